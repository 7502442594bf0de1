package dev.vedette.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The directory of attachments: {@code 3f/a2/3fa2…}, two levels of 256 directories each, so that
 * none gets so large that listing it hurts; {@code incoming} has what is being written. On several
 * nodes it must be the same directory. Thread-safe.
 */
final class AttachmentFiles {

  private static final String INCOMING = "incoming";

  /** What the sweep asks about at once. */
  private static final int TOGETHER = 500;

  private final Path root;

  /** Tells which of some files have a row. */
  interface Known {
    Set<UUID> among(Collection<UUID> files) throws SQLException;
  }

  AttachmentFiles(Path root) {
    this.root = root;
  }

  /** Begins a file. */
  Upload begin() throws IOException {
    UUID id = UUID.randomUUID();
    Path incoming = root.resolve(INCOMING);
    makeDirectory(incoming);
    return new Upload(id, incoming.resolve(id.toString()), path(id));
  }

  /**
   * Reads a file.
   *
   * @throws NoSuchFileException if it is gone
   */
  InputStream open(UUID id) throws IOException {
    return Files.newInputStream(path(id));
  }

  /** Deletes a file, if it is there. */
  void delete(UUID id) throws IOException {
    Files.deleteIfExists(path(id));
  }

  /**
   * Deletes what a crash left: files that nobody wrote to since then and that no row knows. A
   * request that is still under way writes later than that, or has written its row.
   *
   * @return how many files went
   */
  int sweep(Instant untouchedSince, Known known) throws IOException, SQLException {
    int swept = 0;
    for (Path shard : directories(root)) {
      if (shard.endsWith(INCOMING)) {
        for (Path file : files(shard, untouchedSince)) {
          Files.deleteIfExists(file);
          swept++;
        }
      } else {
        for (Path directory : directories(shard)) {
          swept += sweep(files(directory, untouchedSince), known);
        }
      }
    }
    return swept;
  }

  private static int sweep(List<Path> files, Known known) throws IOException, SQLException {
    int swept = 0;
    for (int from = 0; from < files.size(); from += TOGETHER) {
      List<Path> some = files.subList(from, Math.min(files.size(), from + TOGETHER));
      Set<UUID> kept =
          known.among(some.stream().map(AttachmentFiles::id).flatMap(Optional::stream).toList());
      for (Path file : some) {
        Optional<UUID> id = id(file);
        if (id.isPresent() && !kept.contains(id.get())) {
          Files.deleteIfExists(file);
          swept++;
        }
      }
    }
    return swept;
  }

  /** What is not named as ours is not ours. */
  private static Optional<UUID> id(Path file) {
    try {
      return Optional.of(UUID.fromString(file.getFileName().toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Path> directories(Path parent) throws IOException {
    return list(parent, Files::isDirectory);
  }

  private static List<Path> files(Path parent, Instant untouchedSince) throws IOException {
    return list(
        parent,
        file ->
            Files.isRegularFile(file)
                && Files.getLastModifiedTime(file).toInstant().isBefore(untouchedSince));
  }

  private static List<Path> list(Path parent, DirectoryStream.Filter<Path> filter)
      throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, gone(filter))) {
        entries.forEach(found::add);
      }
    }
    return found;
  }

  /** What goes while it is looked at is not there. */
  private static DirectoryStream.Filter<Path> gone(DirectoryStream.Filter<Path> filter) {
    return entry -> {
      try {
        return filter.accept(entry);
      } catch (NoSuchFileException e) {
        return false;
      }
    };
  }

  private Path path(UUID id) {
    String name = id.toString();
    return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }

  /** Makes a directory and those above it, durably. */
  static void makeDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      makeDirectory(directory.getParent());
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
      }
      force(directory.getParent());
    }
  }

  /** Makes the entries of a directory durable, where the system can. */
  static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      if (Files.isDirectory(directory) && !System.getProperty("os.name").startsWith("Windows")) {
        throw e;
      }
    }
  }
}
