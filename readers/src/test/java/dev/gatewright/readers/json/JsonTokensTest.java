package dev.gatewright.readers.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON token by token: what RFC 8259 allows is read, anything else has a place and a reason. */
final class JsonTokensTest {
  private static final int LARGEST = 1 << 20;

  private static JsonTokens tokens(String json) {
    return JsonTokens.of(json.getBytes(UTF_8), LARGEST);
  }

  /** All tokens on one line, the last being {@code END} or what broke. */
  private static String all(String json) {
    JsonTokens tokens = tokens(json);
    StringBuilder out = new StringBuilder();
    while (tokens.next() != JsonKind.END && tokens.kind() != JsonKind.BROKEN) {
      out.append(tokens.kind()).append('(').append(tokens.text()).append(") ");
    }
    return out.append(tokens.kind() == JsonKind.END ? "END" : tokens.diagnostic()).toString();
  }

  @Test
  void everyKindOfTokenComesInTheOrderOfTheFile() {
    assertThat(all("{\"a\": [1, -0.5e+3, \"x\", true, false, null], \"b\": {}, \"c\" : []}"))
        .isEqualTo(
            "BEGIN_OBJECT() NAME(a) BEGIN_ARRAY() NUMBER(1) NUMBER(-0.5e+3) TEXT(x) TRUE() FALSE()"
                + " NULL() END_ARRAY() NAME(b) BEGIN_OBJECT() END_OBJECT() NAME(c) BEGIN_ARRAY()"
                + " END_ARRAY() END_OBJECT() END");
  }

  @Test
  void escapesAreDecodedAndOtherLettersKept() {
    assertThat(all("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00 é 😀\""))
        .isEqualTo("TEXT(a\"\\/\b\f\n\r\té😀 é 😀) END");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1,] | 1:4: a value is expected",
        "[1 2] | 1:4: a comma or a closing bracket",
        "{\"a\":1,} | 1:8: a name in double quotes",
        "{\"a\" 1} | 1:6: a colon is expected",
        "{\"a\":1 \"b\":2} | 1:8: a comma or a closing brace",
        "{a:1} | 1:2: a name in double quotes",
        "[1} | 1:3: a comma or a closing bracket",
        "[01] | 1:2: not a number",
        "[1.] | 1:2: not a number",
        "[-] | 1:2: not a number",
        "[1e] | 1:2: not a number",
        "[NaN] | 1:2: a value is expected",
        "[tru] | 1:2: a value is expected",
        "['a'] | 1:2: a value is expected",
        "[\"é😀\\x\"] | 1:5: no such escape",
        "[\"\\u12g4\"] | 1:3: no such escape",
        "[\"\\u12 | 1:3: no such escape",
        "[\"abc | 1:6: the file ends inside a string",
        "[ | 1:2: the file ends where a value",
        "// no | 1:1: a value is expected",
        "1 2 | 1:3: the value ends before"
      })
  void whatIsNoJsonHasAPlaceAndAReason(String json, String expected) {
    String said = all(json);
    assertThat(said.substring(said.lastIndexOf(") ") + 1).strip()).startsWith(expected);
  }

  @Test
  void anEmptyFileIsNoJson() {
    assertThat(all("")).isEqualTo("1:1: the file ends where a value is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void linesAndColumnsAreCounted(String lineBreak) {
    String json = "[" + lineBreak + "  \"é😀\", 7" + lineBreak + "]";
    JsonTokens tokens = tokens("\uFEFF" + json);
    tokens.next();
    assertThat(tokens.next()).isEqualTo(JsonKind.TEXT);
    assertThat(tokens.line() + ":" + tokens.column()).isEqualTo("2:3");
    tokens.next();
    assertThat(tokens.line() + ":" + tokens.column()).isEqualTo("2:9");
    tokens.next();
    assertThat(tokens.line() + ":" + tokens.column()).isEqualTo("3:1");
  }

  @Test
  void whatNobodyAsksForIsLeftOut() {
    JsonTokens tokens = tokens("{\"a\": {\"x\": [1, {\"y\": 2}]}, \"b\": 3, \"c\": [4, 5]}");
    tokens.next();
    tokens.next();
    tokens.skip();
    assertThat(tokens.next()).isEqualTo(JsonKind.NAME);
    assertThat(tokens.text()).isEqualTo("b");
    tokens.skip();
    tokens.next();
    assertThat(tokens.next()).isEqualTo(JsonKind.BEGIN_ARRAY);
    tokens.skip();
    assertThat(tokens.kind()).isEqualTo(JsonKind.END_ARRAY);
    tokens.skip();
    assertThat(tokens.next()).isEqualTo(JsonKind.END_OBJECT);
    assertThat(tokens.next()).isEqualTo(JsonKind.END);
    assertThat(tokens.next()).isEqualTo(JsonKind.END);
  }

  @Test
  void leavingOutEndsAtWhatIsBroken() {
    JsonTokens tokens = tokens("[[1, 2");
    tokens.next();
    tokens.skip();
    assertThat(tokens.kind()).isEqualTo(JsonKind.BROKEN);
    assertThat(tokens.next()).isEqualTo(JsonKind.BROKEN);
  }

  @Test
  void depthAndSizeAreBounded() {
    assertThat(all("[".repeat(100) + "]".repeat(100))).endsWith(" END");
    assertThat(all("[".repeat(101) + "]".repeat(101))).contains("1:101: more than 100");
    assertThat(all("[".repeat(200_000))).contains("1:101: more than 100");
    JsonTokens large = JsonTokens.of(new byte[11], 10);
    assertThat(large.next()).isEqualTo(JsonKind.BROKEN);
    assertThat(large.diagnostic().message()).contains("11 bytes, more than the limit of 10");
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedWithTheirPlace() {
    byte[] bytes = "[\"é\",\n \"x\"]".getBytes(UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    JsonTokens tokens = JsonTokens.of(bytes, LARGEST);
    assertThat(tokens.next()).isEqualTo(JsonKind.BROKEN);
    assertThat(tokens.diagnostic()).hasToString("2:3: not UTF-8");
  }

  @Test
  void noBytesBreakTheReader() {
    Random random = new Random(11);
    String[] parts = {"{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0", "1", "-", " ", "\n", "true"};
    int whole = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder json = new StringBuilder();
      for (int part = random.nextInt(8); part >= 0; part--) {
        json.append(parts[random.nextInt(parts.length)]);
      }
      JsonTokens tokens = tokens(json.toString());
      int seen = 0;
      while (tokens.next() != JsonKind.END && tokens.kind() != JsonKind.BROKEN) {
        assertThat(tokens.text()).hasSizeLessThan(10);
        seen++;
      }
      assertThat(seen).isLessThan(20);
      whole += tokens.kind() == JsonKind.END ? 1 : 0;
    }
    assertThat(whole).isBetween(100, 20_000);
  }
}
