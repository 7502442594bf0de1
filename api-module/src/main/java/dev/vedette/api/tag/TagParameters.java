package dev.vedette.api.tag;

import dev.vedette.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The query parameters by which tags are narrowed. */
public class TagParameters {

  private static final int MOST = 100;

  @QueryParam("environment")
  private List<String> environments;

  /** For JAX-RS. */
  public TagParameters() {}

  /**
   * The environments that are wanted; empty for all, one that is not known for none.
   *
   * @throws BadRequestException if they are more than 100
   */
  List<String> environments() {
    List<String> named = environments == null ? List.of() : environments;
    if (named.size() > MOST) {
      throw new BadRequestException("Too many environments.");
    }
    return named;
  }
}
