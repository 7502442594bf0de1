package dev.vedette.attachment;

import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Files that came with events. */
@Stateless
public class AttachmentService {

  private static final String NOT_FOUND = "Attachment not found";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject AttachmentStorage storage;
  @Inject AttachmentLinks links;
  @Inject Clock clock;

  /** For the container. */
  public AttachmentService() {}

  /**
   * Keeps files whose content is on disk already, for events that are stored or still to come. When
   * it returns they are durable; if it throws, none is kept, and the caller discards the files.
   */
  public void add(List<NewAttachment> attachments) {
    use(
        connection -> {
          links.keep(connection, attachments, clock.instant());
          return null;
        });
  }

  /**
   * The attachments of an event by name, whether the event is stored or not.
   *
   * @param part of the name, in any case; empty for any
   * @param screenshots only pictures that SDKs took of the screen
   */
  public Page<Attachment> listByEvent(
      long projectId, UUID eventId, String part, boolean screenshots, PageRequest page) {
    return use(
        connection ->
            new AttachmentRepository(connection)
                .ofEvent(projectId, eventId, part, screenshots, page));
  }

  /** The attachments of an issue's events, the newest first. */
  public Page<Attachment> listByIssue(long issueId, AttachmentQuery query, PageRequest page) {
    return use(connection -> new AttachmentRepository(connection).ofIssue(issueId, query, page));
  }

  /** Whether any event of the issue came with a file. */
  public boolean anyOfIssue(long issueId) {
    return !listByIssue(issueId, AttachmentQuery.ALL, new PageRequest(1, Optional.empty()))
        .items()
        .isEmpty();
  }

  /** Those of the issues whose latest event came with a file. */
  public Set<Long> withLatestEvent(Collection<Long> issueIds) {
    return use(connection -> new AttachmentRepository(connection).ofLatestEvents(issueIds));
  }

  /**
   * One attachment of an event.
   *
   * @throws NotFoundException if the event has none such
   */
  public Attachment get(long projectId, UUID eventId, long id) {
    return use(connection -> new AttachmentRepository(connection).find(projectId, eventId, id))
        .orElseThrow(() -> new NotFoundException(NOT_FOUND));
  }

  /**
   * Reads the content; the caller closes it.
   *
   * @throws NotFoundException if it has gone meanwhile
   */
  public InputStream open(Attachment attachment) {
    try {
      return storage.files().open(attachment.fileId());
    } catch (NoSuchFileException e) {
      throw new NotFoundException(NOT_FOUND);
    } catch (IOException e) {
      throw new IllegalStateException("An attachment cannot be read", e);
    }
  }

  /**
   * Deletes an attachment; its file goes from disk some seconds later.
   *
   * @throws NotFoundException if the event has none such
   */
  public void delete(long projectId, UUID eventId, long id) {
    Attachment attachment = get(projectId, eventId, id);
    use(
        connection -> {
          new AttachmentRepository(connection).delete(List.of(attachment.id()));
          return null;
        });
  }

  private <T> T use(Use<T> use) {
    try (Connection connection = dataSource.getConnection()) {
      return use.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Attachments cannot be read or written", e);
    }
  }

  private interface Use<T> {
    T with(Connection connection) throws SQLException;
  }
}
