package dev.gatewright.targets.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are found wherever they stand, also across the pieces that are read. */
final class ByteSearchTest {
  private static final byte[] WANTED = "gatewright:".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theWordIsFoundAtEveryPlaceAroundTheEndOfAPiece() throws IOException {
    for (int at = 16_370; at < 16_400; at++) {
      byte[] bytes = new byte[40_000];
      Arrays.fill(bytes, (byte) 'g');
      assertThat(search(bytes)).isEqualTo(Sight.known(false));
      System.arraycopy(WANTED, 0, bytes, at, WANTED.length);
      assertThat(search(bytes)).as("at %d", at).isEqualTo(Sight.known(true));
    }
  }

  @Test
  void theAnswerIsThatOfAPlainSearch() throws IOException {
    Random random = new Random(3);
    int found = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(6); part > 0; part--) {
        text.append("gatewright:", random.nextInt(3), 8 + random.nextInt(4));
      }
      boolean plain = text.indexOf("gatewright:") >= 0;
      found += plain ? 1 : 0;
      byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      assertThat(search(bytes)).as(text.toString()).isEqualTo(Sight.known(plain));
    }
    assertThat(found).isBetween(500, 2_500);
  }

  @Test
  void whatIsNoTextHoldsNothing() throws IOException {
    byte[] bytes = "x\0 gatewright: ".getBytes(StandardCharsets.US_ASCII);
    assertThat(search(bytes)).isEqualTo(Sight.known(false));
    assertThat(search(new byte[0])).isEqualTo(Sight.known(false));
  }

  @Test
  void whatIsTooLongIsNotSeen() throws IOException {
    byte[] bytes = new byte[50_000];
    Arrays.fill(bytes, (byte) 'a');
    assertThat(ByteSearch.in(new ByteArrayInputStream(bytes), WANTED, 49_999))
        .isInstanceOf(Sight.Unseen.class);
    assertThat(ByteSearch.in(new ByteArrayInputStream(bytes), WANTED, 50_000))
        .isEqualTo(Sight.known(false));
  }

  private static Sight<Boolean> search(byte[] bytes) throws IOException {
    return ByteSearch.in(new ByteArrayInputStream(bytes), WANTED, 1 << 20);
  }
}
