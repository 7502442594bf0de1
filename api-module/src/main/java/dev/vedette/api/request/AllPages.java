package dev.vedette.api.request;

import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list to its end, for answers that are not paged. */
public final class AllPages {

  private AllPages() {}

  /** All items, in order. */
  public static <T> List<T> of(Function<PageRequest, Page<T>> list) {
    List<T> items = new ArrayList<>();
    PageRequest request = PageRequest.FIRST;
    boolean more = true;
    while (more) {
      Page<T> page = list.apply(request);
      items.addAll(page.items());
      request = new PageRequest(PageRequest.MAX_LIMIT, Optional.of(page.next()));
      more = page.hasNext();
    }
    return items;
  }
}
