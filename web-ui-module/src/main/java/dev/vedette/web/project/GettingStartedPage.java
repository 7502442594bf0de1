package dev.vedette.web.project;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;

/**
 * How to send the first event.
 *
 * @param project display name
 * @param crumbs the way here
 * @param tabs issues, statistics, getting started
 * @param dsn the address SDKs are configured with; empty if the project has no active key
 * @param snippets ready to paste
 * @param waiting whether anything has arrived
 */
public record GettingStartedPage(
    String project,
    List<Crumb> crumbs,
    List<Tab> tabs,
    String dsn,
    List<Snippet> snippets,
    Waiting waiting)
    implements PageView {

  /**
   * Instructions for one language.
   *
   * @param name such as {@code Python}
   * @param open whether it is unfolded
   * @param steps in order
   */
  public record Snippet(String name, boolean open, List<Step> steps) {}

  /**
   * One thing to paste.
   *
   * @param id unique on the page
   * @param text what to do with it
   * @param code what to paste
   */
  public record Step(String id, String text, String code) {}

  /**
   * The answer to "has anything arrived?".
   *
   * @param arrived whether an event is stored
   * @param issueTitle title of the newest issue, or empty
   * @param issueHref page of the newest issue, or of the project
   * @param href where this answer can be asked for again
   */
  public record Waiting(boolean arrived, String issueTitle, String issueHref, String href) {}

  @Override
  public String title() {
    return "Getting started with " + project;
  }

  @Override
  public int refresh() {
    return waiting.arrived() ? 0 : 10;
  }
}
