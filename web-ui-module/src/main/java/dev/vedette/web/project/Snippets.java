package dev.vedette.web.project;

import dev.vedette.web.project.GettingStartedPage.Snippet;
import dev.vedette.web.project.GettingStartedPage.Step;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to paste to send a first event, for the languages most services are written in. */
public final class Snippets {

  private Snippets() {}

  /**
   * All snippets for an address.
   *
   * @param dsn of the project: {@code scheme://key@host/id}
   * @param platform of the project, such as {@code python-django}; its snippet is unfolded
   */
  public static List<Snippet> forDsn(String dsn, String platform) {
    String language = language(platform);
    return List.of(
        java(dsn, language),
        javascript(dsn, language),
        python(dsn, language),
        go(dsn, language),
        curl(dsn, language));
  }

  private static String language(String platform) {
    String first = platform.toLowerCase(Locale.ROOT).split("-", 2)[0];
    return switch (first) {
      case "java", "kotlin", "scala", "android" -> "java";
      case "javascript", "node", "react", "electron", "bun", "deno" -> "javascript";
      case "python" -> "python";
      case "go" -> "go";
      default -> "curl";
    };
  }

  private static Snippet java(String dsn, String language) {
    return new Snippet(
        "Java",
        language.equals("java"),
        List.of(
            new Step(
                "java-maven",
                "Add the SDK, here with Maven:",
                """
                <dependency>
                  <groupId>io.sentry</groupId>
                  <artifactId>sentry</artifactId>
                  <version>8.62.0</version>
                </dependency>\
                """),
            new Step(
                "java-code",
                "Start it before anything else, and report something:",
                """
                import io.sentry.Sentry;

                public class Main {
                  public static void main(String[] args) {
                    Sentry.init(options -> options.setDsn("%s"));
                    try {
                      throw new IllegalStateException("My first Vedette error");
                    } catch (IllegalStateException e) {
                      Sentry.captureException(e);
                    }
                    Sentry.flush(5000);
                  }
                }\
                """
                    .formatted(dsn))));
  }

  private static Snippet javascript(String dsn, String language) {
    return new Snippet(
        "JavaScript",
        language.equals("javascript"),
        List.of(
            new Step("js-install", "Add the SDK for Node.js:", "npm install @sentry/node"),
            new Step(
                "js-code",
                "Start it first. In a browser, use @sentry/browser with the same lines:",
                """
                const Sentry = require("@sentry/node");

                Sentry.init({ dsn: "%s" });

                Sentry.captureException(new Error("My first Vedette error"));
                Sentry.flush(5000);\
                """
                    .formatted(dsn))));
  }

  private static Snippet python(String dsn, String language) {
    return new Snippet(
        "Python",
        language.equals("python"),
        List.of(
            new Step("python-install", "Add the SDK:", "pip install sentry-sdk"),
            new Step(
                "python-code",
                "Start it first, and let something fail:",
                """
                import sentry_sdk

                sentry_sdk.init(dsn="%s")

                division_by_zero = 1 / 0\
                """
                    .formatted(dsn))));
  }

  private static Snippet go(String dsn, String language) {
    return new Snippet(
        "Go",
        language.equals("go"),
        List.of(
            new Step("go-install", "Add the SDK:", "go get github.com/getsentry/sentry-go"),
            new Step(
                "go-code",
                "Start it first, and report something:",
                """
                package main

                import (
                	"errors"
                	"log"
                	"time"

                	"github.com/getsentry/sentry-go"
                )

                func main() {
                	err := sentry.Init(sentry.ClientOptions{
                		Dsn: "%s",
                	})
                	if err != nil {
                		log.Fatal(err)
                	}
                	defer sentry.Flush(5 * time.Second)
                	sentry.CaptureException(errors.New("my first Vedette error"))
                }\
                """
                    .formatted(dsn))));
  }

  private static Snippet curl(String dsn, String language) {
    return new Snippet(
        "curl",
        language.equals("curl"),
        List.of(
            new Step(
                "curl-code",
                "No SDK at all, straight from a terminal:",
                store(dsn).orElse("# This address is not complete: " + dsn))));
  }

  private static Optional<String> store(String dsn) {
    URI uri = URI.create(dsn);
    if (uri.getRawUserInfo() == null || uri.getHost() == null) {
      return Optional.empty();
    }
    String key = uri.getRawUserInfo().split(":", 2)[0];
    String path = uri.getRawPath();
    int slash = path.lastIndexOf('/');
    String authority = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    String base = uri.getScheme() + "://" + authority + path.substring(0, slash);
    return Optional.of(
        """
        curl '%s/api/%s/store/' \\
          -H 'Content-Type: application/json' \\
          -H 'X-Sentry-Auth: Sentry sentry_version=7, sentry_key=%s' \\
          -d '{"message": "My first Vedette event", "level": "error", "platform": "other"}'\
        """
            .formatted(base, path.substring(slash + 1), key));
  }
}
