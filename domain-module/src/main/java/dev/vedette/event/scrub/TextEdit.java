package dev.vedette.event.scrub;

import java.util.ArrayList;
import java.util.List;

/** A text while rules redact it one after the other; none touches what an earlier one left. */
final class TextEdit {
  private final int length;
  private String text;
  private List<Remark> remarks;
  private boolean changed;
  private boolean removed;

  TextEdit(String text) {
    this.text = text;
    this.length = text.length();
  }

  String text() {
    return text;
  }

  boolean isChanged() {
    return changed;
  }

  /** Whether nothing is left of the value, not even an empty text. */
  boolean isRemoved() {
    return removed;
  }

  /** The text's length before everything. */
  int length() {
    return length;
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** Redacts all of it. */
  void replaceWhole(Rule rule) {
    if (rule.redaction().removes()) {
      remarks = List.of(Remark.whole(rule.origin()));
      removed = true;
    } else if (!isOneRemark()) {
      text = rule.redaction().of(text);
      remarks = List.of(new Remark(rule.origin(), letter(rule), 0, text.length()));
    } else {
      return;
    }
    changed = true;
  }

  private boolean isOneRemark() {
    return changed && remarks.size() == 1 && remarks.get(0).overlaps(0, 1) && covers();
  }

  private boolean covers() {
    return remarks.get(0).start() == 0 && remarks.get(0).end() == text.length();
  }

  /**
   * Redacts parts of it.
   *
   * @param before reads the remarks that the text had from the beginning
   */
  void replace(Rule rule, Spans spans, java.util.function.Supplier<List<Remark>> before) {
    if (remarks == null) {
      remarks = before.get();
    }
    StringBuilder result = new StringBuilder(text.length());
    List<Remark> all = new ArrayList<>();
    List<Remark> rest = new ArrayList<>(remarks);
    int copied = 0;
    boolean any = false;
    for (int i = 0; i < spans.size(); i++) {
      int start = spans.start(i);
      int end = spans.end(i);
      if (remarks.stream().anyMatch(each -> each.overlaps(start, end))) {
        continue;
      }
      any = true;
      move(rest, start, result.length() - copied, all);
      result.append(text, copied, start);
      String redacted = rule.redaction().of(text.substring(start, end));
      int at = result.length();
      result.append(redacted);
      all.add(new Remark(rule.origin(), letter(rule), at, result.length()));
      copied = end;
    }
    if (any) {
      move(rest, Integer.MAX_VALUE, result.length() - copied, all);
      result.append(text, copied, text.length());
      text = result.toString();
      remarks = all;
      changed = true;
    }
  }

  /** Moves the remarks that end before a place, or have none. */
  private static void move(List<Remark> rest, int before, int by, List<Remark> all) {
    rest.removeIf(
        each -> {
          if (each.hasRange() && each.start() >= before) {
            return false;
          }
          all.add(each.hasRange() ? each.moved(by) : each);
          return true;
        });
  }

  private static String letter(Rule rule) {
    return rule.redaction().method().remark();
  }
}
