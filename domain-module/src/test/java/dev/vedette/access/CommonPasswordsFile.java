package dev.vedette.access;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Makes {@code common-passwords.bin} of a list with a password a line: {@code CommonPasswordsFile
 * <list> <file>}. The list was {@code dictionaries/passwords.txt} of nbvcxz 1.5.1 (MIT).
 */
final class CommonPasswordsFile {

  private CommonPasswordsFile() {}

  public static void main(String[] arguments) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(arguments[0]), StandardCharsets.UTF_8);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      int[] fingerprints =
          lines
              .map(PasswordRules::normalized)
              .filter(line -> line.codePointCount(0, line.length()) >= PasswordRules.MIN_LENGTH)
              .mapToInt(CommonPasswords::fingerprint)
              .sorted()
              .distinct()
              .toArray();
      for (int fingerprint : fingerprints) {
        out.writeInt(fingerprint);
      }
    }
  }
}
