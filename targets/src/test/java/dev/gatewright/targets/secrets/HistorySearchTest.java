package dev.gatewright.targets.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.git.SweepOptions;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.allow.Excuse;
import dev.gatewright.secrets.allow.Excuses;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of secrets in commits, and that it does not hang on how they are looked for. */
final class HistorySearchTest {
  @TempDir private Path folder;
  private Harbour harbour;

  @BeforeEach
  void setUp() {
    harbour = new Harbour(folder.resolve("harbour")).write("README.md", "# Tides\n");
  }

  private static String line(int seed) {
    return "KEY = \"" + Harbour.token(seed) + "\"\n";
  }

  private SecretsSeen history() {
    return known(harbour.secrets().history());
  }

  private static SecretsSeen known(Sight<SecretsSeen> sight) {
    if (sight instanceof Sight.Known<SecretsSeen>(SecretsSeen seen)) {
      return seen;
    }
    throw new AssertionError("The history is unseen: " + sight);
  }

  private SecretsSeen search(int threads) {
    if (!(Repository.open(harbour.root()) instanceof Sight.Known<Repository>(Repository git))) {
      throw new AssertionError("The repository is unseen");
    }
    return new HistorySearch(
            git.git(),
            git.prefix(),
            SecretScanner.shipped(),
            new Sightings(Excuses.of(List.of()), null),
            SweepOptions.BLOBS.threads(threads))
        .search();
  }

  @Test
  void oneThreadAndTwoTellTheSameOfPacksWithDeltas() {
    StringBuilder tables = new StringBuilder("levels = []\n".repeat(200));
    for (int i = 1; i <= 20; i++) {
      tables.insert(i * 12, line(i % 7));
      harbour
          .write("tables.py", tables.toString())
          .write("part" + i % 5 + ".py", line(i))
          .commit(i);
    }
    harbour.git("repack", "-q", "-a", "-d", "-f");

    SecretsSeen one = search(1);

    assertThat(one.found()).hasSize(21);
    assertThat(one.whole()).isTrue();
    for (int again = 0; again < 3; again++) {
      assertThat(search(2)).isEqualTo(one);
    }
  }

  @Test
  void whatWasSetOnceIsNoExampleBecauseADocstringShowsItNow() {
    String value = "\"" + Harbour.token(3).substring(6, 26) + "\"";
    harbour.write("pay.py", "feed_token = " + value + "\n").commit(1);
    harbour
        .write("pay.py", "def pay():\n    \"\"\"Sends feed_token = " + value + "\n    \"\"\"\n")
        .commit(2);

    assertThat(history().standing())
        .singleElement()
        .satisfies(one -> assertThat(one.place().line()).isEqualTo(1));
  }

  @Test
  void theSameSecretInManyCommitsIsOneFinding() {
    String first = harbour.write("pay.py", line(1)).commit(1);
    harbour.write("pay.py", "import os\n\n" + line(1)).commit(2);
    harbour.write("bill.py", "OTHER = 1\n" + line(1)).commit(3);
    harbour.delete("pay.py").commit(4);

    assertThat(history().found())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.place().file()).isEqualTo("bill.py");
              assertThat(one.place().line()).isEqualTo(2);
              assertThat(one.where())
                  .isEqualTo(
                      "since commit %s of 2026-10-01, still in HEAD", first.substring(0, 12));
            });
  }

  @Test
  void aRemovedSecretTellsItsFirstAndItsLastCommit() {
    harbour.commit(1);
    String first = harbour.write("pay.py", line(1)).commit(2);
    String last = harbour.write("pay.py", "import os\n" + line(1)).commit(5);
    harbour.write("pay.py", "import os\n").commit(9);

    assertThat(history().standing())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.where()).contains("since commit " + first.substring(0, 12));
              assertThat(one.where()).contains("of 2026-10-02, gone from HEAD");
              assertThat(one.where())
                  .contains("last in " + last.substring(0, 12) + " of 2026-10-05");
            });
  }

  @Test
  void aTagThatHoldsASecretIsNamed() {
    harbour.write("pay.py", line(1)).commit(1);
    harbour.git("tag", "v0.1.0");
    harbour.delete("pay.py").commit(2);

    assertThat(history().found())
        .singleElement()
        .satisfies(one -> assertThat(one.where()).contains("gone from HEAD", "in tag v0.1.0"));
  }

  @Test
  void anIgnoreFileExcusesTheCommitThatItNames() {
    String first = harbour.write("pay.py", line(1)).commit(1);
    String fingerprint = ":pay.py:" + Harbour.RULE + ":1\n";
    harbour.write(".gitleaksignore", first + fingerprint);

    assertThat(history().found())
        .singleElement()
        .extracting(SecretSighting::excuse)
        .isInstanceOf(Excuse.class);

    harbour.write(".gitleaksignore", "0".repeat(40) + fingerprint);

    assertThat(history().standing()).hasSize(1);
  }

  @Test
  void aShallowCloneIsNotWhole() {
    harbour.write("pay.py", line(1)).commit(1);
    harbour.delete("pay.py").commit(2);
    Path clone = folder.resolve("clone");
    harbour.git("clone", "-q", "--depth", "1", "file://" + harbour.root(), clone.toString());

    SecretsSeen seen = known(new Harbour(clone).secrets().history());

    assertThat(seen.found()).isEmpty();
    assertThat(seen.whole()).isFalse();
    assertThat(seen.skipped()).extracting(Skipped::file).contains(".git/shallow");
  }

  @Test
  void aDirectoryBelowTheRootSeesOnlyItsOwnPaths() {
    harbour.write("pay.py", line(1)).write("service/pay.py", line(2)).commit(1);
    harbour.write("service-two/pay.py", line(3)).commit(2);

    SecretsSeen seen = known(harbour.secrets("service").history());

    assertThat(seen.found())
        .singleElement()
        .satisfies(one -> assertThat(one.place().file()).isEqualTo("pay.py"));
    assertThat(seen.found().getFirst().where()).contains("2026-10-01");
    assertThat(history().found())
        .extracting(one -> one.place().file())
        .containsExactly("pay.py", "service-two/pay.py", "service/pay.py");
  }

  @Test
  void whatNoReferenceLeadsToIsNotTold() {
    harbour.commit(1);
    harbour.git("checkout", "-q", "-b", "lost");
    harbour.write("pay.py", line(1)).commit(2);
    assertThat(history().found()).hasSize(1);

    harbour.git("checkout", "-q", "main");
    harbour.git("branch", "-q", "-D", "lost");

    assertThat(history().found()).isEmpty();
  }

  @Test
  void aDamagedObjectIsTold() {
    harbour.write("pay.py", line(1)).commit(1);
    String blob = harbour.git("rev-parse", "HEAD:README.md");
    String object = ".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2);
    harbour.delete(object).write(object, "nothing that can be unpacked");

    assertThat(history().found()).hasSize(1);
    assertThat(history().whole()).isFalse();
  }
}
