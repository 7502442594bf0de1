package dev.vedette.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.Issue;
import dev.vedette.organization.Organization;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.mail.Mail;
import dev.vedette.project.Project;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The mail of a rule, as plain text: nothing in it is anything else, whatever an event says.
 *
 * @param baseUrl public address of the server
 */
record AlertMail(AlertRule rule, Project project, Organization organization, String baseUrl) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int FRAMES = 5;
  private static final int TAGS = 30;
  private static final int LINE = 300;

  /**
   * What a rule was triggered by.
   *
   * @param event empty if it is not kept any more
   */
  record Subject(Issue issue, Optional<StoredEvent> event, Instant firedAt) {}

  /** The mail to one address about one or more firings, the oldest first. */
  Mail to(String address, List<Subject> subjects) {
    StringBuilder text = new StringBuilder();
    text.append("The alert rule \"")
        .append(line(rule.name()))
        .append("\" of the project ")
        .append(project.slug())
        .append(" in ")
        .append(line(organization.name()))
        .append(" was triggered")
        .append(subjects.size() == 1 ? "" : " by " + subjects.size() + " issues")
        .append(".\n\n");
    if (subjects.size() == 1) {
      one(text, subjects.get(0));
    } else {
      subjects.forEach(subject -> listed(text, subject));
    }
    text.append("\n--\nYou get this mail because you work on ")
        .append(project.slug())
        .append(". To silence the rule for yourself, open\n")
        .append(ruleUrl())
        .append("\n");
    return new Mail(address, subject(subjects), text.toString());
  }

  private String subject(List<Subject> subjects) {
    Issue first = subjects.get(0).issue();
    return subjects.size() == 1
        ? "[" + project.slug() + "] " + first.shortId() + ": " + first.title()
        : "[" + project.slug() + "] " + subjects.size() + " issues: " + line(rule.name());
  }

  private void one(StringBuilder text, Subject subject) {
    Issue issue = subject.issue();
    text.append(line(issue.title())).append('\n');
    if (!issue.culprit().isEmpty()) {
      text.append(line(issue.culprit())).append('\n');
    }
    text.append('\n').append(url(subject)).append("\n\n");
    fact(text, "Issue", issue.shortId() + ", " + issue.status());
    fact(text, "Level", issue.level());
    fact(text, "Seen", issue.timesSeen() + " times, by " + issue.userCount() + " users");
    fact(text, "First seen", TIME.format(issue.firstSeen()));
    fact(
        text,
        "This event",
        TIME.format(subject.event().map(StoredEvent::occurredAt).orElse(subject.firedAt())));
    subject.event().ifPresent(event -> event(text, event.data()));
  }

  private void listed(StringBuilder text, Subject subject) {
    text.append("* ")
        .append(subject.issue().shortId())
        .append(" ")
        .append(line(subject.issue().title()))
        .append("\n  ")
        .append(TIME.format(subject.firedAt()))
        .append(", seen ")
        .append(subject.issue().timesSeen())
        .append(" times\n  ")
        .append(url(subject))
        .append('\n');
  }

  private static void event(StringBuilder text, JsonNode data) {
    List<JsonNode> frames = EventFacts.frames(data);
    if (!frames.isEmpty()) {
      text.append("\nTop of the stack:\n");
      int last = Math.max(0, frames.size() - FRAMES);
      for (int i = frames.size() - 1; i >= last; i--) {
        text.append("  ").append(frame(frames.get(i))).append('\n');
      }
    }
    JsonNode tags = data.path("tags");
    if (!tags.isEmpty()) {
      text.append("\nTags:\n");
      int count = 0;
      for (JsonNode tag : tags) {
        if (count++ == TAGS) {
          text.append("  …\n");
          break;
        }
        String key = tag.path(0).asText();
        fact(
            text,
            "  " + (key.startsWith("sentry:") ? key.substring(7) : key),
            tag.path(1).asText());
      }
    }
  }

  private static String frame(JsonNode frame) {
    String place = frame.path("module").asText(frame.path("filename").asText("?"));
    JsonNode number = frame.path("lineno");
    return line(frame.path("function").asText("?"))
        + " in "
        + line(place)
        + (number.isNumber() ? ":" + number.asLong() : "");
  }

  private static void fact(StringBuilder text, String name, String value) {
    text.append(line(name, false)).append(": ").append(line(value)).append('\n');
  }

  private String url(Subject subject) {
    String issue =
        baseUrl + "/organizations/" + organization.slug() + "/issues/" + subject.issue().id() + "/";
    return subject
        .event()
        .map(event -> issue + "events/" + HexIds.text(event.eventId()) + "/")
        .orElse(issue);
  }

  private String ruleUrl() {
    return baseUrl
        + "/organizations/"
        + organization.slug()
        + "/projects/"
        + URLEncoder.encode(project.slug(), StandardCharsets.UTF_8)
        + "/settings/alerts/"
        + rule.id()
        + "/";
  }

  private static String line(String text) {
    return line(text, true);
  }

  /** On one line, not too long: what an event says does not make up lines of the mail. */
  private static String line(String text, boolean strip) {
    StringBuilder clean = new StringBuilder();
    int end = Math.min(text.length(), LINE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      clean.append(control ? ' ' : c);
    }
    if (text.length() > LINE) {
      clean.append('…');
    }
    return strip ? clean.toString().strip() : clean.toString();
  }
}
