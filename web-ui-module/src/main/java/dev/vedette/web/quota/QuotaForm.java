package dev.vedette.web.quota;

import dev.vedette.ingest.Quota;
import dev.vedette.ingest.QuotaCategory;
import dev.vedette.web.page.FormErrors;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Limits as they were typed, by the names of their fields: {@code error-3600}. */
final class QuotaForm {

  private static final int MAX_DIGITS = 16;
  private static final String WRONG =
      "Enter a whole number from 0 to 2,000,000,000,000,000, or nothing.";

  private final Map<String, String> typed;

  private QuotaForm(Map<String, String> typed) {
    this.typed = typed;
  }

  static QuotaForm of(List<Quota> quotas) {
    Map<String, String> typed = new HashMap<>();
    quotas.forEach(
        each -> typed.put(name(each.category(), each.window()), Long.toString(each.limit())));
    return new QuotaForm(typed);
  }

  static QuotaForm of(MultivaluedMap<String, String> form) {
    Map<String, String> typed = new HashMap<>();
    for (QuotaCategory category : QuotaCategory.values()) {
      for (int window : Quota.WINDOWS) {
        String name = name(category, window);
        String text = form.getFirst(name);
        typed.put(name, text == null ? "" : text.strip());
      }
    }
    return new QuotaForm(typed);
  }

  static String name(QuotaCategory category, int window) {
    return category.text() + "-" + window;
  }

  /** What is in a field. */
  String text(QuotaCategory category, int window) {
    return typed.getOrDefault(name(category, window), "");
  }

  /** What cannot be read. */
  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    for (Map.Entry<String, String> each : typed.entrySet()) {
      if (!each.getValue().isEmpty() && number(each.getValue()).isEmpty()) {
        errors = errors.and(each.getKey(), WRONG);
      }
    }
    return errors;
  }

  /** The limits that were typed. */
  List<Quota> quotas() {
    List<Quota> quotas = new ArrayList<>();
    for (QuotaCategory category : QuotaCategory.values()) {
      for (int window : Quota.WINDOWS) {
        number(text(category, window))
            .ifPresent(limit -> quotas.add(new Quota(category, limit, window)));
      }
    }
    return quotas;
  }

  private static Optional<Long> number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits
        ? Optional.of(Long.parseLong(text)).filter(limit -> limit <= Quota.MAX_LIMIT)
        : Optional.empty();
  }
}
