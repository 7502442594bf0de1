package dev.vedette.api.alert;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.alert.AlertRule;
import dev.vedette.alert.RuleSnooze;
import dev.vedette.alert.SnoozeService;
import dev.vedette.api.request.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Gathers what the shape of a rule needs, with as many queries for many as for one. */
@ApplicationScoped
class RuleShapes {

  @Inject private ApiRequest request;
  @Inject private UserService users;
  @Inject private SnoozeService snoozes;

  /** Shapes rules of the request's project. */
  List<RuleRepresentation> of(List<AlertRule> rules, boolean withLast) {
    Map<Long, User> creators =
        users
            .findByIds(
                rules.stream()
                    .map(AlertRule::creatorId)
                    .flatMapToLong(OptionalLong::stream)
                    .distinct()
                    .boxed()
                    .toList())
            .stream()
            .collect(Collectors.toMap(User::id, user -> user));
    OptionalLong caller = request.userId();
    Map<Long, RuleSnooze> own =
        caller.isPresent()
            ? snoozes.ofUser(rules.stream().map(AlertRule::id).toList(), caller.getAsLong())
            : Map.of();
    return rules.stream()
        .map(rule -> RuleRepresentation.of(rule, request.project(), creators, own, withLast))
        .toList();
  }

  RuleRepresentation of(AlertRule rule, boolean withLast) {
    return of(List.of(rule), withLast).get(0);
  }
}
