package dev.vedette.web.page;

import java.util.List;

/**
 * The pages that belong together, beside each of them.
 *
 * @param label what they are, for those who hear the page
 * @param tabs the pages, in order
 */
public record SideNav(String label, List<Tab> tabs) {}
