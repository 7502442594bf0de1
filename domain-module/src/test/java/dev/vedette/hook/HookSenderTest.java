package dev.vedette.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent, where to, and how long that may take. */
class HookSenderTest {

  private static final Duration TOTAL = Duration.ofSeconds(2);
  private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer receiver;
  private int status = 200;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.setExecutor(Executors.newCachedThreadPool());
    receiver.createContext("/", this::answer);
    receiver.createContext("/hang", exchange -> await());
    receiver.createContext("/endless", HookSenderTest::answerEndlessly);
    receiver.start();
  }

  @AfterEach
  void close() {
    end.countDown();
    receiver.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    received.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("X-Test")
            + " "
            + exchange.getRequestHeaders().getFirst("Content-Type")
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (status == 302) {
      exchange.getResponseHeaders().set("Location", "/elsewhere");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answerEndlessly(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write(new byte[8192]);
      }
    }
  }

  private String url(String host, String path) {
    return "http://" + host + ":" + receiver.getAddress().getPort() + path;
  }

  private static Attempt send(String url, DnsResolver resolver) {
    try (HookSender sender = new HookSender(resolver, TOTAL, Executors.defaultThreadFactory())) {
      return sender.send(URI.create(url), Map.of("X-Test", "yes"), BODY);
    }
  }

  private static CheckingResolver allowing(String... targets) {
    return new CheckingResolver(new AllowedTargets(List.of(targets)));
  }

  @Test
  void a_body_is_posted_with_its_headers() {
    Attempt attempt = send(url("127.0.0.1", "/hook?x=1"), allowing("127.0.0.1"));

    assertThat(attempt.delivered()).isTrue();
    assertThat(attempt.code()).hasValue(200);
    assertThat(received).containsExactly("POST /hook?x=1 yes application/json {\"a\":1}");
  }

  @Test
  void nothing_is_sent_to_an_address_that_is_not_public() {
    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0.0.0.0")) {
      Attempt attempt = send(url(host, "/"), allowing());

      assertThat(attempt.delivered()).as(host).isFalse();
      assertThat(attempt.code()).as(host).isEmpty();
    }
    assertThat(received).isEmpty();
  }

  @Test
  void a_name_is_resolved_once_and_what_was_checked_is_what_is_connected_to() {
    AtomicInteger lookups = new AtomicInteger();
    DnsResolver rebinding =
        new FakeResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            // first an address that nobody listens at (TEST-NET), then the one it is all about
            return new InetAddress[] {
              InetAddress.getByName(lookups.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")
            };
          }
        };

    Attempt attempt =
        send(
            url("rebind.example", "/"),
            new CheckingResolver(new AllowedTargets(List.of("192.0.2.1")), rebinding));

    assertThat(attempt.delivered()).isFalse();
    assertThat(lookups).hasValue(1);
    assertThat(received).isEmpty();
  }

  @Test
  void of_several_addresses_only_the_public_ones_are_used() throws UnknownHostException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    InetAddress open = InetAddress.getByName("93.184.216.34");
    CheckingResolver resolver =
        new CheckingResolver(
            new AllowedTargets(List.of()),
            new FakeResolver() {
              @Override
              public InetAddress[] resolve(String host) {
                return new InetAddress[] {loopback, open};
              }
            });

    assertThat(resolver.resolve("both.example")).containsExactly(open);
  }

  @Test
  void a_redirect_is_not_followed() {
    status = 302;
    Attempt attempt = send(url("127.0.0.1", "/hook"), allowing("127.0.0.1"));

    assertThat(attempt.code()).hasValue(302);
    assertThat(attempt.failure()).contains("redirects are not followed");
    assertThat(received).hasSize(1);
  }

  @Test
  void a_receiver_that_hangs_is_left_when_the_time_is_up() {
    Attempt attempt = send(url("127.0.0.1", "/hang"), allowing("127.0.0.1"));

    assertThat(attempt.failure()).contains("no answer within 2 s");
    assertThat(attempt.took()).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(6));
  }

  @Test
  void the_status_counts_and_an_endless_answer_is_left() {
    Attempt attempt = send(url("127.0.0.1", "/endless"), allowing("127.0.0.1"));

    assertThat(attempt.code()).hasValue(200);
    assertThat(attempt.delivered()).isTrue();
    assertThat(attempt.took()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void nobody_at_home_is_a_failure_in_plain_words() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(send("http://127.0.0.1:" + free + "/", allowing("127.0.0.1")).failure())
        .contains("the connection was refused");
    assertThat(send(url("127.0.0.1", "/"), allowing()).failure())
        .contains("the host has no public address, and is not allowed by the configuration");
  }

  @Test
  void a_receiver_that_speaks_no_tls_gets_nothing() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Executors.newSingleThreadExecutor()
          .submit(
              () -> {
                try (var connection = plain.accept()) {
                  connection.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(UTF_8));
                  connection.getInputStream().read();
                }
                return null;
              });
      Attempt attempt = send("https://127.0.0.1:" + plain.getLocalPort(), allowing("127.0.0.1"));

      assertThat(attempt.failure().orElseThrow()).startsWith("TLS failed");
    }
  }

  @Test
  void a_proxy_of_the_environment_is_not_used() {
    System.setProperty("http.proxyHost", "192.0.2.1");
    System.setProperty("http.proxyPort", "9");
    try {
      assertThat(send(url("127.0.0.1", "/"), allowing("127.0.0.1")).delivered()).isTrue();
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  private abstract static class FakeResolver implements DnsResolver {
    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
