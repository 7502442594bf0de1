package dev.vedette.api.ingest;

import dev.vedette.api.json.EmailForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of the dialog, as it was filled in.
 *
 * @param errors what is wrong by field
 */
record ReportForm(String name, String email, String comments, Map<String, String> errors) {

  private static final String REQUIRED = "This field is required.";

  /** Reads a body of {@code application/x-www-form-urlencoded}. */
  static ReportForm parse(String body) {
    Map<String, List<String>> fields = QueryString.parse(body);
    String name = field(fields, "name");
    String email = field(fields, "email");
    String comments = field(fields, "comments");
    Map<String, String> errors = new LinkedHashMap<>();
    if (name.isEmpty()) {
      errors.put("name", REQUIRED);
    }
    if (email.isEmpty()) {
      errors.put("email", REQUIRED);
    } else if (!EmailForm.isOne(email)) {
      errors.put("email", "Enter a valid email address.");
    }
    if (comments.isEmpty()) {
      errors.put("comments", REQUIRED);
    }
    return new ReportForm(name, email, comments, errors);
  }

  private static String field(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).get(0).strip();
  }
}
