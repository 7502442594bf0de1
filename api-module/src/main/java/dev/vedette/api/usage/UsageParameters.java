package dev.vedette.api.usage;

import dev.vedette.api.request.TimeRange;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.SteppedRange;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The query parameters of sums. */
public class UsageParameters {

  private static final Pattern INTERVAL = Pattern.compile("(\\d{1,7})([smhdw]?)");
  private static final String HOUR = "1h";

  @BeanParam private TimeRange time;

  @QueryParam("interval")
  private String interval;

  @QueryParam("field")
  private List<String> field = new ArrayList<>();

  @QueryParam("groupBy")
  private List<String> groupBy = new ArrayList<>();

  @QueryParam("project")
  private List<String> project = new ArrayList<>();

  @QueryParam("category")
  private List<String> category = new ArrayList<>();

  @QueryParam("outcome")
  private List<String> outcome = new ArrayList<>();

  @QueryParam("reason")
  private List<String> reason = new ArrayList<>();

  /** For JAX-RS. */
  public UsageParameters() {}

  /** Ids of projects as they were sent; empty for none. */
  List<String> projects() {
    return project.stream().filter(id -> !id.isEmpty()).toList();
  }

  UsageFilter filter() {
    return UsageFilter.parse(field, groupBy, category, outcome, reason);
  }

  /**
   * The time to add up.
   *
   * @throws BadRequestException if it cannot be read or is too long for its steps
   */
  SteppedRange range(Instant now) {
    TimeRange.Limits limits = time.limits(now);
    return SteppedRange.of(limits.start(), limits.end(), interval(), now);
  }

  private long interval() {
    String text = interval == null || interval.isEmpty() ? HOUR : interval;
    Matcher parts = INTERVAL.matcher(text);
    if (!parts.matches()) {
      throw new BadRequestException("Invalid interval: '" + text + "'");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "m" -> number * 60;
      case "h" -> number * 3600;
      case "d" -> number * 86_400;
      case "w" -> number * 604_800;
      default -> number;
    };
  }
}
