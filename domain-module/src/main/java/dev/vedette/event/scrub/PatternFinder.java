package dev.vedette.event.scrub;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/**
 * A regular expression of a user's, in RE2's syntax: without back references and looking around,
 * and so in linear time whatever the text is.
 */
final class PatternFinder implements Finder {
  /** Longest pattern, in characters. */
  static final int MAX_LENGTH = 1000;

  /** Most states that counted repetitions may blow a pattern up to. */
  static final int MAX_COST = 4000;

  private final Pattern pattern;
  private final int[] groups;
  private final int cost;

  private PatternFinder(Pattern pattern, int[] groups, int cost) {
    this.pattern = pattern;
    this.groups = groups;
    this.cost = cost;
  }

  /**
   * Compiles a pattern.
   *
   * @param groups numbers of the groups to redact, 0 being all that matched
   * @throws IllegalArgumentException with a message for people
   */
  static PatternFinder of(String pattern, List<Integer> groups, boolean anyCase) {
    if (pattern.isEmpty() || pattern.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A pattern has 1 to " + MAX_LENGTH + " characters.");
    }
    int cost = PatternCost.of(pattern);
    if (cost > MAX_COST) {
      throw new IllegalArgumentException("The pattern repeats too much.");
    }
    Pattern compiled;
    try {
      compiled = Pattern.compile(pattern, anyCase ? Pattern.CASE_INSENSITIVE : 0);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("The pattern is wrong: " + e.getDescription(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalArgumentException("The pattern cannot be understood.", e);
    }
    for (int group : groups) {
      if (group < 0 || group > compiled.groupCount()) {
        throw new IllegalArgumentException("The pattern has no group " + group + ".");
      }
    }
    return new PatternFinder(
        compiled, groups.stream().sorted().distinct().mapToInt(each -> each).toArray(), cost);
  }

  /** Whether it is anywhere in a text. */
  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  @Override
  public boolean isPossible(int traits) {
    return true;
  }

  @Override
  public int cost() {
    return cost;
  }

  @Override
  public void find(String text, Spans found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group : groups) {
        if (matcher.start(group) >= 0) {
          found.add(matcher.start(group), matcher.end(group));
        }
      }
    }
  }
}
