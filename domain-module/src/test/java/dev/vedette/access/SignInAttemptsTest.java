package dev.vedette.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.TooManyRequestsException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slowed down. */
class SignInAttemptsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final SignInAttempts attempts = new SignInAttempts(nanos::get);

  @Test
  void after_ten_failures_no_more_are_looked_at() {
    fail(10);

    assertThatThrownBy(() -> attempts.count("a", 10)).isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void nine_failures_are_forgiven() {
    fail(9);

    assertThatCode(() -> attempts.count("a", 10)).doesNotThrowAnyException();
  }

  @Test
  void others_are_not_locked_out() {
    fail(10);

    assertThatCode(() -> attempts.count("b", 10)).doesNotThrowAnyException();
  }

  @Test
  void a_success_does_not_count_and_does_not_wipe_out_failures() {
    fail(9);
    attempts.count("a", 10);
    attempts.succeeded("a");
    fail(1);

    assertThatThrownBy(() -> attempts.count("a", 10)).isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void the_window_passes() {
    fail(10);
    nanos.addAndGet(SignInAttempts.WINDOW.toNanos() + 1);

    assertThatCode(() -> attempts.count("a", 10)).doesNotThrowAnyException();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempts.count("a", 10);
    }
  }
}
