package dev.vedette.issue.search;

/** Parentheses group terms in other searches of Sentry; here they may only be part of a word. */
final class Parentheses {

  private Parentheses() {}

  /**
   * Refuses a word that begins with an opening one or closes one that it did not open.
   *
   * @param from where the word begins, from 0
   */
  static void check(String word, int from) {
    int open = word.startsWith("(") ? 0 : -1;
    int depth = 0;
    for (int i = 0; i < word.length() && open < 0; i++) {
      char each = word.charAt(i);
      if (each == '(') {
        depth++;
      } else if (each == ')' && --depth < 0) {
        open = i;
      }
    }
    if (open >= 0) {
      throw new SearchSyntaxException(
          "Parentheses are not supported in a search for issues; a text that has them must be"
              + " quoted",
          from + open + 1);
    }
  }
}
