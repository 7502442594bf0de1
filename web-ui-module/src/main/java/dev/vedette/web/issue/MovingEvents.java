package dev.vedette.web.issue;

import java.util.Optional;

/**
 * Events that still move from an issue to another.
 *
 * @param text a sentence
 * @param other short id of the other issue; empty if that is gone
 * @param href its page
 */
public record MovingEvents(String text, Optional<String> other, String href) {}
