package dev.vedette.web.issue;

import dev.vedette.web.issue.TriageSection.Part;
import dev.vedette.web.page.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes comments apart: plain text, in which complete web addresses are links. */
final class NoteText {

  private static final String TRAILING = ".,;:!?)]}'\"";

  private NoteText() {}

  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean space = Character.isWhitespace(text.charAt(at));
      while (end < text.length() && Character.isWhitespace(text.charAt(end)) == space) {
        end++;
      }
      String word = text.substring(at, end);
      String address = space ? "" : address(word);
      if (address.isEmpty()) {
        plain.append(word);
      } else {
        flush(plain, parts);
        parts.add(new Part(address, Optional.of(address)));
        plain.append(word.substring(address.length()));
      }
      at = end;
    }
    flush(plain, parts);
    return parts;
  }

  /** The word without the punctuation after it, if that is an address. */
  private static String address(String word) {
    int end = word.length();
    while (end > 0 && TRAILING.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return WebAddress.of(word.substring(0, end)).orElse("");
  }

  private static void flush(StringBuilder plain, List<Part> parts) {
    if (!plain.isEmpty()) {
      parts.add(new Part(plain.toString(), Optional.empty()));
      plain.setLength(0);
    }
  }
}
