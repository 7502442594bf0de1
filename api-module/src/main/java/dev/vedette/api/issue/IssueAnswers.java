package dev.vedette.api.issue;

import jakarta.ws.rs.core.Response;

/** Answers of changes of several issues. */
final class IssueAnswers {

  private IssueAnswers() {}

  /** What was changed; 204 if there is nothing left to tell of. */
  static Response of(IssueChanges.Done done) {
    return done.answer()
        .map(answer -> Response.ok(answer).build())
        .orElseGet(() -> Response.noContent().build());
  }
}
