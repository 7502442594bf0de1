package dev.vedette.issue.search;

import java.util.List;
import java.util.Optional;

/** One thing that a search asks of an issue; all of its terms must hold. */
public sealed interface Term {

  /** Where it begins in the text, from 1. */
  int column();

  /**
   * Part of the title, culprit or message, in any case.
   *
   * @param text its stars stand for anything
   */
  record Phrase(Glob text, int column) implements Term {}

  /** Is in one of these states. */
  record Is(List<State> states, boolean negated, int column) implements Term {

    /** Takes a copy of the list. */
    public Is {
      states = List.copyOf(states);
    }
  }

  /**
   * Has a tag of this name, or has this field.
   *
   * @param key with a tag's name as it is stored
   */
  record Has(Key key, boolean negated, int column) implements Term {}

  /** A text is one of these; negated, there is an event in which it is none of them. */
  record Match(Key key, List<Glob> values, boolean negated, int column) implements Term {

    /** Takes a copy of the list. */
    public Match {
      values = List.copyOf(values);
    }
  }

  /** Belongs to one of these people or teams. */
  record Actor(Field field, List<Who> values, boolean negated, int column) implements Term {

    /** Takes a copy of the list. */
    public Actor {
      values = List.copyOf(values);
    }
  }

  /** A number lies in one of these ranges. */
  record Number(Field field, List<Range> values, boolean negated, int column) implements Term {

    /** Takes a copy of the list. */
    public Number {
      values = List.copyOf(values);
    }
  }

  /**
   * A time lies between these.
   *
   * @param from not before this
   * @param to before this
   */
  record Time(Field field, Optional<Moment> from, Optional<Moment> to, boolean negated, int column)
      implements Term {}

  /** A condition holds, or does not. */
  record Flag(Field field, boolean value, int column) implements Term {}

  /**
   * What a term is about.
   *
   * @param tag a tag's name as it is stored if the field is {@link Field#TAG}, a facet's if it is
   *     {@link Field#FACET}; else empty
   */
  record Key(Field field, String tag) {}

  /** Both ends belong to it. */
  record Range(long least, long most) {}

  /**
   * Somebody.
   *
   * @param kind what the name is of
   * @param name of a user (user name, e-mail address or id) or the slug of a team; else empty
   */
  record Who(Kind kind, String name) {

    /** Kinds of them. */
    public enum Kind {
      /** Whoever searches. */
      ME,
      /** The teams of whoever searches. */
      MY_TEAMS,
      /** Nobody. */
      NONE,
      /** A user. */
      USER,
      /** A team. */
      TEAM
    }
  }
}
