package dev.gatewright.targets.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.secrets.allow.AllowRemark;
import dev.gatewright.secrets.allow.AllowSource;
import dev.gatewright.secrets.allow.Looked;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration of gitleaks at the root adds findings and excuses, and says what it left. */
final class ImportedRulesTest {
  private static final String RULE =
      "[[rules]]\nid = 'berth'\nregex = 'berth-([a-z]{9})'\nkeywords = ['berth']\n";

  private static final Looked NOTHING =
      new Looked() {
        @Override
        public boolean at(String path, @Nullable String commit) {
          return false;
        }

        @Override
        public boolean everything() {
          return false;
        }
      };

  @TempDir private Path root;
  private Harbour harbour;

  @BeforeEach
  void setUp() {
    harbour = new Harbour(root);
  }

  private List<SecretSighting> history() {
    if (!(harbour.secrets().history() instanceof Sight.Known<SecretsSeen>(SecretsSeen seen))) {
      throw new AssertionError("The history is not seen");
    }
    assertThat(seen.skipped()).isEmpty();
    return seen.found();
  }

  @Test
  void aRuleFindsInFilesAndInTheHistory() {
    harbour.write("a.txt", "berth-mooringxy\n").write(".gitleaks.toml", RULE).commit(1);
    harbour.write("a.txt", "none\n").write("b.txt", "berth-quaysides\n").commit(2);

    assertThat(harbour.secrets().workTree().standing())
        .extracting(one -> one.place().file())
        .containsExactly("b.txt");
    assertThat(history())
        .extracting(one -> one.place().file(), one -> one.rule().id())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a.txt", "gitleaks-config:berth"),
            org.assertj.core.groups.Tuple.tuple("b.txt", "gitleaks-config:berth"));
  }

  @Test
  void aRuleForSomePathsFindsThereInTheHistoryToo() {
    harbour.write("a.tf", "berth-mooringxy\n").write("b.txt", "berth-quaysides\n");
    harbour.write(".gitleaks.toml", RULE + "path = '\\.tf$'\n").commit(1);

    assertThat(history()).extracting(one -> one.place().file()).containsExactly("a.tf");
  }

  @Test
  void whatAnAllowlistCoversIsExcusedAndNeverGone() {
    harbour.write("pay.py", "KEY = \"" + Harbour.token(1) + "\"\n");
    harbour.write(".gitleaks.toml", "[allowlist]\npaths = ['.*']\n").commit(1);

    for (List<SecretSighting> found : List.of(harbour.secrets().workTree().found(), history())) {
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().stands()).isFalse();
      assertThat(found.getFirst().excuse())
          .satisfies(one -> assertThat(one.source()).isEqualTo(AllowSource.GITLEAKS_CONFIG));
    }
  }

  @Test
  void anAllowlistOfACommitSpeaksOfThatCommit() {
    String commit = harbour.write("pay.py", "KEY = \"" + Harbour.token(1) + "\"\n").commit(1);
    harbour.write(".gitleaks.toml", "[allowlist]\ncommits = ['" + commit + "']\n");

    assertThat(history()).noneMatch(SecretSighting::stands);
    assertThat(harbour.secrets().workTree().standing()).hasSize(1);
  }

  @Test
  void whatAnotherFileSaysCountsWhenItLiesBelowTheRootAndIsNoLink() throws IOException {
    harbour.write("a.txt", "berth-mooringxy\n").write("conf/base.toml", RULE);
    harbour.write(".gitleaks.toml", "[extend]\npath = 'conf/base.toml'\n");
    assertThat(harbour.secrets().workTree().standing()).hasSize(1);

    Files.createSymbolicLink(root.resolve("link"), root.resolve("conf"));
    for (String path : List.of("link/base.toml", "/etc/passwd", "../base.toml", "")) {
      harbour.write(".gitleaks.toml", "[extend]\npath = '" + path + "'\n");
      Secrets secrets = harbour.secrets();
      assertThat(secrets.workTree().standing()).isEmpty();
      assertThat(secrets.remarks(NOTHING))
          .hasSize(path.isEmpty() ? 0 : 1)
          .allMatch(one -> one.kind() == AllowRemark.Kind.NOT_TAKEN_OVER);
    }
  }

  @Test
  void whatARuleDidNotSearchToTheEndIsLeftOutOfWhatWasSeen() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 400_000; i++) {
      text.append("xac".charAt(random.nextInt(3)));
    }
    harbour.write("a.txt", text.toString());
    harbour.write(".gitleaks.toml", "[[rules]]\nid='x'\nregex='(?s)(?:[^b]{0,900}x){5}y'\n");
    harbour.commit(1);

    assertThat(harbour.secrets().workTree().skipped())
        .extracting(Skipped::file)
        .containsExactly("a.txt");
    assertThat(harbour.secrets().history())
        .isInstanceOfSatisfying(
            Sight.Known.class,
            known -> assertThat(((SecretsSeen) known.value()).whole()).isFalse());
  }
}
