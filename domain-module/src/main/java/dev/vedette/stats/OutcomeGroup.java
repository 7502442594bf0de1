package dev.vedette.stats;

import java.util.List;
import java.util.Map;

/**
 * Outcomes that are alike in what a query tells apart.
 *
 * @param by what they are alike in, as text; default and security events are errors, and {@code
 *     none} is no reason
 * @param total of the whole time
 * @param series of each step
 */
public record OutcomeGroup(Map<Dimension, String> by, Tally total, List<Tally> series) {}
