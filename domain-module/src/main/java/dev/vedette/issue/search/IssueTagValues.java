package dev.vedette.issue.search;

import dev.vedette.platform.Page;
import java.util.OptionalLong;

/**
 * A page of the values that a tag has in an issue.
 *
 * @param values the most frequent first; those of a tag with too many values to be counted in the
 *     order in which the project came to know them, the newest first
 * @param events of the issue that have the tag; empty if it has too many values to be counted
 */
public record IssueTagValues(Page<TagValue> values, OptionalLong events) {}
