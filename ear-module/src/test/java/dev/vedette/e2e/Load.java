package dev.vedette.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that send events until they are told to stop or the server has gone, and remember what
 * was acknowledged.
 */
final class Load {

  private static final int THREADS = 8;
  private static final int ISSUES = 20;

  private final Sender sender;
  private final Map<String, ObjectNode> sent = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  Load(Sender sender) {
    this.sender = sender;
  }

  /** Every event that was put on the wire, by its id. */
  Map<String, ObjectNode> sent() {
    return sent;
  }

  /** The ids of the events that were answered with 200. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  /**
   * Sends from several threads; {@code kill} runs once {@code count} more events have been
   * acknowledged, with the others still sending. Returns when every thread has seen the end.
   */
  void untilAcknowledged(int count, Runnable kill) {
    ending = false;
    CountDownLatch remaining = new CountDownLatch(count);
    AtomicReference<AssertionError> refusal = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> send(remaining, refusal), "load-" + i);
      threads.add(thread);
      thread.start();
    }
    try {
      boolean enough = remaining.await(120, TimeUnit.SECONDS);
      ending = true;
      kill.run();
      for (Thread thread : threads) {
        thread.join(60_000);
      }
      if (!enough || refusal.get() != null) {
        throw new AssertionError(
            "Only " + acknowledged.size() + " events were acknowledged", refusal.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends every event again that was not acknowledged, as an SDK would after a failure. */
  void sendTheRestAgain() {
    for (Map.Entry<String, ObjectNode> event : sent.entrySet()) {
      if (!acknowledged.contains(event.getKey())) {
        sender.send(event.getValue()).expect(200);
        acknowledged.add(event.getKey());
      }
    }
  }

  private void send(CountDownLatch remaining, AtomicReference<AssertionError> refusal) {
    while (true) {
      String id = Sender.newId();
      int issue = Math.floorMod(id.hashCode(), ISSUES);
      ObjectNode event = Sender.event(id, "Leak" + issue, "in pump");
      event.put("release", "pump@" + issue % 3);
      event.putObject("user").put("id", Integer.toString(issue % 7));
      sent.put(id, event);
      try {
        Answer answer = sender.send(event);
        if (answer.status() == 200) {
          if (!answer.text().contains(id)) {
            // A client takes any 200 for a promise, whoever gave it.
            refusal.compareAndSet(null, new AssertionError(answer.toString()));
          }
          acknowledged.add(id);
          remaining.countDown();
        } else if (answer.status() != 429 && answer.status() != 503) {
          // Between an application's end and its port's, the container answers with 500.
          if (!ending) {
            refusal.compareAndSet(null, new AssertionError(answer.toString()));
          }
          return;
        }
      } catch (UncheckedIOException e) {
        return;
      }
    }
  }
}
