package dev.vedette.alert;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

@Entity
@Table(name = "alert_snoozes")
class RuleSnoozeEntity {

  /** In place of a user. */
  static final long EVERYONE = 0;

  @EmbeddedId private RuleSnoozeKey id;

  @Column(name = "made_by")
  private Long madeBy;

  @Column(name = "until_at")
  private OffsetDateTime until;

  @Column(name = "date_added")
  private OffsetDateTime added;

  protected RuleSnoozeEntity() {}

  RuleSnoozeEntity(RuleSnoozeKey id, Long madeBy, OffsetDateTime until, OffsetDateTime added) {
    this.id = id;
    this.madeBy = madeBy;
    this.until = until;
    this.added = added;
  }

  RuleSnooze toSnooze() {
    return new RuleSnooze(
        id.ruleId(),
        id.userId() == EVERYONE ? OptionalLong.empty() : OptionalLong.of(id.userId()),
        madeBy == null ? OptionalLong.empty() : OptionalLong.of(madeBy),
        Optional.ofNullable(until).map(OffsetDateTime::toInstant),
        added.toInstant());
  }
}
