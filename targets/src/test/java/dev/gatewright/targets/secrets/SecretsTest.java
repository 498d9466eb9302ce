package dev.gatewright.targets.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Excerpt;
import dev.gatewright.secrets.allow.AllowSource;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.secrets.allow.FingerprintKey;
import dev.gatewright.targets.sight.Sight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of secrets in files, what excuses them, and that no secret is told. */
final class SecretsTest {
  private static final String KEY = "5a".repeat(32);

  @TempDir private Path root;
  private Harbour harbour;

  @BeforeEach
  void setUp() {
    harbour = new Harbour(root);
  }

  private static String line(int seed) {
    return "KEY = \"" + Harbour.token(seed) + "\"\n";
  }

  private SecretSighting only() {
    List<SecretSighting> found = harbour.secrets().workTree().found();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private AllowSource source() {
    Excuse excuse = only().excuse();
    if (excuse == null) {
      throw new AssertionError("Nothing excuses it");
    }
    assertThat(only().stands()).isFalse();
    return excuse.source();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void aCommentOnTheLineExcuses() {
    harbour.write("pay.py", line(1).strip() + "  # gitleaks:allow\n");
    assertThat(source()).isEqualTo(AllowSource.COMMENT);
  }

  @Test
  void anIgnoreFileExcuses() {
    harbour.write("src/pay.py", line(1));
    harbour.write(".gitleaksignore", "src/pay.py:" + Harbour.RULE + ":1\n");
    assertThat(source()).isEqualTo(AllowSource.GITLEAKS_IGNORE);

    harbour.write(".gitleaksignore", "src/pay.py:" + Harbour.RULE + ":2\n");
    assertThat(only().stands()).isTrue();
  }

  @Test
  void aCommentInTextOfTwoBytesACharacterExcuses() {
    String text = line(1).strip() + "  # gitleaks:allow\n";
    harbour.write("pay.py", text.getBytes(StandardCharsets.UTF_16LE));
    assertThat(source()).isEqualTo(AllowSource.COMMENT);
  }

  @Test
  void aBaselineExcuses() throws Exception {
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-1")
                    .digest(Harbour.token(1).getBytes(StandardCharsets.UTF_8)));
    String entry =
        """
        {"version": "1.5.0", "results": {"pay.py": [{"type": "Stripe Access Key",
          "filename": "pay.py", "hashed_secret": "%s", "is_verified": false,
          "line_number": 1}]}}
        """;
    harbour.write("pay.py", line(1)).write(".secrets.baseline", entry.formatted(hash));
    assertThat(source()).isEqualTo(AllowSource.SECRETS_BASELINE);

    harbour.write(".secrets.baseline", entry.formatted("0".repeat(40)));
    assertThat(only().stands()).isTrue();
  }

  @Test
  void aWaiverOfAPersonExcusesUntilItEnds() {
    FingerprintKey key = FingerprintKey.of(HexFormat.of().parseHex(KEY));
    String waiver =
        "fingerprint: %s\nby: mara\nbecause: Revoked\nat: 2026-11-01\nexpires: %s\n"
            .replaceFirst("%s", key.written(Harbour.token(1).getBytes(StandardCharsets.UTF_8)));
    harbour.write("pay.py", line(1)).write(".gatewright/fingerprint.key", KEY + "\n");
    harbour.write(".gatewright/waivers/findings/one.yaml", waiver.formatted("2027-05-01"));
    assertThat(source()).isEqualTo(AllowSource.WAIVER);

    harbour.write(".gatewright/waivers/findings/one.yaml", waiver.formatted("2026-11-20"));
    assertThat(only().stands()).isTrue();
  }

  private static String told(SecretSighting one) {
    Excerpt excerpt = one.excerpt();
    return one
        + one.shown()
        + one.reasons()
        + one.where()
        + (excerpt == null ? "" : excerpt.text());
  }

  /** Every five characters in a row. */
  private static List<String> windows(List<String> secrets) {
    List<String> windows = new ArrayList<>();
    for (String secret : secrets) {
      for (int i = 0; i + 5 <= secret.length(); i++) {
        windows.add(secret.substring(i, i + 5));
      }
    }
    return windows;
  }

  @Test
  void nothingThatIsToldHoldsMoreThanTheFirstFourCharacters() throws IOException {
    String token = Harbour.token(1);
    String password = Harbour.random(2, 20);
    String login = Harbour.random(3, 20);
    String body = Harbour.random(4, 64);
    String packed = Harbour.token(5);
    harbour
        .write("pay.py", "KEY = \"" + token + "\"\nAGAIN = '" + token + "'; x = '" + token + "'\n")
        .write("mail.py", "SMTP_PASSWORD = \"" + password + "\"\n")
        .write("run.yaml", "url: postgresql://tides:" + login + "@db.tides.example/tides\n")
        .write(
            "key.pem",
            "-----BEGIN PRIVATE KEY-----\n"
                + (body + "\n").repeat(4)
                + "-----END PRIVATE KEY-----\n")
        .write("old.zip", zip("pay.py", packed.getBytes(StandardCharsets.UTF_8)))
        .write(".gatewright/fingerprint.key", KEY + "\n")
        .commit(1);
    Secrets secrets = harbour.secrets();
    assertThat(secrets.workTree().found()).hasSize(7);
    if (!(secrets.history() instanceof Sight.Known<SecretsSeen>(SecretsSeen history))) {
      throw new AssertionError("The history is unseen");
    }

    List<String> parts = List.of(token.substring(8), password, login, body, packed.substring(8));
    for (SecretSighting one : secrets.workTree().with(history).found()) {
      assertThat(told(one)).doesNotContain(windows(parts));
    }
    assertThat(secrets.workTree().found())
        .filteredOn(one -> one.place().file().equals("pay.py"))
        .allSatisfy(one -> assertThat(one.shown()).isEqualTo("sk_l… 32 characters"));
    assertThat(secrets.workTree().found())
        .filteredOn(one -> one.place().file().equals("mail.py"))
        .allSatisfy(one -> assertThat(one.shown()).isEqualTo("20 characters"));
  }

  @Test
  void whatLiesInAnArchiveIsToldOnceAndNamesItsEntry() throws IOException {
    byte[] inner = zip("pay.py", line(1).getBytes(StandardCharsets.UTF_8));
    harbour.write("backup/all.zip", zip("inner.zip", inner));

    SecretSighting one = only();

    assertThat(one.place().file()).isEqualTo("backup/all.zip");
    assertThat(one.where()).isEqualTo("in backup/all.zip!/inner.zip!/pay.py");
    assertThat(one.excerpt()).isNull();
  }

  @Test
  void halfAnArchiveIsSearchedAndTold() throws IOException {
    byte[] whole = zip("README.md", "# Tides\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    byte[] after = line(1).getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(half, half.length + after.length);
    System.arraycopy(after, 0, both, half.length, after.length);
    harbour.write("all.zip", both);

    SecretsSeen seen = harbour.secrets().workTree();

    assertThat(seen.standing()).isNotEmpty();
    assertThat(seen.skipped()).extracting(Skipped::file).contains("all.zip");
    assertThat(seen.skipped()).extracting(Skipped::why).noneMatch(why -> why.contains("all.zip"));
  }

  @Test
  void theEndOfAnArchiveBehindItsEntriesIsSearched() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment(line(1));
      zip.putNextEntry(new ZipEntry("README.md"));
      zip.write("# Tides\n".getBytes(StandardCharsets.UTF_8));
    }
    harbour.write("all.zip", bytes.toByteArray());

    assertThat(only().place().file()).isEqualTo("all.zip");
  }

  @Test
  void whatWasBuiltIsSearchedAlthoughGitIgnoresIt() throws IOException {
    harbour.write(".gitignore", "dist/\n").commit(1);
    harbour.write("dist/tide.whl", zip("pay.py", line(1).getBytes(StandardCharsets.UTF_8)));

    assertThat(harbour.secrets().workTree().found()).isEmpty();
    assertThat(harbour.secrets().artifacts().standing()).hasSize(1);
    assertThat(harbour.secrets().artifacts().whole()).isTrue();
  }

  @Test
  void aLinkInDistIsTold() throws IOException {
    harbour.write("kept/tide.whl", zip("pay.py", line(1).getBytes(StandardCharsets.UTF_8)));
    harbour.write("dist/README.md", "# Tides\n");
    Files.createSymbolicLink(root.resolve("dist/tide.whl"), root.resolve("kept/tide.whl"));

    SecretsSeen built = harbour.secrets().artifacts();

    assertThat(built.found()).isEmpty();
    assertThat(built.skipped()).containsExactly(new Skipped("dist/tide.whl", "is a link"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          README.md     | true  | Use %s now
          docs/conf.py  | true  | key = '%s'
          look.ipynb    | true  | "source": ["key = '%s'"]
          pay.py        | true  | x = 1  # was %s
          pay.js        | true  | x = 1; // was %s
          pay.css       | true  | /* was %s */
          Pay.java      | true  | * was %s
          pay.sql       | true  | SELECT 1; -- was %s
          page.jinja    | true  | <p><!-- was %s --></p>
          settings.ini  | true  | ; was %s
          pay.py        | false | key = '%s'
          pay.js        | false | pay("%s"); stop()
          pay.sh        | false | pay --key %s
          pay.sh        | false | cd /srv ; pay %s
          pay.yaml      | false | key: "%s"
          """)
  void proseIsToldFromCode(String path, boolean prose, String text) {
    harbour.write(path, text.formatted(Harbour.token(1)) + "\n");
    assertThat(only().inProse()).isEqualTo(prose);
  }

  @Test
  void aDocstringIsProseUntilItsEnd() {
    harbour.write(
        "pay.py", "\"\"\"Pays.\n\nWith " + Harbour.token(1) + " now.\n\"\"\"\n" + line(2));

    assertThat(harbour.secrets().workTree().found())
        .extracting(SecretSighting::inProse)
        .containsExactly(true, false);
  }
}
