package dev.vedette.project;

import dev.vedette.platform.QueryTokens;
import dev.vedette.platform.problem.BadRequestException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which projects are asked for: those that fit a value of every token that is named.
 *
 * @param values what each token may be; without a token, everything fits
 * @param texts parts of the name or the slug, in any case; one of them must be there
 * @param nothing whether there is a token that this list does not know: nothing fits it
 */
public record ProjectQuery(Map<Token, List<String>> values, List<String> texts, boolean nothing) {

  /** All projects. */
  public static final ProjectQuery ALL = new ProjectQuery(Map.of(), List.of(), false);

  private static final int MAX_TERMS = 50;
  private static final Set<Token> OF_ORGANIZATION =
      Set.of(Token.SLUG, Token.ID, Token.TEAM, Token.NOT_TEAM, Token.IS_MEMBER);
  private static final Set<Token> OF_CALLER =
      Set.of(Token.NAME, Token.SLUG, Token.PLATFORM, Token.DSN, Token.ID);

  /** What a value can be of. */
  public enum Token {
    NAME("name", "lower(p.name) in :name"),
    SLUG("slug", "p.slug in :slug"),
    ID("id", "p.id in :id"),
    PLATFORM("platform", "p.platform in :platform"),
    DSN("dsn", "p.id in (select k.projectId from ProjectKeyEntity k where k.publicKey in :dsn)"),
    TEAM("team", "p.id in (" + Token.OF_TEAMS + ":team)"),
    NOT_TEAM("!team", "p.id not in (" + Token.OF_TEAMS + ":notTeam)"),
    IS_MEMBER("is_member", "p.id in (" + Token.OF_USER + ")");

    private static final String OF_TEAMS =
        "select pt.projectId from ProjectTeamEntity pt, TeamEntity t where t.id = pt.teamId"
            + " and t.status = 'active' and t.slug in ";

    /** Projects of the teams of the user {@code :user}. */
    static final String OF_USER =
        "select pt.projectId from ProjectTeamEntity pt, TeamMemberEntity tm, MemberEntity m"
            + " where tm.teamId = pt.teamId and m.id = tm.memberId and m.userId = :user";

    private final String text;
    private final String condition;

    Token(String text, String condition) {
      this.text = text;
      this.condition = condition;
    }

    private static Optional<Token> of(String text) {
      for (Token token : values()) {
        if (token.text.equals(text)) {
          return Optional.of(token);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Reads the {@code query} of an organization's list: {@code slug:}, {@code id:}, {@code team:},
   * {@code !team:}, {@code is_member:} and text.
   *
   * @throws BadRequestException if an id is not a number or there are too many tokens
   */
  public static ProjectQuery ofOrganization(String query) {
    return parse(query, OF_ORGANIZATION);
  }

  /**
   * Reads the {@code query} of a caller's list: {@code name:}, {@code slug:}, {@code platform:},
   * {@code dsn:} (a public key or a whole DSN), {@code id:} and text.
   *
   * @throws BadRequestException if an id is not a number or there are too many tokens
   */
  public static ProjectQuery ofCaller(String query) {
    return parse(query, OF_CALLER);
  }

  private static ProjectQuery parse(String query, Set<Token> known) {
    if (query == null || query.isBlank()) {
      return ALL;
    }
    if (query.indexOf('\0') >= 0) {
      throw new BadRequestException("Null characters are not allowed.");
    }
    Map<Token, List<String>> values = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    boolean nothing = false;
    int terms = 0;
    for (var each : QueryTokens.of(query).entrySet()) {
      Optional<Token> token = Token.of(each.getKey()).filter(known::contains);
      if (each.getKey().equals(QueryTokens.TEXT)) {
        texts.addAll(each.getValue());
      } else if (token.isEmpty()) {
        nothing = true;
      } else {
        values.put(
            token.get(), each.getValue().stream().map(text -> value(token.get(), text)).toList());
      }
      terms += each.getValue().size();
    }
    if (terms > MAX_TERMS) {
      throw new BadRequestException("A query has at most " + MAX_TERMS + " terms.");
    }
    return new ProjectQuery(values, texts, nothing);
  }

  private static String value(Token token, String text) {
    return switch (token) {
      case ID -> Long.toString(number(text));
      case NAME -> text.toLowerCase(Locale.ROOT);
      case DSN -> text.replaceFirst("^[a-z]+://", "").replaceFirst("[:@].*$", "");
      default -> text;
    };
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException("Invalid id value");
    }
  }

  /** Adds these conditions, each after an {@code and}. */
  void addTo(StringBuilder jpql) {
    values.keySet().forEach(token -> jpql.append(" and ").append(token.condition));
    for (int i = 0; i < texts.size(); i++) {
      jpql.append(i == 0 ? " and (" : " or ")
          .append("lower(p.name) like :text")
          .append(i)
          .append(" escape '!' or p.slug like :text")
          .append(i)
          .append(" escape '!'");
    }
    jpql.append(texts.isEmpty() ? "" : ")");
  }

  /** The parameters of these conditions, except {@code user}. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    values.forEach(
        (token, wanted) -> {
          switch (token) {
            case ID -> parameters.put("id", wanted.stream().map(Long::valueOf).toList());
            case NOT_TEAM -> parameters.put("notTeam", wanted);
            case IS_MEMBER -> {}
            default -> parameters.put(token.text, wanted);
          }
        });
    for (int i = 0; i < texts.size(); i++) {
      parameters.put("text" + i, QueryTokens.contains(texts.get(i)));
    }
    return parameters;
  }

  /** Whether a user must be known to tell what fits. */
  boolean needsUser() {
    return values.containsKey(Token.IS_MEMBER);
  }
}
