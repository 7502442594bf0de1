package dev.vedette.web.page;

/**
 * A link among alternatives.
 *
 * @param text what it says
 * @param href a local path
 * @param current whether it leads to the page that is shown
 */
public record Tab(String text, String href, boolean current) {}
