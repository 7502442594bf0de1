package dev.vedette.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;

/**
 * All assets by name. Only what is listed here can be asked for, so that no request path ever
 * becomes a file name.
 */
public final class Assets {

  private static final String OWN = "/dev/vedette/web/static/";
  private static final String HTMX = "htmx.org";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");
  private static final Assets INSTANCE = new Assets();

  private final Map<String, Asset> byName = new LinkedHashMap<>();

  private Assets() {
    for (String name : new String[] {"vedette.css", "vedette.js", "mark.svg", "robots.txt"}) {
      add(name, read(OWN + name));
    }
    add("htmx.js", read(webjar(HTMX) + "dist/htmx.min.js"));
  }

  /** The assets of this application; loaded on first use. */
  public static Assets get() {
    return INSTANCE;
  }

  /**
   * The path of an asset, to be written into pages.
   *
   * @throws IllegalArgumentException if there is no such asset: a misprint in a template
   */
  public String path(String name) {
    return find(name)
        .map(Asset::path)
        .orElseThrow(() -> new IllegalArgumentException("No asset is called " + name));
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void add(String name, byte[] content) {
    String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    byName.put(name, new Asset(name, hash(content), type, content, gzip(content)));
  }

  /** The folder of a webjar; its version is in the webjar's own description. */
  private static String webjar(String artifact) {
    Properties pom = new Properties();
    String description = "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(description)) {
      if (in == null) {
        throw new IllegalStateException("The webjar " + artifact + " is missing");
      }
      pom.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = pom.getProperty("version");
    return "/META-INF/resources/webjars/" + artifact + "/" + version + "/";
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The asset " + resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
