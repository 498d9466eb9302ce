package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that refuses, at every single point where it could. */
final class FaultTest {
  private static final String FULL = "No space left on device";
  private static final int BEFORE = 254;

  @TempDir(factory = MemoryDisk.class)
  private Path folder;

  private RecordPlace place() {
    return new RecordPlace(folder.resolve("record"), folder.resolve("elsewhere/last-signed"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAppendThatFailsAtAnyPointSaysSoAndSaysTheTruthAboutItsEntries(boolean once)
      throws IOException {
    RecordPlace place = Sandbox.filled(place(), BEFORE);
    Path before = Files.createDirectory(folder.resolve("before"));
    Sandbox.copyFolder(folder.resolve("record"), before.resolve("record"));
    Sandbox.copyFolder(folder.resolve("elsewhere"), before.resolve("elsewhere"));
    boolean refused = true;
    for (int sound = 0; refused; sound++) {
      Sandbox.deleteFolder(folder.resolve("record"));
      Sandbox.deleteFolder(folder.resolve("elsewhere"));
      Sandbox.copyFolder(before, folder);
      RecordException error = append(ShadowDisk.failing(sound, FULL, once), place);
      Verification left = Sandbox.verify(place);
      assertThat(left instanceof Verification.Intact || left instanceof Verification.TornTail)
          .as("%s after %s sound changes", left, sound)
          .isTrue();
      long size = sizeAfterReopening(place);
      refused = error != null;
      if (error == null) {
        assertThat(size).isEqualTo(BEFORE + 4);
      } else {
        assertThat(error).hasMessageContaining(FULL).hasMessageContaining(folder.toString());
        assertThat(error).hasMessageContaining("Free some space");
        assertThat(size).isBetween((long) BEFORE, error.mayBeRecorded() ? BEFORE + 4L : BEFORE);
      }
      assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
    }
  }

  private static @Nullable RecordException append(Disk disk, RecordPlace place) {
    try (RecordWriter writer = Sandbox.open(place, disk)) {
      writer.append(Sandbox.entries(BEFORE, BEFORE + 4));
      return null;
    } catch (RecordException e) {
      return e;
    }
  }

  private static long sizeAfterReopening(RecordPlace place) {
    try (RecordWriter writer = Sandbox.open(place)) {
      return writer.checkpoint().size();
    }
  }

  @Test
  void aFailureThatTheWriterCouldTakeBackLeavesNoTrace() {
    RecordPlace place = Sandbox.filled(place(), 3);
    // The first change of an opening looks at the folder; the second writes the log, in part.
    RecordException error = append(ShadowDisk.failing(1, FULL, true), place);
    assertThat(error).isNotNull().hasMessageContaining("was not recorded");
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
    assertThat(Sandbox.read(place)).hasSize(3);
  }

  @Test
  void aWriterThatFailedOnceTakesNoMoreUntilItIsOpenedAgain() {
    RecordPlace place = Sandbox.filled(place(), 3);
    try (RecordWriter writer = Sandbox.open(place, ShadowDisk.failing(1, FULL, true))) {
      assertThatThrownBy(() -> writer.append(Sandbox.entry(3))).isInstanceOf(RecordException.class);
      assertThatThrownBy(() -> writer.append(Sandbox.entry(3)))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("Open the record again")
          .hasMessageContaining(FULL);
    }
    try (RecordWriter writer = Sandbox.open(place)) {
      assertThat(writer.append(Sandbox.entry(3)).first()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordWhoseMakingFailedAtAnyPointIsMadeByTheNext(boolean once) throws IOException {
    boolean refused = true;
    for (int sound = 0; refused; sound++) {
      Sandbox.deleteFolder(folder.resolve("record"));
      Sandbox.deleteFolder(folder.resolve("elsewhere"));
      ShadowDisk disk = ShadowDisk.failing(sound, FULL, once);
      refused = false;
      try {
        Sandbox.open(place(), disk).close();
      } catch (RecordException e) {
        refused = true;
        assertThat(e).hasMessageContaining("cannot be opened").hasMessageContaining(FULL);
      }
      Sandbox.filled(place(), 2);
      assertThat(Sandbox.verify(place())).isInstanceOf(Verification.Intact.class);
    }
  }

  @Test
  void aReadOnlyDiskIsNamedWithTheWayOut() {
    RecordPlace place = Sandbox.filled(place(), 3);
    RecordException error = append(ShadowDisk.failing(1, "Read-only file system", false), place);
    assertThat(error)
        .isNotNull()
        .hasMessageContaining("entries.log")
        .hasMessageContaining("Read-only file system")
        .hasMessageContaining("--record");
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    assertThatThrownBy(() -> Sandbox.open(RecordPlace.at(file.resolve("record"))))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("is not a folder");
  }

  @Test
  void evidenceThatDoesNotFitIsNotTakenForGood() throws IOException {
    for (int sound = 0; sound < 4; sound++) {
      EvidenceStore store = new EvidenceStore(folder, ShadowDisk.failing(sound, FULL, true));
      assertThatThrownBy(() -> store.put(new byte[] {1, 2, 3, 4, 5}))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining(FULL);
      assertThat(store.damaged()).isEmpty();
    }
  }
}
