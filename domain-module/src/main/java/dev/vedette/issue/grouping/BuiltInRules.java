package dev.vedette.issue.grouping;

/** Rules that come with configurations; those of the project and of the client go first. */
final class BuiltInRules {

  /** A browser that did not get a part of the program fails at whatever place needed it. */
  static final FingerprintRules FINGERPRINTS =
      read(
          """
          family:javascript type:ChunkLoadError -> chunkloaderror
          family:javascript value:"Loading chunk * failed*" -> chunkloaderror
          family:javascript value:"ChunkLoadError*" -> chunkloaderror
          """);

  private BuiltInRules() {}

  private static FingerprintRules read(String text) {
    try {
      return FingerprintRules.parse(text);
    } catch (RuleSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
