package dev.vedette.event;

import static org.assertj.core.api.Assertions.assertThat;

/** What the columns that an event is stored in can hold. */
final class EventBounds {
  private EventBounds() {}

  static void check(NormalizedEvent event) {
    assertThat(event.title().length()).isBetween(1, 255);
    assertThat(event.culprit().length()).isLessThanOrEqualTo(200);
    assertThat(event.type().length()).isBetween(1, 20);
    assertThat(event.level().length()).isBetween(1, 10);
    assertThat(event.platform().length()).isBetween(1, 64);
    event.logger().ifPresent(logger -> assertThat(logger.length()).isBetween(1, 64));
    event.release().ifPresent(release -> assertThat(release.length()).isBetween(1, 200));
    event.dist().ifPresent(dist -> assertThat(dist.length()).isBetween(1, 64));
    event.environment().ifPresent(name -> assertThat(name.length()).isBetween(1, 64));
    event.transaction().ifPresent(name -> assertThat(name.length()).isBetween(1, 200));
    event.userTag().ifPresent(tag -> assertThat(tag.length()).isBetween(1, 200));
    event.location().ifPresent(place -> assertThat(place.length()).isBetween(1, 500));
    assertThat(event.metadata().toString().length()).isLessThanOrEqualTo(4000);
    assertThat(event.tags().stream().allMatch(EventBounds::fits)).isTrue();
    assertThat(event.tags().stream().map(Tag::key).distinct().sorted().toList())
        .isEqualTo(event.tags().stream().map(Tag::key).toList());
  }

  private static boolean fits(Tag tag) {
    return !tag.key().isEmpty()
        && tag.key().length() <= 200
        && !tag.value().isEmpty()
        && tag.value().length() <= 200;
  }
}
