package dev.gatewright.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class Crc32cTest {
  @Test
  void theCheckValueOfTheCatalogueOfParametrisedChecksums() {
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertEquals(0xe3069283, of(digits, 0, digits.length));
  }

  @Test
  void agreesWithThePlatform() {
    Random random = new Random(20_261_123);
    for (int length = 0; length < 600; length++) {
      byte[] bytes = new byte[length + 7];
      random.nextBytes(bytes);
      CRC32C platform = new CRC32C();
      platform.update(bytes, 3, length);
      assertEquals((int) platform.getValue(), of(bytes, 3, length), "length " + length);
    }
  }

  @Test
  void partsGiveWhatTheWholeGives() {
    byte[] bytes = new byte[1000];
    new Random(7).nextBytes(bytes);
    Crc32c parts = new Crc32c();
    parts.update(bytes, 0, 123);
    parts.update(bytes, 123, 0);
    parts.update(bytes, 123, 877);
    assertEquals(of(bytes, 0, 1000), parts.value());
  }

  private static int of(byte[] bytes, int from, int length) {
    Crc32c crc = new Crc32c();
    crc.update(bytes, from, length);
    return crc.value();
  }
}
