package dev.vedette.web.account;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** A QR code as SVG, dark on light with its quiet zone in every theme, since scanners need that. */
final class QrCode {

  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * The code of a text.
   *
   * @param label for those who cannot see it; plain text without markup
   */
  static String svg(String text, String label) {
    io.nayuki.qrcodegen.QrCode code =
        io.nayuki.qrcodegen.QrCode.encodeBinary(
            text.getBytes(StandardCharsets.UTF_8), io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    IntStream.range(0, code.size)
        .forEach(
            y ->
                IntStream.range(0, code.size)
                    .filter(x -> code.getModule(x, y))
                    .forEach(
                        x ->
                            path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z")));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\""
        + label
        + "\" viewBox=\"0 0 "
        + size
        + " "
        + size
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#ffffff\" d=\"M0 0h"
        + size
        + "v"
        + size
        + "h-"
        + size
        + "z\"/><path fill=\"#000000\" d=\""
        + path
        + "\"/></svg>";
  }
}
