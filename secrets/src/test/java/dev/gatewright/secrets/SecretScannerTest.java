package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Confidence;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in which form of text, and where it is said to be. */
final class SecretScannerTest {
  private static final SecretScanner SCANNER = new SecretScanner(RuleFolder.own());
  private static final SecretScanner SHIPPED = SecretScanner.shipped();
  private static final String TOKEN = new Fillings(11).fill("ghp_{{base62:36}}");
  private static final String LINE = "token: " + TOKEN + "\n";

  @Test
  void aTokenIsFoundWhereItStands() {
    assertPlace(LINE.getBytes(StandardCharsets.UTF_8), 7, 7 + TOKEN.length(), "");
  }

  /** The mark of such a key stands near its end; what stands before belongs to it. */
  @Test
  void aKeyWithItsMarkInsideIsFoundWholeAndOnlyAtItsLength() {
    String key = new Fillings(13).fill("{{base62:76}}+ASt{{base62:5}}A==");
    byte[] line = ("x \"" + key + "\"").getBytes(StandardCharsets.UTF_8);
    assertThat(SHIPPED.scan(line, new Subject("a.txt")))
        .singleElement()
        .satisfies(one -> assertThat(one.start()).isEqualTo(3))
        .satisfies(one -> assertThat(one.end()).isEqualTo(3 + key.length()));
    byte[] longer = ("x \"a" + key + "\"").getBytes(StandardCharsets.UTF_8);
    assertThat(SHIPPED.scan(longer, new Subject("a.txt"))).isEmpty();
    byte[] shorter = ("x \"" + key.substring(1) + "\"").getBytes(StandardCharsets.UTF_8);
    assertThat(SHIPPED.scan(shorter, new Subject("a.txt"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void textOfTwoBytesACharacterIsRead(String charset) {
    byte[] plain = LINE.repeat(3).getBytes(Charset.forName(charset));
    List<Found> found = scan(plain);
    assertThat(found).hasSize(3);
    assertThat(found.getFirst().start()).isEqualTo(14);
    assertThat(found.getFirst().end()).isEqualTo(14 + 2 * TOKEN.length());
    byte[] marked = ("\ufeff" + LINE).getBytes(Charset.forName(charset));
    assertPlace(marked, 16, 16 + 2 * TOKEN.length(), "");
  }

  @Test
  void inBytesThatAreNoTextOnlySureRulesAreLookedFor() {
    byte[] sure = ("\0\1\2\3 " + LINE).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(scan(sure)).hasSize(1);
    String name = new Fillings(12).fill("\0\1\2\3 db_password = \"{{base62:18}}\"");
    assertThat(scan(name.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(scan(name.substring(4).getBytes(StandardCharsets.ISO_8859_1))).hasSize(1);
  }

  @Test
  void base64IsTakenOffAndThePlaceIsThatOfTheText() {
    String coded = Base64.getEncoder().encodeToString(LINE.getBytes(StandardCharsets.UTF_8));
    // The token begins in the third group of four digits, at its second byte.
    List<Found> found = scan(("data: " + coded).getBytes(StandardCharsets.UTF_8));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().how()).isEqualTo("base64");
    assertThat(found.getFirst().start()).isEqualTo(6 + 2 * 4 + 1);
    assertThat(found.getFirst().end()).isLessThanOrEqualTo(6 + coded.length());
  }

  @ParameterizedTest
  @CsvSource({"44, 4", "60, 2", "64, 0", "76, 6"})
  void base64OfSeveralLinesIsReadAsOne(int width, int indentation) {
    String before = "user: tide\nplace: harbour of the north\n";
    byte[] inner = (before + "token: " + TOKEN + "\nport: 8080\n").getBytes(StandardCharsets.UTF_8);
    String between = "\n" + " ".repeat(indentation);
    String coded =
        Base64.getMimeEncoder(width, between.getBytes(StandardCharsets.UTF_8))
            .encodeToString(inner);
    String text = "data:\n  app.conf: |" + between + coded + "\nkind: Secret\n";
    List<Found> found = scan(text.getBytes(StandardCharsets.UTF_8));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().how()).isEqualTo("base64");
    String told = text.substring(found.getFirst().start(), found.getFirst().end());
    assertThat(told.replaceAll("\\s", "")).hasSizeBetween(52, 56);
  }

  @Test
  void linesOfHashesAreNotReadAsOne() {
    String hex = new Fillings(3).fill("{{hex:64}}\n{{hex:64}}\n{{hex:64}}\n");
    assertThat(scan(hex.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void threeEncodingsAreTakenOffAndNoFourth() {
    byte[] text = LINE.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      text = Base64.getEncoder().encode(text);
      assertThat(scan(text)).as("%s times", i + 1).hasSize(1);
    }
    assertThat(scan(Base64.getEncoder().encode(text))).isEmpty();
  }

  @Test
  void hexadecimalDigitsPercentsAndEscapesAreTakenOff() {
    String hex = HexFormat.of().formatHex(LINE.getBytes(StandardCharsets.UTF_8), 0, 46);
    assertThat(how("x = " + hex)).containsExactly("hex");
    assertThat(how("u=" + LINE.replace("_", "%5F"))).containsExactly("percent");
    assertThat(how("\"" + TOKEN.replace("_", "\\u005f") + "\"")).containsExactly("escape");
    assertThat(how("\"" + TOKEN.replace("_", "\\x5F") + "\"")).containsExactly("escape");
  }

  @Test
  void aTokenInAStringOfANotebookHasItsPlaceInTheFile() {
    String before = "{\"source\": [\"import os\\n\", \"key = \\\"";
    byte[] cell = (before + TOKEN + "\\\"\\n\"]}").getBytes(StandardCharsets.UTF_8);
    assertPlace(cell, before.length(), before.length() + TOKEN.length(), "");
  }

  @Test
  void aCommentOnTheLineHidesNothingHere() {
    String line = "token: " + TOKEN + " # gitleaks:allow\n" + LINE;
    assertThat(scan(line.getBytes(StandardCharsets.UTF_8))).hasSize(2);
  }

  @Test
  void theParticularGoesBeforeTheGeneral() {
    String text = "api_key = \"" + TOKEN + "\"";
    assertThat(scan(text.getBytes(StandardCharsets.UTF_8)))
        .extracting(found -> found.rule().id())
        .containsExactly("try-github-token");
  }

  /** Where a value has an entry of its own beside its name, or a statement names it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- name: DB_PASSWORD\n  value: %s\n",
        "- name: DB_PASSWORD\r\n  value: \"%s\"\r\n",
        "{\"name\": \"DB_PASSWORD\", \"value\": \"%s\"}",
        "{\"name\": \"DB_PASSWORD\",\n \"value\": \"%s\"}",
        "db_password:\n  value: %s\n",
        "create user app with password '%s';",
        "alter user app with encrypted password '%s'",
      })
  void aValueBelowItsNameIsFound(String text) {
    String value = new Fillings(21).fill("{{base62:14}}");
    byte[] bytes = text.formatted(value).getBytes(StandardCharsets.UTF_8);
    assertThat(SHIPPED.scan(bytes, new Subject("deploy/app.txt")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.end() - one.start()).isEqualTo(14);
              assertThat(one.confidence()).isEqualTo(Confidence.MEDIUM);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- name: DB_PASSWORD\n  valueFrom: %s\n",
        "- name: DB_PASSWORD\n\n  value: %s\n",
        "the password 'as %s' is",
        "db_password:\n  user: %s\n",
      })
  void anotherEntryIsNoValueOfAName(String text) {
    String value = new Fillings(21).fill("{{base62:14}}");
    byte[] bytes = text.formatted(value).getBytes(StandardCharsets.UTF_8);
    assertThat(SHIPPED.scan(bytes, new Subject("deploy/app.txt"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'setenv(\"DB_PASSWORD\", \"%s\")', 1",
    "'(\"/etc/db_password\", \"%s\")', 0",
    "'[\"the db_password\", \"%s\"]', 0",
  })
  void aCommaIsASignBehindAWholeName(String form, int found) {
    String text = new Fillings(5).fill(form.formatted("{{base62:18}}"));
    assertThat(scan(text.getBytes(StandardCharsets.UTF_8))).hasSize(found);
  }

  @Test
  void nothingThatIsPrintedHoldsASecret() {
    byte[] bytes = LINE.getBytes(StandardCharsets.UTF_8);
    BlobScan scan = SCANNER.scan(bytes, bytes.length);
    List<Found> found = SCANNER.judge(scan, bytes, new Subject("a.env"));
    assertThat(found).hasSize(1);
    Layer layer = new Layer(bytes, bytes.length, 1, null, null, "");
    String printed =
        found
            + scan.toString()
            + SourceLine.around(bytes, bytes.length, 9)
            + layer
            + found.getFirst().reasons();
    assertThat(printed).contains("try-github-token").doesNotContain(TOKEN.substring(4, 10));
  }

  @Test
  void whatIsEmptyOrShortIsScanned() {
    for (int length = 0; length < 12; length++) {
      assertThat(scan(new byte[length])).isEmpty();
      assertThat(scan("ghp_eyJ-----BEGIN".substring(0, length).getBytes(StandardCharsets.UTF_8)))
          .isEmpty();
    }
  }

  private static List<String> how(String text) {
    return scan(text.getBytes(StandardCharsets.UTF_8)).stream().map(Found::how).toList();
  }

  private static void assertPlace(byte[] bytes, int start, int end, String how) {
    List<Found> found = scan(bytes);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().start()).isEqualTo(start);
    assertThat(found.getFirst().end()).isEqualTo(end);
    assertThat(found.getFirst().how()).isEqualTo(how);
  }

  private static List<Found> scan(byte[] bytes) {
    return SCANNER.scan(bytes, new Subject("deploy/settings.txt"));
  }
}
