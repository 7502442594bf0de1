package dev.vedette.platform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A setting of a project or an organization that the context it matters to defines: how its stored
 * text is read and written, and what holds where nobody has set it.
 *
 * @param name unique, at most 64 characters, such as {@code filters:localhost}
 * @param fallback what holds where it is not set
 * @param reader makes the value of the stored text; called once for each version of the settings
 * @param writer makes the text to store, at most {@link #MAX_LENGTH} characters
 * @param <T> immutable, with {@code equals}
 */
public record Option<T>(
    String name, T fallback, Function<String, T> reader, Function<T, String> writer) {

  /** Longest stored text, in characters. */
  public static final int MAX_LENGTH = 200_000;

  /** A switch. */
  public static Option<Boolean> flag(String name, boolean fallback) {
    return new Option<>(name, fallback, Boolean::valueOf, String::valueOf);
  }

  /** A text, empty where it is not set. */
  public static Option<String> text(String name) {
    return new Option<>(name, "", Function.identity(), Function.identity());
  }

  /** Texts without line breaks, none empty; an empty list where it is not set. */
  public static Option<List<String>> lines(String name) {
    return new Option<>(
        name,
        List.of(),
        text -> text.lines().filter(line -> !line.isEmpty()).toList(),
        lines -> lines.stream().collect(Collectors.joining("\n")));
  }
}
