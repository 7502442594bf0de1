package dev.vedette.api.issue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.api.access.UserAssembler;
import dev.vedette.issue.Issue;
import dev.vedette.issue.triage.IssueActivity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shapes what happened to issues, with one query for the people of all. */
@ApplicationScoped
public class ActivityShapes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final UserService users;

  /** For the container's proxy. */
  protected ActivityShapes() {
    this(null);
  }

  @Inject
  ActivityShapes(UserService users) {
    this.users = users;
  }

  /** Shapes these. */
  List<ActivityRepresentation> of(List<IssueActivity> activities) {
    Map<Long, User> people =
        users
            .findByIds(
                activities.stream().flatMap(each -> each.userId().stream()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    return activities.stream().map(each -> shape(each, each.userId().map(people::get))).toList();
  }

  /** Shapes one. */
  ActivityRepresentation of(IssueActivity activity) {
    return of(List.of(activity)).get(0);
  }

  /** The whole history of an issue, which ends with its first event. */
  List<ActivityRepresentation> history(Issue issue, List<IssueActivity> activities) {
    List<ActivityRepresentation> all = new ArrayList<>(of(activities));
    all.add(
        new ActivityRepresentation(
            "0",
            Optional.empty(),
            Optional.empty(),
            "first_seen",
            Map.of("priority", issue.priority()),
            issue.firstSeen()));
    return all;
  }

  private static ActivityRepresentation shape(IssueActivity activity, Optional<User> user) {
    Map<String, Object> data = new LinkedHashMap<>();
    activity.note().ifPresent(text -> data.put("text", text));
    data.putAll(JSON.convertValue(activity.data(), new TypeReference<Map<String, Object>>() {}));
    return new ActivityRepresentation(
        Long.toString(activity.id()),
        user.map(UserAssembler::full),
        Optional.empty(),
        activity.type(),
        data,
        activity.dateCreated());
  }
}
