package dev.vedette.web.page;

import java.util.List;

/**
 * Asks before something is done that takes something away.
 *
 * @param question in words, the heading
 * @param sentences what will go, and what will not
 * @param names of what is meant; untrusted
 * @param fields what the form sends besides
 * @param action where it is sent
 * @param verb what its button says
 * @param back where nothing happens
 */
public record ConfirmPage(
    List<Crumb> crumbs,
    String question,
    List<String> sentences,
    List<String> names,
    List<Field> fields,
    String action,
    String verb,
    String back)
    implements PageView {

  /** The template that shows it. */
  public static final String TEMPLATE = "page/confirm.html";

  /** A hidden field. */
  public record Field(String name, String value) {}

  @Override
  public String title() {
    return question;
  }
}
