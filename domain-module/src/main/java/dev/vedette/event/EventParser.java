package dev.vedette.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vedette.platform.Utf8;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads hostile JSON: bounded depth, text and number lengths, and only text that can be stored. */
final class EventParser {
  /** What serde_json, which Sentry's Relay reads events with, allows as well. */
  static final int MAX_DEPTH = 128;

  static final int MAX_TEXT = 1_048_576;
  private static final int MAX_NUMBER = 1000;

  static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_TEXT)
                          .maxNumberLength(MAX_NUMBER)
                          .build())
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  // names of their own in each event would copy the table of names each time
                  .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = ONES << 7;
  private static final long BACKSLASHES = '\\' * ONES;

  private EventParser() {}

  /**
   * Parses an event.
   *
   * @throws InvalidEventException {@code no_data} or {@code invalid_json}
   */
  static ObjectNode parse(byte[] json) {
    if (json.length == 0) {
      throw new InvalidEventException("no_data");
    }
    if (!Utf8.isStructured(json)) { // the parser is not that strict when it keeps no field names
      throw new InvalidEventException("invalid_json");
    }
    boolean suspicious = isSuspicious(json);
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (IOException e) {
      throw new InvalidEventException("invalid_json");
    }
    if (!(root instanceof ObjectNode event)) {
      throw new InvalidEventException("invalid_json");
    }
    if (suspicious) {
      clean(event);
    }
    return event;
  }

  /**
   * Whether a NUL or a surrogate may be in a text; spares the walk through the tree for nearly all
   * events. A raw NUL is never JSON in UTF-8, and other encodings are not accepted.
   */
  private static boolean isSuspicious(byte[] json) {
    boolean found = false;
    int last = json.length - 1;
    for (int i = 0; i <= last; i++) {
      while (i + 7 <= last && isPlain((long) WORDS.get(json, i))) {
        i += 8;
      }
      if (i > last) {
        break;
      }
      byte b = json[i];
      if (b == 0) {
        throw new InvalidEventException("invalid_json");
      }
      if (b == '\\') {
        if (!found && i + 3 <= last && json[i + 1] == 'u') {
          byte c = json[i + 2];
          found = c == 'd' || c == 'D' || (c == '0' && json[i + 3] == '0');
        }
        i++;
      } else if (b < 0) {
        found |= isMalformed(b & 0xff, i < last ? json[i + 1] & 0xff : 0);
      }
    }
    return found;
  }

  /** Eight bytes, none of which is NUL, a backslash or beyond ASCII. */
  private static boolean isPlain(long word) {
    long slashes = word ^ BACKSLASHES;
    return ((word | word - ONES & ~word | slashes - ONES & ~slashes) & HIGHS) == 0;
  }

  /**
   * Whether a character begins here that UTF-8 does not have: a surrogate, one beyond Unicode, or
   * one written longer than need be, as in C0 80 for NUL. The parser takes them all.
   */
  private static boolean isMalformed(int lead, int next) {
    return switch (lead) {
      case 0xc0, 0xc1 -> true;
      case 0xe0 -> next < 0xa0;
      case 0xed -> next >= 0xa0;
      case 0xf0 -> next < 0x90;
      case 0xf4 -> next >= 0x90;
      default -> lead > 0xf4;
    };
  }

  /** A tree that was parsed from a text inside an event, without NUL and lone surrogates. */
  static JsonNode cleaned(JsonNode node) {
    cleanContainer(node);
    return node;
  }

  private static void clean(ObjectNode node) {
    boolean renamed = false;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      if (value instanceof TextNode) {
        entry.setValue(cleanText(value));
      } else {
        cleanContainer(value);
      }
      renamed |= !Text.clean(entry.getKey()).equals(entry.getKey());
    }
    if (renamed) {
      rename(node);
    }
  }

  private static void rename(ObjectNode node) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    Iterator<Map.Entry<String, JsonNode>> entries = node.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      fields.putIfAbsent(Text.clean(entry.getKey()), entry.getValue());
    }
    node.removeAll();
    node.setAll(fields);
  }

  private static void cleanContainer(JsonNode value) {
    if (value instanceof ObjectNode object) {
      clean(object);
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode element = array.get(i);
        if (element instanceof TextNode) {
          array.set(i, cleanText(element));
        } else {
          cleanContainer(element);
        }
      }
    }
  }

  private static JsonNode cleanText(JsonNode node) {
    String text = node.textValue();
    String clean = Text.clean(text);
    return clean.equals(text) ? node : TextNode.valueOf(clean);
  }
}
