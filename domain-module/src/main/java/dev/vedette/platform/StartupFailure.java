package dev.vedette.platform;

import java.lang.System.Logger;

/**
 * Tells why the start failed: in the log, and to the launcher. It uses a system property, because
 * nothing else is shared between the launcher's class loader and the application's.
 */
public final class StartupFailure {

  /** Holds the sentence to print; the launcher reads it when the deployment has failed. */
  public static final String PROPERTY = "vedette.startup.failure";

  private static final Logger LOG = System.getLogger(StartupFailure.class.getName());

  private StartupFailure() {}

  /** Keeps the first sentence reported; once the server is up, the launcher looks no more. */
  public static void report(String sentence) {
    LOG.log(Logger.Level.ERROR, sentence);
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, sentence);
    }
  }
}
