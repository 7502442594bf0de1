package dev.vedette.api.json;

import dev.vedette.stats.Point;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Curves as the API writes them: {@code [[epoch second, count], …]}. */
public final class Points {

  private Points() {}

  /** One curve. */
  public static List<long[]> of(List<Point> points) {
    return points.stream().map(point -> new long[] {point.timestamp(), point.count()}).toList();
  }

  /** Curves by id, the ids as text. */
  public static Map<String, List<long[]>> byId(Map<Long, List<Point>> curves) {
    Map<String, List<long[]>> shaped = new TreeMap<>();
    curves.forEach((id, points) -> shaped.put(Long.toString(id), of(points)));
    return shaped;
  }
}
