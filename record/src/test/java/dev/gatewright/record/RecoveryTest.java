package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stopped writer or a restored backup leaves, and what opening makes of it. */
final class RecoveryTest {
  @TempDir private Path folder;

  private Path record() {
    return folder.resolve("record");
  }

  private RecordPlace watched() {
    return new RecordPlace(record(), folder.resolve("elsewhere/last-signed"));
  }

  private void addToLog(byte[] bytes) throws IOException {
    Files.write(record().resolve("entries.log"), bytes, StandardOpenOption.APPEND);
  }

  @Test
  void aTornEntryBehindTheCheckpointIsCutOff() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 3);
    byte[] frame = EntriesLog.frames(List.of(Sandbox.entry(3).bytes())).array();
    for (int length = 1; length < frame.length; length++) {
      addToLog(Arrays.copyOf(frame, length));
      assertThat(Sandbox.verify(place))
          .isInstanceOfSatisfying(
              Verification.TornTail.class,
              torn -> assertThat(torn.sentence()).contains("0 whole entries"));
      try (RecordWriter writer = Sandbox.open(place)) {
        assertThat(writer.repair()).isEqualTo(new Repair(0, length, 0));
      }
      assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
    }
  }

  @Test
  void zerosOrRubbishBehindTheCheckpointAreCutOff() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 256);
    for (byte[] rubbish :
        List.of(new byte[4096], "%PDF-1.7 rubbish".repeat(9).getBytes(StandardCharsets.UTF_8))) {
      addToLog(rubbish);
      try (RecordWriter writer = Sandbox.open(place)) {
        assertThat(writer.repair()).isEqualTo(new Repair(0, rubbish.length, 0));
        assertThat(writer.checkpoint().size()).isEqualTo(256);
      }
    }
  }

  @Test
  void wholeEntriesBehindTheCheckpointAreTakenUpAndSigned() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 200);
    List<byte[]> more = Sandbox.entries(200, 2500).stream().map(Entry::bytes).toList();
    addToLog(EntriesLog.frames(more).array());
    addToLog(new byte[] {0, 0, 1});
    assertThat(Sandbox.verify(place))
        .isInstanceOfSatisfying(
            Verification.TornTail.class,
            torn -> {
              assertThat(torn.unsignedEntries()).isEqualTo(2300);
              assertThat(torn.tornBytes()).isEqualTo(3);
            });
    try (RecordWriter writer = Sandbox.open(place)) {
      assertThat(writer.repair()).isEqualTo(new Repair(2300, 3, 0));
      assertThat(writer.checkpoint().root()).isEqualTo(Sandbox.naiveRoot(Sandbox.leaves(2500)));
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void tilesBehindTheCheckpointThatWereNeverSignedDoNoHarm() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 5);
    Files.write(record().resolve("tile/0/000.p/6"), new byte[6 * 32]);
    Files.write(record().resolve("tile/entries/000.p/6"), new byte[60]);
    try (RecordWriter writer = Sandbox.open(place)) {
      writer.append(Sandbox.entry(5));
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void anOlderCopyOfTheWholeFolderIsNoticedByThePlaceOutside() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 3);
    Sandbox.copyFolder(record(), folder.resolve("backup"));
    try (RecordWriter writer = Sandbox.open(place)) {
      writer.append(Sandbox.entries(3, 9));
    }
    Sandbox.deleteFolder(record());
    Sandbox.copyFolder(folder.resolve("backup"), record());

    Verification rolledBack =
        new Verification.RolledBack(
            3, 9, folder.resolve("elsewhere/last-signed").toAbsolutePath().toString());
    assertThat(Sandbox.verify(place)).isEqualTo(rolledBack);
    assertThat(Sandbox.refusal(place)).isEqualTo(rolledBack);
    assertThat(Sandbox.verify(RecordPlace.at(record()))).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aRemovedFolderIsNotMistakenForANewRecordWhileThePlaceOutsideRemembers() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 3);
    Sandbox.deleteFolder(record());
    assertThat(Sandbox.refusal(place))
        .isInstanceOfSatisfying(
            Verification.RolledBack.class,
            back -> {
              assertThat(back.size()).isZero();
              assertThat(back.lastSigned()).isEqualTo(3);
            });
    assertThat(record().resolve("key")).doesNotExist();
  }

  @Test
  void anOlderLogAndCheckpointAreNoticedByTheGuardFileBesideThem() throws IOException {
    RecordPlace place = Sandbox.filled(RecordPlace.at(record()), 3);
    byte[] log = Files.readAllBytes(record().resolve("entries.log"));
    byte[] checkpoint = Files.readAllBytes(record().resolve("checkpoint"));
    try (RecordWriter writer = Sandbox.open(place)) {
      writer.append(Sandbox.entry(3));
    }
    Files.write(record().resolve("entries.log"), log);
    Files.write(record().resolve("checkpoint"), checkpoint);
    Files.copy(
        record().resolve("tile/entries/000.p/4"), record().resolve("tile/entries/000.p/spare"));
    assertThat(Sandbox.refusal(place)).isEqualTo(new Verification.RolledBack(3, 4, "last-signed"));
  }

  @Test
  void anOlderCheckpointAloneIsAStoppedCommitBecauseTheLogStillHoldsAll() throws IOException {
    RecordPlace place = Sandbox.filled(RecordPlace.at(record()), 3);
    byte[] checkpoint = Files.readAllBytes(record().resolve("checkpoint"));
    try (RecordWriter writer = Sandbox.open(place)) {
      writer.append(Sandbox.entry(3));
    }
    Files.write(record().resolve("checkpoint"), checkpoint);
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.TornTail.class);
    try (RecordWriter writer = Sandbox.open(place)) {
      assertThat(writer.repair().adoptedEntries()).isEqualTo(1);
      assertThat(writer.checkpoint().size()).isEqualTo(4);
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aRecordThatWentAnotherWayThanThePlaceOutsideRemembersIsRefused() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 3);
    Sandbox.copyFolder(record(), folder.resolve("backup"));
    try (RecordWriter writer = Sandbox.open(place)) {
      writer.append(Sandbox.entry(3));
    }
    Sandbox.deleteFolder(record());
    Sandbox.copyFolder(folder.resolve("backup"), record());
    try (RecordWriter unaware = Sandbox.open(RecordPlace.at(record()))) {
      unaware.append(Sandbox.entries(100, 102));
    }
    assertThat(Sandbox.verify(RecordPlace.at(record()))).isInstanceOf(Verification.Intact.class);
    assertThat(Sandbox.verify(place))
        .isInstanceOfSatisfying(
            Verification.Tampered.class,
            bad -> assertThat(bad.what()).contains("another root at size 4"));
    assertThat(Sandbox.refusal(place)).isInstanceOf(Verification.Tampered.class);
  }

  @Test
  void aPlaceOutsideThatIsNewOrBehindIsBroughtUpToDate() throws IOException {
    Sandbox.filled(RecordPlace.at(record()), 3);
    RecordPlace place = watched();
    Sandbox.open(place).close();
    Path outside = folder.resolve("elsewhere/last-signed");
    assertThat(outside).hasSameTextualContentAs(record().resolve("checkpoint"));
    try (RecordWriter unaware = Sandbox.open(RecordPlace.at(record()))) {
      unaware.append(Sandbox.entry(3));
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
    Sandbox.open(place).close();
    assertThat(outside).hasSameTextualContentAs(record().resolve("checkpoint"));
  }

  @Test
  void aLogShorterThanItsCheckpointIsRefused() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 300);
    Path log = record().resolve("entries.log");
    byte[] all = Files.readAllBytes(log);
    byte[] last = Sandbox.entry(299).bytes();
    Files.write(log, Arrays.copyOf(all, all.length - last.length - EntriesLog.FRAME));
    assertThat(Sandbox.refusal(place))
        .isEqualTo(
            new Verification.Tampered(
                299, "entries.log", "ends before this entry, but the checkpoint signs 300"));
  }

  @Test
  void aWrongResumeMarkCostsTimeOnly() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 700);
    for (String mark : List.of("512 9\n", "256 99999999\n", "rubbish", "", "768 20\n", "1 8\n")) {
      Files.writeString(record().resolve("resume"), mark);
      try (RecordWriter writer = Sandbox.open(place)) {
        assertThat(writer.checkpoint().size()).isEqualTo(700);
      }
    }
    Files.delete(record().resolve("resume"));
    Sandbox.open(place).close();
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  @Test
  void aChangedPrivateKeySignsNothing() throws IOException {
    RecordPlace place = Sandbox.filled(watched(), 1);
    Path key = record().resolve("key");
    byte[] other =
        SigningKey.make(Sandbox.ORIGIN, new java.security.SecureRandom())
            .secretText()
            .getBytes(StandardCharsets.UTF_8);
    Files.write(key, other);
    assertThat(Sandbox.refusal(place).sentence()).contains("private half");
    Files.delete(key);
    assertThat(Sandbox.refusal(place).sentence()).contains("key is missing");
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }
}
