package dev.vedette.project;

import java.security.SecureRandom;
import java.util.List;

/** Two-word names for keys that nobody named. */
final class PetNames {

  private static final List<String> FIRST =
      List.of("Able", "Brave", "Calm", "Early", "Fair", "Keen", "Loyal", "Quick", "Sound", "Wary");
  private static final List<String> SECOND =
      List.of(
          "Bay", "Colt", "Dragoon", "Hussar", "Lancer", "Outpost", "Picket", "Ranger", "Scout",
          "Warden");

  private static final SecureRandom RANDOM = new SecureRandom();

  private PetNames() {}

  static String random() {
    return FIRST.get(RANDOM.nextInt(FIRST.size()))
        + " "
        + SECOND.get(RANDOM.nextInt(SECOND.size()));
  }
}
