package dev.vedette.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a search: white space parts them, unless it is within double quotes. */
final class QueryWords {

  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]+|\"[^\"]*\"?)+");

  private QueryWords() {}

  static List<String> of(String query) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(query);
    while (word.find()) {
      String text = word.group().replace("\"", "");
      if (!text.isBlank()) {
        words.add(text.strip());
      }
    }
    return words;
  }
}
