package dev.vedette.platform;

/** A stored option cannot be read by this version: a fault of its owner's settings alone. */
public class UnreadableOptionException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnreadableOptionException(String name, RuntimeException cause) {
    super("Option " + name + " cannot be read", cause);
  }
}
