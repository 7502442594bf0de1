package dev.vedette.api.json;

import java.util.Map;

/** Fields of a body have the wrong form: status 400 with the messages of each, nested as sent. */
public final class InvalidBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, Object> errors;

  InvalidBodyException(Map<String, Object> errors) {
    super(errors.toString());
    this.errors = errors;
  }

  /** By field a list of messages, or such a map again for an object within. */
  public Map<String, Object> errors() {
    return errors;
  }
}
