package dev.vedette.ingest;

import dev.vedette.project.IngestKey;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Decides whether a key may send to a project from a page. */
final class Admission {
  private final Function<String, Optional<IngestKey>> keys;

  /**
   * Decides by a directory of keys.
   *
   * @param keys finds a key of an active project by its public part
   */
  Admission(Function<String, Optional<IngestKey>> keys) {
    this.keys = keys;
  }

  static IngestException noAuthorization() {
    return IngestException.unauthorized("missing authorization information", "auth_missing");
  }

  /**
   * Admits by what headers or query say.
   *
   * @throws IngestException 400 for a project id that is none; 403 for a key that is unknown,
   *     disabled or another project's, and for a page that may not send
   */
  IngestKey admit(SentryAuth auth, IngestRequest request, Intake.Progress progress) {
    OptionalLong project = project(request);
    IngestKey key =
        find(auth.publicKey())
            .orElseThrow(() -> IngestException.rejected("ProjectId", "project_id"));
    progress.attribute(key);
    if (project.isPresent() && project.getAsLong() != key.projectId()) {
      throw IngestException.rejected("ProjectId", "project_mismatch");
    }
    if (!key.active()) {
      throw IngestException.rejected("ProjectId", "key_disabled");
    }
    Optional<String> page =
        request.header("Origin").filter(o -> !o.equals("null")).or(() -> request.header("Referer"));
    if (!AllowedOrigins.allows(key.allowedDomains(), page)) {
      throw IngestException.rejected("Cors", "cors");
    }
    return key;
  }

  /**
   * Admits by the envelope's DSN if nothing else was given; else checks that both agree.
   *
   * @param admitted the key that headers or query led to
   * @throws IngestException 401 if there is no DSN either, 400 if it is another's, and as {@link
   *     #admit}
   */
  IngestKey admitDsn(
      EnvelopeHeader header,
      Optional<IngestKey> admitted,
      IngestRequest request,
      Intake.Progress progress) {
    if (header.dsn().isEmpty()) {
      return admitted.orElseThrow(Admission::noAuthorization);
    }
    SentryAuth dsn = SentryAuth.ofDsn(header.dsn().get());
    OptionalLong project = project(request);
    if (project.isPresent() && !project.equals(dsn.project())) {
      throw mismatch("project id");
    }
    if (admitted.isPresent() && !admitted.get().publicKey().equals(dsn.publicKey())) {
      throw mismatch("public key");
    }
    return admitted.orElseGet(() -> admit(dsn, request, progress));
  }

  private static OptionalLong project(IngestRequest request) {
    return request.project().isPresent()
        ? OptionalLong.of(ProjectId.parse(request.project().get()))
        : OptionalLong.empty();
  }

  private static IngestException mismatch(String what) {
    String cause = what + " header mismatch between envelope and request";
    return IngestException.badRequest("invalid event envelope", "dsn_mismatch", cause);
  }

  private Optional<IngestKey> find(String publicKey) {
    try {
      return keys.apply(publicKey);
    } catch (RuntimeException e) {
      System.getLogger(Admission.class.getName())
          .log(System.Logger.Level.ERROR, "Keys cannot be looked up", e);
      throw IngestException.unavailable("project keys cannot be looked up");
    }
  }
}
