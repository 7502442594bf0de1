package dev.vedette.web.issue;

import dev.vedette.issue.search.EventUser;
import dev.vedette.issue.search.IssueTagService;
import dev.vedette.issue.search.IssueTagsView;
import dev.vedette.issue.search.TagKey;
import dev.vedette.issue.search.TagService;
import dev.vedette.issue.search.TagValue;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers how the tags of an issue are spread. */
@ApplicationScoped
class TagsSections {

  private static final int TOP_VALUES = 4;
  private static final String USER = "user";

  @Inject private IssueTagService spread;
  @Inject private TagService tags;

  /** The tags of an issue. */
  TagsSection of(IssueVisits.Open open) {
    IssueTagsView view = spread.spread(open.issue().projectId(), open.issue().id(), TOP_VALUES);
    Map<Long, EventUser> users =
        users(view.tags().stream().flatMap(key -> key.topValues().stream()).toList());
    List<TagsSection.Tag> all = new ArrayList<>();
    view.tags().forEach(key -> all.add(tag(open, key, users)));
    view.wide().forEach(key -> all.add(wide(open, key)));
    all.sort(Comparator.comparing(TagsSection.Tag::key));
    return new TagsSection(all, view.more());
  }

  /** Who is behind those values that stand for users. */
  Map<Long, EventUser> users(Collection<TagValue> values) {
    return tags.users(
        values.stream().filter(value -> value.key().equals(USER)).map(TagValue::id).toList());
  }

  private static TagsSection.Tag tag(
      IssueVisits.Open open, TagKey key, Map<Long, EventUser> users) {
    long rest = key.uniqueValues() - key.topValues().size();
    return new TagsSection.Tag(
        key.key(),
        href(open, key.key()),
        key.topValues().stream()
            .map(value -> value(open, value, key.totalValues(), users))
            .toList(),
        rest == 0 ? "" : Numbers.counted(rest, "other value", "other values"));
  }

  private static TagsSection.Tag wide(IssueVisits.Open open, String key) {
    return new TagsSection.Tag(key, href(open, key), List.of(), "Very many different values");
  }

  private static String href(IssueVisits.Open open, String key) {
    return Links.issueTag(open.organization(), open.issue().id(), key);
  }

  /**
   * A value with its share.
   *
   * @param events that have the tag
   */
  static TagsSection.Value value(
      IssueVisits.Open open, TagValue value, long events, Map<Long, EventUser> users) {
    EventUser user = users.get(value.id());
    double percent = 100.0 * value.count() / Math.max(1, events);
    return new TagsSection.Value(
        user == null ? value.value() : user.shown(),
        open.project().href() + "?query=" + Links.query(value.search()),
        String.format(Locale.ENGLISH, "%.1f%%", percent),
        share(percent));
  }

  private static String share(double percent) {
    if (percent < 1) {
      return "under 1 %";
    }
    return percent > 99 && percent < 100 ? "over 99 %" : Math.round(percent) + " %";
  }
}
