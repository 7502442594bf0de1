package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the facets of an event's tree: what it has no value of is left out. */
final class FacetReader {

  /** Takes values; one may come several times. */
  interface Sink {
    void add(Facet facet, String value);
  }

  private static final Map<String, Facet> OF_FRAMES =
      Stream.of(
              Facet.STACK_FILENAME,
              Facet.STACK_ABS_PATH,
              Facet.STACK_MODULE,
              Facet.STACK_FUNCTION,
              Facet.STACK_PACKAGE,
              Facet.STACK_IN_APP)
          .collect(Collectors.toUnmodifiableMap(Facet::member, Function.identity()));
  private static final List<Facet> OF_DEVICES =
      List.of(
          Facet.DEVICE_ARCH,
          Facet.DEVICE_BRAND,
          Facet.DEVICE_LOCALE,
          Facet.DEVICE_MODEL_ID,
          Facet.DEVICE_NAME,
          Facet.DEVICE_ORIENTATION,
          Facet.DEVICE_UUID,
          Facet.DEVICE_SIMULATOR);
  private static final List<Facet> OF_SYSTEMS =
      List.of(
          Facet.OS_BUILD,
          Facet.OS_KERNEL_VERSION,
          Facet.OS_DISTRIBUTION_NAME,
          Facet.OS_DISTRIBUTION_VERSION);
  private static final List<Facet> OF_PLACES =
      List.of(Facet.GEO_COUNTRY_CODE, Facet.GEO_REGION, Facet.GEO_CITY, Facet.GEO_SUBDIVISION);

  private final ObjectNode event;
  private final Sink sink;

  private FacetReader(ObjectNode event, Sink sink) {
    this.event = event;
    this.sink = sink;
  }

  static void read(ObjectNode event, Sink sink) {
    FacetReader reader = new FacetReader(event, sink);
    reader.code();
    reader.device();
    reader.request();
    reader.members(OF_PLACES, member(event.get("user"), "geo"));
  }

  private void code() {
    add(Facet.PLATFORM, event, "platform");
    JsonNode sdk = event.get("sdk");
    add(Facet.SDK_NAME, sdk, "name");
    add(Facet.SDK_VERSION, sdk, "version");
    ArrayNode exceptions = Fields.values(event, "exception");
    ArrayNode threads = Fields.values(event, "threads");
    boolean frames = false;
    for (int i = exceptions.size() - 1; i >= 0; i--) {
      JsonNode exception = exceptions.get(i);
      add(Facet.ERROR_TYPE, exception, "type");
      add(Facet.ERROR_MECHANISM, exception.get("mechanism"), "type");
      frames |= frames(exception);
      mainThread(exception, threads);
    }
    if (!frames && !frames(event)) {
      threads.forEach(this::framesIfBusy);
    }
  }

  private void mainThread(JsonNode exception, ArrayNode threads) {
    String id = Fields.scalar(exception, "thread_id");
    if (id.isEmpty()) {
      return;
    }
    for (JsonNode thread : threads) {
      if (thread.path("main").isBoolean() && Fields.scalar(thread, "id").equals(id)) {
        add(Facet.ERROR_MAIN_THREAD, thread, "main");
      }
    }
  }

  private void framesIfBusy(JsonNode thread) {
    if (thread.path("crashed").asBoolean() || thread.path("current").asBoolean()) {
      frames(thread);
    }
  }

  /** Those of an exception, a thread or the event, the innermost first; false if there are none. */
  private boolean frames(JsonNode thrower) {
    if (!(member(thrower.get("stacktrace"), "frames") instanceof ArrayNode frames)) {
      return false;
    }
    for (int i = frames.size() - 1; i >= 0; i--) {
      for (Map.Entry<String, JsonNode> member : frames.get(i).properties()) {
        Facet facet = OF_FRAMES.get(member.getKey());
        if (facet != null) {
          add(facet, member.getValue());
        }
      }
    }
    return !frames.isEmpty();
  }

  private void device() {
    if (event.get("contexts") instanceof ObjectNode contexts) {
      members(OF_DEVICES, contexts.get("device"));
      members(OF_SYSTEMS, contexts.get("os"));
      add(Facet.APP_IN_FOREGROUND, contexts.get("app"), "in_foreground");
    }
  }

  private void request() {
    if (event.get("request") instanceof ObjectNode request) {
      add(Facet.HTTP_METHOD, request, "method");
      String referer = RequestNormalizer.header(request, "Referer");
      if (!referer.isEmpty()) {
        sink.add(Facet.HTTP_REFERER, referer);
      }
    }
    add(Facet.HTTP_STATUS_CODE, member(event.get("contexts"), "response"), "status_code");
  }

  private void members(List<Facet> facets, JsonNode object) {
    if (object != null) {
      for (Facet facet : facets) {
        add(facet, object, facet.member());
      }
    }
  }

  private void add(Facet facet, JsonNode object, String member) {
    add(facet, member(object, member));
  }

  private void add(Facet facet, JsonNode value) {
    if (value == null || !value.isValueNode() || facet.isFlag() && !value.isBoolean()) {
      return;
    }
    String text = value.isNull() ? "" : value.asText();
    if (!text.isEmpty()) {
      sink.add(facet, text);
    }
  }

  private static JsonNode member(JsonNode object, String name) {
    return object == null ? null : object.get(name);
  }
}
