package dev.vedette.platform;

/**
 * Tells the launcher why the start failed. A system property, because nothing else is shared
 * between the launcher's class loader and the application's.
 */
public final class StartupFailure {

  /** Holds the sentence to print; the launcher reads it when the deployment has failed. */
  public static final String PROPERTY = "vedette.startup.failure";

  private StartupFailure() {}

  /** Keeps the first sentence reported. */
  public static void report(String sentence) {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, sentence);
    }
  }
}
