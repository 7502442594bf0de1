package dev.vedette.web;

import java.util.stream.Stream;

/** The sample pages for tests of other packages, rendered. */
public final class PagesUnderTest {

  private PagesUnderTest() {}

  /** A rendered page; its name is what a failing test shows. */
  public record Named(String name, String html) {
    @Override
    public String toString() {
      return name;
    }
  }

  public static Stream<Named> all() {
    return SamplePages.all().entrySet().stream()
        .map(sample -> new Named(sample.getKey(), sample.getValue().html()));
  }
}
