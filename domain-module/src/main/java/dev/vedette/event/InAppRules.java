package dev.vedette.event;

/**
 * Whether a frame that says nothing about it is the application's own: all are but those of
 * well-known runtimes and libraries. SDKs leave the question open for what is in none of their
 * lists, and an application that configured none would else have no frame of its own.
 */
final class InAppRules {
  private static final String[] JVM = {
    "java.",
    "javax.",
    "jakarta.",
    "jdk.",
    "sun.",
    "com.sun.",
    "kotlin.",
    "kotlinx.",
    "scala.",
    "groovy.",
    "groovyjarjarasm.",
    "clojure.",
    "android.",
    "androidx.",
    "com.android.",
    "dalvik.",
    "org.codehaus.groovy.",
    "org.springframework.",
    "org.apache.",
    "org.eclipse.",
    "org.jboss.",
    "org.hibernate.",
    "org.glassfish.",
    "org.junit.",
    "org.gradle.",
    "org.slf4j.",
    "ch.qos.logback.",
    "io.netty.",
    "io.sentry.",
    "io.undertow.",
    "io.vertx.",
    "io.quarkus.",
    "io.micronaut.",
    "reactor.",
    "rx.",
    "io.reactivex.",
    "akka.",
    "com.fasterxml.",
    "com.google.common.",
    "com.google.inject.",
    "com.zaxxer.hikari.",
    "okhttp3.",
    "net.bytebuddy.",
    "fish.payara.",
  };
  private static final String[] PATHS = {
    "/node_modules/",
    "/site-packages/",
    "/dist-packages/",
    "/lib/python",
    "/vendor/bundle/",
    "/gems/",
    "/vendor/",
    "/go/pkg/mod/",
    "/usr/local/go/src/",
    "/usr/lib/",
    "/usr/include/",
    "/rustc/",
    "/.cargo/registry/",
    "webpack/bootstrap",
    "/internal/modules/",
  };
  private static final String[] STARTS = {
    "node:",
    "internal/",
    "<",
    "[native code",
    "~/node_modules/",
    "node_modules/",
    "webpack/runtime",
    "chrome-extension://",
    "moz-extension://",
    "safari-extension://",
    "safari-web-extension://",
    "app:///node_modules/",
    "lib/python",
  };

  private InAppRules() {}

  /** Decides from module and path; either may be empty. */
  static boolean isInApp(String platform, String module, String path) {
    if (Platform.isJvm(platform)) {
      return !startsWithAny(module, JVM);
    }
    if (startsWithAny(path, STARTS)) {
      return false;
    }
    if (path.indexOf('/') < 0 && path.indexOf('\\') < 0) {
      return true;
    }
    String unix = path.indexOf('\\') < 0 ? path : path.replace('\\', '/');
    for (String part : PATHS) {
      if (unix.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithAny(String text, String[] starts) {
    for (String start : starts) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
