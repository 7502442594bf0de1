package com.example.shop;

import io.sentry.Attachment;
import io.sentry.Breadcrumb;
import io.sentry.CheckIn;
import io.sentry.CheckInStatus;
import io.sentry.ISpan;
import io.sentry.ITransaction;
import io.sentry.MonitorConfig;
import io.sentry.MonitorSchedule;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SpanStatus;
import io.sentry.TransactionOptions;
import io.sentry.protocol.Feedback;
import io.sentry.protocol.Message;
import io.sentry.protocol.Request;
import io.sentry.protocol.User;
import java.util.List;
import java.util.Map;

/** One payload of the Java SDK: {@code java -cp sentry.jar JavaSdk.java NAME DSN}. */
public final class JavaSdk {

  static final class BankException extends RuntimeException {
    BankException(String message) {
      super(message);
    }
  }

  private JavaSdk() {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    Sentry.init(
        options -> {
          options.setDsn(arguments[1]);
          options.setRelease("shop@1.4.2");
          options.setDist("42");
          options.setEnvironment("production");
          options.setServerName("shop-1");
          options.addInAppInclude("com.example.shop");
          options.setEnableAutoSessionTracking(false);
          if (name.equals("java-transaction")) {
            options.setTracesSampleRate(1.0);
          }
        });
    switch (name) {
      case "java-error" -> error();
      case "java-message" -> message();
      case "java-uncaught" -> uncaught();
      case "java-transaction" -> transaction();
      case "java-session" -> session();
      case "java-feedback" -> feedback();
      case "java-check-in" -> checkIn();
      case "java-attachment" -> attachment();
      default -> throw new IllegalArgumentException(name);
    }
    Sentry.close();
  }

  private static void error() {
    User user = new User();
    user.setId("42");
    user.setUsername("ada");
    user.setEmail("ada@example.com");
    user.setIpAddress("{{auto}}");
    Sentry.setUser(user);
    Sentry.setTag("payment.provider", "bank");
    Sentry.setExtra("attempt", "2");
    Sentry.configureScope(
        scope -> {
          scope.setContexts("order", Map.of("number", 17));
          Request request = new Request();
          request.setMethod("POST");
          request.setUrl("https://shop.example/orders/17/pay?retry=true#top");
          request.setHeaders(Map.of("content-type", "application/json"));
          request.setCookies("theme=dark; currency=EUR");
          request.setData("{\"order\":17}");
          request.setEnvs(Map.of("REMOTE_ADDR", "198.51.100.7"));
          scope.setRequest(request);
        });
    Breadcrumb breadcrumb = new Breadcrumb("Valve added");
    breadcrumb.setCategory("cart");
    breadcrumb.setLevel(SentryLevel.INFO);
    breadcrumb.setData("count", 1);
    Sentry.addBreadcrumb(breadcrumb);
    Sentry.addBreadcrumb(Breadcrumb.http("https://bank.example/pay", "POST", 502));
    try {
      pay(17);
    } catch (IllegalStateException e) {
      Sentry.captureException(e);
    }
  }

  private static void message() {
    Message message = new Message();
    message.setMessage("Stock of %s is low: %s");
    message.setParams(List.of("valve", "3"));
    SentryEvent event = new SentryEvent();
    event.setMessage(message);
    event.setLevel(SentryLevel.WARNING);
    event.setLogger("com.example.shop.Stock");
    event.setFingerprints(List.of("{{ default }}", "stock"));
    Sentry.captureEvent(event);
  }

  private static void uncaught() throws InterruptedException {
    Thread worker = new Thread(() -> pay(18), "payments");
    worker.start();
    worker.join();
  }

  private static void transaction() {
    TransactionOptions options = new TransactionOptions();
    options.setBindToScope(true);
    ITransaction transaction = Sentry.startTransaction("GET /cart/{id}", "http.server", options);
    ISpan query = transaction.startChild("db", "select * from cart where id = ?");
    query.setTag("table", "cart");
    query.finish(SpanStatus.OK);
    ISpan view = transaction.startChild("template", "render cart");
    view.finish(SpanStatus.INTERNAL_ERROR);
    transaction.finish(SpanStatus.OK);
  }

  private static void session() {
    Sentry.startSession();
    Sentry.endSession();
  }

  private static void feedback() {
    Feedback feedback = new Feedback("The cart was empty after I paid.");
    feedback.setName("Ada");
    feedback.setContactEmail("ada@example.com");
    feedback.setUrl("https://shop.example/cart");
    Sentry.feedback().capture(feedback);
  }

  private static void checkIn() {
    CheckIn checkIn = new CheckIn("nightly-stock", CheckInStatus.OK);
    checkIn.setDuration(12.5);
    MonitorConfig config = new MonitorConfig(MonitorSchedule.crontab("0 3 * * *"));
    config.setTimezone("Europe/Berlin");
    checkIn.setMonitorConfig(config);
    Sentry.captureCheckIn(checkIn);
  }

  private static void attachment() {
    Sentry.withScope(
        scope -> {
          scope.addAttachment(
              new Attachment("{\"number\":17}".getBytes(), "order.json", "application/json"));
          Sentry.captureException(new IllegalArgumentException("Order 17 has no items"));
        });
  }

  private static void pay(int order) {
    try {
      transfer(5);
    } catch (BankException e) {
      throw new IllegalStateException("Order " + order + " cannot be paid", e);
    }
  }

  private static void transfer(int seconds) {
    throw new BankException("No answer within " + seconds + " s");
  }
}
