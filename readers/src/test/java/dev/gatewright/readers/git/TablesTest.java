package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small tables of numbers and names, each beside what says the same more slowly. */
final class TablesTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 17, 1000})
  void eachPlaceHasItsRankAndNoOtherPlaceHasOne(int count) {
    Random random = new Random(count);
    long end = 40L * count + 100;
    long[] places = new long[count];
    for (int i = 0; i < count; i++) {
      places[i] = 12 + (long) (random.nextDouble() * (end - 12));
    }
    TreeSet<Long> sorted = new TreeSet<>();
    for (long place : places) {
      sorted.add(place);
    }
    Places ranks = Places.of(places, count, end);
    assertThat(ranks.count()).isEqualTo(sorted.size());
    int rank = 0;
    for (long place = -1; place <= end + 50; place++) {
      if (sorted.contains(place)) {
        assertThat(ranks.get(rank)).isEqualTo(place);
        assertThat(ranks.rank(place)).isEqualTo(rank++);
      } else {
        assertThat(ranks.rank(place)).isNegative();
      }
    }
    assertThat(rank).isEqualTo(sorted.size());
    assertThat(ranks.rank(Long.MAX_VALUE)).isNegative();
  }

  @Test
  void eachNameHasOneNumber() {
    NameTable names = new NameTable();
    NameTable others = new NameTable();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3000; i++) {
        byte[] name = ("x" + i + "é").getBytes(StandardCharsets.UTF_8);
        assertThat(names.put(name, 1, name.length)).isEqualTo(i);
        others.put(name, 0, name.length - 2);
      }
    }
    assertThat(names.count()).isEqualTo(3000);
    assertThat(names.name(2999)).isEqualTo("2999é");
    assertThat(others.name(names.count() - 1)).isEqualTo("x2999");
    int last = names.putFrom(others, 7);
    assertThat(last).isEqualTo(3000);
    assertThat(names.name(last)).isEqualTo("x7");
    assertThat(names.putFrom(others, 7)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada <ada@example.org> 1700000000 +0100",
        "Ada <ada@example.org> 1700000000",
        "Ada <ada@example.org>   1700000000  ",
        "Ada <ada@example.org>1700000000 +0100",
        "Ada <ada@example.org> -5 +0000",
        "Ada <ada@example.org> 99999999999999999999 +0000",
        "Ada <ada@example.org> \t12 +0000",
        "Ada <ada@example.org> 12\t+0000",
        "Ada <ada@example.org> 12x +0000",
        "Ada <ada@example.org> ",
        "Ada ada@example.org> 12 +0000",
        "Ada <ada@example.org 12 +0000",
        "> Ada < 12 +0000",
        "Ada <a> b> 12 +0000",
        "Ada <a <b> 12 +0000",
        "é <é> 12 +0000",
        ""
      })
  void theTimeOfAnAuthorIsWhatIsSaidOfThePerson(String line) {
    byte[] bytes = ("author " + line).getBytes(StandardCharsets.UTF_8);
    assertThat(Person.authored(bytes, 7, bytes.length))
        .isEqualTo(Person.parse(bytes, 7, bytes.length).when().getEpochSecond());
  }

  @Test
  void onlyDigitsMakeAnObjectId() {
    String hex = "0123456789abcdefABCDEF0123456789abcdef99";
    assertThat(ObjectId.parse(hex).orElseThrow().hex()).isEqualToIgnoringCase(hex);
    for (char odd : "/:@G`g \u00e9\uff11\u0130".toCharArray()) {
      assertThat(ObjectId.parse(hex.replace('9', odd))).as("%s", (int) odd).isEmpty();
    }
    assertThat(ObjectId.parse(hex.substring(1))).isEmpty();
  }
}
