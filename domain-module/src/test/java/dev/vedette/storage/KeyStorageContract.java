package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.IngestKey;
import dev.vedette.project.KeyChange;
import dev.vedette.project.KeyService;
import dev.vedette.project.LoaderOption;
import dev.vedette.project.LoaderSettings;
import dev.vedette.project.ProjectKey;
import dev.vedette.project.RateLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Client keys, and what is remembered of their changes. */
abstract class KeyStorageContract {

  private final TestDatabase database;
  private final Services services;
  private final long project;

  KeyStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.project = database.project();
  }

  private ProjectKey create(String label) {
    return services.tx(
        () -> keys().create(project, Optional.of(label), Optional.of(new RateLimit(5, 60))));
  }

  private KeyService keys() {
    return services.get(KeyService.class);
  }

  private ProjectKey update(ProjectKey key, KeyChange change) {
    return services.tx(() -> keys().update(project, key.publicKey(), change));
  }

  private long audited(String event) {
    return database.number(
        "select count(*) from audit_entries where organization_id = ? and event = ?",
        project,
        event);
  }

  @Test
  void a_change_leaves_what_it_does_not_name() {
    ProjectKey key = create("Checkout");

    ProjectKey changed =
        update(
            key,
            new KeyChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("7.x"),
                Map.of(LoaderOption.REPLAY, true, LoaderOption.DEBUG, true),
                Optional.empty()));
    ProjectKey again =
        update(
            key,
            new KeyChange(
                Optional.of("Till"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(LoaderOption.DEBUG, false),
                Optional.of("profiling")));

    assertThat(changed.rateLimit()).contains(new RateLimit(5, 60));
    assertThat(again.label()).isEqualTo("Till");
    assertThat(again.loader()).isEqualTo(new LoaderSettings("7.x", Set.of(LoaderOption.REPLAY)));
    assertThat(again.useCase()).isEqualTo("profiling");
    assertThat(services.<ProjectKey>tx(() -> keys().get(project, key.publicKey())))
        .isEqualTo(again);
  }

  @Test
  void an_empty_limit_takes_the_limit_away() {
    ProjectKey key = create("Limited");

    assertThat(update(key, KeyChange.of("Limited", Optional.empty())).rateLimit()).isEmpty();
    assertThat(update(key, KeyChange.of("Limited", Optional.of(new RateLimit(1, 10)))).rateLimit())
        .contains(new RateLimit(1, 10));
  }

  @Test
  void ingestion_sees_a_disabled_key_and_does_not_find_a_deleted_one() {
    ProjectKey key = create("Doomed");

    update(key, KeyChange.active(false));
    assertThat(services.<Boolean>tx(() -> forIngestion(key).orElseThrow().active())).isFalse();

    services.tx(() -> keys().delete(project, key.publicKey()));
    assertThat(services.<Boolean>tx(() -> forIngestion(key).isPresent())).isFalse();
  }

  private Optional<IngestKey> forIngestion(ProjectKey key) {
    return keys().findForIngestion(key.publicKey());
  }

  @Test
  void each_change_is_audited_and_no_change_is_not() {
    ProjectKey key = create("Watched");
    update(key, KeyChange.active(true));
    update(key, KeyChange.of("Watched", key.rateLimit()));
    assertThat(audited("projectkey.create")).isOne();
    assertThat(audited("projectkey.edit")).isZero();

    update(key, KeyChange.of("Seen", Optional.empty()));
    update(key, KeyChange.active(false));
    update(key, KeyChange.active(true));
    services.tx(() -> keys().delete(project, key.publicKey()));

    assertThat(audited("projectkey.edit")).isOne();
    assertThat(audited("projectkey.disable")).isOne();
    assertThat(audited("projectkey.enable")).isOne();
    assertThat(audited("projectkey.remove")).isOne();
    assertThat(
            database.number(
                "select count(*) from audit_entries where organization_id = ? and event ="
                    + " 'projectkey.edit' and changes ="
                    + " '{\"name\":[\"Watched\",\"Seen\"],\"rateLimit\":[\"5 in 60 s\",null]}'",
                project))
        .isOne();
  }

  @Test
  void a_key_of_another_project_is_not_found() {
    ProjectKey key = create("Mine");
    long other = database.project();

    for (Runnable attempt :
        List.<Runnable>of(
            () -> keys().get(other, key.publicKey()),
            () -> keys().update(other, key.publicKey(), KeyChange.active(false)),
            () -> keys().delete(other, key.publicKey()))) {
      assertThatThrownBy(() -> services.tx(attempt)).isInstanceOf(NotFoundException.class);
    }
    assertThat(services.<ProjectKey>tx(() -> keys().get(project, key.publicKey())).active())
        .isTrue();
  }

  @Test
  void rules_of_a_key_hold_for_changes_too() {
    ProjectKey key = create("Ruled");

    for (KeyChange wrong :
        List.of(
            KeyChange.of("x".repeat(65), Optional.empty()),
            KeyChange.of(" ", Optional.empty()),
            KeyChange.of("fine", Optional.of(new RateLimit(0, 60))),
            KeyChange.of("fine", Optional.of(new RateLimit(1, 86_401))))) {
      assertThatThrownBy(() -> update(key, wrong)).isInstanceOf(InvalidException.class);
    }
  }

  @Test
  void keys_are_listed_newest_first_page_by_page_with_one_query_each() {
    List<String> labels = List.of("one", "two", "three");
    labels.forEach(this::create);

    Page<ProjectKey> first = list("2", "");
    Page<ProjectKey> second = list("2", first.next().toString());

    assertThat(first.items()).extracting(ProjectKey::label).containsExactly("three", "two");
    assertThat(second.items()).extracting(ProjectKey::label).containsExactly("one");
    assertThat(services.statements(() -> keys().list(project, Optional.empty(), PageRequest.FIRST)))
        .isOne();
  }

  private Page<ProjectKey> list(String limit, String cursor) {
    return services.tx(
        () -> keys().list(project, Optional.empty(), PageRequest.parse(limit, cursor)));
  }
}
