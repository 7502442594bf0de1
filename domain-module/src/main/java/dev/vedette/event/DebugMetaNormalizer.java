package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The files that code came from, by which symbols and source maps are found. */
final class DebugMetaNormalizer {
  private static final int MAX_IMAGES = 1000;
  private static final int MAX_PATH = 1024;
  private static final int UUID_DIGITS = 32;
  private static final int MAX_DIGITS = 40;

  private static final Shape SHAPE =
      new Shape()
          .with("images", (value, key, remarks) -> value)
          .object("sdk_info", 2, 1024)
          .object("system_sdk", 2, 1024);

  private static final Shape IMAGE =
      new Shape()
          .text("type", 32)
          .text("name", MAX_PATH)
          .text("arch", 32)
          .text("code_id", 128)
          .text("code_file", MAX_PATH)
          .with("debug_id", DebugMetaNormalizer::debugId)
          .text("debug_file", MAX_PATH)
          .text("debug_checksum", 128)
          .with("uuid", DebugMetaNormalizer::debugId)
          .address("image_addr")
          .number("image_size")
          .address("image_vmaddr")
          .number("cpu_type")
          .number("cpu_subtype");

  private DebugMetaNormalizer() {}

  /** Normalises {@code debug_meta} in place, which goes if nothing of it can be kept. */
  static void normalize(ObjectNode event, Remarks remarks) {
    JsonNode sent = event.get("debug_meta");
    if (sent == null) {
      return;
    }
    if (sent instanceof ObjectNode meta) {
      remarks.enter("debug_meta");
      SHAPE.apply(meta, remarks);
      images(meta, remarks);
      remarks.leave();
      if (!meta.isEmpty()) {
        return;
      }
    } else if (!sent.isNull()) {
      remarks.invalid("debug_meta", sent, "an object");
    }
    event.remove("debug_meta");
  }

  private static void images(ObjectNode meta, Remarks remarks) {
    JsonNode sent = meta.remove("images");
    if (sent == null) {
      return;
    }
    if (!(sent instanceof ArrayNode all)) {
      remarks.invalid("images", sent, "a list");
      return;
    }
    ArrayNode images = Fields.cutMiddle(all, MAX_IMAGES, 0);
    if (images != all) {
      remarks.shortened("images", all.size());
    }
    images = Fields.objects(images, "images", remarks);
    remarks.enter("images");
    for (int i = images.size() - 1; i >= 0; i--) {
      ObjectNode image = (ObjectNode) images.get(i);
      remarks.enter(i);
      IMAGE.apply(image, remarks);
      remarks.leave();
      if (image.isEmpty()) {
        images.remove(i);
      }
    }
    remarks.leave();
    if (!images.isEmpty()) {
      meta.set("images", images);
    }
  }

  /** A UUID in lower case, as SDKs and upload tools write it, then an age unless it is zero. */
  private static JsonNode debugId(JsonNode value, String key, Remarks remarks) {
    String digits = value.isTextual() ? value.textValue().replace("-", "") : "";
    boolean valid = digits.length() >= UUID_DIGITS && digits.length() <= MAX_DIGITS;
    for (int i = 0; i < digits.length() && valid; i++) {
      char c = digits.charAt(i);
      valid = c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
    if (!valid) {
      return Shape.wrong(value, key, "a debug id", remarks);
    }
    String id = digits.toLowerCase(Locale.ROOT);
    int age = UUID_DIGITS;
    while (age < id.length() && id.charAt(age) == '0') {
      age++;
    }
    String form =
        String.join(
            "-",
            id.substring(0, 8),
            id.substring(8, 12),
            id.substring(12, 16),
            id.substring(16, 20),
            id.substring(20, UUID_DIGITS));
    form = age == id.length() ? form : form + "-" + id.substring(age);
    return form.equals(value.textValue()) ? value : Fields.NODES.textNode(form);
  }
}
