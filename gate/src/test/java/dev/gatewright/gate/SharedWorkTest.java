package dev.gatewright.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Works on several threads give what they give on one, in the same order. */
final class SharedWorkTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 200})
  void whatEachWorkGivesComesInTheirOrder(int threads) {
    List<Supplier<Integer>> works = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      works.add(() -> number * number);
      expected.add(number * number);
    }
    assertThat(SharedWork.all(works, threads)).isEqualTo(expected);
    assertThat(SharedWork.all(List.of(), threads)).isEmpty();
  }

  @Test
  void theCallingThreadIsOneOfThem() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch both = new CountDownLatch(2);
    Supplier<Boolean> work =
        () -> {
          seen.add(Thread.currentThread());
          both.countDown();
          return waitFor(both);
        };
    assertThat(SharedWork.all(List.of(work, work), 2)).containsExactly(true, true);
    assertThat(seen).hasSize(2).contains(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theFirstFailureIsThrownWhenAllHaveEnded(int threads) {
    AtomicInteger ended = new AtomicInteger();
    List<Supplier<Integer>> works = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      works.add(
          () -> {
            ended.incrementAndGet();
            if (number == 5 || number == 11) {
              throw new IllegalArgumentException("work " + number);
            }
            return number;
          });
    }
    assertThatThrownBy(() -> SharedWork.all(works, threads))
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
