package dev.vedette.api.request;

import dev.vedette.platform.Page;

/**
 * An answer that holds the items of a page beside something else; it has the page's headers.
 *
 * @param page tells the ways on
 * @param body the answer itself
 */
public record PagedBody(Page<?> page, Object body) {}
