package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads MessagePack (its specification of 2013) into a tree of JSON: crash handlers of native SDKs
 * leave events in it. Extension types, and keys that are not texts, become null and their text.
 */
final class MessagePack {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MAX_DEPTH = 64;

  private final ByteBuffer in;

  private MessagePack(byte[] data) {
    in = ByteBuffer.wrap(data);
  }

  /**
   * Reads the values in some data, one after the other.
   *
   * @throws IllegalArgumentException if it is malformed or nested more than {@value #MAX_DEPTH}
   *     deep
   */
  static List<JsonNode> readAll(byte[] data) {
    MessagePack reader = new MessagePack(data);
    List<JsonNode> values = new ArrayList<>();
    try {
      while (reader.in.hasRemaining()) {
        values.add(reader.value(0));
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("Cut off", e);
    }
    return values;
  }

  private JsonNode value(int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("Nested too deep");
    }
    int type = in.get() & 0xff;
    if (type < 0x80) {
      return NODES.numberNode(type);
    }
    if (type < 0x90) {
      return map(type & 0x0f, depth);
    }
    if (type < 0xa0) {
      return array(type & 0x0f, depth);
    }
    if (type < 0xc0) {
      return text(type & 0x1f);
    }
    return type >= 0xe0 ? NODES.numberNode((byte) type) : wide(type, depth);
  }

  private JsonNode wide(int type, int depth) {
    return switch (type) {
      case 0xc0 -> NODES.nullNode();
      case 0xc2 -> NODES.booleanNode(false);
      case 0xc3 -> NODES.booleanNode(true);
      case 0xc4, 0xd9 -> text(in.get() & 0xff);
      case 0xc5, 0xda -> text(in.getShort() & 0xffff);
      case 0xc6, 0xdb -> text(size());
      case 0xc7 -> skip((in.get() & 0xff) + 1);
      case 0xc8 -> skip((in.getShort() & 0xffff) + 1);
      case 0xc9 -> skip(size() + 1);
      case 0xca -> NODES.numberNode(in.getFloat());
      case 0xcb -> NODES.numberNode(in.getDouble());
      case 0xcc -> NODES.numberNode(in.get() & 0xff);
      case 0xcd -> NODES.numberNode(in.getShort() & 0xffff);
      case 0xce -> NODES.numberNode(in.getInt() & 0xffffffffL);
      case 0xcf, 0xd3 -> NODES.numberNode(in.getLong());
      case 0xd0 -> NODES.numberNode(in.get());
      case 0xd1 -> NODES.numberNode(in.getShort());
      case 0xd2 -> NODES.numberNode(in.getInt());
      case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> skip((1 << (type - 0xd4)) + 1);
      case 0xdc -> array(in.getShort() & 0xffff, depth);
      case 0xdd -> array(size(), depth);
      case 0xde -> map(in.getShort() & 0xffff, depth);
      case 0xdf -> map(size(), depth);
      default -> throw new IllegalArgumentException("No type " + type);
    };
  }

  /** A length; none can be more than what is left. */
  private int size() {
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      throw new IllegalArgumentException("Cut off");
    }
    return size;
  }

  private JsonNode text(int size) {
    if (size > in.remaining()) {
      throw new IllegalArgumentException("Cut off");
    }
    byte[] bytes = new byte[size];
    in.get(bytes);
    return NODES.textNode(new String(bytes, StandardCharsets.UTF_8));
  }

  private JsonNode skip(int size) {
    if (size > in.remaining()) {
      throw new IllegalArgumentException("Cut off");
    }
    in.position(in.position() + size);
    return NODES.nullNode();
  }

  private ArrayNode array(int size, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < size; i++) {
      array.add(value(depth + 1));
    }
    return array;
  }

  private ObjectNode map(int size, int depth) {
    ObjectNode map = NODES.objectNode();
    for (int i = 0; i < size; i++) {
      String key = value(depth + 1).asText();
      map.set(key, value(depth + 1));
    }
    return map;
  }
}
