package dev.gatewright.targets.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.git.BlobHistory;
import dev.gatewright.readers.git.IdSet;
import dev.gatewright.readers.git.ObjectFormat;
import dev.gatewright.readers.git.ObjectId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written is read back; what was touched since says nothing. */
final class StateBytesTest {
  private static final byte[] KEY = new byte[32];
  private static final StateBytes BYTES = of("1", "sha1 a", KEY);

  private static StateBytes of(String program, String repository, byte[] key) {
    return new StateBytes(new StateBytes.Writer(program, repository), key);
  }

  private static ObjectId id(int digit) {
    return ObjectId.parse(String.valueOf(digit).repeat(40)).orElseThrow();
  }

  private static final IdSet CLEAN = IdSet.of(ObjectFormat.SHA1, List.of(id(3), id(1), id(2)));

  private static HistoryOutcome outcome() {
    BlobHistory.Moment first = new BlobHistory.Moment(id(5), 1_700_000_000L);
    BlobHistory known =
        new BlobHistory(
            id(4),
            List.of("a/ü.py", "b.py"),
            true,
            first,
            first,
            List.of(),
            0,
            true,
            false,
            List.of("refs/tags/v1"));
    BlobHistory lost =
        new BlobHistory(id(6), List.of(), false, null, null, List.of(), 0, false, true, List.of());
    return new HistoryOutcome("mark", 7, 9, true, false, List.of("missing"), List.of(known, lost));
  }

  private static Optional<IdSet> names(byte[] bytes) {
    return BYTES.read(bytes).flatMap(content -> content.names().proved(ObjectFormat.SHA1));
  }

  private static Optional<HistoryOutcome> outcome(byte[] bytes) {
    return BYTES.read(bytes).map(StateBytes.Content::outcome);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    byte[] both = BYTES.write(CLEAN, outcome());
    assertThat(names(both)).contains(CLEAN);
    assertThat(outcome(both)).contains(outcome());
    byte[] names = BYTES.write(CLEAN, null);
    assertThat(names(names)).contains(CLEAN);
    assertThat(outcome(names)).isEmpty();
    assertThat(names(BYTES.write(IdSet.NONE, null))).contains(IdSet.NONE);
  }

  @Test
  void aFlippedBitAnywhereIsNoticed() throws IOException {
    byte[] bytes = BYTES.write(CLEAN, outcome());
    for (int i = 0; i < 8 * bytes.length; i++) {
      byte[] other = bytes.clone();
      other[i / 8] ^= (byte) (1 << i % 8);
      assertThat(names(other)).as("bit %s", i).isEmpty();
      assertThat(outcome(other).filter(one -> !one.equals(outcome()))).as("bit %s", i).isEmpty();
    }
  }

  @Test
  void whatIsCutShortOrLongerIsNoticed() throws IOException {
    byte[] bytes = BYTES.write(CLEAN, outcome());
    for (int length = 0; length < bytes.length; length++) {
      assertThat(names(Arrays.copyOf(bytes, length))).as("%s bytes", length).isEmpty();
    }
    assertThat(names(Arrays.copyOf(bytes, bytes.length + 20))).isEmpty();
  }

  @Test
  void anotherKeyReadsNothing() throws IOException {
    byte[] bytes = of("1", "sha1 a", new byte[] {1}).write(CLEAN, outcome());
    assertThat(BYTES.read(bytes)).isEmpty();
  }

  @Test
  void ofAnotherProgramOrRepositoryOnlyTheNameIsRead() throws IOException {
    for (StateBytes other : List.of(of("2", "sha1 a", KEY), of("1", "sha256 a", KEY))) {
      byte[] bytes = other.write(CLEAN, outcome());
      assertThat(BYTES.read(bytes)).isPresent();
      assertThat(outcome(bytes)).isEmpty();
      assertThat(names(bytes)).isEmpty();
    }
  }
}
