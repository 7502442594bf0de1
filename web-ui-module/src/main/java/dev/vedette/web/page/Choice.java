package dev.vedette.web.page;

/**
 * An entry of a drop-down list.
 *
 * @param value what the form sends
 * @param text what it says
 * @param selected whether it is the present value
 */
public record Choice(String value, String text, boolean selected) {}
