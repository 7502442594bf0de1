package dev.vedette.api.response;

import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers what nobody expected with an id and nothing else; the log has the rest under that id.
 * Before that it looks for a known refusal that a container wrapped, and for two callers that
 * created the same thing at the same moment.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

  /** SQL standard: a unique constraint would be broken. */
  private static final String UNIQUE_VIOLATION = "23505";

  private static final int MAX_CAUSES = 20;

  @Override
  public Response toResponse(Throwable failure) {
    Optional<ProblemException> problem = cause(failure, ProblemException.class);
    if (problem.isPresent()) {
      return new ProblemMapper().toResponse(problem.get());
    }
    if (cause(failure, SQLException.class)
        .filter(e -> UNIQUE_VIOLATION.equals(e.getSQLState()))
        .isPresent()) {
      return Errors.detail(409, "Another request created the same object just before.");
    }
    String errorId = HexIds.text(UUID.randomUUID());
    LOG.log(Level.ERROR, "Internal error " + errorId, failure);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("detail", "Internal Error");
    body.put("errorId", errorId);
    return Errors.body(500, body);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    Throwable each = failure;
    for (int i = 0; i < MAX_CAUSES && each != null; i++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      each = each.getCause();
    }
    return Optional.empty();
  }
}
