package dev.gatewright.secrets.allow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments that excuse a finding: exactly the forms that each tool takes. */
final class AllowCommentsTest {
  private static final String SECRET = "S3";

  /**
   * The convention that excuses the first {@code S3} of a text; {@code ~} stands for a line feed.
   */
  private static String by(String text, String path) {
    String lines = text.replace('~', '\n').replace("\\t", "\t");
    int start = lines.indexOf(SECRET);
    int end = lines.lastIndexOf(SECRET) + SECRET.length();
    AllowMark mark = AllowComments.at(lines, start, end, path);
    byte[] bytes = lines.getBytes(UTF_8);
    assertThat(AllowComments.at(bytes, bytes.length, start, end, path)).isEqualTo(mark);
    if (mark != null && mark.comment() == AllowComment.KINGFISHER) {
      assertThat(lines.substring(mark.offset())).startsWithIgnoringCase("kingfisher:ignore");
    } else if (mark != null && !mark.comment().name().startsWith("DETECT")) {
      assertThat(lines.substring(mark.offset())).startsWith(mark.comment().words());
    }
    return name(mark);
  }

  private static String name(@Nullable AllowMark mark) {
    return mark == null ? "none" : mark.comment().name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "k = S3 # gitleaks:allow | GITLEAKS",
        "k = S3 gitleaks:allow | GITLEAKS",
        "gitleaks:allow k = S3 | GITLEAKS",
        "k = S3 # xgitleaks:allowed | GITLEAKS",
        "k = S3 # Gitleaks:allow | none",
        "k = S3 # gitleaks: allow | none",
        "# gitleaks:allow~k = S3 | none",
        "k = S3~# gitleaks:allow | none",
        "k = S3 ~ gitleaks:allow ~ S3 | GITLEAKS",
        "k = S3 # betterleaks:allow | BETTERLEAKS",
        "k = S3 # gitleaks:allow betterleaks:allow | BETTERLEAKS",
        "k = S3 # trufflehog:ignore | TRUFFLEHOG",
        "k = S3 trufflehog:ignore | TRUFFLEHOG",
        "/* trufflehog:ignore */ k = S3 | none",
        "k = S3 # TruffleHog:ignore | none",
        "k = S3 # trufflehog:ignore~ S3 | none",
        "k = S3~ S3 // trufflehog:ignore | TRUFFLEHOG",
        "k = S3 # nosec | none",
        "k = S3 | none"
      })
  void gitleaksBetterleaksAndTrufflehog(String text, String expected) {
    assertThat(by(text, "a.py")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "k = S3 # kingfisher:ignore | KINGFISHER",
        "kingfisher:ignore k = S3 | KINGFISHER",
        "k = S3 # KingFisher:IGNORE | KINGFISHER",
        "k = S3 # kingfisher:allow | none",
        "# kingfisher:ignore~k = S3 | KINGFISHER",
        "/* kingfisher:ignore */~k = S3 | KINGFISHER",
        "/* kingfisher:ignore: made up */~k = S3 | KINGFISHER",
        "k = S3~'''  # kingfisher:ignore | KINGFISHER",
        "j = 1 # kingfisher:ignore~k = S3 | none",
        "/* kingfisher:ignore */ j = 1~k = S3 | none",
        "k = S3~j = 1 # kingfisher:ignore | none",
        "# kingfisher:ignore~~k = S3 | none",
        "k = S3~middle kingfisher:ignore~ S3 | none",
        "k = S3~middle~ S3 kingfisher:ignore | KINGFISHER"
      })
  void kingfisher(String text, String expected) {
    assertThat(by(text, "a.py")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "k = S3 # pragma: allowlist secret | DETECT_SECRETS",
        "k = S3 #pragma:allowlist-secret | DETECT_SECRETS",
        "k = S3 #   pragma: whitelist secret | DETECT_SECRETS",
        "k = S3 // pragma: allowlist secret, made up | DETECT_SECRETS",
        "k = S3 -- pragma: allowlist secret | DETECT_SECRETS",
        "k = S3 ' pragma: allowlist secret | DETECT_SECRETS",
        "k = S3 /* pragma: allowlist secret */ | DETECT_SECRETS",
        "k = S3 /* pragma: allowlist secret made up */ \\t | DETECT_SECRETS",
        "k = S3 <!-- # \\t pragma: allowlist secret --> | DETECT_SECRETS",
        "<!-- pragma: allowlist secret --> S3 | DETECT_SECRETS",
        "k = S3 /* pragma: allowlist secret */ ; | none",
        "k = S3 /* pragma: allowlist secret | none",
        "k = S3 <!--# pragma: whitelist nextline secret --> | none",
        "k = S3 # pragma:  allowlist secret | none",
        "k = S3 # Pragma: allowlist secret | none",
        "k = S3 # pragma: allowlist  secret | none",
        "k = S3 # pragma: allowlist nextline secret | none",
        "k = S3 ; pragma: allowlist secret | none",
        "k = S3 #\\tpragma: allowlist secret | none",
        "k = S3 pragma: allowlist secret | none",
        "# pragma: allowlist secret~k = S3 | none",
        "k = S3~ S3 # pragma: allowlist secret | none"
      })
  void detectSecretsOnTheLine(String text, String expected) {
    assertThat(by(text, "a.py")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "# pragma: allowlist nextline secret~k = S3 | DETECT_SECRETS_NEXT_LINE",
        "x~ \\t// pragma: allowlist-nextline-secret~k = S3 | DETECT_SECRETS_NEXT_LINE",
        "<!-- pragma: allowlist nextline secret -->~k = S3 | DETECT_SECRETS_NEXT_LINE",
        "<!-- # pragma: allowlist nextline secret -->~k = S3 | DETECT_SECRETS_NEXT_LINE",
        "<!-- pragma: allowlist nextline secret~k = S3 | none",
        "j = 1 # pragma: allowlist nextline secret~k = S3 | none",
        "# pragma: whitelist nextline secret~k = S3 | none",
        "# pragma: allowlistnextline secret~k = S3 | none",
        "# pragma: allowlist nextline secret~~k = S3 | none",
        "k = S3~# pragma: allowlist nextline secret | none"
      })
  void detectSecretsForTheLineBelow(String text, String expected) {
    assertThat(by(text, "a.py")).isEqualTo(expected);
  }

  @Test
  void inYamlOnlyTheNumberSignBeginsAPragma() {
    assertThat(by("k: S3 # pragma: allowlist secret", "a.yaml")).isEqualTo("DETECT_SECRETS");
    assertThat(by("k: S3 // pragma: allowlist secret", "a.yaml")).isEqualTo("none");
    assertThat(by("k: S3 // pragma: allowlist secret", "a.yml")).isEqualTo("DETECT_SECRETS");
  }

  @Test
  void aCarriageReturnAtTheEndOfALineIsNoPartOfIt() {
    assertThat(by("k = S3 /* pragma: allowlist secret */\r~x", "a.c")).isEqualTo("DETECT_SECRETS");
    assertThat(by("/* pragma: allowlist nextline secret */\r~k = S3", "a.c"))
        .isEqualTo("DETECT_SECRETS_NEXT_LINE");
  }

  @Test
  void theOffsetIsThatOfTheTextEvenFarInside() {
    String before = "é".repeat(200_000) + "\n";
    String text = before + "k = S3 # pragma: allowlist secret";
    AllowMark mark = AllowComments.at(text, before.length() + 4, before.length() + 6, "a.py");
    assertThat(mark).isEqualTo(new AllowMark(AllowComment.DETECT_SECRETS, text.lastIndexOf('#')));
  }

  @Test
  void aCommentFarAwayOnALongLineIsNotSeenAndTheFindingStands() {
    String near = "S3" + " ".repeat(60_000) + "# gitleaks:allow";
    String far = "S3" + " ".repeat(70_000) + "# gitleaks:allow";
    assertThat(by(near, "a.js")).isEqualTo("GITLEAKS");
    assertThat(by(far, "a.js")).isEqualTo("none");
    String hidden = "# pragma: allowlist nextline secret";
    assertThat(by("x".repeat(70_000) + hidden + "~S3", "a.js")).isEqualTo("none");
    assertThat(by("S3 /* pragma: allowlist secret */" + " ".repeat(70_000) + "x", "a.js"))
        .isEqualTo("none");
  }

  @Test
  void noTextBreaksTheSearch() {
    Random random = new Random(5);
    String[] parts = {
      "S3",
      "~",
      "#",
      " ",
      "//",
      "/*",
      "*/",
      "<!--",
      "-->",
      "pragma:",
      "allowlist",
      " secret",
      "nextline",
      "gitleaks:allow",
      "kingfisher:ignore",
      "-",
      "x"
    };
    int excused = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("S3");
      for (int part = random.nextInt(12); part >= 0; part--) {
        text.insert(random.nextBoolean() ? 0 : text.length(), parts[random.nextInt(parts.length)]);
      }
      excused += by(text.toString(), "a.py").equals("none") ? 0 : 1;
    }
    assertThat(excused).isBetween(2_000, 18_000);
  }
}
