package dev.vedette.e2e;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes people, organizations and tokens into a running server's PostgreSQL, which is more than
 * the API lets anybody do. Rows are made after the pattern of the installation's own.
 *
 * @param url for JDBC
 */
record Intruder(String url, String user, String password) {

  /** Every scope there is. */
  static final List<String> SCOPES =
      List.of(
          "org:read",
          "org:write",
          "org:admin",
          "org:integrations",
          "org:ci",
          "member:read",
          "member:invite",
          "member:write",
          "member:admin",
          "team:read",
          "team:write",
          "team:admin",
          "project:read",
          "project:write",
          "project:admin",
          "project:releases",
          "event:read",
          "event:write",
          "event:admin",
          "alerts:read",
          "alerts:write");

  /**
   * Makes an organization and its owner.
   *
   * @param slug also in the owner's address
   * @return a token of the owner's with every scope
   */
  String ownerOfAnother(String slug) {
    String email = "owner@" + slug + ".example";
    run(
        "insert into users (id, email, name, password_hash, is_active, date_joined)"
            + " select nextval('user_ids'), ?, 'Stranger', password_hash, true, now()"
            + " from users where email = ?",
        email,
        Installation.EMAIL);
    run(
        "insert into organizations (id, slug, name, status, open_membership, date_created)"
            + " select nextval('organization_ids'), ?, ?, status, open_membership, now()"
            + " from organizations where slug = ?",
        slug,
        slug,
        Installation.ORGANIZATION);
    run(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " select nextval('member_ids'), o.id, u.id, m.role, now()"
            + " from organizations o, users u, members m join users owner on owner.id = m.user_id"
            + " where o.slug = ? and u.email = ? and owner.email = ?",
        slug,
        email,
        Installation.EMAIL);
    return tokenOf(email, String.join(" ", SCOPES));
  }

  /** Makes a member whose password is the first owner's. */
  void memberWithPassword(String email, String organization, String role) {
    member(email, organization, role);
    run(
        "update users set password_hash = (select password_hash from users where email = ?)"
            + " where email = ?",
        Installation.EMAIL,
        email);
  }

  /**
   * Makes a member of the first organization a member of one of its teams.
   *
   * @param role {@code contributor} or {@code admin}
   */
  void joinTeam(String email, String team, String role) {
    run(
        "insert into team_members (team_id, member_id, role)"
            + " select t.id, m.id, ? from teams t, members m, users u, organizations o"
            + " where o.slug = ? and t.organization_id = o.id and m.organization_id = o.id"
            + " and m.user_id = u.id and t.slug = ? and u.email = ?",
        role,
        Installation.ORGANIZATION,
        team,
        email);
  }

  /** Lets the members of an organization see no team but theirs. */
  void closeMembership(String organization) {
    run("update organizations set open_membership = false where slug = ?", organization);
  }

  /**
   * Makes a member who has no password yet.
   *
   * @param organization slug
   * @param role such as {@code member}
   * @return the id of the user
   */
  long member(String email, String organization, String role) {
    run(
        "insert into users (id, email, name, password_hash, is_active, date_joined)"
            + " select nextval('user_ids'), ?, 'Member', null, true, now()",
        email);
    join(email, organization, role);
    return number("select id from users where email = ?", email);
  }

  /** Makes somebody a member of another organization, too. */
  void join(String email, String organization, String role) {
    run(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " select nextval('member_ids'), o.id, u.id, ?, now() from organizations o, users u"
            + " where o.slug = ? and u.email = ?",
        role,
        organization,
        email);
  }

  /**
   * Makes another token of somebody's.
   *
   * @param scopes separated by spaces
   */
  String tokenOf(String email, String scopes) {
    String text = Sender.newId() + Sender.newId();
    run(
        "insert into tokens (id, kind, user_id, name, token_hash, last_characters, scopes,"
            + " date_created) select nextval('token_ids'), 'USER', id, 'test', ?, 'test', ?, now()"
            + " from users where email = ?",
        sha256(text),
        scopes,
        email);
    return text;
  }

  /** Gives an account a password, which nobody knows. */
  void givePassword(String email) {
    run("update users set password_hash = 'x' where email = ?", email);
  }

  /** Makes a member an owner of the one organization that the account belongs to. */
  void makeOwner(String email) {
    run(
        "update members set role = 'owner' where user_id = (select id from users where email = ?)",
        email);
  }

  /** Lets an identity provider manage an organization. */
  void enableScim(String organization) {
    run("update organizations set scim_enabled = true where slug = ?", organization);
  }

  private long number(String sql, String parameter) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes one row. */
  private void run(String sql, String... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("Not one row: " + sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
