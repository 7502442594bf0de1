package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a quota covers. */
public enum QuotaCategory {
  /** Events that make issues, whatever their type. */
  ERROR(Category.DEFAULT, Category.ERROR, Category.SECURITY),
  TRANSACTION(Category.TRANSACTION),
  /** Counted in bytes. */
  ATTACHMENT(Category.ATTACHMENT),
  SESSION(Category.SESSION),
  /** Check-ins of monitors. */
  MONITOR(Category.MONITOR),
  FEEDBACK(Category.FEEDBACK, Category.USER_REPORT);

  private final List<Category> categories;

  QuotaCategory(Category... categories) {
    this.categories = List.of(categories);
  }

  /** The categories of the protocol in it. */
  public List<Category> categories() {
    return categories;
  }

  /** Its name in the API. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a name of the API. */
  public static Optional<QuotaCategory> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
