package dev.vedette.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

@Entity
@Table(name = "audit_entries")
class AuditEntryEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_ids")
  @SequenceGenerator(
      name = "audit_entry_ids",
      sequenceName = "audit_entry_ids",
      allocationSize = 50)
  private long id;

  @Column(name = "organization_id")
  private Long organizationId;

  private String event;

  @Column(name = "actor_user_id")
  private Long actorUserId;

  @Column(name = "actor_label")
  private String actorLabel;

  private String address;

  @Column(name = "target_type")
  private String targetType;

  @Column(name = "target_id")
  private long targetId;

  @Column(name = "target_label")
  private String targetLabel;

  private String changes;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected AuditEntryEntity() {}

  AuditEntryEntity(
      OptionalLong organizationId,
      AuditEvent event,
      Actor actor,
      AuditTarget target,
      Changes changes,
      Instant now) {
    this.organizationId = organizationId.isPresent() ? organizationId.getAsLong() : null;
    this.event = event.id();
    this.actorUserId = actor.userId().isPresent() ? actor.userId().getAsLong() : null;
    this.actorLabel = actor.label();
    this.address = actor.address().orElse(null);
    this.targetType = target.type();
    this.targetId = target.id();
    this.targetLabel = target.label();
    this.changes = ChangesJson.write(changes);
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  long id() {
    return id;
  }

  OffsetDateTime dateCreated() {
    return dateCreated;
  }

  /** Empty for an event that this version does not know. */
  Optional<AuditEntry> toEntry() {
    return AuditEvent.of(event)
        .map(
            known ->
                new AuditEntry(
                    id,
                    known,
                    new Actor(
                        actorUserId == null ? OptionalLong.empty() : OptionalLong.of(actorUserId),
                        actorLabel,
                        Optional.ofNullable(address)),
                    new AuditTarget(targetType, targetId, targetLabel),
                    ChangesJson.read(changes),
                    dateCreated.toInstant()));
  }
}
