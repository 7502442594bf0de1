package dev.vedette.api.json;

import java.util.Optional;

/** The picture of something. Vedette keeps none: everything is shown by its first letters. */
public record Avatar(String avatarType, Optional<String> avatarUuid, Optional<String> avatarUrl) {

  /** The only one there is. */
  public static final Avatar LETTERS =
      new Avatar("letter_avatar", Optional.empty(), Optional.empty());
}
