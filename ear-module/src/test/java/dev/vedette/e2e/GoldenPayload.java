package dev.vedette.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request of a real SDK as it was captured, in a folder of {@code golden/}: {@code request.txt}
 * with its line and headers, and {@code body.bin} as it travelled.
 *
 * @param name of the folder
 * @param method of the request
 * @param path with its query, for project 1 and the key of the capture
 * @param headers names and values in turn
 * @param body possibly compressed, as the headers say
 */
@SuppressWarnings("ArrayRecordComponent") // Payloads are never compared.
record GoldenPayload(String name, String method, String path, List<String> headers, byte[] body) {

  /** The key and project that every payload was captured with. */
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private static final String PROJECT = "/api/1/";

  /** The names of all payloads. */
  static List<String> names() {
    try (Stream<Path> folders = Files.list(read())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the payloads are read from. */
  static Path read() {
    return Path.of("src", "test", "resources", "golden");
  }

  static GoldenPayload of(String name) {
    Path folder = read().resolve(name);
    try {
      List<String> lines = Files.readAllLines(folder.resolve("request.txt"));
      String[] first = lines.get(0).split(" ", 2);
      List<String> headers = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        int colon = line.indexOf(": ");
        headers.add(line.substring(0, colon));
        headers.add(line.substring(colon + 2));
      }
      return new GoldenPayload(
          name, first[0], first[1], headers, Files.readAllBytes(folder.resolve("body.bin")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it to another project with that one's key; nothing else of it changes. */
  Answer sendTo(Dsn dsn) {
    String[] sent = headers.toArray(String[]::new);
    for (int i = 0; i < sent.length; i++) {
      sent[i] = sent[i].replace(KEY, dsn.publicKey());
    }
    String target = path.replace(PROJECT, "/api/" + dsn.projectId() + "/");
    return new Sender(dsn).raw(method, target.replace(KEY, dsn.publicKey()), body, sent);
  }

  @Override
  public String toString() {
    return name;
  }
}
