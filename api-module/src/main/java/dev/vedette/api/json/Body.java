package dev.vedette.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The object in the body of a request. Each reader takes one field and remembers what is wrong with
 * it; {@link #check} then refuses the body with all that was found. Fields that nobody reads are
 * ignored. The messages are those of the Django REST framework.
 */
public final class Body {

  private static final String NOT_NULL = "This field may not be null.";
  private static final String NOT_BLANK = "This field may not be blank.";
  private static final String NOT_AN_INTEGER = "A valid integer is required.";
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

  /** Longer than any date and time with fraction and zone. */
  private static final int MAX_TIME = 40;

  /** How much of a wrong value an error message repeats. */
  private static final int MAX_SHOWN = 100;

  private final ObjectNode fields;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();
  private final Map<String, Body> inner = new LinkedHashMap<>();

  /** A body with these fields. */
  public Body(ObjectNode fields) {
    this.fields = fields;
  }

  /** Whether the field is there, with any value. */
  public boolean has(String field) {
    return fields.has(field);
  }

  /** Whether the field says anything: it is there, and neither null, false nor empty. */
  public boolean isSet(String field) {
    JsonNode value = fields.path(field);
    return switch (value.getNodeType()) {
      case MISSING, NULL -> false;
      case BOOLEAN -> value.booleanValue();
      case STRING -> !value.textValue().isEmpty();
      case ARRAY, OBJECT -> !value.isEmpty();
      default -> true;
    };
  }

  /**
   * A text without the white space around it.
   *
   * @param maxLength most characters
   * @return empty if the field is absent, null, blank or wrong
   */
  public Optional<String> optionalText(String field, int maxLength) {
    JsonNode value = fields.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : scalar(field, value, maxLength).filter(text -> !text.isEmpty());
  }

  /**
   * A text that may be left out, but is neither null nor blank.
   *
   * @param maxLength most characters
   * @return empty if the field is absent or wrong
   */
  public Optional<String> text(String field, int maxLength) {
    JsonNode value = fields.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      wrong(field, NOT_NULL);
      return Optional.empty();
    }
    Optional<String> text = scalar(field, value, maxLength);
    if (text.filter(String::isEmpty).isPresent()) {
      wrong(field, NOT_BLANK);
      return Optional.empty();
    }
    return text;
  }

  /**
   * A text that must be there.
   *
   * @param maxLength most characters
   * @return empty text if it is wrong
   */
  public String requiredText(String field, int maxLength) {
    if (!has(field)) {
      wrong(field, "This field is required.");
    }
    return text(field, maxLength).orElse("");
  }

  /** A whole number; a text of one will do. Empty if absent, null or wrong. */
  public Optional<Integer> integer(String field) {
    JsonNode value = fields.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return Optional.of(value.intValue());
    }
    try {
      return Optional.of(Integer.valueOf(value.isTextual() ? value.textValue().strip() : ""));
    } catch (NumberFormatException e) {
      wrong(field, NOT_AN_INTEGER);
      return Optional.empty();
    }
  }

  /** A whole number that may be larger than an int. Empty if absent, null or wrong. */
  public Optional<Long> longInteger(String field) {
    JsonNode value = fields.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    Optional<Long> number = number(value);
    if (number.isEmpty()) {
      wrong(field, NOT_AN_INTEGER);
    }
    return number;
  }

  /**
   * Yes or no; the texts that forms send, such as {@code true}, {@code 0} and {@code on}, will do.
   * Empty if absent or wrong, and null is wrong.
   */
  public Optional<Boolean> bool(String field) {
    JsonNode value = fields.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      wrong(field, NOT_NULL);
      return Optional.empty();
    }
    String text = value.isContainerNode() ? "" : value.asText().strip().toLowerCase(Locale.ROOT);
    if (TRUE.contains(text)) {
      return Optional.of(true);
    }
    if (FALSE.contains(text)) {
      return Optional.of(false);
    }
    wrong(field, "Must be a valid boolean.");
    return Optional.empty();
  }

  /** A date and time in ISO 8601; without a zone it is UTC. Empty if absent, null or wrong. */
  public Optional<Instant> time(String field) {
    Optional<String> text = optionalText(field, MAX_TIME);
    try {
      return text.map(ApiTime::parse);
    } catch (DateTimeException e) {
      wrong(
          field,
          "Datetime has wrong format. Use one of these formats instead:"
              + " YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
      return Optional.empty();
    }
  }

  /**
   * A text that is one of these. Empty if absent or wrong.
   *
   * @param values what it may be
   */
  public Optional<String> choice(String field, Collection<String> values) {
    JsonNode value = fields.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      wrong(field, NOT_NULL);
      return Optional.empty();
    }
    String text = value.isContainerNode() ? value.toString() : value.asText();
    if (!values.contains(text)) {
      String shown = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
      wrong(field, "\"" + shown + "\" is not a valid choice.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /**
   * A list of texts without the white space around them. A single text, as forms send it, is a list
   * of one.
   *
   * @param maxItems most entries
   * @param maxLength most characters of each
   * @return empty if the field is absent or wrong, and null is wrong
   */
  public Optional<List<String>> texts(String field, int maxItems, int maxLength) {
    return list(
        field,
        maxItems,
        item -> {
          if (!item.isTextual() && !item.isNumber()) {
            wrong(field, "Not a valid string.");
            return Optional.empty();
          }
          return scalar(field, item, maxLength);
        });
  }

  /**
   * A list of whole numbers; texts of numbers will do.
   *
   * @param maxItems most entries
   * @return empty if the field is absent or wrong, and null is wrong
   */
  public Optional<List<Long>> longs(String field, int maxItems) {
    return list(
        field,
        maxItems,
        item -> {
          Optional<Long> number = number(item);
          if (number.isEmpty()) {
            wrong(field, NOT_AN_INTEGER);
          }
          return number;
        });
  }

  /**
   * A list of objects; what is wrong within one is the reader's to check.
   *
   * @param maxItems most entries
   * @return empty if the field is absent or wrong, and null is wrong
   */
  public Optional<List<Body>> objects(String field, int maxItems) {
    return list(
        field,
        maxItems,
        item -> {
          if (item instanceof ObjectNode object) {
            return Optional.of(new Body(object));
          }
          wrong(field, "Invalid data. Expected a dictionary, but got " + typeName(item) + ".");
          return Optional.empty();
        });
  }

  /** The names of all fields that were sent. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    fields.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The value of a field as it was sent; a missing node if it was not. Read-only by convention. */
  public JsonNode raw(String field) {
    return fields.path(field);
  }

  private <T> Optional<List<T>> list(
      String field, int maxItems, Function<JsonNode, Optional<T>> read) {
    JsonNode value = fields.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (value.isNull()) {
      wrong(field, NOT_NULL);
      return Optional.empty();
    }
    if (value.isObject() || value.isBoolean()) {
      wrong(field, "Expected a list of items but got type \"" + typeName(value) + "\".");
      return Optional.empty();
    }
    List<JsonNode> items = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(items::add);
    } else {
      items.add(value);
    }
    if (items.size() > maxItems) {
      wrong(field, "Ensure this field has no more than " + maxItems + " elements.");
      return Optional.empty();
    }
    List<T> all = new ArrayList<>();
    items.forEach(item -> read.apply(item).ifPresent(all::add));
    return errors.containsKey(field) ? Optional.empty() : Optional.of(List.copyOf(all));
  }

  private static Optional<Long> number(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return Optional.of(value.longValue());
    }
    try {
      return value.isTextual()
          ? Optional.of(Long.valueOf(value.textValue().strip()))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** An object within, which is checked together with this. Empty if absent, null or wrong. */
  public Optional<Body> object(String field) {
    JsonNode value = fields.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value instanceof ObjectNode object) {
      return Optional.of(inner.computeIfAbsent(field, name -> new Body(object)));
    }
    wrong(field, "Invalid data. Expected a dictionary, but got " + typeName(value) + ".");
    return Optional.empty();
  }

  /** Remembers that a field is wrong. */
  public void wrong(String field, String message) {
    errors.putIfAbsent(field, List.of(message));
  }

  /** Whether something was found to be wrong so far. */
  public boolean isWrong() {
    return !allErrors().isEmpty();
  }

  /**
   * Refuses a body in which something is wrong.
   *
   * @throws InvalidBodyException with the messages of each wrong field
   */
  public void check() {
    Map<String, Object> all = allErrors();
    if (!all.isEmpty()) {
      throw new InvalidBodyException(all);
    }
  }

  private Map<String, Object> allErrors() {
    Map<String, Object> all = new LinkedHashMap<>();
    inner.forEach(
        (field, body) -> {
          Map<String, Object> nested = body.allErrors();
          if (!nested.isEmpty()) {
            all.put(field, nested);
          }
        });
    all.putAll(errors);
    return all;
  }

  private Optional<String> scalar(String field, JsonNode value, int maxLength) {
    if (!value.isTextual() && !value.isNumber()) {
      wrong(field, "Not a valid string.");
      return Optional.empty();
    }
    String text = value.asText().strip();
    if (text.indexOf('\0') >= 0) {
      wrong(field, "Null characters are not allowed.");
      return Optional.empty();
    }
    if (text.length() > maxLength) {
      wrong(field, "Ensure this field has no more than " + maxLength + " characters.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  static String typeName(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "list";
      case BOOLEAN -> "bool";
      case NUMBER -> value.isIntegralNumber() ? "int" : "float";
      case NULL -> "NoneType";
      case OBJECT -> "dict";
      default -> "str";
    };
  }
}
