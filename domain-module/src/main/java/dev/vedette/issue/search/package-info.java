/**
 * The search of issues: from a text in Sentry's grammar to typed terms, and from these to SQL that
 * reads a page of ids in the order asked for. {@link dev.vedette.issue.search.IssueSearch} is the
 * way in from text; it asks nobody, so that it can be fuzzed.
 */
package dev.vedette.issue.search;
