package dev.vedette.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a project or an organization has set: one version of it, whose values are read from their
 * texts when first asked for, and then kept. Thread-safe.
 */
public final class Options {

  /** Nothing is set. */
  public static final Options NONE = new Options(Map.of());

  private final Map<String, String> texts;
  private final Map<String, Object> values = new ConcurrentHashMap<>();

  /** By the options' names. */
  public Options(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /**
   * The value of an option; its fallback where it is not set.
   *
   * @throws UnreadableOptionException if a stored text cannot be read: it was checked when it was
   *     written, and to go on without it might, say, store what should be scrubbed
   */
  @SuppressWarnings("unchecked") // a name is that of one option
  public <T> T get(Option<T> option) {
    String text = texts.get(option.name());
    return text == null
        ? option.fallback()
        : (T) values.computeIfAbsent(option.name(), name -> read(option, text));
  }

  /** Whether somebody has set it. */
  public boolean has(Option<?> option) {
    return texts.containsKey(option.name());
  }

  /** These after some changes, which are not stored by this. */
  public Options with(OptionChanges changes) {
    Map<String, String> more = new HashMap<>(texts);
    changes
        .texts()
        .forEach(
            (name, text) ->
                text.ifPresentOrElse(set -> more.put(name, set), () -> more.remove(name)));
    return new Options(more);
  }

  /** The stored text of an option, by its name. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private static <T> T read(Option<T> option, String text) {
    try {
      return option.reader().apply(text);
    } catch (RuntimeException e) {
      throw new UnreadableOptionException(option.name(), e);
    }
  }
}
