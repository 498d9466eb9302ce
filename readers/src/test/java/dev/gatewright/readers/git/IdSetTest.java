package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IdSetTest {
  private static List<ObjectId> names(ObjectFormat format, int seed, int count) {
    Random random = new Random(seed);
    List<ObjectId> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[format.bytes()];
      random.nextBytes(bytes);
      bytes[0] = (byte) (i % 5 == 0 ? 0xff : bytes[0] & 3);
      names.add(ObjectId.of(bytes, 0, bytes.length));
    }
    return names;
  }

  @ParameterizedTest
  @EnumSource
  void everyNameIsFoundWhereItStandsAndNoOther(ObjectFormat format) {
    List<ObjectId> names = names(format, 1, 500);
    IdSet set = IdSet.of(format, names);
    assertThat(set.size()).isEqualTo(500);
    assertThat(names).allMatch(set::contains);
    assertThat(names(format, 2, 500)).noneMatch(set::contains);
    assertThat(IdSet.of(format, names(format, 1, 500).reversed())).isEqualTo(set);
    assertThat(IdSet.NONE.contains(names.getFirst())).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void itsBytesAreReadBackAndOthersAreNot(ObjectFormat format) {
    IdSet set = IdSet.of(format, names(format, 1, 50));
    byte[] bytes = set.bytes();
    assertThat(IdSet.parse(format, bytes)).contains(set);
    assertThat(IdSet.parse(format, new byte[0])).contains(IdSet.NONE);
    assertThat(IdSet.parse(format, new byte[format.bytes() + 1])).isEmpty();
    bytes[0]++;
    bytes[0]++;
    bytes[0]++;
    bytes[0]++;
    assertThat(IdSet.parse(format, bytes)).as("not in order").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void twoSetsTogetherHaveEachNameOnce(ObjectFormat format) {
    List<ObjectId> some = names(format, 1, 300);
    List<ObjectId> others = new ArrayList<>(names(format, 2, 300));
    others.addAll(some.subList(100, 200));
    IdSet both = IdSet.of(format, some).with(IdSet.of(format, others));
    others.addAll(some);
    assertThat(both).isEqualTo(IdSet.of(format, others));
    assertThat(both.size()).isEqualTo(600);
    assertThat(both.with(IdSet.NONE)).isEqualTo(both);
    assertThat(IdSet.NONE.with(both)).isEqualTo(both);
  }

  @ParameterizedTest
  @EnumSource
  void aPartHasTheNamesAtItsPositions(ObjectFormat format) {
    IdSet set = IdSet.of(format, names(format, 3, 40));
    BitSet even = new BitSet();
    for (int i = 0; i < 40; i += 2) {
      even.set(i);
    }
    IdSet part = set.at(even);
    for (ObjectId name : names(format, 3, 40)) {
      assertThat(part.contains(name)).isEqualTo(set.position(name) % 2 == 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesOfTwoFormatsDoNotMix(ObjectFormat format) {
    ObjectFormat other = format == ObjectFormat.SHA1 ? ObjectFormat.SHA256 : ObjectFormat.SHA1;
    List<ObjectId> foreign = names(other, 1, 3);
    IdSet set = IdSet.of(format, names(format, 1, 3));
    assertThat(foreign).noneMatch(set::contains);
    assertThat(IdSet.of(format, foreign).size()).isZero();
    assertThatThrownBy(() -> set.with(IdSet.of(other, foreign)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
