/**
 * What every page shares: the frame around it (navigation, account, theme, notices), the links
 * between pages, and how numbers and times are written. Views are immutable records; templates only
 * lay them out.
 */
package dev.vedette.web.page;
