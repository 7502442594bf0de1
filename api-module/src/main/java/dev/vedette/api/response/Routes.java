package dev.vedette.api.response;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which methods each path of the application answers. */
final class Routes {

  private final Map<String, SortedSet<String>> methods = new TreeMap<>();

  /** The routes of these classes; those without {@link Path} have none. */
  Routes(Collection<Class<?>> classes) {
    for (Class<?> resource : classes) {
      if (resource.isAnnotationPresent(Path.class)) {
        for (Method method : resource.getMethods()) {
          add(resource, method);
        }
      }
    }
  }

  /** The methods of the path that a resource method answers, joined as in {@code Allow}. */
  String allowed(Class<?> resource, Method method) {
    return String.join(", ", methods.getOrDefault(template(resource, method), new TreeSet<>()));
  }

  private void add(Class<?> resource, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        SortedSet<String> all =
            methods.computeIfAbsent(template(resource, method), path -> new TreeSet<>());
        all.add(verb.value());
        all.add(HttpMethod.OPTIONS);
        if (verb.value().equals(HttpMethod.GET)) {
          all.add(HttpMethod.HEAD);
        }
      }
    }
  }

  private static String template(Class<?> resource, Method method) {
    Path base = resource.getAnnotation(Path.class);
    Path rest = method.getAnnotation(Path.class);
    return (base == null ? "" : base.value()) + (rest == null ? "" : rest.value());
  }
}
