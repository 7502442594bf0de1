package dev.vedette.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what people and scripts read, on a server that has been filled: one request at a time,
 * each for something else. Prints percentiles by question; ends with code 1 when an answer is not
 * 200.
 */
public final class Reads {

  private static final Pattern ISSUE = Pattern.compile("\"id\":\"(\\d+)\",\"shareId\"");
  private static final Pattern EVENT = Pattern.compile("\"eventID\":\"([0-9a-f]{32})\"");
  private static final int WARM_UP = 40;

  private final ReadArguments arguments;
  private final Random random;
  private final HttpConnection connection;
  private int failed;

  private Reads(ReadArguments arguments) {
    this.arguments = arguments;
    random = new Random(arguments.seed());
    connection = new HttpConnection(arguments.url());
  }

  /**
   * Runs it; ends with code 1 when an answer was wrong, 2 for wrong arguments.
   *
   * @param words see {@code README.md}
   */
  public static void main(String[] words) throws IOException {
    ReadArguments arguments;
    try {
      arguments = ReadArguments.parse(words);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(new Reads(arguments).run());
  }

  private int run() throws IOException {
    for (Map.Entry<String, Supplier<String>> question : questions().entrySet()) {
      for (int i = 0; i < WARM_UP; i++) {
        ask(question.getValue().get());
      }
      long[] nanos = new long[arguments.rounds()];
      for (int i = 0; i < nanos.length; i++) {
        String path = question.getValue().get();
        long start = System.nanoTime();
        ask(path);
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "%-28s p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms%n",
          question.getKey(),
          Percentiles.of(nanos, 50) / 1e6,
          Percentiles.of(nanos, 95) / 1e6,
          Percentiles.of(nanos, 99) / 1e6);
    }
    connection.close();
    return failed == 0 ? 0 : 1;
  }

  private Map<String, Supplier<String>> questions() throws IOException {
    String project = "/api/0/projects/" + arguments.organization() + "/" + arguments.project();
    String organization = "/api/0/organizations/" + arguments.organization();
    String list = project + "/issues/?per_page=25";
    List<String> issues = issues(list);
    List<String> events = find(EVENT, project + "/events/?per_page=100");
    Map<String, Supplier<String>> questions = new LinkedHashMap<>();
    for (String sort : List.of("date", "new", "freq", "user", "trends")) {
      questions.put("issue list by " + sort, () -> list + "&sort=" + sort);
    }
    questions.put(
        "issue list, organization", () -> organization + "/issues/?limit=25&statsPeriod=14d");
    questions.put("text search", () -> list + query("is:unresolved Failure" + number(10_000)));
    questions.put(
        "text search, many hits", () -> list + query("is:unresolved " + word() + number(10)));
    questions.put("tag filter", () -> list + query("is:unresolved plan:" + number(3)));
    questions.put("tag filter, rare", () -> list + query("is:unresolved user.id:" + number(5_000)));
    questions.put(
        "two tags and a level",
        () -> list + query("region:" + number(6) + " plan:" + number(3) + " level:error"));
    questions.put("environment", () -> list + "&environment=staging");
    questions.put("issue", () -> organization + "/issues/" + one(issues) + "/");
    questions.put("issue, latest event", () -> issue(issues) + "events/latest/");
    questions.put("issue, events", () -> issue(issues) + "events/");
    questions.put("issue, tag values", () -> issue(issues) + "tags/user/values/");
    questions.put("event by id", () -> project + "/events/" + one(events) + "/");
    questions.put("tag values of a project", () -> project + "/tags/url/values/");
    questions.put("90-day stats", () -> project + "/stats/?resolution=1d&since=" + daysAgo(90));
    questions.put(
        "stats_v2, 90 days",
        () ->
            organization
                + "/stats_v2/?statsPeriod=90d&interval=1d&field=sum(quantity)&groupBy=outcome"
                + "&groupBy=category");
    return questions;
  }

  private String issue(List<String> issues) {
    return "/api/0/organizations/" + arguments.organization() + "/issues/" + one(issues) + "/";
  }

  private static String query(String text) {
    return "&query=" + text.replace(" ", "%20").replace(":", "%3A");
  }

  private static long daysAgo(int days) {
    return System.currentTimeMillis() / 1000 - days * 86_400L;
  }

  private String number(int bound) {
    return Integer.toString(random.nextInt(bound));
  }

  private String word() {
    return EventText.word(random);
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Issues of several orders, so that large and small ones are among them. */
  private List<String> issues(String list) throws IOException {
    List<String> found = new ArrayList<>();
    for (String sort : List.of("freq", "date", "new")) {
      found.addAll(find(ISSUE, list + "&sort=" + sort));
    }
    return found;
  }

  private List<String> find(Pattern pattern, String path) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(get(path).text());
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    if (found.isEmpty()) {
      throw new IOException("Nothing to read at " + path);
    }
    return found;
  }

  private void ask(String path) {
    try {
      HttpConnection.Response answer = get(path);
      if (answer.status() != 200 && failed++ == 0) {
        System.err.println(path + ": " + answer.status() + " " + answer.text());
      }
    } catch (IOException e) {
      if (failed++ == 0) {
        System.err.println(path + ": " + e);
      }
    }
  }

  private HttpConnection.Response get(String path) throws IOException {
    return connection.send(
        "GET", path, "Authorization: Bearer " + arguments.token() + "\r\n", new byte[0]);
  }

  /**
   * What the command line asks for.
   *
   * @param project slug
   * @param rounds requests measured for each question
   */
  record ReadArguments(
      URI url, String token, String organization, String project, int rounds, long seed) {

    static ReadArguments parse(String... words) {
      Map<String, String> given = new LinkedHashMap<>();
      for (int i = 0; i + 1 < words.length; i += 2) {
        given.put(words[i], words[i + 1]);
      }
      for (String required : List.of("--url", "--token", "--project")) {
        if (!given.containsKey(required)) {
          throw new IllegalArgumentException(required + " is missing (see README.md)");
        }
      }
      return new ReadArguments(
          URI.create(given.get("--url")),
          given.get("--token"),
          given.getOrDefault("--organization", "sentry"),
          given.get("--project"),
          Integer.parseInt(given.getOrDefault("--rounds", "200")),
          Long.parseLong(given.getOrDefault("--seed", "1")));
    }
  }
}
