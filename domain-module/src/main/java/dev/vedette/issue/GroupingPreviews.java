package dev.vedette.issue;

import dev.vedette.event.EventPayloads;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.grouping.EventGrouping;
import dev.vedette.platform.Options;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.project.ProjectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Shows what changed settings would do before they are saved. The latest events are grouped again,
 * by what holds and by what would hold, and led to issues as if they came now; nothing is written.
 * One preview runs at a time, for at most ten seconds, and unpacks one event at a time.
 */
@ApplicationScoped
public class GroupingPreviews {

  /** How many events are looked at. */
  public static final int EVENTS = 1000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int BATCH = 10;
  private static final int LOOK_UP = 500;

  @Inject EventPayloads events;
  @Inject IssueHashService hashes;
  @Inject ProjectOptions options;
  @Inject Clock clock;

  private final Semaphore one = new Semaphore(1);

  /** An event, and its hashes by both settings. */
  record Regrouped(
      long row,
      long issueId,
      UUID eventId,
      String title,
      String newTitle,
      List<UUID> before,
      List<UUID> after,
      boolean cutShort) {}

  /**
   * What a change would do to a project.
   *
   * @throws dev.vedette.platform.problem.InvalidException if there are mistakes in it
   * @throws ConflictException if another preview runs
   */
  public GroupingPreview preview(long projectId, GroupingChange change) {
    Options set = options.of(projectId);
    GroupingSettings before = GroupingSettings.of(set, clock.instant());
    Options changed = set.with(change.options(set, clock.instant()));
    GroupingSettings after = GroupingSettings.of(changed, clock.instant());
    if (!one.tryAcquire()) {
      throw new ConflictException("Another preview is running; try again in some seconds.");
    }
    try {
      return preview(projectId, before, after);
    } finally {
      one.release();
    }
  }

  private GroupingPreview preview(long projectId, GroupingSettings before, GroupingSettings after) {
    List<Long> rows = events.latestRows(projectId, EVENTS);
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Regrouped> regrouped = new ArrayList<>(rows.size());
    int done = 0;
    while (done < rows.size() && System.nanoTime() - end < 0) {
      List<Long> batch = rows.subList(done, Math.min(rows.size(), done + BATCH));
      Map<Long, Regrouped> found = new HashMap<>();
      events.visit(batch, event -> found.put(event.rowId(), regroup(event, before, after)));
      batch.stream().filter(found::containsKey).map(found::get).forEach(regrouped::add);
      done += batch.size();
    }
    Collections.reverse(regrouped);
    Map<UUID, Long> known = known(projectId, regrouped);
    return new PreviewSummary(regrouped, known).preview(done == rows.size());
  }

  private static Regrouped regroup(
      StoredEvent event, GroupingSettings before, GroupingSettings after) {
    EventGrouping now = before.group(event.data(), before.primary());
    List<UUID> nowHashes = before.hashes(event.data(), now);
    EventGrouping then = after.group(event.data(), after.primary());
    List<UUID> thenHashes = after.hashes(event.data(), then);
    String title = event.data().path("title").asText();
    return new Regrouped(
        event.rowId(),
        event.issueId(),
        event.eventId(),
        title,
        then.title().orElse(title),
        nowHashes,
        thenHashes,
        then.isCutShort());
  }

  private Map<UUID, Long> known(long projectId, List<Regrouped> regrouped) {
    Set<UUID> all = new HashSet<>();
    regrouped.forEach(
        each -> {
          all.addAll(each.before());
          all.addAll(each.after());
        });
    List<UUID> wanted = List.copyOf(all);
    Map<UUID, Long> known = new HashMap<>();
    for (int i = 0; i < wanted.size(); i += LOOK_UP) {
      known.putAll(
          hashes.issues(projectId, wanted.subList(i, Math.min(wanted.size(), i + LOOK_UP))));
    }
    return known;
  }
}
