package dev.vedette.issue.grouping;

import java.util.Locale;

/**
 * Names of code without what a compiler, bundler or proxy generator numbers anew each time, so that
 * a new build or a restart does not split an issue. Plain scans: they run for every frame.
 */
final class StableNames {
  /** From here on, a name of the Java world is made up at run time. */
  private static final String[] GENERATED = {
    "$$Lambda",
    "$$EnhancerBy",
    "$$FastClassBy",
    "$$SpringCGLIB",
    "$HibernateProxy",
    "$ByteBuddy",
    "$MockitoMock",
    "_$$_",
    "$$EnhancerBySpring",
    "$$Generated",
    "$auxiliary$"
  };

  private static final int MIN_BUILD_HASH = 7;

  private StableNames() {}

  /** A class of the JVM: no numbers of anonymous, lambda and proxy classes. */
  static String jvmModule(String module) {
    String name = module;
    for (String mark : GENERATED) {
      int at = name.indexOf(mark);
      if (at > 0) {
        name = name.substring(0, at + mark.length());
      }
    }
    int slash = name.indexOf('/');
    if (slash > 0 && name.indexOf("0x", slash) == slash + 1) {
      name = name.substring(0, slash);
    }
    return withoutNumbers(generatedAccessor(name));
  }

  /** A method of the JVM: {@code lambda$main$0} and {@code access$000} lose their numbers. */
  static String jvmFunction(String function) {
    return withoutNumbers(function);
  }

  /** Drops the digits behind each {@code $} and, as Kotlin writes lambdas, behind {@code $x-}. */
  private static String withoutNumbers(String name) {
    if (name.indexOf('$') < 0) {
      return name;
    }
    StringBuilder result = new StringBuilder(name.length());
    boolean dollar = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      dollar |= c == '$';
      result.append(c);
      boolean proxy = i >= 5 && name.startsWith("$Proxy", i - 5);
      if (c == '$' || proxy || (c == '-' && dollar)) {
        while (i + 1 < name.length() && isDigit(name.charAt(i + 1))) {
          i++;
        }
      }
    }
    return result.toString();
  }

  /** {@code GeneratedMethodAccessor12} and its like end in a number without a {@code $}. */
  private static String generatedAccessor(String name) {
    int at = name.lastIndexOf(".Generated");
    if (at < 0) {
      return name;
    }
    int end = name.length();
    while (end > at && isDigit(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  /** A JavaScript function without its object; empty if it is anonymous. */
  static String scriptFunction(String function) {
    String name = function;
    for (String prefix : new String[] {"async ", "new ", "get ", "set "}) {
      name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
    int alias = name.indexOf(" [as ");
    name = alias > 0 ? name.substring(0, alias) : name;
    int dot = name.lastIndexOf('.');
    name = dot >= 0 && dot + 1 < name.length() ? name.substring(dot + 1) : name;
    return switch (name) {
      case "<anonymous>", "anonymous", "?", "<unknown>", "[anonymous]", "{anonymous}" -> "";
      default -> name;
    };
  }

  /** A PHP function; the path and counter of an anonymous class go. */
  static String phpFunction(String function) {
    int at = function.indexOf("class@anonymous");
    if (at < 0) {
      return function;
    }
    int method = function.indexOf("::", at);
    return function.substring(0, at + "class@anonymous".length())
        + (method < 0 ? "" : function.substring(method));
  }

  /** A Ruby method without the depth of the block in it. */
  static String rubyFunction(String function) {
    int in = function.indexOf(" in ");
    return in > 0 && (function.startsWith("block ") || function.startsWith("rescue "))
        ? function.substring(in + " in ".length())
        : function;
  }

  /** A native function without its parameters. */
  static String nativeFunction(String function) {
    int parenthesis = function.indexOf('(');
    return parenthesis > 0 ? function.substring(0, parenthesis).strip() : function;
  }

  /** The file's name in lower case; a script's without query and the hash of its build. */
  static String filename(String path, boolean script) {
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    String name = path.substring(start).toLowerCase(Locale.ROOT);
    if (!script) {
      return name;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '?' || name.charAt(i) == '#') {
        name = name.substring(0, i);
      }
    }
    return withoutBuildHash(name);
  }

  /** {@code main.3f2a1b9c.js} and {@code main-3f2a1b9c.js} become {@code main.js}. */
  private static String withoutBuildHash(String name) {
    int end = name.lastIndexOf('.');
    if (end < 0) {
      return name;
    }
    int start = end;
    boolean digit = false;
    while (start > 0 && isHex(name.charAt(start - 1))) {
      digit |= isDigit(name.charAt(start - 1));
      start--;
    }
    boolean separated =
        start > 1 && (name.charAt(start - 1) == '.' || name.charAt(start - 1) == '-');
    return digit && separated && end - start >= MIN_BUILD_HASH
        ? name.substring(0, start - 1) + name.substring(end)
        : name;
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
