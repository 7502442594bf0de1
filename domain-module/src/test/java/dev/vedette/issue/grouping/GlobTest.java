package dev.vedette.issue.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "main,main,true",
    "main,Main,false",
    "main,mains,false",
    "m*n,main,true",
    "m*n,mn,true",
    "m?n,man,true",
    "m?n,mn,false",
    "*,'',true",
    "?,'',false",
    "std::*,std::vector,true",
    "*Exception,IOException,true",
    "*Exception,IOExceptions,false",
    "a*b*c,aXbYbZc,true",
    "a*b*c,aXcYb,false",
    "[abc]x,bx,true",
    "[!abc]x,bx,false",
    "[a-f]x,ex,true",
    "?[[]KSCrash*,-[KSCrash install],true",
    "[a,[a,true",
    "App\\Http\\*,App\\Http\\Kernel,true",
    "träge*,träger Läufer,true",
    "tr?ge,träge,true",
  })
  void a_pattern_stands_for_texts(String pattern, String text, boolean matches) {
    assertThat(matches(pattern, text, Glob.Kind.EXACT_CASE)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "**/node_modules/**,/app/node_modules/x/i.js,true",
    "**/node_modules/**,node_modules/x/i.js,true",
    "**/generated/**.js,/src/generated/a/b.js,true",
    "*.js,app.js,true",
    "*.js,src/app.js,false",
    "/src/*.js,/src/app.js,true",
    "/src/*.js,/src/lib/app.js,false",
    "/src/?/x,/src///x,false",
    "c:/windows/**,C:\\Windows\\system32\\a.dll,true",
    "app:///main.jsbundle,app:///main.jsbundle,true",
    "/usr/lib/*.so,usr/lib/libc.so,true",
  })
  void in_a_path_one_star_stays_between_slashes(String pattern, String text, boolean matches) {
    assertThat(matches(pattern, text, Glob.Kind.PATH)).isEqualTo(matches);
  }

  @Test
  void any_case_is_any_case() {
    assertThat(matches("*TIMEOUT*", "a Timeout!", Glob.Kind.ANY_CASE)).isTrue();
  }

  @Test
  void it_finds_what_a_regular_expression_finds() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String pattern = random(random, "ab*?/", i % 7 == 0 ? 90 : 8);
      String text = random(random, "ab/", i % 7 == 0 ? 200 : 10);
      boolean path = i % 2 == 0;
      boolean expected =
          i % 7 == 0
              ? reference(pattern, text, path)
              : Pattern.matches(regex(pattern, path), text)
                  || (path
                      && !text.startsWith("/")
                      && Pattern.matches(regex(pattern, true), "/" + text));
      Glob.Kind kind = path ? Glob.Kind.PATH : Glob.Kind.EXACT_CASE;
      assertThat(matches(pattern, text, kind)).as("%s on %s", pattern, text).isEqualTo(expected);
    }
  }

  /** Long ones, by a table: a regular expression would take its time. */
  private static boolean reference(String pattern, String text, boolean path) {
    return table(pattern, text, path)
        || (path && !text.startsWith("/") && table(pattern, "/" + text, true));
  }

  private static boolean table(String pattern, String text, boolean path) {
    boolean[] states = new boolean[pattern.length() + 1];
    states[0] = true;
    for (int at = 0; at <= text.length(); at++) {
      for (int i = 0; i < pattern.length(); i++) {
        if (states[i] && pattern.charAt(i) == '*') {
          states[i + 1] = true;
        }
      }
      if (at == text.length()) {
        break;
      }
      boolean[] next = new boolean[states.length];
      char c = text.charAt(at);
      for (int i = 0; i < pattern.length(); i++) {
        char p = pattern.charAt(i);
        boolean deep =
            !path
                || (i > 0 && pattern.charAt(i - 1) == '*')
                || (i + 1 < pattern.length() && pattern.charAt(i + 1) == '*');
        if (states[i] && p == '*' && (deep || c != '/')) {
          next[i] = true;
        } else if (states[i] && (p == c || (p == '?' && (!path || c != '/')))) {
          next[i + 1] = true;
        }
      }
      states = next;
    }
    return states[pattern.length()];
  }

  private static String regex(String pattern, boolean path) {
    String one = path ? "[^/]" : ".";
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*') {
        int start = i;
        while (i + 1 < pattern.length() && pattern.charAt(i + 1) == '*') {
          i++;
        }
        regex.append(i > start ? ".*" : one + "*");
      } else {
        regex.append(c == '?' ? one : Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private static String random(Random random, String letters, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @Test
  void a_hostile_pattern_costs_what_its_text_is_long() {
    Glob glob = Glob.of("*a".repeat(250) + "b", Glob.Kind.EXACT_CASE);
    String text = "a".repeat(8192);
    MatchBudget enough = new MatchBudget(8 * 8192 + 8);
    assertThat(glob.matches(text, enough)).isFalse();
    assertThat(enough.isExhausted()).isFalse();
  }

  @Test
  void without_budget_nothing_matches() {
    MatchBudget budget = new MatchBudget(3);
    assertThat(Glob.of("a*", Glob.Kind.EXACT_CASE).matches("aaaaaaaa", budget)).isFalse();
    assertThat(budget.isExhausted()).isTrue();
    assertThat(Glob.of("a", Glob.Kind.EXACT_CASE).matches("a", budget)).isFalse();
  }

  private static boolean matches(String pattern, String text, Glob.Kind kind) {
    return Glob.of(pattern, kind).matches(Glob.fold(text, kind), new MatchBudget());
  }
}
