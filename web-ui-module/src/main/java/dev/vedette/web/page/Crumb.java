package dev.vedette.web.page;

/**
 * A link with its text, as in a navigation path.
 *
 * @param text what it says
 * @param href a local path
 */
public record Crumb(String text, String href) {}
