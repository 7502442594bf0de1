package dev.vedette.web.quota;

import dev.vedette.ingest.Quota;
import dev.vedette.ingest.QuotaCategory;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.Arrays;
import java.util.List;

/**
 * Limits of a project or an organization.
 *
 * @param crumbs the way here
 * @param tabs neighbouring pages of a project
 * @param whose whose limits these are, in a sentence
 * @param rows what can be limited
 * @param action where the form is sent
 * @param errors what to correct, by the names of the fields
 */
public record QuotaPage(
    List<Crumb> crumbs,
    List<Tab> tabs,
    String whose,
    List<Row> rows,
    String action,
    FormErrors errors)
    implements PageView {

  /**
   * What can be limited.
   *
   * @param name what it is
   * @param hint what else to know; may be empty
   */
  public record Row(String name, String hint, List<Cell> cells) {}

  /**
   * A field.
   *
   * @param name its name and id
   * @param label the window
   * @param value what it holds
   */
  public record Cell(String name, String label, String value) {}

  static List<Row> rows(QuotaForm form) {
    return Arrays.stream(QuotaCategory.values())
        .map(
            category ->
                new Row(
                    name(category),
                    hint(category),
                    Quota.WINDOWS.stream()
                        .map(
                            window ->
                                new Cell(
                                    QuotaForm.name(category, window),
                                    label(window),
                                    form.text(category, window)))
                        .toList()))
        .toList();
  }

  private static String name(QuotaCategory category) {
    return switch (category) {
      case ERROR -> "Errors";
      case TRANSACTION -> "Transactions";
      case ATTACHMENT -> "Attachments";
      case SESSION -> "Sessions";
      case MONITOR -> "Check-ins";
      case FEEDBACK -> "User feedback";
    };
  }

  private static String hint(QuotaCategory category) {
    return switch (category) {
      case ERROR -> "Everything that makes issues: errors, messages and reports of browsers.";
      case ATTACHMENT -> "In bytes.";
      default -> "";
    };
  }

  private static String label(int window) {
    return switch (window) {
      case 60 -> "a minute";
      case 3600 -> "an hour";
      default -> "a day";
    };
  }

  @Override
  public String title() {
    return "Limits";
  }
}
