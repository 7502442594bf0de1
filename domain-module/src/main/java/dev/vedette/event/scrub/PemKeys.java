package dev.vedette.event.scrub;

/** The body of a key between the lines of PEM (RFC 7468); to the end of the text if it was cut. */
final class PemKeys implements Finder {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String KEY = " KEY-----";
  private static final int MAX_LABEL = 60;

  @Override
  public boolean isPossible(int traits) {
    return (traits & Traits.DASHES) != 0;
  }

  @Override
  public void find(String text, Spans found) {
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int body = body(text, at + BEGIN.length());
      if (body < 0) {
        at = text.indexOf(BEGIN, at + 1);
        continue;
      }
      int end = text.indexOf(END, body);
      int last = end < 0 ? text.length() : end;
      int next = last;
      while (body < last && text.charAt(body) <= ' ') {
        body++;
      }
      while (last > body && text.charAt(last - 1) <= ' ') {
        last--;
      }
      found.add(body, last);
      at = text.indexOf(BEGIN, next);
    }
  }

  /** Where the body starts after a label such as {@code RSA PRIVATE KEY}; -1 if it is another. */
  private static int body(String text, int label) {
    int end = text.indexOf("-----", label);
    if (end < 0 || end - label > MAX_LABEL) {
      return -1;
    }
    String name = text.substring(label - 1, end + 5);
    boolean key = name.endsWith(KEY) && (name.contains("PRIVATE") || name.contains("PUBLIC"));
    return key ? end + 5 : -1;
  }
}
