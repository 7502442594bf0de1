package dev.vedette.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;

/** Writes the JSON of plausible error events: frames with source, breadcrumbs, contexts, extra. */
final class EventText {

  private static final String[] WORDS =
      ("account address amount array async batch buffer cache cancel channel client closed code "
              + "commit config connection context cursor customer data default delta device digest "
              + "entry error event factory field filter flush format frame future handle header "
              + "index input invoice item key lease length limit list loader lock logger mapper "
              + "message method model node null object offset order output packet parse payment "
              + "pool port process product profile proxy query queue quota reader record region "
              + "reply request result retry return route scope session shard signal size socket "
              + "source stage state status stream string table task ticket timeout token total "
              + "trace update user value vector version view window worker writer zone")
          .split(" ");

  private EventText() {}

  /**
   * Writes one event without an id.
   *
   * @param issue events of one number have the same exception type and the same in-app frames
   * @param bytes about how long it becomes; at least some 2,000 are needed
   */
  static byte[] write(Random random, int issue, int bytes, Instant now) {
    StringBuilder json = new StringBuilder(bytes + 2000);
    json.append("{\"timestamp\":\"").append(now).append("\",\"platform\":\"java\"");
    json.append(",\"level\":\"error\",\"release\":\"shop@1.").append(random.nextInt(5));
    json.append(".0\",\"environment\":\"")
        .append(random.nextInt(5) == 0 ? "staging" : "production");
    json.append("\",\"server_name\":\"node-").append(random.nextInt(20));
    json.append("\",\"transaction\":\"/").append(WORDS[issue % WORDS.length]).append("/:id\"");
    json.append(",\"user\":{\"id\":\"").append(random.nextInt(5000));
    json.append("\",\"ip_address\":\"192.0.2.").append(random.nextInt(255)).append("\"}");
    json.append(",\"tags\":{\"region\":\"").append(random.nextInt(6)).append("\",\"plan\":\"");
    json.append(random.nextInt(3)).append("\",\"feature\":\"").append(word(random)).append("\"}");
    json.append(",\"sdk\":{\"name\":\"sentry.java\",\"version\":\"8.0.0\"}");
    json.append(",\"contexts\":{\"os\":{\"name\":\"Linux\",\"version\":\"6.1.0\"},");
    json.append("\"runtime\":{\"name\":\"OpenJDK\",\"version\":\"17.0.").append(random.nextInt(9));
    json.append("\"}},\"request\":{\"method\":\"GET\",\"url\":\"https://shop.example/");
    sentence(json, random, 3, '/');
    json.append("\",\"headers\":{\"User-Agent\":\"Mozilla/5.0\",\"Accept\":\"*/*\"}}");
    exception(json, random, issue, bytes / 2);
    breadcrumbs(json, random, now, bytes * 4 / 5);
    extra(json, random, bytes);
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void exception(StringBuilder json, Random random, int issue, int until) {
    json.append(",\"exception\":{\"values\":[{\"type\":\"Failure").append(issue);
    json.append("\",\"module\":\"com.example.shop\",\"value\":\"");
    sentence(json, random, 6, ' ');
    json.append("\",\"mechanism\":{\"type\":\"generic\",\"handled\":").append(issue % 3 > 0);
    json.append("},\"stacktrace\":{\"frames\":[");
    int frames = 0;
    do {
      json.append(frames == 0 ? "" : ",");
      frame(json, random, "org.framework." + WORDS[frames % 90], "invoke" + frames, false);
      frames++;
    } while (json.length() < until && frames < 120);
    for (int i = 0; i < 4; i++) {
      json.append(',');
      frame(json, random, "com.example.shop.Step" + i, "run" + issue, true);
    }
    json.append("]}}]}");
  }

  private static void frame(
      StringBuilder json, Random random, String module, String function, boolean own) {
    json.append("{\"module\":\"").append(module).append("\",\"function\":\"").append(function);
    json.append("\",\"filename\":\"").append(module.substring(module.lastIndexOf('.') + 1));
    json.append(".java\",\"lineno\":").append(1 + random.nextInt(900));
    json.append(",\"in_app\":").append(own).append(",\"context_line\":\"    ");
    sentence(json, random, 5, '.');
    json.append(";\",\"pre_context\":[");
    for (int i = 0; i < 3; i++) {
      json.append(i == 0 ? "\"  " : ",\"  ");
      sentence(json, random, 4, ' ');
      json.append('"');
    }
    json.append("]}");
  }

  private static void breadcrumbs(StringBuilder json, Random random, Instant now, int until) {
    json.append(",\"breadcrumbs\":{\"values\":[");
    for (int i = 0; i < 100 && (i == 0 || json.length() < until); i++) {
      json.append(i == 0 ? "" : ",").append("{\"timestamp\":\"").append(now.minusSeconds(100 - i));
      json.append("\",\"category\":\"").append(word(random)).append("\",\"level\":\"info\",");
      json.append("\"message\":\"");
      sentence(json, random, 9, ' ');
      json.append("\",\"data\":{\"took\":").append(random.nextInt(5000)).append("}}");
    }
    json.append("]}");
  }

  private static void extra(StringBuilder json, Random random, int until) {
    json.append(",\"extra\":{");
    for (int i = 0; i == 0 || json.length() < until; i++) {
      json.append(i == 0 ? "\"" : ",\"").append(word(random)).append(i).append("\":\"");
      json.append(Long.toHexString(random.nextLong())).append(' ');
      sentence(json, random, 20, ' ');
      json.append('"');
    }
    json.append('}');
  }

  private static void sentence(StringBuilder json, Random random, int words, char between) {
    for (int i = 0; i < words; i++) {
      if (i > 0) {
        json.append(between);
      }
      json.append(word(random));
    }
    json.append(random.nextInt(1000));
  }

  static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
