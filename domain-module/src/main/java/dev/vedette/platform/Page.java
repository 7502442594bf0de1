package dev.vedette.platform;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A part of a list and the ways on from it.
 *
 * @param items the items, in the list's order
 * @param previous cursor of the page before
 * @param hasPrevious whether that page has items
 * @param next cursor of the page after
 * @param hasNext whether that page has items
 * @param hits how many items the whole list has, where it was counted
 */
public record Page<T>(
    List<T> items,
    Cursor previous,
    boolean hasPrevious,
    Cursor next,
    boolean hasNext,
    OptionalLong hits) {

  /** Without a count of the whole list. */
  public Page(List<T> items, Cursor previous, boolean hasPrevious, Cursor next, boolean hasNext) {
    this(items, previous, hasPrevious, next, hasNext, OptionalLong.empty());
  }

  /**
   * A page of an offset-paged list, in Sentry's cursor form {@code limit:page:is_prev}.
   *
   * @param rows up to one row more than the request's limit; the surplus tells of a next page
   */
  public static <T> Page<T> ofOffset(List<T> rows, PageRequest request) {
    int limit = request.limit();
    long page = request.offset() / limit;
    boolean more = rows.size() > limit;
    return new Page<>(
        more ? List.copyOf(rows.subList(0, limit)) : List.copyOf(rows),
        new Cursor(limit, page - 1, true),
        page > 0,
        new Cursor(limit, page + 1, false),
        more);
  }

  /** The same page of other items: one for one. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return withItems(items.stream().<R>map(change).toList());
  }

  /** The same place in the list with these items. */
  public <R> Page<R> withItems(List<R> changed) {
    return new Page<>(changed, previous, hasPrevious, next, hasNext, hits);
  }
}
