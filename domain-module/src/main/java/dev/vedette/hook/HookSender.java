package dev.vedette.hook;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends a body to an address of somebody's choice. Connections go where the resolver leads, and
 * nowhere else: no redirect is followed and no proxy is used. Connecting may take 3 s, all of it 10
 * s; of the answer nothing but the status is of interest. Thread-safe.
 */
final class HookSender implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(HookSender.class.getName());
  private static final ContentType JSON = ContentType.create("application/json");
  private static final Duration CONNECT = Duration.ofSeconds(3);
  static final Duration TOTAL = Duration.ofSeconds(10);

  /** An answer up to this size is read, so that the connection can be used again. */
  private static final int MAX_ANSWER = 16 * 1024;

  private static final int CONNECTIONS = 16;
  private static final Duration CONNECTION_AGE = Duration.ofMinutes(1);

  private final Duration total;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService alarm;

  HookSender(DnsResolver resolver, Duration total, ThreadFactory threads) {
    this.total = total;
    this.client = client(resolver, total);
    this.alarm = Executors.newSingleThreadScheduledExecutor(threads);
  }

  private static CloseableHttpClient client(DnsResolver resolver, Duration total) {
    PoolingHttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(CONNECT))
                    .setSocketTimeout(Timeout.of(total))
                    .setTimeToLive(TimeValue.of(CONNECTION_AGE))
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    .build())
            .setDefaultTlsConfig(
                TlsConfig.custom().setHandshakeTimeout(Timeout.of(CONNECT)).build())
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS)
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(null)) // no proxy, whatever the JVM is told
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Timeout.of(total))
                .setConnectionRequestTimeout(Timeout.of(total))
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .setUserAgent("Vedette")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .build();
  }

  /** Sends a POST, and says what came of it; it throws nothing. */
  Attempt send(URI url, Map<String, String> headers, byte[] body) {
    long start = System.nanoTime();
    HttpPost post = new HttpPost(url);
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(body, JSON));
    Future<?> end = alarm.schedule(post::cancel, total.toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response =
        client.executeOpen(RoutingSupport.determineHost(post), post, null)) {
      int code = response.getCode();
      drain(response, post);
      return Attempt.answered(code, since(start));
    } catch (IOException | HttpException | RuntimeException e) {
      return Attempt.failed(post.isCancelled() ? timedOut() : reason(e), since(start));
    } finally {
      end.cancel(false);
    }
  }

  /** Reads a short answer to its end and cuts a long one off: the status is known already. */
  private static void drain(ClassicHttpResponse response, HttpPost post) {
    HttpEntity entity = response.getEntity();
    try {
      if (entity != null && entity.getContent().readNBytes(MAX_ANSWER + 1).length > MAX_ANSWER) {
        post.cancel();
      }
      response.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "An answer was cut off", e);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private String timedOut() {
    return "no answer within " + total.toSeconds() + " s";
  }

  private String reason(Exception failure) {
    if (failure instanceof RefusedAddressException) {
      return failure.getMessage();
    }
    if (failure instanceof UnknownHostException) {
      return "the host is unknown";
    }
    if (failure instanceof ConnectTimeoutException) {
      return "no connection within " + CONNECT.toSeconds() + " s";
    }
    if (failure instanceof SocketTimeoutException) {
      return timedOut();
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return "the connection was refused";
    }
    if (failure instanceof SSLException) {
      return "TLS failed: " + failure.getMessage();
    }
    return "the connection failed: " + failure.getClass().getSimpleName();
  }

  @Override
  public void close() {
    alarm.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
