package dev.vedette.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes deliveries of hooks, at every address of this machine, and answers as it is told. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Received>> received = new ConcurrentHashMap<>();
  private final Map<String, Deque<Integer>> answers = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);

  /**
   * What came.
   *
   * @param body as it came
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Received(Map<String, List<String>> headers, byte[] body) {

    String header(String name) {
      return headers.get(name).get(0);
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    received
        .computeIfAbsent(path, key -> new CopyOnWriteArrayList<>())
        .add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
    if (path.startsWith("/hang")) {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Deque<Integer> next = answers.get(path);
    Integer status = next == null ? null : next.poll();
    if (status != null && status == 302) {
      exchange.getResponseHeaders().set("Location", url("127.0.0.2", "/inside"));
    }
    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    exchange.close();
  }

  /** The next answers at a path; 200 after them. */
  void answers(String path, Integer... statuses) {
    answers.put(path, new ConcurrentLinkedDeque<>(List.of(statuses)));
  }

  /** An address of a path here, by one of this machine's names. */
  String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** The same by the address that the tested server's configuration allows. */
  String url(String path) {
    return url("127.0.0.1", path);
  }

  /** What came to a path, in order. */
  List<Received> at(String path) {
    return received.getOrDefault(path, List.of());
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
