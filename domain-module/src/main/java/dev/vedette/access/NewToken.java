package dev.vedette.access;

/**
 * A token just made, with its text, which is shown this once.
 *
 * @param text what a client sends after {@code Bearer}
 */
public record NewToken(Token token, String text) {}
