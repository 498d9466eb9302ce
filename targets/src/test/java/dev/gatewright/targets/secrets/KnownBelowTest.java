package dev.gatewright.targets.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Declarations;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.known.StatePlace;
import dev.gatewright.targets.sight.SearchOptions;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a folder of a repository: its secrets, and when its files were changed. */
final class KnownBelowTest {
  private static final String KNOWN = "blobs known from an earlier run";

  @TempDir private Path folder;
  private Harbour harbour;
  private String program = "1";
  private List<StateNote> notes = List.of();

  @BeforeEach
  void setUp() {
    harbour = new Harbour(folder.resolve("harbour"));
    harbour.write("app/a.py", "A = 1\n").write("other/b.py", line(1)).commit(1);
    harbour.write("app/a.py", line(2)).commit(2);
    harbour.write("app/a.py", "A = 3\n").write("app/README.md", "Harbour\n").commit(3);
    harbour.write("other/b.py", "B = 2\n").commit(4);
  }

  private static String line(int seed) {
    return "KEY = \"" + Harbour.token(seed) + "\"\n";
  }

  private Sights sights(boolean remembering) {
    StatePlace place =
        new StatePlace(
            folder.resolve("state"),
            () -> program,
            () -> Harbour.random(3, 32).getBytes(StandardCharsets.US_ASCII),
            1);
    return new Sights(
        new TargetOptions(
            harbour.root().resolve("app"),
            Harbour.AT,
            Declarations.NONE,
            List.of(),
            null,
            TreeLimits.DEFAULT,
            options(remembering ? place : null)));
  }

  private static SearchOptions options(@Nullable StatePlace place) {
    return new SearchOptions(List.of(), null, 1, place);
  }

  private SecretsSeen search(boolean remembering) {
    Sights sights = sights(remembering);
    if (!(sights.secrets().history() instanceof Sight.Known<SecretsSeen>(SecretsSeen seen))) {
      throw new AssertionError("The history is unseen");
    }
    notes = sights.secrets().stateNotes();
    return seen;
  }

  private static SecretsSeen withoutKnown(SecretsSeen seen) {
    List<Looked> looked = new ArrayList<>(seen.looked());
    looked.removeIf(one -> one.what().equals(KNOWN));
    return new SecretsSeen(seen.found(), looked, seen.skipped());
  }

  /** Searches with and without; gives how many blobs were known. */
  private long searchBoth() {
    SecretsSeen remembering = search(true);
    assertThat(withoutKnown(remembering)).isEqualTo(search(false));
    return remembering.looked().stream()
        .filter(one -> one.what().equals(KNOWN))
        .mapToLong(Looked::count)
        .sum();
  }

  private Optional<Instant> changed(boolean remembering, String path) {
    Sights sights = sights(remembering);
    if (!(sights.changes().of(List.of(path)).get(path)
        instanceof Sight.Known<Optional<Instant>>(Optional<Instant> when))) {
      throw new AssertionError("The change is unseen");
    }
    notes = sights.changes().notes();
    return when;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state/history"))) {
      return files.filter(file -> !file.getFileName().toString().equals("key")).toList();
    }
  }

  @Test
  void theSecondSearchTellsTheSameWithoutReadingTheCommits() {
    assertThat(search(false).found()).hasSize(1);
    assertThat(searchBoth()).isZero();
    assertThat(searchBoth()).isEqualTo(3);
    assertThat(notes).isEmpty();
  }

  @Test
  void aCommitOrAReferenceMoreIsSearchedAnew() {
    assertThat(searchBoth()).isZero();
    harbour.write("app/c.py", line(5)).commit(5);
    assertThat(searchBoth()).isZero();
    assertThat(search(true).found()).hasSize(2);
    harbour.git("checkout", "-q", "-b", "aside");
    harbour.write("app/d.py", line(6)).commit(6);
    harbour.git("checkout", "-q", "main");
    assertThat(searchBoth()).isZero();
    assertThat(search(true).found()).hasSize(3);
  }

  @Test
  void anotherFolderAnotherProgramAndAnEditedFileSayNothing() throws IOException {
    assertThat(searchBoth()).isZero();
    program = "2";
    assertThat(searchBoth()).isZero();
    assertThat(searchBoth()).isEqualTo(3);
    Path file = files().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;
    Files.write(file, bytes);
    assertThat(searchBoth()).isZero();
    Files.write(file, bytes);
    search(true);
    assertThat(notes)
        .containsExactly(
            new StateNote(true, "it was copied, edited or cut short, or is of another form"));
  }

  @Test
  void aHistoryThatIsCutOffIsNotRemembered() {
    harbour.git("clone", "-q", "--depth", "2", "file://" + harbour.root(), "../short");
    harbour = new Harbour(folder.resolve("short"));
    assertThat(searchBoth()).isZero();
    assertThat(searchBoth()).isZero();
    assertThat(search(true).skipped()).hasSize(1);
  }

  @Test
  void datesAreRememberedAsLongAsTheSameCommitsAreThere() throws IOException {
    Instant third = Instant.parse("2026-10-03T09:00:00Z");
    for (int i = 0; i < 2; i++) {
      assertThat(changed(true, "README.md")).contains(third);
      assertThat(changed(true, "none.md")).isEmpty();
    }
    assertThat(files()).hasSize(1);
    harbour.write("app/README.md", "Harbours\n").write("app/none.md", "Now\n").commit(7);
    assertThat(changed(true, "README.md")).contains(Instant.parse("2026-10-07T09:00:00Z"));
    assertThat(changed(true, "none.md")).contains(Instant.parse("2026-10-07T09:00:00Z"));
    harbour.git("reset", "-q", "--hard", "HEAD~1");
    assertThat(changed(true, "README.md")).contains(third);
    assertThat(notes).isEmpty();
  }

  @Test
  void datesThatSomebodyEditedAreNotBelieved() throws IOException {
    Optional<Instant> third = changed(true, "README.md");
    Path file = files().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i += 7) {
      byte[] edited = bytes.clone();
      edited[i] ^= 4;
      Files.write(file, edited);
      assertThat(changed(true, "README.md")).isEqualTo(third);
      assertThat(notes).hasSize(1);
    }
    Files.write(file, new byte[] {1});
    assertThat(changed(true, "README.md")).isEqualTo(third);
    assertThat(notes).hasSize(1);
  }

  @Test
  void datesBehindAShallowBoundaryStayUnseen() {
    harbour.git("clone", "-q", "--depth", "1", "file://" + harbour.root(), "../short");
    harbour = new Harbour(folder.resolve("short"));
    for (int i = 0; i < 2; i++) {
      assertThat(sights(true).changes().of(List.of("README.md")).get("README.md"))
          .isInstanceOf(Sight.Unseen.class);
    }
    assertThat(folder.resolve("state")).doesNotExist();
  }
}
