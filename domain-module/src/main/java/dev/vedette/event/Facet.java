package dev.vedette.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What issues can be searched for of their events, beside tags. Values are kept in the dictionary
 * of tags, below keys that no tag can have; how many events had one is not counted.
 */
public enum Facet {
  /** Platform of the event. */
  PLATFORM(1, "platform.name"),
  /** The SDK that made it. */
  SDK_NAME(2, "sdk.name"),
  /** That SDK's version. */
  SDK_VERSION(3, "sdk.version"),
  /** Classes of its exceptions. */
  ERROR_TYPE(4, "error.type", Kind.MANY),
  /** How its exceptions came to be known. */
  ERROR_MECHANISM(5, "error.mechanism", Kind.MANY),
  /** Whether the exception was thrown on the main thread. */
  ERROR_MAIN_THREAD(6, "error.main_thread", Kind.FLAG),
  /** Files of its frames. */
  STACK_FILENAME(10, "stack.filename", Kind.MANY),
  /** Their whole paths. */
  STACK_ABS_PATH(11, "stack.abs_path", Kind.MANY),
  /** Their modules or classes. */
  STACK_MODULE(12, "stack.module", Kind.MANY),
  /** Their functions. */
  STACK_FUNCTION(13, "stack.function", Kind.MANY),
  /** The libraries that they are from. */
  STACK_PACKAGE(14, "stack.package", Kind.MANY),
  /** Whether there are frames of the application, or of others. */
  STACK_IN_APP(15, "stack.in_app", Kind.FLAG),
  /** Method of the request. */
  HTTP_METHOD(20, "http.method"),
  /** Where the request came from. */
  HTTP_REFERER(21, "http.referer"),
  /** Status of the response. */
  HTTP_STATUS_CODE(22, "http.status_code"),
  /** Country of the user. */
  GEO_COUNTRY_CODE(30, "geo.country_code"),
  /** Region of the user. */
  GEO_REGION(31, "geo.region"),
  /** City of the user. */
  GEO_CITY(32, "geo.city"),
  /** A part of a country. */
  GEO_SUBDIVISION(33, "geo.subdivision"),
  /** Parts of the context of the device. */
  DEVICE_ARCH(40, "device.arch"),
  /** The same. */
  DEVICE_BRAND(41, "device.brand"),
  /** The same. */
  DEVICE_LOCALE(42, "device.locale"),
  /** The same. */
  DEVICE_MODEL_ID(43, "device.model_id"),
  /** The same. */
  DEVICE_NAME(44, "device.name"),
  /** The same. */
  DEVICE_ORIENTATION(45, "device.orientation"),
  /** The same. */
  DEVICE_UUID(46, "device.uuid"),
  /** The same. */
  DEVICE_SIMULATOR(47, "device.simulator", Kind.FLAG),
  /** Parts of the context of the operating system. */
  OS_BUILD(50, "os.build"),
  /** The same. */
  OS_KERNEL_VERSION(51, "os.kernel_version"),
  /** The same. */
  OS_DISTRIBUTION_NAME(52, "os.distribution_name"),
  /** The same. */
  OS_DISTRIBUTION_VERSION(53, "os.distribution_version"),
  /** Whether the app was seen when it happened. */
  APP_IN_FOREGROUND(60, "app.in_foreground", Kind.FLAG);

  /** No tag has a key that begins so. */
  private static final String PREFIX = "@";

  private enum Kind {
    ONE,
    MANY,
    FLAG
  }

  private static final Map<String, Facet> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Facet::text, Function.identity()));

  private final int number;
  private final String text;
  private final String member;
  private final Kind kind;

  Facet(int number, String text) {
    this(number, text, Kind.ONE);
  }

  Facet(int number, String text, Kind kind) {
    this.number = number;
    this.text = text;
    this.member = text.substring(text.indexOf('.') + 1);
    this.kind = kind;
  }

  /** The one of that name, if there is one. */
  public static Optional<Facet> named(String text) {
    return Optional.ofNullable(BY_NAME.get(text));
  }

  /** What it is stored as; never changes. */
  public int number() {
    return number;
  }

  /** Sentry's name for it. */
  public String text() {
    return text;
  }

  /** The key of its values in the dictionary. */
  public String key() {
    return PREFIX + text;
  }

  /** Whether its values are {@code true} and {@code false}. */
  public boolean isFlag() {
    return kind == Kind.FLAG;
  }

  /** Whether an event can have several values. */
  public boolean isMany() {
    return kind == Kind.MANY || this == STACK_IN_APP;
  }

  /** The last part of its name: the member of a context that it is. */
  String member() {
    return member;
  }
}
