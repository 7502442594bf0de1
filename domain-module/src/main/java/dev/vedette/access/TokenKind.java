package dev.vedette.access;

/** Whose a token is, and the prefix that its text starts with. */
public enum TokenKind {
  /** A person's: never more than that person may do. */
  USER("sntryu_", AuditEvent.API_TOKEN_ADD, AuditEvent.API_TOKEN_EDIT, AuditEvent.API_TOKEN_REMOVE),
  /** An organization's, for build machines: {@code org:ci} and nothing else. */
  ORGANIZATION(
      "sntrys_",
      AuditEvent.ORGAUTHTOKEN_ADD,
      AuditEvent.ORGAUTHTOKEN_EDIT,
      AuditEvent.ORGAUTHTOKEN_REMOVE),
  /** An organization's, for a program with chosen scopes and no person behind it. */
  INTEGRATION(
      "sntryi_",
      AuditEvent.INTERNAL_INTEGRATION_ADD_TOKEN,
      AuditEvent.INTERNAL_INTEGRATION_EDIT_TOKEN,
      AuditEvent.INTERNAL_INTEGRATION_REMOVE_TOKEN);

  private final String prefix;
  private final AuditEvent added;
  private final AuditEvent edited;
  private final AuditEvent removed;

  TokenKind(String prefix, AuditEvent added, AuditEvent edited, AuditEvent removed) {
    this.prefix = prefix;
    this.added = added;
    this.edited = edited;
    this.removed = removed;
  }

  /** How the text of such a token starts. */
  public String prefix() {
    return prefix;
  }

  AuditEvent added() {
    return added;
  }

  AuditEvent edited() {
    return edited;
  }

  AuditEvent removed() {
    return removed;
  }
}
