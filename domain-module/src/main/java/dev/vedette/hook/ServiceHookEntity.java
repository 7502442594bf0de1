package dev.vedette.hook;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Entity
@Table(name = "service_hooks")
class ServiceHookEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_hook_ids")
  @SequenceGenerator(
      name = "service_hook_ids",
      sequenceName = "service_hook_ids",
      allocationSize = 1)
  private long id;

  @Column(name = "project_id")
  private long projectId;

  private String guid;

  @Column(name = "creator_id")
  private long creatorId;

  private String url;
  private String secret;

  @Column(name = "on_event_alert")
  private boolean onAlert;

  @Column(name = "on_event_created")
  private boolean onCreated;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  /** Written by the workers only, as what follows. */
  @Column(insertable = false, updatable = false)
  private int failures;

  @Column(name = "paused_until", insertable = false, updatable = false)
  private OffsetDateTime pausedUntil;

  @Column(insertable = false, updatable = false)
  private long dropped;

  protected ServiceHookEntity() {}

  ServiceHookEntity(
      long projectId,
      long creatorId,
      String guid,
      String secret,
      String url,
      Collection<HookEvent> events,
      boolean active,
      Instant now) {
    this.projectId = projectId;
    this.creatorId = creatorId;
    this.guid = guid;
    this.secret = secret;
    this.url = url;
    listenTo(events);
    this.active = active;
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  void change(HookChange change) {
    change.url().ifPresent(value -> url = value);
    change.events().ifPresent(this::listenTo);
    change.active().ifPresent(value -> active = value);
  }

  private void listenTo(Collection<HookEvent> events) {
    onAlert = events.contains(HookEvent.ALERT);
    onCreated = events.contains(HookEvent.CREATED);
  }

  ServiceHook toHook() {
    List<HookEvent> events = new ArrayList<>();
    if (onAlert) {
      events.add(HookEvent.ALERT);
    }
    if (onCreated) {
      events.add(HookEvent.CREATED);
    }
    return new ServiceHook(
        id,
        projectId,
        guid,
        creatorId,
        url,
        secret,
        List.copyOf(events),
        active,
        dateCreated.toInstant(),
        failures,
        Optional.ofNullable(pausedUntil).map(OffsetDateTime::toInstant),
        dropped);
  }
}
