package dev.gatewright.targets.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.Looked;
import dev.gatewright.readers.git.SweepOptions;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.allow.Excuses;
import dev.gatewright.secrets.rules.RuleCompiler;
import dev.gatewright.targets.known.HistoryState;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.known.StatePlace;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search with what earlier runs found out tells the same as one without. */
final class KnownHistoryTest {
  private static final String KNOWN = "blobs known from an earlier run";

  @TempDir private Path folder;
  private Harbour harbour;
  private SecretScanner scanner = SecretScanner.shipped();
  private String program = "1";
  private List<StateNote> notes = List.of();

  @BeforeEach
  void setUp() {
    harbour = new Harbour(folder.resolve("harbour"));
    StringBuilder tables = new StringBuilder("levels = []\n".repeat(200));
    for (int i = 1; i <= 12; i++) {
      tables.append("level ").append(i * 7919).append('\n');
      harbour.write("tables.py", tables.toString()).write("part" + i + ".py", "PART = " + i + "\n");
      if (i == 5) {
        harbour.write("pay.py", line(1));
      }
      harbour.commit(i);
    }
    harbour.git("repack", "-q", "-a", "-d", "-f");
  }

  private static String line(int seed) {
    return "KEY = \"" + Harbour.token(seed) + "\"\n";
  }

  private StatePlace place() {
    return new StatePlace(
        folder.resolve("state"),
        () -> program,
        () -> Harbour.random(3, 32).getBytes(StandardCharsets.US_ASCII),
        1);
  }

  /** The file with what is known, besides the key. */
  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state/history"))) {
      List<Path> states =
          files.filter(file -> !file.getFileName().toString().equals("key")).toList();
      assertThat(states).hasSize(1);
      return states.getFirst();
    }
  }

  private SecretsSeen search(boolean remembering, int threads) {
    return search(remembering ? place() : null, threads);
  }

  private SecretsSeen search(@Nullable StatePlace place, int threads) {
    if (!(Repository.open(harbour.root()) instanceof Sight.Known<Repository>(Repository git))) {
      throw new AssertionError("The repository is unseen");
    }
    HistorySearch search =
        new HistorySearch(
            git.git(),
            git.prefix(),
            scanner,
            new Sightings(Excuses.of(List.of()), null),
            SweepOptions.BLOBS.threads(threads));
    if (place == null) {
      return search.search();
    }
    HistoryState state = HistoryState.open(place, git.git(), harbour.root());
    SecretsSeen seen = search.search(state);
    notes = state.notes();
    return seen;
  }

  private static SecretsSeen withoutKnown(SecretsSeen seen) {
    List<Looked> looked = new ArrayList<>(seen.looked());
    looked.removeIf(one -> one.what().equals(KNOWN));
    return new SecretsSeen(seen.found(), looked, seen.skipped());
  }

  /** Searches with and without; gives how many blobs were known. */
  private long searchBoth() {
    SecretsSeen plain = search(false, 1);
    SecretsSeen remembering = search(true, 2);
    assertThat(withoutKnown(remembering)).isEqualTo(plain);
    return remembering.looked().stream()
        .filter(one -> one.what().equals(KNOWN))
        .mapToLong(Looked::count)
        .sum();
  }

  @Test
  void theSecondSearchTellsTheSameAndKnowsEveryBlobButThoseWithSecrets() {
    assertThat(searchBoth()).isZero();
    assertThat(searchBoth()).isEqualTo(24);
    assertThat(search(false, 1).found()).hasSize(1);
    assertThat(search(true, 1).looked().getFirst()).isEqualTo(new Looked("history", "blobs", 25));
    assertThat(notes).isEmpty();
  }

  @Test
  void aSecretInALaterCommitIsFound() {
    assertThat(searchBoth()).isZero();
    harbour.write("part3.py", "PART = 3\n" + line(2)).commit(20);
    assertThat(searchBoth()).isEqualTo(24);
    assertThat(search(true, 1).found()).hasSize(2);
    harbour.git("repack", "-q", "-a", "-d", "-f");
    assertThat(searchBoth()).as("in another pack").isEqualTo(24);
    assertThat(search(true, 1).found()).hasSize(2);
  }

  @Test
  void aSecretInADeltaOfAKnownBlobIsFound() {
    assertThat(searchBoth()).isZero();
    String tables = "levels = []\n".repeat(200);
    harbour.write("tables.py", tables + line(2)).commit(20);
    harbour.write("tables.py", line(3) + tables + line(2)).commit(21);
    harbour.git("repack", "-q", "-a", "-d", "-f", "--depth=50", "--window=50");
    assertThat(searchBoth()).isEqualTo(24);
    assertThat(search(true, 1).found()).hasSize(3);
  }

  @Test
  void referencesThatChangeAloneAreHeeded() {
    assertThat(searchBoth()).isZero();
    harbour.git("tag", "v1");
    assertThat(searchBoth()).isEqualTo(24);
    assertThat(search(true, 1).found().getFirst().where()).contains("in tag v1");
    harbour.git("checkout", "-q", "--orphan", "fresh");
    harbour.git("rm", "-q", "-r", "-f", ".");
    harbour.commit(22);
    harbour.git("tag", "-d", "v1");
    harbour.git("branch", "-D", "main");
    searchBoth();
    assertThat(search(true, 1).found()).as("no branch leads there").isEmpty();
  }

  @Test
  void garbageCollectionBetweenTwoSearchesChangesNothing() {
    harbour.write("late.py", "LATE = 1\n").commit(20);
    assertThat(searchBoth()).isZero();
    harbour.git("gc", "-q", "--prune=now");
    assertThat(searchBoth()).isEqualTo(25);
    assertThat(searchBoth()).isEqualTo(25);
  }

  @Test
  void whatIsGoneIsToldThoughItWasKnown() throws IOException {
    harbour.write("late.py", "LATE = 1\n").commit(20);
    assertThat(searchBoth()).isZero();
    String late = harbour.git("rev-parse", "HEAD:late.py");
    Files.delete(
        harbour.root().resolve(".git/objects/" + late.substring(0, 2) + "/" + late.substring(2)));
    assertThat(searchBoth()).isEqualTo(24);
    assertThat(search(true, 1).skipped())
        .anySatisfy(one -> assertThat(one.why()).contains("missing, such as " + late));
    assertThat(searchBoth()).isEqualTo(24);
  }

  @Test
  void aPackThatIsGoneIsTold() throws IOException {
    harbour.write("late.py", "LATE = 1\n").commit(20);
    assertThat(searchBoth()).isZero();
    for (Path file : packs(".pack", ".idx", ".rev")) {
      Files.delete(file);
    }
    searchBoth();
    assertThat(search(true, 1).whole()).isFalse();
  }

  @Test
  void aPackThatWasDamagedSinceIsTold() throws IOException {
    assertThat(searchBoth()).isZero();
    Path pack = packs(".pack").getFirst();
    assertThat(pack.toFile().setWritable(true)).isTrue();
    byte[] bytes = Files.readAllBytes(pack);
    for (int at = 40; at < bytes.length - 40; at += 97) {
      bytes[at] ^= 0x55;
    }
    Files.write(pack, bytes);
    assertThat(searchBoth()).isZero();
    assertThat(search(true, 1).whole()).isFalse();
  }

  private List<Path> packs(String... endings) throws IOException {
    try (Stream<Path> files = Files.list(harbour.root().resolve(".git/objects/pack"))) {
      return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).toList();
    }
  }

  @Test
  void aSecretOfARuleThatCameLaterIsFound() {
    scanner = new SecretScanner(RuleCompiler.compile(List.of()));
    assertThat(searchBoth()).isZero();
    assertThat(searchBoth()).isEqualTo(25);
    scanner = SecretScanner.shipped();
    program = "2";
    assertThat(searchBoth()).isZero();
    assertThat(search(true, 1).found()).hasSize(1);
  }

  @Test
  void aStateOfAnotherProgramIsLeftAndReplaced() {
    assertThat(searchBoth()).isZero();
    program = "2";
    assertThat(searchBoth()).isZero();
    assertThat(notes)
        .containsExactly(
            new StateNote(false, "it is of another version of the program or its rules"));
    assertThat(searchBoth()).isEqualTo(24);
  }

  @Test
  void aStateOfAnotherRepositoryIsLeftAndTold() throws IOException {
    assertThat(searchBoth()).isZero();
    Path first = file();
    byte[] bytes = Files.readAllBytes(first);
    Files.delete(first);
    harbour.git("clone", "-q", "--no-local", ".", "../other");
    harbour = new Harbour(folder.resolve("other"));
    assertThat(searchBoth()).isZero();
    Files.write(file(), bytes);
    assertThat(searchBoth()).isZero();
    assertThat(notes).containsExactly(new StateNote(true, "it is of another repository"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.2, 0.5, 0.9, 0.999})
  void aStateThatWasEditedIsLeftAndTold(double where) throws IOException {
    assertThat(searchBoth()).isZero();
    byte[] bytes = Files.readAllBytes(file());
    bytes[(int) (bytes.length * where)] ^= 4;
    Files.write(file(), bytes);
    harbour.git("tag", "v1");
    assertThat(searchBoth()).isZero();
    assertThat(notes)
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.doubt()).isTrue();
              assertThat(note.text()).startsWith("it was copied, edited or cut short");
            });
    assertThat(searchBoth()).as("written anew").isEqualTo(24);
  }

  @Test
  void aStateMadeWithAnotherKeyIsLeftAndTold() throws IOException {
    assertThat(searchBoth()).isZero();
    Files.write(folder.resolve("state/history/key"), new byte[32]);
    assertThat(searchBoth()).isZero();
    assertThat(notes).singleElement().satisfies(note -> assertThat(note.doubt()).isTrue());
  }

  @Test
  void aKeyThatOthersCanReadIsNotTrusted() throws IOException {
    assertThat(searchBoth()).isZero();
    Files.setPosixFilePermissions(
        folder.resolve("state/history/key"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(searchBoth()).isZero();
    assertThat(notes)
        .isNotEmpty()
        .allSatisfy(note -> assertThat(note.text()).contains("is open to others"));
  }

  @Test
  void whatIsKeptIsForTheUserAlone() throws IOException {
    assertThat(searchBoth()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    Path history = folder.resolve("state/history");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history.resolve("key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void neitherASecretNorItsDigestIsKept() throws IOException, NoSuchAlgorithmException {
    assertThat(searchBoth()).isZero();
    String kept = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
    byte[] token = Harbour.token(1).getBytes(StandardCharsets.US_ASCII);
    assertThat(kept).contains("pay.py").doesNotContain(Harbour.token(1), Harbour.RULE);
    for (String digest : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
      byte[] sum = MessageDigest.getInstance(digest).digest(token);
      assertThat(kept).doesNotContain(new String(sum, 0, 8, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void theTreeThatIsSearchedCanGiveNoState() {
    StatePlace inside =
        new StatePlace(harbour.root().resolve("state"), () -> program, () -> new byte[32], 1);
    SecretsSeen seen = search(inside, 1);
    assertThat(seen).isEqualTo(search(false, 1));
    assertThat(harbour.root().resolve("state")).doesNotExist();
    assertThat(notes)
        .containsExactly(
            new StateNote(true, "the user's state directory lies in what is searched"));
  }

  @Test
  void aPlaceThatCannotBeWrittenFailsNothing() throws IOException {
    Files.writeString(folder.resolve("state"), "a file where a folder should be");
    assertThat(searchBoth()).isZero();
    assertThat(notes)
        .singleElement()
        .satisfies(note -> assertThat(note.text()).startsWith("it could not be written"));
  }

  @Test
  void ofASmallHistoryNothingIsKept() {
    StatePlace place =
        new StatePlace(folder.resolve("state"), () -> program, () -> new byte[32], 26);
    search(place, 1);
    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void searchesAtTheSameTimeTellTheSameAndLeaveAStateThatIsWhole() throws Exception {
    SecretsSeen plain = search(false, 1);
    List<Future<SecretsSeen>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 24; i++) {
        all.add(threads.submit(() -> search(true, 1)));
      }
      for (Future<SecretsSeen> one : all) {
        assertThat(withoutKnown(one.get())).isEqualTo(plain);
      }
    }
    assertThat(searchBoth()).isEqualTo(24);
    assertThat(notes).isEmpty();
    assertThat(file()).isNotEmptyFile();
  }

  @Test
  void aRepositoryOfTheNewerHashIsRememberedToo() {
    Harbour newer = new Harbour(folder.resolve("newer")).write("a.py", "A = 1\n" + line(4));
    newer.git("init", "-q", "-b", "main", "--object-format=sha256");
    newer.commit(1);
    newer.write("b.py", "B = 1\n").commit(2);
    newer.git("repack", "-q", "-a", "-d");
    harbour = newer;
    assertThat(searchBoth()).isZero();
    newer.git("tag", "v1");
    assertThat(searchBoth()).isEqualTo(1);
    assertThat(searchBoth()).isEqualTo(1);
  }
}
