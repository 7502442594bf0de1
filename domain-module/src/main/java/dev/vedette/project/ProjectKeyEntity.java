package dev.vedette.project;

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
import java.util.stream.Collectors;

@Entity
@Table(name = "project_keys")
class ProjectKeyEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_key_ids")
  @SequenceGenerator(name = "project_key_ids", sequenceName = "project_key_ids", allocationSize = 1)
  private long id;

  @Column(name = "project_id")
  private long projectId;

  private String label;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "secret_key")
  private String secretKey;

  @Column(name = "is_active")
  private boolean active;

  @Column(name = "rate_limit_count")
  private Integer rateLimitCount;

  @Column(name = "rate_limit_window")
  private Integer rateLimitWindow;

  @Column(name = "use_case")
  private String useCase;

  @Column(name = "browser_sdk_version")
  private String browserSdkVersion;

  /** Names of those that are on, one a line. */
  @Column(name = "loader_options")
  private String loaderOptions;

  @Column(name = "date_created")
  private OffsetDateTime dateCreated;

  protected ProjectKeyEntity() {}

  ProjectKeyEntity(long projectId, NewKey key, String label, Instant now) {
    this.projectId = projectId;
    this.label = label;
    this.publicKey = key.publicKey();
    this.secretKey = key.secretKey();
    this.active = true;
    limit(key.rateLimit());
    this.useCase = key.useCase();
    loader(LoaderSettings.DEFAULT);
    this.dateCreated = now.atOffset(ZoneOffset.UTC);
  }

  /** Takes over what is to change. */
  void change(KeyChange change) {
    change.name().ifPresent(name -> label = name);
    change.active().ifPresent(value -> active = value);
    change.rateLimit().ifPresent(this::limit);
    change.useCase().ifPresent(use -> useCase = use);
    loader(toKey().loader().with(change.sdkVersion(), change.loaderOptions()));
  }

  private void limit(Optional<RateLimit> limit) {
    rateLimitCount = limit.map(RateLimit::count).orElse(null);
    rateLimitWindow = limit.map(RateLimit::window).orElse(null);
  }

  private void loader(LoaderSettings settings) {
    browserSdkVersion = settings.sdkVersion();
    loaderOptions =
        settings.options().stream().map(LoaderOption::name).collect(Collectors.joining("\n"));
  }

  private LoaderSettings loader() {
    return new LoaderSettings(
        browserSdkVersion,
        loaderOptions.lines().map(LoaderOption::valueOf).collect(Collectors.toSet()));
  }

  Optional<RateLimit> rateLimit() {
    return rateLimitCount == null || rateLimitWindow == null
        ? Optional.empty()
        : Optional.of(new RateLimit(rateLimitCount, rateLimitWindow));
  }

  ProjectKey toKey() {
    return new ProjectKey(
        id,
        projectId,
        label,
        publicKey,
        secretKey,
        active,
        rateLimit(),
        loader(),
        useCase,
        dateCreated.toInstant());
  }
}
