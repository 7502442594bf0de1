package dev.vedette.web.page;

import java.io.Serializable;

/**
 * A sentence shown once, on the page after an action.
 *
 * @param text plain text
 * @param problem whether the action failed
 */
public record Notice(String text, boolean problem) implements Serializable {}
