package dev.vedette.web.quota;

import dev.vedette.ingest.Quota;
import dev.vedette.ingest.QuotaCategory;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Tab;
import java.util.List;

/** A page of limits. */
public final class QuotaSamples {

  private QuotaSamples() {}

  /** With two limits. */
  public static QuotaPage page(FormErrors errors) {
    QuotaForm form =
        QuotaForm.of(
            List.of(
                new Quota(QuotaCategory.ERROR, 1000, 60),
                new Quota(QuotaCategory.ATTACHMENT, Quota.MAX_LIMIT, 86_400)));
    return new QuotaPage(
        List.of(new Crumb("The Interstellar Jurisdiction", "/organizations/x/")),
        List.of(new Tab("Issues", "/issues/", false), new Tab("Settings", "/settings/", true)),
        "For the project as a whole.",
        QuotaPage.rows(form),
        "/limits/",
        errors);
  }
}
