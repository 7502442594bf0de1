package dev.vedette.api.request;

import dev.vedette.platform.problem.BadRequestException;

/** Reads query parameters that many routes have. */
public final class Parameters {

  private Parameters() {}

  /** Whether a flag is set, by {@code 1} or {@code true}. */
  public static boolean flag(String value) {
    return "1".equals(value) || "true".equalsIgnoreCase(value);
  }

  /**
   * Refuses a filter that the server cannot apply: an answer that leaves it out would be wrong
   * without anybody noticing.
   *
   * @param value null and empty are no filter
   * @throws BadRequestException if there is one
   */
  public static void refuse(String name, String value) {
    if (value != null && !value.isBlank()) {
      throw new BadRequestException("The parameter " + name + " is not supported");
    }
  }
}
