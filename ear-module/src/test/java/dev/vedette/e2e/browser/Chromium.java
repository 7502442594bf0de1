package dev.vedette.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A browser window of its own: no cookie of another test. The browser behind it is started once and
 * ends with this JVM, when the driver's standard input closes. Not thread-safe.
 */
public final class Chromium implements AutoCloseable {

  static final String HOW_TO_INSTALL =
      "Install Chromium (Debian: apt-get install chromium), or name one with"
          + " -Dvedette.chromium=<path>.";

  /** Without sandbox, since tests may run as root; and without calls to the outside. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Browser browser;

  private final BrowserContext context;

  private Chromium(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(10_000);
  }

  /**
   * How a window looks and what it can do.
   *
   * @param width in CSS pixels
   * @param height in CSS pixels
   * @param scripts whether JavaScript runs
   * @param scheme what the person prefers
   */
  public record Window(int width, int height, boolean scripts, ColorScheme scheme) {

    /** A screen on a desk, light, with scripts. */
    public static final Window DESK = new Window(1280, 900, true, ColorScheme.LIGHT);

    /** The narrowest phone that is cared for. */
    public static final Window PHONE = new Window(360, 740, true, ColorScheme.LIGHT);

    /** The same window without JavaScript. */
    public Window withoutScripts() {
      return new Window(width, height, false, scheme);
    }

    /** The same window of a person who prefers dark pages. */
    public Window dark() {
      return new Window(width, height, scripts, ColorScheme.DARK);
    }
  }

  /** Opens a window on the server at {@code base}. */
  public static Chromium open(URI base) {
    return open(base, Window.DESK);
  }

  /** Opens a window on the server at {@code base}. */
  public static Chromium open(URI base, Window window) {
    return new Chromium(
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(base.toString())
                    .setViewportSize(window.width(), window.height())
                    .setJavaScriptEnabled(window.scripts())
                    .setColorScheme(window.scheme())
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")));
  }

  /**
   * Runs {@code steps} on a new page, and keeps a picture of it when they fail.
   *
   * @param name of the picture, without extension
   */
  public void keepingScreenshots(String name, Consumer<Page> steps) {
    Page page = context.newPage();
    try {
      steps.accept(page);
    } catch (RuntimeException | AssertionError failure) {
      Path picture =
          Path.of(System.getProperty("vedette.screenshots", "target/screenshots"), name + ".png");
      try {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        System.err.println("At " + page.url() + ", screenshot in " + picture);
      } catch (RuntimeException another) {
        failure.addSuppressed(another);
      }
      throw failure;
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /** The browser to use: of the property, or the first one on the path. */
  static Optional<Path> executable() {
    String named = System.getProperty("vedette.chromium", "");
    if (!named.isEmpty() && !named.startsWith("$")) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        Path candidate = Path.of(folder, name);
        if (Files.isExecutable(candidate)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Path executable = executable().orElseThrow(() -> new IllegalStateException(HOW_TO_INSTALL));
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      browser =
          Playwright.create(new Playwright.CreateOptions().setEnv(environment))
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }
    return browser;
  }
}
