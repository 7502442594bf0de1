package dev.vedette.web.issuelist;

import dev.vedette.web.page.TimeText;

/**
 * An issue in a list. All texts but the links come from events and are untrusted.
 *
 * @param id of the issue
 * @param href its page
 * @param shortId such as {@code PUMP-STATION-1A}
 * @param title type and value
 * @param culprit where it happened, or empty
 * @param level {@code fatal}, {@code error}, {@code warning}, {@code info} or {@code debug}
 * @param status {@code unresolved}, {@code resolved} or {@code ignored}
 * @param substatus such as {@code regressed}, or empty
 * @param unhandled whether nothing caught the error
 * @param events all events so far, with thousands separators
 * @param users distinct users so far, with thousands separators
 * @param firstSeen when it began
 * @param lastSeen the latest event
 * @param spark the last hours or days as SVG
 */
public record IssueRow(
    long id,
    String href,
    String shortId,
    String title,
    String culprit,
    String level,
    String status,
    String substatus,
    boolean unhandled,
    String events,
    String users,
    TimeText firstSeen,
    TimeText lastSeen,
    String spark) {}
