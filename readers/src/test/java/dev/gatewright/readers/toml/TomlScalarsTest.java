package dev.gatewright.readers.toml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TomlScalarsTest {
  @Test
  void aBasicStringResolvesItsEscapes() {
    assertThat(Toml.string("\"a\\b\\t\\n\\f\\r\\\"\\\\\\u00e9\\U0001F600\""))
        .isEqualTo("a\b\t\n\f\r\"\\é😀");
  }

  @Test
  void aLiteralStringIsTakenAsItIs() {
    assertThat(Toml.string("'C:\\new\\\"x\"'")).isEqualTo("C:\\new\\\"x\"");
  }

  @Test
  void aStringOverSeveralLinesLosesItsFirstLineBreakOnly() {
    assertThat(Toml.string("\"\"\"\n\na\r\nb\n\"\"\"")).isEqualTo("\na\r\nb\n");
    assertThat(Toml.string("'''\r\na\\\n'''")).isEqualTo("a\\\n");
  }

  @Test
  void aBackslashAtTheEndOfALineFoldsWhatFollows() {
    assertThat(Toml.string("\"\"\"a \\  \n\n   b\\\r\n\tc\"\"\"")).isEqualTo("a bc");
  }

  @Test
  void oneOrTwoQuotesMayStandInsideAndJustBeforeTheEnd() {
    assertThat(Toml.string("\"\"\"\"a\"\"b\"\"\"\"\"")).isEqualTo("\"a\"\"b\"\"");
    assertThat(Toml.string("''''a''b'''''")).isEqualTo("'a''b''");
    assertThat(Toml.string("\"\"\"\"\"\"")).isEmpty();
    assertThat(Toml.broken("v = \"\"\"a\"\"\"\"\"\"")).startsWith("1:14: expected the end");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "+99, 99",
    "-17, -17",
    "-0, 0",
    "1_000, 1000",
    "0xDEAD_beef, 3735928559",
    "0o755, 493",
    "0b1101, 13",
    "0x00, 0",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void integersAreReadInEveryBase(String written, long value) {
    assertThat(((TomlInteger) Toml.value(written)).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "-3.14, -3.14",
    "5e+22, 5e22",
    "1e06, 1e6",
    "-2E-2, -0.02",
    "6.626e-34, 6.626e-34",
    "9_224_617.445_991, 9224617.445991",
    "0.0, 0",
    "0e0, 0",
    "inf, Infinity",
    "-inf, -Infinity",
    "+nan, NaN"
  })
  void floatsAreRead(String written, double value) {
    assertThat(Double.compare(((TomlFloat) Toml.value(written)).value(), value)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01", "+01", "-00", "1_", "_1", "1__0", "0x", "0x_1", "0xg", "+0x1", "0b2", "0o8", "0X1",
        "1.", ".5", "1._5", "1.5_", "1e", "1e_5", "1.e5", "03.14", "1.2.3", "Inf", "NaN", "True",
        "FALSE", "tru", "yes", "-", "+", "null", "1 2", "--1", "0x1.8"
      })
  void whatIsNoNumberAndNoWordOfTheFormatIsRefused(String written) {
    assertThat(Toml.broken("v = " + written)).startsWith("1:").doesNotContain(written);
  }

  @Test
  void anIntegerBeyond64BitsIsRefused() {
    assertThat(Toml.broken("v = 9223372036854775808")).contains("does not fit in 64 bits");
    assertThat(Toml.broken("v = 0x8000000000000000")).contains("does not fit in 64 bits");
  }

  @Test
  void booleansAreRead() {
    assertThat(Toml.show("a = true\nb = false")).isEqualTo("{a=true, b=false}");
  }

  @ParameterizedTest
  @CsvSource({
    "1979-05-27T07:32:00Z, OFFSET_DATE_TIME",
    "1979-05-27 00:32:00.999999-07:00, OFFSET_DATE_TIME",
    "1979-05-27t07:32:00z, OFFSET_DATE_TIME",
    "1979-05-27T00:32:00.5, LOCAL_DATE_TIME",
    "2000-02-29, LOCAL_DATE",
    "2024-02-29, LOCAL_DATE",
    "23:59:60, LOCAL_TIME",
    "07:32:00.123456789012, LOCAL_TIME"
  })
  void datesAreKeptAsWritten(String written, TomlDate.Kind kind) {
    TomlDate date = (TomlDate) Toml.value(written + " # why");
    assertThat(date.text()).isEqualTo(written);
    assertThat(date.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1900-02-29",
        "2023-02-29",
        "2023-04-31",
        "2023-13-01",
        "2023-00-01",
        "2023-01-00",
        "24:00:00",
        "00:60:00",
        "00:00:61",
        "07:32",
        "1979-05-27T07:32",
        "1979-05-27T07:32:00.",
        "1979-05-27T07:32:00+25:00",
        "1979-05-27T07:32:00+05",
        "1979-5-27",
        "1979-05-27X00:00:00",
        "1979-05-27T",
        "79-05-27",
        "1979-05-27T07:32:00ZZ",
        "1979-05-27  07:32:00"
      })
  void daysAndTimesThatDoNotExistAreRefused(String written) {
    assertThat(Toml.broken("v = " + written)).startsWith("1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a",
        "'a",
        "\"a\n\"",
        "'a\n'",
        "\"\"\"a",
        "'''a''",
        "\"\\x41\"",
        "\"\\e\"",
        "\"\\u00e\"",
        "\"\\ud800\"",
        "\"\\U00110000\"",
        "\"\\",
        "\"\u0001\"",
        "'\u007f'",
        "'''\u0000'''",
        "\"\"\"a\rb\"\"\"",
        "\"\"\"a\\ b\"\"\"",
        "\"a\\\nb\""
      })
  void malformedStringsAreRefused(String written) {
    assertThat(Toml.broken("v = " + written)).matches("[12]:[0-9]+: .+");
  }
}
