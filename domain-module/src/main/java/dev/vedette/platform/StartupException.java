package dev.vedette.platform;

/** The program cannot start; the message is one sentence that says why and what to do. */
public class StartupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and what to do about it
   */
  public StartupException(String sentence) {
    super(sentence);
  }

  /**
   * @param sentence what is wrong and what to do about it
   * @param cause what was seen
   */
  public StartupException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
