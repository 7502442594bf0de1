package dev.vedette.issue.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * How an issue is resolved, where more is known than that it is.
 *
 * @param kind whether in a release, after it, or by a commit
 * @param release the release; empty for a commit
 * @param releaseSeen when it was first seen in the project
 * @param commit its id; empty for a release
 * @param repository name of the commit's repository; empty for a release
 */
public record Resolution(
    Kind kind,
    Optional<String> release,
    Optional<Instant> releaseSeen,
    Optional<String> commit,
    Optional<String> repository) {

  /** What it is that has the fix. */
  public enum Kind {
    /** The release itself: its events reopen the issue. */
    IN_RELEASE("in_release"),
    /** The one after the release: only events of later ones reopen the issue. */
    IN_NEXT_RELEASE("in_next_release"),
    /** A commit, of which no release is known yet: any event reopens the issue. */
    IN_COMMIT("in_commit");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    static Kind of(String text) {
      for (Kind kind : values()) {
        if (kind.text.equals(text)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(text);
    }
  }

  /** In this release of the project. */
  public static Resolution in(ReleaseSighting release) {
    return ofRelease(Kind.IN_RELEASE, release);
  }

  /** In the one that follows the latest release of the project. */
  public static Resolution after(ReleaseSighting latest) {
    return ofRelease(Kind.IN_NEXT_RELEASE, latest);
  }

  /** By a commit. */
  public static Resolution by(String commit, String repository) {
    return new Resolution(
        Kind.IN_COMMIT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(commit),
        Optional.of(repository));
  }

  private static Resolution ofRelease(Kind kind, ReleaseSighting release) {
    return new Resolution(
        kind,
        Optional.of(release.version()),
        Optional.of(release.firstSeen()),
        Optional.empty(),
        Optional.empty());
  }
}
