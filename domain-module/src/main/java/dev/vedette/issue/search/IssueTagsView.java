package dev.vedette.issue.search;

import java.util.List;

/**
 * How the tags of an issue are spread, as far as that can be told quickly.
 *
 * @param tags by name, with their most frequent values
 * @param wide names of tags that have too many values to be counted, by name
 * @param more whether the issue has further tags
 */
public record IssueTagsView(List<TagKey> tags, List<String> wide, boolean more) {

  /** Takes copies of the lists. */
  public IssueTagsView {
    tags = List.copyOf(tags);
    wide = List.copyOf(wide);
  }
}
