package dev.vedette.organization;

import java.util.Set;

/** What an identity provider changes in a group, which is a team here. */
public sealed interface GroupChange {

  /** Another name. */
  record Rename(String name) implements GroupChange {}

  /** Members by id who belong to it, too; who already does stays. */
  record Add(Set<Long> memberIds) implements GroupChange {
    /** Keeps a copy. */
    public Add {
      memberIds = Set.copyOf(memberIds);
    }
  }

  /** Members by id who belong to it no more. */
  record Remove(Set<Long> memberIds) implements GroupChange {
    /** Keeps a copy. */
    public Remove {
      memberIds = Set.copyOf(memberIds);
    }
  }

  /** Members by id who belong to it, and nobody else does. */
  record Replace(Set<Long> memberIds) implements GroupChange {
    /** Keeps a copy. */
    public Replace {
      memberIds = Set.copyOf(memberIds);
    }
  }
}
