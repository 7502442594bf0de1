package dev.vedette.onboarding;

import dev.vedette.platform.VedetteConfig;
import dev.vedette.project.KeyService;
import dev.vedette.project.ProjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * How to sign in to the demo. The password is random and made for each demo; it is kept beside the
 * demo's data, readable by its owner only, so that a restart can print it again.
 */
@ApplicationScoped
class DemoSignIn {

  private static final String FILE = "demo-sign-in.txt";

  @Inject private VedetteConfig config;
  @Inject private KeyService keys;

  /** Keeps what {@link #describe} shows. */
  void keep(String email, String password, long projectId) {
    Path file = file();
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(file, List.of(email, password, Long.toString(projectId)));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's sign-in cannot be kept in " + file, e);
    }
  }

  /** The lines on signing in and on sending a first event; empty where there is no demo. */
  Optional<String> describe(String url) {
    if (!config.demo() || !Files.isReadable(file())) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file());
      Optional<ProjectKey> key = keys.first(Long.parseLong(lines.get(2)));
      return Optional.of(
          "  Sign in as "
              + lines.get(0)
              + " with the password "
              + lines.get(1)
              + key.map(k -> sending(url, k)).orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sending(String url, ProjectKey key) {
    String dsn = key.dsn(url).publicDsn();
    return "\n  A project's DSN: "
        + dsn
        + "\n  Send a first event:\n    curl '"
        + url
        + "/api/"
        + key.projectId()
        + "/store/?sentry_key="
        + key.publicKey()
        + "' -d '{\"message\": \"Hello from curl\", \"level\": \"warning\"}'";
  }

  private Path file() {
    return config.dataDir().resolve(FILE);
  }
}
