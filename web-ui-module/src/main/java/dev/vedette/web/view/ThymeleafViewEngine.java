package dev.vedette.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Jakarta MVC over Thymeleaf. The adapter of Krazo offers every named bean of the application to
 * every page; this one offers what the controller put into the models and nothing else.
 */
@ApplicationScoped
public class ThymeleafViewEngine implements ViewEngine {

  @Override
  public boolean supports(String view) {
    return view.endsWith(".html");
  }

  @Override
  public void processView(ViewEngineContext context) throws ViewEngineException {
    Map<String, Object> variables = new HashMap<>(context.getModels().asMap());
    variables.remove("mvc");
    try {
      String html = Templates.render(context.getView(), variables);
      context.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ViewEngineException(e);
    }
  }
}
