package dev.vedette.issue.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "# only a comment",
        "family:native stack.function:std::* -app",
        "stack.abs_path:**/node_modules/** -app",
        "stack.module:com.acme.* +app +group",
        "!function:main v-group",
        "function:panic ^-group -group",
        "[ function:log ] | module:acme.* -group",
        "module:acme.* | [ function:fail ] category=driver",
        "[ app:yes ] | app:no | [ !module:java.* ] -group",
        "error.type:\"Timeout Error\" max-frames=3 min-frames = 2",
        "category:driver invert-stacktrace=1",
        "\"stack.function\":main +app",
        "path:a +app\r\npath:b -app\n\n# end",
        "value:*x* -group",
      })
  void rules_for_stack_traces_are_read(String text) throws RuleSyntaxException {
    assertThat(StackTraceRules.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error.type:DatabaseUnavailable -> system-down",
        "type:A value:\"*timed out*\" -> timeout, {{ transaction }}",
        "message:\"connection *\" level:error -> a b c",
        "tags.release_stage:beta !logger:\"com.acme.*\" -> {{ default }} , \"a, b\"",
        "sdk:sentry.java,sentry.php release:\"shop@1.*\" family:javascript -> x title=\"No {{ type"
            + " }}\"",
        "stack.function:main app:yes | [ function:fail ] -> {{default}}",
        "message:a -> database-{{ tags.db }}",
      })
  void rules_for_fingerprints_are_read(String text) throws RuleSyntaxException {
    assertThat(FingerprintRules.parse(text).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "function:main;1;14;action",
        "function:main app;1;15;action",
        "function:main +apps;1;15;action",
        "-app;1;1;matcher",
        "function: -app;1;10;value",
        "funktion:main -app;1;1;no matcher",
        "message:main -app;1;1;no matcher",
        "function:\"main -app;1;10;quotation",
        "function:main max-frames=many;1;26;number",
        "function:main max-frames=99999;1;26;number",
        "function:main frames=2;1;15;frames=",
        "[ function:a ] function:main -app;1;16;“|”",
        "[ function:a function:main -app;1;14;“]”",
        "function:a | function:b -app;1;14;callee",
        "app:maybe -app;1;5;yes",
        "[ type:A ] | function:a -app;1;3;caller",
        "!-app;1;2;follow",
      })
  void a_mistake_in_rules_for_stack_traces_has_a_place(
      String text, int line, int column, String problem) {
    expect(
        catchThrowableOfType(RuleSyntaxException.class, () -> StackTraceRules.parse(text)),
        line,
        column,
        problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "type:A;1;7;“->”",
        "type:A ->;1;10;1 to 50 parts",
        "type:A -> {{ a b }};1;11;variable",
        "type:A -> {{ a;1;11;variable",
        "type:A -> x name=\"y\";1;13;title=",
        "type:A -app;1;8;“->”",
        "tags.:x -> y;1;1;no matcher",
        "type:A -> {x};1;11;part",
      })
  void a_mistake_in_rules_for_fingerprints_has_a_place(
      String text, int line, int column, String problem) {
    expect(
        catchThrowableOfType(RuleSyntaxException.class, () -> FingerprintRules.parse(text)),
        line,
        column,
        problem);
  }

  private static void expect(RuleSyntaxException mistake, int line, int column, String problem) {
    assertThat(mistake).hasMessageContaining(problem);
    assertThat(mistake.line()).isEqualTo(line);
    assertThat(mistake.column()).isEqualTo(column);
    assertThat(mistake).hasMessageEndingWith("(line " + line + ", column " + column + ")");
  }

  @Test
  void lines_are_counted_whatever_ends_them() {
    expect(
        catchThrowableOfType(
            RuleSyntaxException.class,
            () -> StackTraceRules.parse("# one\r\n\rpath:a -app\n  oops")),
        4,
        3,
        "matcher");
  }

  @Test
  void the_number_of_rules_is_limited() {
    String rules = "function:a -app\n".repeat(1000);
    assertThatCode(() -> StackTraceRules.parse(rules)).doesNotThrowAnyException();
    expect(
        catchThrowableOfType(
            RuleSyntaxException.class,
            () -> StackTraceRules.parse(rules.repeat(10).substring(0, 99_999))),
        1001,
        1,
        "more than 1000");
  }

  @Test
  void the_length_of_rules_is_limited() {
    expect(
        catchThrowableOfType(
            RuleSyntaxException.class, () -> FingerprintRules.parse("#".repeat(100_001))),
        1,
        1,
        "longer than 100000");
  }

  @Test
  void the_parts_of_a_rule_are_limited() {
    assertThat(problem("function:a ".repeat(21) + "-app")).contains("at most 20 matchers");
    assertThat(problem("function:a" + " -app".repeat(21))).contains("at most 20 actions");
    assertThat(problem("function:" + "a".repeat(501) + " -app")).contains("longer than 500");
  }

  private static String problem(String rules) {
    return catchThrowableOfType(RuleSyntaxException.class, () -> StackTraceRules.parse(rules))
        .getMessage();
  }
}
