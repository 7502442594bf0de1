package dev.vedette.web.page;

import java.util.List;

/** What the frame needs to know of every page; the rest is between a page and its template. */
public interface PageView {

  /** Text of the {@code <title>}, without the product's name; plain text. */
  String title();

  /** The way from the organization to here, the present page not included. */
  default List<Crumb> crumbs() {
    return List.of();
  }

  /** Seconds after which a browser without scripts loads the page again; 0 for never. */
  default int refresh() {
    return 0;
  }
}
