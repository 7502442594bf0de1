package dev.vedette.e2e.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What every page has. */
public class Screen {

  protected final Page page;

  protected Screen(Page page) {
    this.page = page;
  }

  /** The page at this path, whatever it is. */
  public static Screen open(Page page, String path) {
    page.navigate(path);
    return new Screen(page);
  }

  /** The one first-level heading. */
  public String heading() {
    return page.locator("h1").innerText();
  }

  /** The visible text of the page's main part. */
  public String text() {
    return page.locator("main").innerText();
  }

  /** The path the browser is at. */
  public String path() {
    return java.net.URI.create(page.url()).getPath();
  }

  /** Opens the account's menu and signs out. */
  public SignInPage signOut() {
    String button = "button:text-is('Sign out')";
    page.locator("details:has(" + button + ") > summary").click();
    page.locator(button).click();
    return new SignInPage(page);
  }

  /** How many pixels the page is wider than its window: 0 when it needs no sideways scrolling. */
  public int overflow() {
    Object pixels =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) pixels).intValue();
  }

  /**
   * Presses the tabulator key.
   *
   * @return the focused element as text, or an empty text when its focus cannot be seen
   */
  public String tabAndSeeFocus() {
    page.keyboard().press("Tab");
    return (String)
        page.evaluate(
            """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body) return 'body';
              const style = getComputedStyle(element);
              const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              const seen = outline || style.boxShadow !== 'none';
              return seen ? element.outerHTML.slice(0, 80) : '';
            }\
            """);
  }

  /** The mean brightness of what is visible, from 0 (black) to 1 (white). */
  public double brightness() {
    BufferedImage picture;
    try {
      picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double sum = 0;
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y += 4) {
      for (int x = 0; x < picture.getWidth(); x += 4) {
        int rgb = picture.getRGB(x, y);
        sum += 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
        count++;
      }
    }
    return sum / count / 255;
  }
}
