package dev.vedette.issue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueSearchTest {

  private static Term one(String text) {
    List<Term> terms = IssueSearch.parse(text).terms();
    assertThat(terms).hasSize(1);
    return terms.get(0);
  }

  private static Term.Match match(String text) {
    return (Term.Match) one(text);
  }

  private static SearchSyntaxException wrong(String text) {
    return catchThrowableOfType(SearchSyntaxException.class, () -> IssueSearch.parse(text));
  }

  @Test
  void nothing_asked_means_unresolved_and_an_empty_search_all() {
    assertThat(one(null)).isEqualTo(new Term.Is(List.of(State.UNRESOLVED), false, 1));
    assertThat(IssueSearch.parse("").terms()).isEmpty();
    assertThat(IssueSearch.parse(" \t ").terms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "is:unresolved,UNRESOLVED",
    "is:archived,IGNORED",
    "is:muted,IGNORED",
    "status:resolved,RESOLVED",
    "substatus:escalating,ESCALATING",
    "is:until_escalating,ARCHIVED_UNTIL_ESCALATING",
    "is:archived_forever,ARCHIVED_FOREVER",
    "is:for_review,FOR_REVIEW",
    "is:linked,LINKED"
  })
  void every_state_has_its_name(String text, State state) {
    assertThat(one(text)).isEqualTo(new Term.Is(List.of(state), false, 1));
  }

  @Test
  void a_state_can_be_negated_and_listed() {
    assertThat(one("!is:[ignored, resolved]"))
        .isEqualTo(new Term.Is(List.of(State.IGNORED, State.RESOLVED), true, 1));
  }

  @Test
  void an_unknown_state_names_those_there_are() {
    assertThat(wrong("foo is:open"))
        .hasMessageStartingWith("Invalid value for \"is\" search, valid values are [unresolved,")
        .returns(8, SearchSyntaxException::column);
  }

  @Test
  void words_that_follow_each_other_are_one_phrase() {
    assertThat(IssueSearch.parse("no such is:resolved  user  \"a b\" c").terms())
        .containsExactly(
            new Term.Phrase(Glob.literal("no such"), 1),
            new Term.Is(List.of(State.RESOLVED), false, 9),
            new Term.Phrase(Glob.literal("user"), 22),
            new Term.Phrase(Glob.literal("a b"), 28),
            new Term.Phrase(Glob.literal("c"), 34));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/a?b=c",
        "TypeError: x is undefined",
        "foo()",
        "!important",
        "a:",
        "don't",
        "cannot read or write",
        "::",
        "ключ:значение"
      })
  void what_is_no_term_is_text(String text) {
    assertThat(one(text)).isEqualTo(new Term.Phrase(Glob.literal(text), 1));
  }

  @Test
  void tags_are_named_with_and_without_brackets() {
    Term.Key browser = new Term.Key(Field.TAG, "browser.name");
    assertThat(match("browser.name:Firefox").key()).isEqualTo(browser);
    assertThat(match("tags[browser.name]:Firefox").key()).isEqualTo(browser);
    assertThat(match("!tags[\"my key\"]:x"))
        .isEqualTo(
            new Term.Match(new Term.Key(Field.TAG, "my key"), List.of(Glob.literal("x")), true, 1));
    assertThat(match("\"my key\":x").key()).isEqualTo(new Term.Key(Field.TAG, "my key"));
    assertThat(match("tags[title]:x").key()).isEqualTo(new Term.Key(Field.TAG, "title"));
    assertThat(match("title:x").key()).isEqualTo(new Term.Key(Field.TITLE, ""));
  }

  @Test
  void release_dist_and_user_have_their_stored_names() {
    assertThat(match("release:1.0").key().tag()).isEqualTo("sentry:release");
    assertThat(match("tags[dist]:7").key().tag()).isEqualTo("sentry:dist");
    assertThat(match("user:\"id:1\"").key().tag()).isEqualTo("sentry:user");
    assertThat(Tags.shown("sentry:user")).isEqualTo("user");
    assertThat(Tags.shown("sentry:other")).isEqualTo("sentry:other");
  }

  @Test
  void values_may_be_quoted_with_escapes() {
    assertThat(match("url:\"say \\\"hi\\\" \\\\ c:\\d\"").values())
        .containsExactly(Glob.literal("say \"hi\" \\ c:\\d"));
  }

  @Test
  void a_star_stands_for_anything_unless_it_is_escaped() {
    assertThat(match("url:*a*b").values()).containsExactly(new Glob(List.of("", "a", "b")));
    assertThat(match("url:a**").values()).containsExactly(new Glob(List.of("a", "")));
    assertThat(match("url:a\\*b").values()).containsExactly(Glob.literal("a*b"));
    assertThat(match("url:\"a b*\"").values()).containsExactly(new Glob(List.of("a b", "")));
  }

  @Test
  void a_list_has_values_with_and_without_quotes() {
    assertThat(match("level:[error,  \"a, ]\" , fatal ]").values())
        .containsExactly(Glob.literal("error"), Glob.literal("a, ]"), Glob.literal("fatal"));
  }

  @Test
  void has_asks_for_a_tag_or_a_field() {
    assertThat(one("has:user"))
        .isEqualTo(new Term.Has(new Term.Key(Field.TAG, "sentry:user"), false, 1));
    assertThat(one("!has:assigned"))
        .isEqualTo(new Term.Has(new Term.Key(Field.ASSIGNED, ""), true, 1));
    assertThat(one("has:tags[level]"))
        .isEqualTo(new Term.Has(new Term.Key(Field.TAG, "level"), false, 1));
    assertThat(one("release:\"\""))
        .isEqualTo(new Term.Has(new Term.Key(Field.TAG, "sentry:release"), true, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "timesSeen:5,5,5",
    "timesSeen:=5,5,5",
    "timesSeen:>5,6,9223372036854775807",
    "times_seen:>=2k,2000,9223372036854775807",
    "timesSeen:<1m,-9223372036854775808,999999",
    "timesSeen:<=0,-9223372036854775808,0",
    "timesSeen:>999999999999999b,4611686018427387904,9223372036854775807"
  })
  void numbers_are_compared(String text, long least, long most) {
    assertThat(((Term.Number) one(text)).values()).containsExactly(new Term.Range(least, most));
  }

  @Test
  void numbers_are_listed() {
    assertThat(((Term.Number) one("issue.id:[1, 2]")).values())
        .containsExactly(new Term.Range(1, 1), new Term.Range(2, 2));
  }

  @Test
  void ages_are_relative() {
    Moment day = Moment.ago(Duration.ofHours(24));
    assertThat(one("age:-24h"))
        .isEqualTo(new Term.Time(Field.FIRST_SEEN, Optional.of(day), Optional.empty(), false, 1));
    assertThat(one("!lastSeen:+1w"))
        .isEqualTo(
            new Term.Time(
                Field.LAST_SEEN,
                Optional.empty(),
                Optional.of(Moment.ago(Duration.ofDays(7))),
                true,
                1));
    assertThat(one("firstSeen:>-24h"))
        .isEqualTo(new Term.Time(Field.FIRST_SEEN, Optional.of(day), Optional.empty(), false, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31,2026-05-31T00:00:00Z,2026-06-01T00:00:00Z",
    "2026-05-31T10:20,2026-05-31T10:20:00Z,2026-05-31T10:21:00Z",
    "2026-05-31T10:20:30Z,2026-05-31T10:20:30Z,2026-05-31T10:20:31Z",
    "2026-05-31T10:20:30.5,2026-05-31T10:20:30.5Z,2026-05-31T10:20:30.6Z",
    "2026-05-31T10:20:30+02:00,2026-05-31T08:20:30Z,2026-05-31T08:20:31Z",
    ">2026-05-31,2026-05-31T00:00:00.000001Z,",
    ">=2026-05-31T10:20:30,2026-05-31T10:20:30Z,",
    "<2026-05-31,,2026-05-31T00:00:00Z",
    "<=2026-05-31,,2026-05-31T00:00:00.000001Z"
  })
  void dates_are_days_and_times_are_as_long_as_they_are_written(
      String value, Instant from, Instant to) {
    assertThat(one("lastSeen:" + value))
        .isEqualTo(
            new Term.Time(
                Field.LAST_SEEN,
                Optional.ofNullable(from).map(Moment::at),
                Optional.ofNullable(to).map(Moment::at),
                false,
                1));
  }

  @Test
  void people_and_teams_are_told_apart() {
    assertThat(((Term.Actor) one("assigned:[me, my_teams, none, #ops, a@example.com]")).values())
        .extracting(Term.Who::kind)
        .containsExactly(
            Term.Who.Kind.ME,
            Term.Who.Kind.MY_TEAMS,
            Term.Who.Kind.NONE,
            Term.Who.Kind.TEAM,
            Term.Who.Kind.USER);
  }

  @Test
  void flags_are_true_or_false() {
    assertThat(one("error.unhandled:1")).isEqualTo(new Term.Flag(Field.UNHANDLED, true, 1));
    assertThat(one("!error.handled:true")).isEqualTo(new Term.Flag(Field.HANDLED, false, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a OR b|3",
        "is:resolved AND level:error|13",
        "(is:resolved)|1",
        "a (b c)|3",
        "level:error)|12",
        "foo level:\"error|11",
        "\"foo|1",
        "\"foo\"bar|6",
        "level:\"a\"b|10",
        "level:[a, b|7",
        "level:[a,,b]|10",
        "level:[a]b|10",
        "level:[]|8",
        "is:|1",
        "x has: y|3",
        "has:\"\"|5",
        "timesSeen:many|11",
        "timesSeen:>1.5|12",
        "timesSeen:-1|11",
        "timesSeen:1234567890123456|11",
        "age:24h|5",
        "age:-24y|5",
        "age:>+24h|5",
        "age:=-24h|5",
        "x firstSeen:2026-02-30|13",
        "firstSeen:[2026-01-01]|1",
        "firstSeen:+999999999-01-01|11",
        "error.handled:maybe|15",
        "assigned:#|10",
        "stack.lineno:5|1",
        "stack.in_app:maybe|14",
        "has:geo.planet|5",
        "url:a*b*c*d*e*f*g|5"
      })
  void what_is_wrong_is_named_with_its_column(String text, int column) {
    SearchSyntaxException wrong = wrong(text);
    assertThat(wrong.column()).isEqualTo(column);
    assertThat(wrong).hasMessage(wrong.problem() + " (column " + column + ")");
  }

  @Test
  void a_search_is_limited() {
    assertThat(wrong("x".repeat(IssueSearch.MAX_LENGTH + 1))).isNotNull();
    assertThat(wrong("a:b ".repeat(IssueSearch.MAX_TERMS + 1)).column()).isEqualTo(201);
    assertThat(wrong("a:[b" + ",b".repeat(IssueSearch.MAX_VALUES) + "]")).isNotNull();
    assertThat(wrong("a:" + "b".repeat(IssueSearch.MAX_VALUE + 1)).column()).isEqualTo(3);
    assertThat(wrong("a\0b").column()).isEqualTo(2);
  }

  @Test
  void any_text_is_understood_or_refused_with_a_column_inside_it() {
    Random random = new Random(4);
    String[] pieces = {
      "a",
      ":",
      "\"",
      "[",
      "]",
      ",",
      "!",
      "*",
      "\\",
      " ",
      "(",
      ")",
      "is",
      "has",
      "tags[",
      "age",
      "-24h",
      ">",
      "=",
      "#",
      "é",
      "\ud83d",
      "OR",
      "2026-01-01",
      "T",
      "timesSeen",
      ".",
      "//",
      "\t"
    };
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        IssueSearch.parse(text.toString());
      } catch (SearchSyntaxException e) {
        assertThat(e.column()).as(text.toString()).isBetween(1, text.length() + 1);
      }
    }
  }

  @Test
  void a_pattern_matches_in_one_pass() {
    assertThat(Glob.parse("a*b*c").matches("a--b--b-c")).isTrue();
    assertThat(Glob.parse("a*b*c").matches("a--c")).isFalse();
    assertThat(Glob.parse("ab*ba").matches("aba")).isFalse();
    assertThat(Glob.parse("*").matches("")).isTrue();
    assertThat(Glob.literal("b").contained().matches("abc")).isTrue();
    assertThat(Glob.parse("*%_\\*").like()).isEqualTo("%\\%\\_*");
    assertThatThrownBy(() -> IssueSearch.parse("a:*1*2*3*4*5*6*"))
        .isInstanceOf(SearchSyntaxException.class);
  }
}
