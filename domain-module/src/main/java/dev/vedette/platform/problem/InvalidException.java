package dev.vedette.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields of a body break their rules: status 400 with the messages of each field. */
public final class InvalidException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, List<String>> errors;

  /**
   * @param field the field's name as it is in the body; {@code non_field_errors} for several
   * @param message what the rule is, safe to show
   */
  public InvalidException(String field, String message) {
    this(Map.of(field, List.of(message)));
  }

  /**
   * @param errors messages by field, at least one
   */
  public InvalidException(Map<String, List<String>> errors) {
    super(errors.toString());
    this.errors = new LinkedHashMap<>(errors);
  }

  /** Messages by field, in the order of the fields. */
  public Map<String, List<String>> errors() {
    return errors;
  }
}
