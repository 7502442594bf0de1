package dev.vedette.api.access;

import java.util.List;

/** The places where a user's organizations live: here, and nowhere else. */
public record RegionsRepresentation(List<Region> regions) {

  /** A server. */
  public record Region(String name, String url) {}

  /** The one region of a server that stands alone, by the name that Sentry gives it. */
  static RegionsRepresentation of(String baseUrl) {
    return new RegionsRepresentation(List.of(new Region("--monolith--", baseUrl)));
  }
}
