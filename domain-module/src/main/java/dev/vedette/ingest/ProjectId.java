package dev.vedette.ingest;

import java.util.regex.Pattern;

/** The numeric project id of a path or a DSN. */
final class ProjectId {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

  private ProjectId() {}

  /**
   * Reads an id.
   *
   * @throws IngestException 400 when it is not a number above zero
   */
  static long parse(String text) {
    long id = FORM.matcher(text).matches() ? Long.parseLong(text) : 0;
    if (id == 0) {
      throw IngestException.badRequest(
          "bad project path parameter", "project_id", "invalid value for project id");
    }
    return id;
  }
}
