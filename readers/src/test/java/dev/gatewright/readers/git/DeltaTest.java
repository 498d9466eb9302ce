package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class DeltaTest {
  private static final byte[] BASE = {10, 11, 12, 13};

  @Test
  void copiesAndInsertsMakeTheResult() {
    byte[] code = {4, 5, (byte) 0x91, 1, 2, 3, 7, 8, 9};
    assertThat(Delta.apply(BASE, code)).containsExactly(11, 12, 7, 8, 9);
    assertThat(Delta.resultSize(code)).isEqualTo(5);
  }

  @Test
  void aCopyWithoutSizeIsOf64KiB() {
    byte[] base = new byte[0x10001];
    base[0x10000] = 7;
    byte[] code = {(byte) 0x81, (byte) 0x80, 4, (byte) 0x80, (byte) 0x80, 4, (byte) 0x81, 1};
    assertThat(Delta.apply(base, code)).hasSize(0x10000).endsWith(7);
  }

  @Test
  void anInstructionOutOfBoundsIsRefused() {
    byte[][] broken = {
      {4, 2, (byte) 0x91, 3, 2},
      {4, 2, (byte) 0x91, 0, 3},
      {4, 2, 0, 1, 1},
      {4, 2, 2, 1},
      {4, 3, 2, 1, 1},
      {5, 1, 1, 1},
      {4, 1, (byte) 0xff},
      {},
      {(byte) 0x80}
    };
    for (byte[] code : broken) {
      assertThat(Delta.apply(BASE, code)).isNull();
    }
  }

  @Test
  void randomCodeNeverThrows() {
    Random random = new Random(4);
    int built = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] code = new byte[2 + random.nextInt(12)];
      random.nextBytes(code);
      code[0] = 4;
      code[1] = (byte) random.nextInt(6);
      built += Delta.apply(BASE, code) == null ? 0 : 1;
    }
    assertThat(built).isPositive();
  }
}
