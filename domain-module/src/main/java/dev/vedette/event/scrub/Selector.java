package dev.vedette.event.scrub;

import java.util.List;

/** Says of a path whether a rule applies there. Immutable. */
sealed interface Selector {

  boolean matches(Path path);

  /** All of several. */
  record All(List<Selector> selectors) implements Selector {
    @Override
    public boolean matches(Path path) {
      for (Selector each : selectors) {
        if (!each.matches(path)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of several. */
  record Any(List<Selector> selectors) implements Selector {
    @Override
    public boolean matches(Path path) {
      for (Selector each : selectors) {
        if (each.matches(path)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Not that one. */
  record Not(Selector selector) implements Selector {
    @Override
    public boolean matches(Path path) {
      return path.field().level() != Field.Level.NEVER && !selector.matches(path);
    }
  }

  /**
   * The end of a path, step by step.
   *
   * @param deep which step is {@code **}; -1 if none is
   */
  record Steps(List<Step> steps, int deep) implements Selector {
    @Override
    public boolean matches(Path path) {
      Field.Level level = path.field().level();
      int depth = path.depth();
      if (level == Field.Level.NEVER || steps.size() > depth) {
        return false;
      }
      int last = deep < 0 ? 0 : deep + 1;
      for (int i = steps.size() - 1, at = depth - 1; i >= last; i--, at--) {
        if (!matches(i, path, at, level)) {
          return false;
        }
      }
      return deep < 0 || matchesDeep(path, level, depth - (steps.size() - last));
    }

    /** {@code **} takes one step or more of those before {@code end}. */
    private boolean matchesDeep(Path path, Field.Level level, int end) {
      if (level == Field.Level.NAMED) {
        return false; // it names nothing
      }
      if (deep == 0) {
        boolean container = path.kind() == Path.Kind.OBJECT || path.kind() == Path.Kind.ARRAY;
        return end >= 2 || end == 1 && !container;
      }
      for (int start = 0; start + deep < end; start++) {
        boolean all = true;
        for (int i = 0; i < deep && all; i++) {
          all = matches(i, path, start + i, level);
        }
        if (all) {
          return true;
        }
      }
      return false;
    }

    private boolean matches(int step, Path path, int at, Field.Level level) {
      return steps.get(step).matches(path, at, level, step == 0);
    }
  }

  /** One step. */
  sealed interface Step {
    /**
     * Whether a step of a path is that one.
     *
     * @param level that of the value the path leads to
     * @param first whether this is the selector's first step
     */
    boolean matches(Path path, int at, Field.Level level, boolean first);
  }

  /** A name, in any case. */
  record Name(String name) implements Step {
    @Override
    public boolean matches(Path path, int at, Field.Level level, boolean first) {
      return name.equalsIgnoreCase(path.name(at));
    }
  }

  /** A place in a list. */
  record Index(int index) implements Step {
    @Override
    public boolean matches(Path path, int at, Field.Level level, boolean first) {
      return path.index(at) == index;
    }
  }

  /** {@code *}, any step; and {@code **}, which {@link Steps} reads itself. */
  record Wildcard(boolean isDeep) implements Step {
    @Override
    public boolean matches(Path path, int at, Field.Level level, boolean first) {
      return true;
    }
  }

  /** {@code $string} and the like. */
  record OfKind(Path.Kind kind) implements Step {
    @Override
    public boolean matches(Path path, int at, Field.Level level, boolean first) {
      return level == Field.Level.ALWAYS
          && path.kind(at) == kind
          && (kind != Path.Kind.OBJECT || path.field(at).level() == Field.Level.ALWAYS);
    }
  }

  /** {@code $frame} and the like; only as the first step it names a place. */
  record OfType(String type) implements Step {
    @Override
    public boolean matches(Path path, int at, Field.Level level, boolean first) {
      return (first || level == Field.Level.ALWAYS) && type.equals(path.field(at).type());
    }
  }
}
