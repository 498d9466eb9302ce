package dev.gatewright.targets.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A value is made once, and so is a failure. */
final class LazyTest {
  @Test
  void theValueIsMadeOnce() {
    AtomicInteger made = new AtomicInteger();
    Lazy<String> lazy = new Lazy<>(() -> "value " + made.incrementAndGet());
    assertThat(lazy.made()).isFalse();
    assertThat(lazy.get()).isEqualTo("value 1").isSameAs(lazy.get());
    assertThat(lazy.made()).isTrue();
  }

  @Test
  void everybodyIsToldOfTheFirstFailure() throws InterruptedException {
    AtomicInteger tried = new AtomicInteger();
    Lazy<String> lazy =
        new Lazy<>(
            () -> {
              tried.incrementAndGet();
              throw new IndexOutOfBoundsException("a defect");
            });
    AtomicReference<Throwable> first = new AtomicReference<>();
    Thread ahead = new Thread(() -> first.set(catchThrowable(lazy::get)));
    ahead.start();
    ahead.join();
    Throwable second = catchThrowable(lazy::get);
    assertThat(second).isInstanceOf(IndexOutOfBoundsException.class).isSameAs(first.get());
    assertThat(tried).hasValue(1);
    assertThat(lazy.made()).isFalse();
  }

  @Test
  void anErrorIsKeptLikeAnyFailure() {
    Lazy<String> lazy =
        new Lazy<>(
            () -> {
              throw new StackOverflowError();
            });
    Throwable first = catchThrowable(lazy::get);
    assertThat(first).isInstanceOf(StackOverflowError.class);
    assertThat(catchThrowable(lazy::get)).isSameAs(first);
  }

  @Test
  void aSightThatNeedsItselfIsADefect() {
    AtomicReference<Lazy<String>> self = new AtomicReference<>();
    Lazy<String> lazy = new Lazy<>(() -> self.get().get());
    self.set(lazy);
    assertThat(catchThrowable(lazy::get)).hasMessageContaining("asked for itself");
  }
}
