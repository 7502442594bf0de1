package dev.vedette.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Gives tests the one server of this JVM, as a parameter of type {@link VedetteServer}. It has the
 * embedded database, starts with the first test that asks, and ends with the last test. When a test
 * fails, the end of the server's log is printed.
 */
public final class SharedServer implements ParameterResolver, TestWatcher {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SharedServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == VedetteServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context).server;
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    Running running = context.getRoot().getStore(NAMESPACE).get(Running.class, Running.class);
    if (running != null) {
      System.err.println(context.getDisplayName() + " failed. " + running.server.tail());
    }
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
  }

  /** Deletes a directory with all it holds. */
  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JUnit closes it with the root context: after every test of this JVM. */
  private static final class Running implements AutoCloseable {

    private final Path directory;
    private final VedetteServer server;

    Running() {
      try {
        directory = Files.createTempDirectory("vedette-e2e");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = VedetteServer.start(Installation.embedded(directory));
    }

    @Override
    public void close() {
      try {
        server.stop();
      } finally {
        delete(directory);
      }
    }
  }
}
