package dev.gatewright.secrets.imported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.secrets.Found;
import dev.gatewright.secrets.SearchGaps;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import dev.gatewright.secrets.allow.AllowRemark;
import dev.gatewright.secrets.allow.AllowSource;
import dev.gatewright.secrets.allow.Excuse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a configuration of gitleaks adds, what it excuses, and what of it is told. */
final class GitleaksConfigTest {
  private static final String ACME =
      """
      [[rules]]
      id = "acme"
      description = "Acme key"
      regex = '''acme_([0-9a-z]{12})(-x)?'''
      keywords = ["ACME_"]
      """;

  private static final String TEXT = "see acme_k3v9q2w8x7z1 there\n";

  private final SearchGaps gaps = new SearchGaps();

  private static GitleaksConfig read(String text) {
    return GitleaksConfig.read(".gitleaks.toml", text.getBytes(StandardCharsets.UTF_8), _ -> null);
  }

  private List<Found> found(GitleaksConfig config, String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SecretScanner.shipped()
        .with(config.rules())
        .noting(gaps)
        .scan(bytes, new Subject(path))
        .stream()
        .filter(one -> one.rule().id().startsWith("gitleaks-config:"))
        .toList();
  }

  private List<String> secrets(String config, String path, String text) {
    List<String> secrets = new ArrayList<>();
    for (Found one : found(read(config), path, text)) {
      secrets.add(text.substring(one.start(), one.end()));
    }
    return secrets;
  }

  private @Nullable Excuse excuse(String config, String path, String text) {
    GitleaksConfig read = read(config);
    Found one = found(read, path, text).getFirst();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read.excuses().of(path, null, one.rule(), bytes, one.start(), one.end());
  }

  private static List<String> remarks(String config) {
    List<String> told = new ArrayList<>();
    for (AllowRemark one : read(config).remarks()) {
      told.add(one.kind() + " " + one.place().line() + ":" + one.place().column());
    }
    return told;
  }

  @Test
  void aRuleFindsItsFirstGroupThatHoldsAnything() {
    assertThat(secrets(ACME, "a.py", TEXT)).containsExactly("k3v9q2w8x7z1");
    assertThat(found(read(ACME), "a.py", TEXT).getFirst().rule().title())
        .isEqualTo("Acme key, rule acme");
    assertThat(read(ACME).remarks()).isEmpty();
  }

  @Test
  void whereNoKeywordStandsNothingIsSearched() {
    assertThat(secrets(ACME.replace("ACME_", "other"), "a.py", TEXT)).isEmpty();
    assertThat(secrets(ACME.replace("\"ACME_\"", ""), "a.py", TEXT)).hasSize(1);
  }

  @Test
  void groupEntropyAndPathNarrowARule() {
    assertThat(secrets(ACME + "secretGroup = 2\n", "a.py", TEXT)).isEmpty();
    assertThat(secrets(ACME + "secretgroup = 2\n", "a.py", "acme_k3v9q2w8x7z1-x"))
        .containsExactly("-x");
    assertThat(secrets(ACME + "entropy = 3.5\n", "a.py", TEXT)).hasSize(1);
    assertThat(secrets(ACME + "entropy = 3.6\n", "a.py", TEXT)).isEmpty();
    assertThat(secrets(ACME + "path = '\\.tf$'\n", "a.py", TEXT)).isEmpty();
    assertThat(secrets(ACME + "path = '\\.tf$'\n", "a.tf", TEXT)).hasSize(1);
  }

  @Test
  void textOfTwoBytesACharacterIsSearchedToo() {
    byte[] wide = TEXT.getBytes(StandardCharsets.UTF_16LE);
    List<Found> all =
        SecretScanner.shipped().with(read(ACME).rules()).scan(wide, new Subject("a.txt"));
    assertThat(all).singleElement().satisfies(one -> assertThat(one.start()).isEqualTo(2 * 9));
  }

  @Test
  void theConfigurationItselfIsNotSearchedByItsRules() {
    assertThat(secrets(ACME, ".gitleaks.toml", TEXT)).isEmpty();
  }

  /** A rule that takes in everything hides nothing that our own rules find. */
  @Test
  void aRuleTakesNothingFromOurOwn() {
    String password = "db_password = \"Xk92-pQ7z-mm1V\"\n";
    GitleaksConfig greedy = read("[[rules]]\nid = \"all\"\nregex = '(?s)^.*$'\n");
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    Subject subject = new Subject("a.py");
    List<Found> own = SecretScanner.shipped().scan(bytes, subject);
    List<Found> both = SecretScanner.shipped().with(greedy.rules()).scan(bytes, subject);
    assertThat(own).isNotEmpty();
    assertThat(both).containsAll(own).hasSize(own.size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[allowlist] | paths = ['^src/'] | true",
        "[allowlist] | paths = ['^lib/'] | false",
        "[allowlist] | regexes = ['^k3v9'] | true",
        "[allowlist] | regexes = ['see acme'] | false",
        "[[allowlists]] | regexTarget = 'line'; regexes = ['there'] | true",
        "[[allowlists]] | regexTarget = 'match'; regexes = ['acme_k'] | true",
        "[[allowlists]] | regexTarget = 'match'; regexes = ['there'] | false",
        "[[allowlists]] | stopwords = ['Q2W8'] | true",
        "[[allowlists]] | stopwords = [''] | false",
        "[[allowlists]] | condition = 'AND'; stopwords = ['q2w8']; paths = ['^src/'] | true",
        "[[allowlists]] | condition = 'AND'; stopwords = ['q2w8']; paths = ['^lib/'] | false",
        "[[allowlists]] | condition = 'OR'; stopwords = ['q2w8']; paths = ['^lib/'] | true",
        "[[allowlists]] | condition = 'AND'; paths = ['^src/', '(?=x)'] | false",
        "[[allowlists]] | targetRules = ['acme']; paths = ['.'] | true",
        "[[allowlists]] | targetRules = ['other']; paths = ['.'] | false",
        "[[rules.allowlists]] | paths = ['src'] | true",
        "[rules.allowlist] | regexTarget = 'what'; paths = ['src'] | false",
        "[extend] | disabledRules = ['acme'] | true",
        "[[allowlists]] | commits = ['0123'] | false",
      })
  void allowlistsExcuseAndSayWhere(String header, String body, boolean excused) {
    String config = ACME + header.strip() + "\n" + body.strip().replace("; ", "\n") + "\n";
    Excuse excuse = excuse(config, "src/a.py", TEXT);
    assertThat(excuse != null).isEqualTo(excused);
    if (excuse == null) {
      return;
    }
    assertThat(excuse.source()).isEqualTo(AllowSource.GITLEAKS_CONFIG);
    assertThat(excuse.place().file()).isEqualTo(".gitleaks.toml");
    assertThat(excuse.place().line()).isBetween(4, 7);
    assertThat(excuse.by()).isNull();
    assertThat(excuse.expires()).isNull();
  }

  @Test
  void anAllowlistOfARuleOfGitleaksSpeaksOfOursThatFindTheSame() {
    String text = "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEpAIBAAKCAQEA".repeat(8) + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Found key = SecretScanner.shipped().scan(bytes, new Subject("a.pem")).getFirst();
    for (String id : List.of("private-key", "generic-api-key")) {
      GitleaksConfig config =
          read("[extend]\nuseDefault = true\ndisabledRules = [\"" + id + "\"]\n");
      Excuse excuse = config.excuses().of("a.pem", null, key.rule(), bytes, key.start(), key.end());
      assertThat(excuse != null).isEqualTo(id.equals("private-key"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regex = '' | MALFORMED 3:9",
        "regex = '(?=a)' | NOT_TAKEN_OVER 3:9",
        "regex = '(a)\\1' | NOT_TAKEN_OVER 3:9",
        "path = 'a' | NOT_TAKEN_OVER 1:1",
        "regex = 'a'; secretGroup = 3 | MALFORMED 4:15",
        "regex = 'a'; path = '(' | NOT_TAKEN_OVER 4:8",
        "regex = 'a'; skipReport = true | NOT_TAKEN_OVER 4:14",
        "regex = 'a'; filter = 'x' | NOT_TAKEN_OVER 4:10",
        "regex = 5 | MALFORMED 3:9",
      })
  void whatCannotBeTakenOverIsToldWithItsPlace(String body, String told) {
    String config = "[[rules]]\nid = 'x'\n" + body.strip().replace("; ", "\n") + "\n";
    assertThat(remarks(config)).contains(told);
  }

  @Test
  void aFileThatIsNoTomlOrTooLargeIsToldAndAddsNothing() {
    String large = "# " + "x".repeat(10 << 20) + "\n" + ACME;
    for (String config : List.of("[[rules", ACME + "a = 1\na = 2\n", large)) {
      GitleaksConfig read = read(config);
      assertThat(read.rules().count()).isZero();
      assertThat(read.remarks()).isNotEmpty();
      assertThat(read.remarks().getFirst().kind()).isEqualTo(AllowRemark.Kind.MALFORMED);
    }
  }

  @Test
  void manyRulesAndKeywordsHaveAnEnd() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2500; i++) {
      many.append("[[rules]]\nid='r").append(i).append("'\nregex='(?:a{90}){90}'\n");
      many.append("keywords=['k").append("x".repeat(i % 40)).append("']\n");
    }
    GitleaksConfig read = read(many.toString());
    assertThat(read.rules().count()).isBetween(50, 2000);
    assertThat(read.remarks().getLast().message()).contains("more like these");
  }

  @Test
  void anotherFileIsFollowedAndItselfOnlySoFar() {
    byte[] self = (ACME + "[extend]\npath = 'base.toml'\n").getBytes(StandardCharsets.UTF_8);
    GitleaksConfig read =
        GitleaksConfig.read(
            ".gitleaks.toml",
            "[extend]\npath = 'base.toml'\n".getBytes(StandardCharsets.UTF_8),
            path -> path.equals("base.toml") ? self : null);
    assertThat(read.rules().count()).isEqualTo(1);
    assertThat(read.remarks()).hasSize(1);
    assertThat(remarks("[extend]\npath = '../x.toml'\nurl = 'x'\n"))
        .containsExactly("NOT_TAKEN_OVER 3:7", "NOT_TAKEN_OVER 2:8");
  }

  /** An expression that would take for ever is given up, and that is told. */
  @Test
  void aRuleThatTakesTooLongIsNotSearchedAndThatIsTold() {
    GitleaksConfig config = read("[[rules]]\nid='x'\nregex='(?s)(?:[^b]{0,900}x){5}y'\n");
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 400_000; i++) {
      text.append("xac".charAt(random.nextInt(3)));
    }
    assertThat(found(config, "a.txt", text.toString())).isEmpty();
    assertThat(gaps.told()).singleElement().asString().contains(".gitleaks.toml:1");
  }

  @Test
  void aRuleThatFindsNothingButEmptyMatchesEnds() {
    assertThat(secrets("[[rules]]\nid='x'\nregex='a*'\n", "a.txt", "bbaab")).containsExactly("aa");
    assertThat(secrets("[[rules]]\nid='x'\nregex='(a+)+$'\n", "a.txt", "a".repeat(5000) + "!"))
        .isEmpty();
    assertThat(gaps.told()).isEmpty();
  }

  @Test
  void aRuleThatFindsEverythingIsStopped() {
    assertThat(secrets("[[rules]]\nid='x'\nregex='.'\n", "a.txt", "b".repeat(5000))).hasSize(1000);
    assertThat(gaps.told()).singleElement().asString().contains("more than 1000");
  }
}
