package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.event.Arrival;
import dev.vedette.event.InvalidEventException;
import dev.vedette.event.PayloadCodec;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.platform.Option;
import dev.vedette.platform.Options;
import dev.vedette.stats.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final Option<Integer> NUMBER =
      new Option<>("test:number", 0, Integer::valueOf, String::valueOf);
  private static final Options BROKEN = new Options(Map.of("test:number", "many"));

  @Test
  void settings_that_make_no_sense_hold_up_the_events_of_their_project_alone() {
    ClaimedEntry held = entry(1);
    ClaimedEntry other = entry(2);

    Batch batch =
        Batch.digest(
            List.of(held, other),
            digest(project -> Objects.requireNonNull(project == 1 ? BROKEN.get(NUMBER) : NUMBER)),
            1000);

    assertThat(batch.poisoned()).containsOnlyKeys(held);
    assertThat(batch.finished()).containsExactly(other.id());
  }

  @Test
  void settings_that_cannot_be_asked_for_let_all_wait() {
    List<ClaimedEntry> entries = List.of(entry(1));
    EventDigest digest =
        digest(
            project -> {
              throw new IllegalStateException("The database is gone");
            });

    assertThatThrownBy(() -> Batch.digest(entries, digest, 1000))
        .hasMessage("The database is gone");
  }

  /** Asks for settings, and then wants none of the events. */
  private static EventDigest digest(LongConsumer settings) {
    return new EventDigest() {
      @Override
      public DigestedEvent digest(byte[] json, Arrival arrival) {
        throw new InvalidEventException("no_data");
      }

      @Override
      public EventDigest forProject(long projectId) {
        settings.accept(projectId);
        return this;
      }
    };
  }

  private static ClaimedEntry entry(long project) {
    return new ClaimedEntry(
        project,
        0,
        new InboxEntry(
            project,
            1,
            UUID.randomUUID(),
            Category.ERROR,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PayloadCodec.compress(new byte[] {'x'})));
  }
}
