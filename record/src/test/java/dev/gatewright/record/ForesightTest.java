package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was proved ahead spares work and never hides what happened since. */
final class ForesightTest {
  @TempDir private Path folder;
  private RecordPlace place;

  @BeforeEach
  void setUp() {
    place =
        Sandbox.filled(
            new RecordPlace(folder.resolve("record"), folder.resolve("elsewhere/last-signed")),
            300);
  }

  private Foresight foresee() {
    return RecordReader.at(place).foresee().orElseThrow();
  }

  private Opening open(Foresight foresight) {
    return Recovery.open(
        place,
        Sandbox.ORIGIN,
        () -> {
          throw new AssertionError("there is a key already");
        },
        Duration.ofMillis(60),
        new RealDisk(),
        foresight);
  }

  private Repair append(Foresight foresight, int at) {
    if (!(open(foresight) instanceof Opening.Ready(RecordWriter writer))) {
      throw new AssertionError("the record was not opened");
    }
    try (writer) {
      assertThat(writer.append(Sandbox.entry(at)).first()).isEqualTo(at);
      return writer.repair();
    }
  }

  private void assertIntact(int size) {
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
    assertThat(Sandbox.read(place)).hasSize(size);
  }

  @Test
  void aRecordThatIsStillTheSameIsWrittenOn() {
    assertThat(append(foresee(), 300)).isEqualTo(Repair.NONE);
    assertIntact(301);
  }

  @Test
  void whatAnotherWriterAddedSinceIsKept() {
    Foresight old = foresee();
    try (RecordWriter writer = Sandbox.open(place)) {
      writer.append(Sandbox.entries(300, 600));
    }
    assertThat(append(old, 600)).isEqualTo(Repair.NONE);
    assertIntact(601);
  }

  @Test
  void whatAStoppedWriterLeftSinceIsCutOff() throws IOException {
    Foresight old = foresee();
    byte[] torn = {0, 0, 0, 9, 1};
    Files.write(folder.resolve("record/entries.log"), torn, StandardOpenOption.APPEND);
    assertThat(append(old, 300)).isEqualTo(new Repair(0, torn.length, 0));
    assertIntact(301);
  }

  @Test
  void aStatementThatWasEditedSinceIsRefused() throws IOException {
    Foresight old = foresee();
    for (String name : List.of("checkpoint", "vkey", "last-signed")) {
      Path file = folder.resolve("record").resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      byte[] edited = bytes.clone();
      edited[edited.length - 5] ^= 1;
      Files.write(file, edited);
      assertThat(open(old)).as(name).isInstanceOf(Opening.Refused.class);
      Files.write(file, bytes);
    }
    assertThat(append(old, 300)).isEqualTo(Repair.NONE);
  }

  @Test
  void aLogThatWasEditedSinceIsRefused() throws IOException {
    Foresight old = foresee();
    Path log = folder.resolve("record/entries.log");
    byte[] bytes = Files.readAllBytes(log);
    bytes[bytes.length - 9] ^= 1;
    Files.write(log, bytes);
    assertThat(open(old)).isInstanceOf(Opening.Refused.class);
    Files.write(log, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(open(old)).isInstanceOf(Opening.Refused.class);
  }

  @Test
  void thereIsNothingToForeseeBeforeTheFirstEntry() {
    assertThat(RecordReader.at(new RecordPlace(folder.resolve("none"), null)).foresee()).isEmpty();
  }
}
