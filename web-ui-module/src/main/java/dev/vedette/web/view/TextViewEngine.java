package dev.vedette.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends a text that the controller has finished already, such as CSV. (Whatever a controller
 * returns is the name of a view, so that a download needs a view of its own.)
 */
@ApplicationScoped
public class TextViewEngine implements ViewEngine {

  /** The view that a controller names. */
  public static final String VIEW = "text.finished";

  /** The model attribute that holds the text. */
  public static final String ATTRIBUTE = "finished";

  @Override
  public boolean supports(String view) {
    return view.equals(VIEW);
  }

  @Override
  public void processView(ViewEngineContext context) throws ViewEngineException {
    try {
      String text = (String) context.getModels().get(ATTRIBUTE);
      context.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ViewEngineException(e);
    }
  }
}
