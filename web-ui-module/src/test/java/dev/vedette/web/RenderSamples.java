package dev.vedette.web;

import dev.vedette.web.asset.Assets;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes every sample page to a folder, light and dark, so that it can be looked at in a browser
 * without a server: {@code RenderSamples <folder>}.
 */
final class RenderSamples {

  private RenderSamples() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (String name : new String[] {"vedette.css", "vedette.js", "mark.svg"}) {
      try (InputStream in = Assets.class.getResourceAsStream("/dev/vedette/web/static/" + name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    for (Map.Entry<String, SamplePages.Sample> sample : SamplePages.all().entrySet()) {
      for (String theme : new String[] {"light", "dark"}) {
        String html =
            sample
                .getValue()
                .html(theme)
                .replaceAll("\"/static/[0-9a-f]{16}/([a-z.]+)\"", "\"$1\"");
        Files.writeString(
            folder.resolve(sample.getKey() + "-" + theme + ".html"), html, StandardCharsets.UTF_8);
      }
    }
  }
}
