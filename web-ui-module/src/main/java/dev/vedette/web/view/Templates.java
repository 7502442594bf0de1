package dev.vedette.web.view;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The template engine: HTML mode, which escapes every {@code th:text} and attribute, templates from
 * {@code dev/vedette/web/} on the classpath, parsed once.
 */
public final class Templates {

  private static final TemplateEngine ENGINE = engine();

  private Templates() {}

  /**
   * Renders a template.
   *
   * @param name path below {@code dev/vedette/web/}, such as {@code issue/issue.html}
   * @param variables what the template may name; usually {@code shell} and {@code page}
   * @return the complete text, so that a failing template never sends half a page
   */
  public static String render(String name, Map<String, Object> variables) {
    return ENGINE.process(name, new Context(Locale.ENGLISH, variables));
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("dev/vedette/web/");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(true);
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
