package dev.vedette.event.scrub;

/** What always has the same shape: a MAC address, a UUID, an IMEI. */
final class ShapeFinder implements Finder {

  /** {@code 01:23:45:67:89:ab}, with dashes too. */
  static final ShapeFinder MAC = new ShapeFinder("xxsxxsxxsxxsxxsxx", "");

  /** With or without its dashes. */
  static final ShapeFinder UUID =
      new ShapeFinder("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "x".repeat(32));

  /** 15 or 16 digits, with or without dashes. */
  static final ShapeFinder IMEI =
      new ShapeFinder("dd-dddddd-dddddd-d", "d".repeat(15), "d".repeat(16), "dd-dddddd-dddddd-dd");

  private final String[] shapes;

  /** Of hexadecimal digits (x), digits (d), separators (s) and dashes. */
  private ShapeFinder(String... shapes) {
    this.shapes = shapes;
  }

  @Override
  public boolean isPossible(int traits) {
    return true;
  }

  @Override
  public void find(String text, Spans found) {
    int i = 0;
    while (i < text.length()) {
      int end =
          Characters.isHex(text.charAt(i)) && Characters.startsWord(text, i) ? end(text, i) : 0;
      if (end > 0) {
        found.add(i, end);
      }
      i = Math.max(i + 1, end);
    }
  }

  private int end(String text, int start) {
    for (String shape : shapes) {
      int end = start + shape.length();
      if (!shape.isEmpty()
          && end <= text.length()
          && Characters.endsWord(text, end)
          && isShaped(shape, text, start)) {
        return end;
      }
    }
    return 0;
  }

  private static boolean isShaped(String shape, String text, int start) {
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(start + i);
      boolean fits =
          switch (shape.charAt(i)) {
            case 'x' -> Characters.isHex(c);
            case 'd' -> Characters.isDigit(c);
            case 's' -> c == ':' || c == '-';
            default -> c == '-';
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
