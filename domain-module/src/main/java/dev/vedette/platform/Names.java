package dev.vedette.platform;

import dev.vedette.platform.problem.InvalidException;

/** The rules of names that people give to things. */
public final class Names {

  private Names() {}

  /**
   * Checks the field {@code name} of a body.
   *
   * @param maxLength most characters it may have
   * @throws InvalidException if the name is blank or longer
   */
  public static void check(String name, int maxLength) {
    if (name.isBlank()) {
      throw new InvalidException("name", "This field may not be blank.");
    }
    if (name.indexOf('\0') >= 0) {
      throw new InvalidException("name", "Null characters are not allowed.");
    }
    if (name.length() > maxLength) {
      throw new InvalidException(
          "name", "Ensure this field has no more than " + maxLength + " characters.");
    }
  }
}
