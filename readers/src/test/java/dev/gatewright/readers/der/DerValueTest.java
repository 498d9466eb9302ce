package dev.gatewright.readers.der;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DER has one form for each value, and any other is not there. */
final class DerValueTest {
  @Test
  void aPathLeadsToAValueOrToNothing() {
    DerValue value = read("30 0B 30 06 02 01 2A 01 01 FF 04 01 07");

    assertThat(value.at(0, 0).number()).isEqualTo(BigInteger.valueOf(42));
    assertThat(value.at(0, 1).truth()).isTrue();
    assertThat(value.tagged(DerTag.OCTETS).content()).containsExactly(7);
    assertThat(value.at(1, 0, 3).present()).isFalse();
    assertThat(value.at(5).text()).isNull();
    assertThat(value.at(0).encoded()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "06 03 55 1D 13, 2.5.29.19",
    "06 09 2B 06 01 04 01 83 BF 30 01, 1.3.6.1.4.1.57264.1",
    "06 01 7F, 2.47",
    "06 02 2B 80, ''",
    "06 03 2B 80 01, ''",
    "06 00, ''",
    "02 01 05, ''"
  })
  void anObjectIdentifierIsReadOrEmpty(String hex, String oid) {
    assertThat(read(hex).oid()).isEqualTo(oid);
  }

  @ParameterizedTest
  @CsvSource({
    "17, 261001080000Z, 2026-10-01T08:00:00Z",
    "17, 991231235959Z, 1999-12-31T23:59:59Z",
    "18, 20261001080000Z, 2026-10-01T08:00:00Z",
    "18, 20261001080000.25Z, 2026-10-01T08:00:00.250Z",
    "18, 20261301080000Z, ",
    "18, 20261001080000, ",
    "18, 2026100108000.Z, ",
    "18, 20261001080000.Z, ",
    "18, 20261001080000+0100, ",
    "17, 2610010800Z, "
  })
  void aTimeIsReadInUtcOrNotAtAll(String tag, String text, Instant at) {
    byte[] bytes = new byte[text.length() + 2];
    bytes[0] = (byte) Integer.parseInt(tag, 16);
    bytes[1] = (byte) text.length();
    for (int i = 0; i < text.length(); i++) {
      bytes[i + 2] = (byte) text.charAt(i);
    }
    assertThat(DerValue.of(bytes).time()).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "02",
        "02 01",
        "02 02 01",
        "02 01 05 00",
        "02 80 05 00 00",
        "02 81 01 05",
        "02 82 00 01 05",
        "02 85 01 00 00 00 00",
        "02 84 FF FF FF FF",
        "1F 01 00",
        "30 03 02 02 01",
        "30 01 02"
      })
  void anotherFormIsNotThere(String hex) {
    DerValue value = read(hex);

    assertThat(value.present()).isFalse();
    assertThat(value.parts()).isEmpty();
    assertThat(value.number()).isNull();
    assertThat(value.content()).isEmpty();
  }

  @Test
  void wrappersOpenAndTextsAreTexts() {
    assertThat(read("04 04 0C 02 C3 A4").inside().text()).isEqualTo("ä");
    assertThat(read("03 05 00 0C 02 C3 A4").inside().text()).isEqualTo("ä");
    assertThat(read("03 05 01 0C 02 C3 A4").inside().present()).isFalse();
    assertThat(read("0C 01 C3").text()).isNull();
    assertThat(read("86 02 61 62").utf8()).isEqualTo("ab");
    assertThat(read("86 02 61 62").text()).isNull();
    assertThat(read("03 02 07 80").firstBits()).isEqualTo(0x80);
    assertThat(read("01 01 01").truth()).isNull();
  }

  @Test
  void depthAndSizeAreBounded() {
    byte[] deep = new byte[100];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) (deep.length - i - 2);
    }
    byte[] shallow = Arrays.copyOfRange(deep, 60, 100);
    byte[] large = new byte[(1 << 20) + 1];

    assertThat(DerValue.of(deep).present()).isFalse();
    assertThat(DerValue.of(shallow).present()).isTrue();
    assertThat(DerValue.of(large).present()).isFalse();
  }

  private static DerValue read(String hex) {
    return DerValue.of(HexFormat.of().parseHex(hex.replace(" ", "")));
  }
}
