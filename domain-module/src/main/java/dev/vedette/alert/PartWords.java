package dev.vedette.alert;

/** Says in a sentence what a part of a rule asks or does. */
final class PartWords {

  private PartWords() {}

  static String of(RulePart part) {
    return switch (part.type()) {
      case EVENT_FREQUENCY -> frequency(part, "events");
      case USER_FREQUENCY -> frequency(part, "users");
      case LEVEL, LEVEL_CONDITION ->
          "The event's level is " + chosen(part, "match") + " " + chosen(part, "level");
      case TAG, TAG_CONDITION -> "The event's tag " + compared(part, part.text("key"));
      case ATTRIBUTE, ATTRIBUTE_CONDITION ->
          "The event's " + compared(part, part.text("attribute"));
      case AGE ->
          "The issue is "
              + chosen(part, "comparison_type")
              + " "
              + part.number("value")
              + " "
              + chosen(part, "time");
      case OCCURRENCES -> "The issue has happened at least " + part.number("value") + " times";
      case ASSIGNED -> "The issue is assigned to " + target(part);
      case CATEGORY -> "The issue's category is " + chosen(part, "value");
      case MAIL -> mail(part);
      case SERVICE -> "Tell " + chosen(part, "service");
      default -> part.type().label();
    };
  }

  private static String frequency(RulePart part, String things) {
    String window = chosen(part, "interval");
    return part.text("comparisonType").equals("percent")
        ? "The issue has "
            + part.number("value")
            + " % more "
            + things
            + " in "
            + window
            + " than "
            + chosen(part, "comparisonInterval")
            + " before"
        : "The issue has more than " + part.number("value") + " " + things + " in " + window;
  }

  private static String compared(RulePart part, String name) {
    TextMatch match = TextMatch.of(part.text("match")).orElseThrow();
    return name + " " + match.words() + (match.needsValue() ? " " + part.text("value") : "");
  }

  private static String mail(RulePart part) {
    String to = "Send mail to " + target(part);
    return part.text("targetType").equals("IssueOwners")
        ? to + ", else to " + chosen(part, "fallthroughType")
        : to;
  }

  private static String target(RulePart part) {
    String id = part.text("targetIdentifier");
    String words = chosen(part, "targetType");
    return id.isEmpty() ? words : words.replaceFirst("a ", "") + " " + id;
  }

  private static String chosen(RulePart part, String field) {
    String value = part.text(field);
    return part.type().fields().stream()
        .filter(each -> each.name().equals(field))
        .findFirst()
        .map(each -> each.choices().getOrDefault(value, value))
        .orElse(value);
  }
}
