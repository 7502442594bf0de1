package dev.vedette.issue.triage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.issue.ActivityType;
import dev.vedette.issue.IssueActivities;
import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.Transaction;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** What happened to issues, and what people write about them. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class ActivityService {

  /** Most characters of a comment. */
  public static final int LONGEST_COMMENT = 10_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TWICE = Duration.ofHours(1);
  private static final String NOTE = ActivityType.NOTE.text();

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;

  /** For the container. */
  public ActivityService() {}

  /** Outside a container: tests, tools. */
  public ActivityService(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** A page of what happened to an issue, the latest first. */
  public Page<IssueActivity> list(long issueId, PageRequest page) {
    return list(issueId, page, false);
  }

  /** A page of what people wrote about an issue, the latest first. */
  public Page<IssueActivity> comments(long issueId, PageRequest page) {
    return list(issueId, page, true);
  }

  private Page<IssueActivity> list(long issueId, PageRequest request, boolean notes) {
    Keyset keys = Keyset.of(request);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(listSql(keys, notes))) {
      int next = 1;
      select.setLong(next++, issueId);
      if (keys.keyed()) {
        select.setObject(next++, Jdbc.utc(Keyset.instant(keys.value())));
        select.setLong(next++, keys.id());
      }
      select.setInt(next++, keys.fetch());
      select.setInt(next, keys.offset());
      return keys.page(read(select), each -> Keyset.micros(each.dateCreated()), IssueActivity::id);
    } catch (SQLException e) {
      throw new IllegalStateException("Activities cannot be read", e);
    }
  }

  private static String listSql(Keyset keys, boolean notes) {
    String way = keys.direction();
    return "select * from issue_activities where issue_id = ?"
        + (keys.keyed() ? " and (date_created, id)" + keys.comparison() + "(?, ?)" : "")
        + (notes ? " and type = '" + NOTE + "'" : "")
        + " order by issue_id"
        + way
        + ", date_created"
        + way
        + ", id"
        + way
        + " limit ? offset ?";
  }

  /**
   * Writes a comment; who does hears of the issue from then on, and so do those that it names.
   *
   * @param text not blank, at most {@value #LONGEST_COMMENT} characters
   * @param mentioned users
   * @throws BadRequestException if the same person wrote the same within an hour
   * @throws NotFoundException if there is no such issue
   */
  public IssueActivity comment(long issueId, long userId, String text, Collection<Long> mentioned) {
    return work(
        userId,
        issueId,
        act -> {
          if (wroteLately(act, issueId, userId, text)) {
            throw new BadRequestException("You have already posted that comment.");
          }
          long id = IssueActivities.addNote(act.connection(), issueId, userId, text, act.now());
          act.run("update issues set num_comments = num_comments + 1 where id = ?", issueId);
          IssueMarks.involve(act, issueId, userId, "comment");
          for (long user : mentioned) {
            IssueMarks.involve(act, issueId, user, "mentioned");
          }
          return find(act, issueId, id, userId);
        });
  }

  /**
   * Changes a comment of the user's own.
   *
   * @throws NotFoundException if the issue has none of that id by the user
   */
  public IssueActivity edit(long issueId, long commentId, long userId, String text) {
    return work(
        userId,
        issueId,
        act -> {
          find(act, issueId, commentId, userId);
          act.run("update issue_activities set note = ? where id = ?", text, commentId);
          return find(act, issueId, commentId, userId);
        });
  }

  /**
   * Removes a comment of the user's own.
   *
   * @throws NotFoundException if the issue has none of that id by the user
   */
  public void remove(long issueId, long commentId, long userId) {
    work(
        userId,
        issueId,
        act -> {
          find(act, issueId, commentId, userId);
          act.run("delete from issue_activities where id = ?", commentId);
          return act.run("update issues set num_comments = num_comments - 1 where id = ?", issueId);
        });
  }

  private static boolean wroteLately(Act act, long issueId, long userId, String text)
      throws SQLException {
    try (PreparedStatement select =
        act.connection()
            .prepareStatement(
                "select 1 from issue_activities where issue_id = ? and date_created > ?"
                    + " and type = '"
                    + NOTE
                    + "' and user_id = ? and note = ? limit 1")) {
      select.setLong(1, issueId);
      select.setObject(2, Jdbc.utc(act.now().minus(TWICE)));
      select.setLong(3, userId);
      select.setString(4, text);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static IssueActivity find(Act act, long issueId, long id, long userId)
      throws SQLException {
    try (PreparedStatement select =
        act.connection()
            .prepareStatement(
                "select * from issue_activities where id = ? and issue_id = ? and user_id = ?"
                    + " and type = '"
                    + NOTE
                    + "'")) {
      select.setLong(1, id);
      select.setLong(2, issueId);
      select.setLong(3, userId);
      return read(select).stream().findFirst().orElseThrow(NotFoundException::new);
    }
  }

  private <T> T work(long userId, long issueId, Work<T> work) {
    try {
      return Transaction.run(
          dataSource,
          connection -> {
            Act act = new Act(connection, OptionalLong.of(userId), clock.instant());
            if (LockedIssue.lock(connection, List.of(issueId)).isEmpty()) {
              throw new NotFoundException();
            }
            return work.in(act);
          });
    } catch (SQLException e) {
      throw new IllegalStateException("Comments cannot be written", e);
    }
  }

  private interface Work<T> {
    T in(Act act) throws SQLException;
  }

  private static List<IssueActivity> read(PreparedStatement select) throws SQLException {
    List<IssueActivity> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long user = row.getLong("user_id");
        Instant at = Jdbc.instant(row, "date_created");
        found.add(
            new IssueActivity(
                row.getLong("id"),
                row.getLong("issue_id"),
                row.getString("type"),
                user == 0 ? Optional.empty() : Optional.of(user),
                json(row.getString("data")),
                Optional.ofNullable(row.getString("note")),
                at));
      }
    }
    return found;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored activity is not readable", e);
    }
  }
}
