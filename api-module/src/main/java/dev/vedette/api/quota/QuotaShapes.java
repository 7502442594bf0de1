package dev.vedette.api.quota;

import dev.vedette.api.json.Body;
import dev.vedette.ingest.Quota;
import dev.vedette.ingest.QuotaCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Quotas in JSON. */
final class QuotaShapes {

  private static final int MOST = QuotaCategory.values().length * Quota.WINDOWS.size();
  private static final List<String> CATEGORIES =
      Arrays.stream(QuotaCategory.values()).map(QuotaCategory::text).toList();

  private QuotaShapes() {}

  /** All quotas of a project or an organization. */
  public record Quotas(List<QuotaRepresentation> quotas) {}

  /**
   * A quota.
   *
   * @param limit bytes for attachments, else how many
   * @param window seconds
   */
  public record QuotaRepresentation(String category, long limit, int window) {}

  static Quotas of(List<Quota> quotas) {
    return new Quotas(
        quotas.stream()
            .map(
                each ->
                    new QuotaRepresentation(each.category().text(), each.limit(), each.window()))
            .toList());
  }

  /**
   * All quotas that a body names.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is missing or wrong
   */
  static List<Quota> read(Body body) {
    Optional<List<Body>> sent = body.objects("quotas", MOST);
    if (!body.has("quotas")) {
      body.wrong("quotas", "This field is required.");
    }
    body.check();
    List<Quota> quotas = new ArrayList<>();
    for (Body each : sent.orElse(List.of())) {
      Optional<QuotaCategory> category =
          required(each, "category", each.choice("category", CATEGORIES))
              .flatMap(QuotaCategory::of);
      Optional<Long> limit = required(each, "limit", each.longInteger("limit"));
      Optional<Integer> window = required(each, "window", each.integer("window"));
      each.check();
      quotas.add(new Quota(category.orElseThrow(), limit.orElseThrow(), window.orElseThrow()));
    }
    return quotas;
  }

  private static <T> Optional<T> required(Body body, String field, Optional<T> value) {
    if (value.isEmpty()) {
      body.wrong(field, "This field is required."); // unless something else is wrong with it
    }
    return value;
  }
}
