package dev.gatewright.targets.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work on several threads gives what it gives on one, in the same order. */
final class SharedWorkTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 200})
  void whatComesOfEachStandsInTheirOrder(int threads) {
    List<Integer> numbers = IntStream.range(0, 100).boxed().toList();
    assertThat(SharedWork.each(numbers, number -> number * number, threads))
        .isEqualTo(numbers.stream().map(number -> number * number).toList());
    assertThat(SharedWork.each(List.<Integer>of(), number -> number, threads)).isEmpty();
  }

  @Test
  void theCallingThreadIsOneOfThem() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch both = new CountDownLatch(2);
    List<Boolean> met =
        SharedWork.each(
            List.of("first", "second"),
            word -> {
              seen.add(Thread.currentThread());
              both.countDown();
              return waitFor(both);
            },
            2);
    assertThat(met).containsExactly(true, true);
    assertThat(seen).hasSize(2).contains(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theFirstFailureIsThrownWhenAllHaveEnded(int threads) {
    AtomicInteger ended = new AtomicInteger();
    List<Integer> numbers = IntStream.range(0, 20).boxed().toList();
    assertThatThrownBy(
            () ->
                SharedWork.each(
                    numbers,
                    number -> {
                      ended.incrementAndGet();
                      if (number == 5 || number == 11) {
                        throw new IllegalArgumentException("work " + number);
                      }
                      return number;
                    },
                    threads))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("work 5");
    assertThat(ended).hasValue(20);
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
