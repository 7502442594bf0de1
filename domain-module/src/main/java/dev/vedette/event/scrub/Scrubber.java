package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Scrubs the events of a project: compiled once for its settings. Thread-safe. */
public final class Scrubber {
  private final List<PiiConfig.Application> applications;
  private final DefaultRules defaults;

  private Scrubber(List<PiiConfig.Application> applications, DefaultRules defaults) {
    this.applications = applications;
    this.defaults = defaults;
  }

  /**
   * Compiles settings.
   *
   * @throws IllegalArgumentException if the advanced rules are wrong; see {@link PiiConfig#of}
   */
  public static Scrubber of(ScrubSettings settings) {
    List<PiiConfig.Application> all = new ArrayList<>();
    all.addAll(PiiConfig.of(settings.organizationRules(), "organization:").applications());
    all.addAll(PiiConfig.of(settings.projectRules(), "project:").applications());
    return new Scrubber(List.copyOf(all), DefaultRules.of(settings));
  }

  /**
   * Scrubs a normalised event in place, all but its tags.
   *
   * @param errors what normalisation could not use, with samples of values
   * @param meta remarks; what was done is added to them
   */
  public void scrub(ObjectNode event, ArrayNode errors, ObjectNode meta) {
    if (isIdle()) {
      return;
    }
    new Remains(walk(MetaTree.silent())).scrub(errors, meta);
    walk(new MetaTree(meta)).members(event, EventFields.EVENT);
    UserAddress.moveToId(event);
  }

  /**
   * Scrubs an event's tags in place; those of which nothing is left go.
   *
   * @param tags pairs of key and value
   * @param meta remarks on the whole event
   */
  public void scrubTags(ArrayNode tags, ObjectNode meta) {
    if (!isIdle()) {
      walk(new MetaTree(meta)).tags(tags);
    }
  }

  private boolean isIdle() {
    return applications.isEmpty() && defaults.isEmpty();
  }

  private ScrubWalk walk(MetaTree meta) {
    return new ScrubWalk(applications, defaults, meta);
  }
}
