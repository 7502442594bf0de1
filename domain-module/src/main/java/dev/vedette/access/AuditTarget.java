package dev.vedette.access;

/**
 * What was changed.
 *
 * @param type the kind of thing, such as {@code team}; up to 40 characters
 * @param label what people call it, at the time of the change; longer ones are cut at 255
 */
public record AuditTarget(String type, long id, String label) {

  private static final int MAX_LABEL = 255;

  /** Cuts a label that is too long. */
  public AuditTarget {
    label = label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) : label;
  }

  /** A thing with its name. */
  public static AuditTarget of(String type, long id, String label) {
    return new AuditTarget(type, id, label);
  }
}
