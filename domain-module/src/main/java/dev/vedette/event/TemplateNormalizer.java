package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The place in a template of a web framework that was being rendered. */
final class TemplateNormalizer {
  private static final int MAX_LINE = 1024;
  private static final int MAX_CONTEXT = 20;

  private static final Shape SHAPE =
      new Shape()
          .text("filename", 512)
          .text("abs_path", 2048)
          .number("lineno")
          .number("colno")
          .text("context_line", MAX_LINE)
          .texts("pre_context", MAX_CONTEXT, MAX_LINE)
          .texts("post_context", MAX_CONTEXT, MAX_LINE);

  private TemplateNormalizer() {}

  /** Normalises {@code template} in place, which goes if nothing of it can be kept. */
  static void normalize(ObjectNode event, Remarks remarks) {
    JsonNode sent = event.get("template");
    if (sent == null) {
      return;
    }
    if (sent instanceof ObjectNode template) {
      remarks.enter("template");
      SHAPE.apply(template, remarks);
      remarks.leave();
      if (!template.isEmpty()) {
        return;
      }
    } else if (!sent.isNull()) {
      remarks.invalid("template", sent, "an object");
    }
    event.remove("template");
  }
}
