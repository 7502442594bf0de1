package dev.vedette.api.issue;

import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.BadRequestException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Grouping hashes as parameters name them: 32 hexadecimal digits. */
final class HashIds {

  private static final int MOST = 100;

  private HashIds() {}

  /**
   * Reads them.
   *
   * @throws BadRequestException if there is none, there are more than 100, or one is no hash
   */
  static Set<UUID> parse(List<String> texts) {
    if (texts == null || texts.isEmpty()) {
      throw new BadRequestException("The parameter id names the hashes to take out.");
    }
    if (texts.size() > MOST) {
      throw new BadRequestException("No more than " + MOST + " hashes at once.");
    }
    Set<UUID> hashes = new LinkedHashSet<>();
    for (String text : texts) {
      hashes.add(
          HexIds.parse(text)
              .orElseThrow(() -> new BadRequestException("Invalid hash in the parameter id.")));
    }
    return hashes;
  }
}
