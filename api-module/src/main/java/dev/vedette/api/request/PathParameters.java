package dev.vedette.api.request;

import dev.vedette.alert.AlertRule;
import dev.vedette.hook.ServiceHook;
import dev.vedette.issue.Issue;
import dev.vedette.organization.Member;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gives path parameters of the types {@link Organization}, {@link Team}, {@link Member}, {@link
 * Project}, {@link Issue} and {@link ProjectKey} to resources: what {@link AccessFilter} has found
 * for this request.
 */
@Provider
@ApplicationScoped
public class PathParameters implements ParamConverterProvider {

  @Inject private ApiRequest request;

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    Map<Class<?>, Supplier<Object>> found =
        Map.of(
            Organization.class, () -> request.organization(),
            Team.class, () -> request.team(),
            Member.class, () -> request.member(),
            Project.class, () -> request.project(),
            Issue.class, () -> request.issue(),
            ProjectKey.class, () -> request.key(),
            ServiceHook.class, () -> request.hook(),
            AlertRule.class, () -> request.rule());
    Supplier<Object> supplier = found.get(rawType);
    return supplier == null ? null : new Resolved<>(text -> rawType.cast(supplier.get()));
  }

  private record Resolved<T>(Function<String, T> find) implements ParamConverter<T> {

    @Override
    public T fromString(String value) {
      return find.apply(value);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
