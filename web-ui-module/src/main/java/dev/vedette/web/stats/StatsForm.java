package dev.vedette.web.stats;

import jakarta.ws.rs.QueryParam;

/** The choices of the statistics form as they are sent; each may be absent or nonsense. */
public class StatsForm {

  @QueryParam("category")
  String category;

  @QueryParam("range")
  String range;

  @QueryParam("resolution")
  String resolution;

  @QueryParam("format")
  String format;
}
