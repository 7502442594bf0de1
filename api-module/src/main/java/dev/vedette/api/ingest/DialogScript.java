package dev.vedette.api.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The script that a page of a client's loads to ask its users what happened. Everything that varies
 * is JSON, in which nothing can end the script: whatever texts a link has, they stay texts.
 */
final class DialogScript {

  /** Texts that a page may choose, by the names that SDKs send. */
  private static final List<String> TEXTS =
      List.of(
          "title",
          "subtitle",
          "subtitle2",
          "labelName",
          "labelEmail",
          "labelComments",
          "labelClose",
          "labelSubmit",
          "errorGeneric",
          "errorFormEntry",
          "successMessage");

  private static final Set<String> LANGUAGES = Set.of("de", "es", "fr", "it", "nl", "pt");
  private static final String BUNDLE = "dev.vedette.api.ingest.error-page";
  private static final int MAX_TEXT = 2000;
  private static final String SCRIPT = read();

  private DialogScript() {}

  /**
   * The script for a page.
   *
   * @param endpoint where the dialog sends what was written
   * @param query the parameters of the page's link
   * @param accepted languages that the browser prefers, as in {@code Accept-Language}
   */
  static String of(String endpoint, Map<String, List<String>> query, Optional<String> accepted) {
    ResourceBundle bundle = texts(first(query, "lang").or(() -> accepted).orElse(""));
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    for (String name : TEXTS) {
      texts.put(name, first(query, name).orElseGet(() -> bundle.getString(name)));
    }
    ObjectNode initial = JsonNodeFactory.instance.objectNode();
    initial.put("name", first(query, "name").orElse(""));
    initial.put("email", first(query, "email").orElse(""));
    return SCRIPT.strip()
        + "("
        + json(JsonNodeFactory.instance.textNode(endpoint).toString())
        + ", "
        + json(texts.toString())
        + ", "
        + json(initial.toString())
        + ");\n";
  }

  /** English, unless the first language that is named is another of ours. */
  private static ResourceBundle texts(String languages) {
    String first = languages.split("[,;_-]", 2)[0].strip().toLowerCase(Locale.ROOT);
    Locale locale = LANGUAGES.contains(first) ? Locale.forLanguageTag(first) : Locale.ROOT;
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        DialogScript.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Optional<String> first(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> text.substring(0, Math.min(text.length(), MAX_TEXT)));
  }

  /** JSON that may stand in a script, and in a page as well. */
  private static String json(String text) {
    return text.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String read() {
    try (InputStream in = DialogScript.class.getResourceAsStream("error-page.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
