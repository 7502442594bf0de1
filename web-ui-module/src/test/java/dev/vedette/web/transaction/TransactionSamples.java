package dev.vedette.web.transaction;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Pages of transactions with sample data. */
public final class TransactionSamples {

  private static final Instant NOW = Instant.parse("2026-11-21T14:05:09Z");

  private TransactionSamples() {}

  /** So many transactions. */
  public static TransactionsPage transactions(String text, int count) {
    TransactionsPage.Row row =
        new TransactionsPage.Row(
            text, text, text, true, "1.25 s", text, text, text, TimeText.of(NOW, NOW), "/api/0/");
    return new TransactionsPage(
        text,
        List.of(new Crumb("Organization", "/o/")),
        List.of(new Tab("Issues", "/i/", false), new Tab("Transactions", "/t/", true)),
        Collections.nCopies(count, row),
        new Pager(Optional.empty(), Optional.of("?cursor=1:1:0")),
        "/start/");
  }
}
