package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.record.RecordPlace;
import dev.gatewright.targets.record.GateRecord;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checks may know of the record: its runs once it verifies, and that it does not. */
final class RecordSightTest {
  @TempDir private Path folder;

  private Path record() {
    return folder.resolve("record");
  }

  private void runs(String at, String failOn) {
    new Desk(folder)
        .file("CHECKLIST.md", "# L\n\n- [ ] One <!-- gw:one -->\n")
        .run("check", "--record", "../record", "--at", at, "--fail-on", failOn);
  }

  private GateRecord known() {
    if (RecordSight.of(RecordPlace.at(record())) instanceof Sight.Known<GateRecord>(var known)) {
      return known;
    }
    throw new AssertionError("The record was not seen");
  }

  @Test
  void itsRunsAreKnownWithWhatBecameOfTheGate() {
    runs("2026-11-20T10:00:00Z", "manual");
    runs("2026-11-21T10:00:00Z", "fail");
    GateRecord seen = known();
    assertThat(seen.sound()).isTrue();
    assertThat(seen.entries()).isEqualTo(2);
    assertThat(seen.runs()).hasSize(2);
    assertThat(seen.runs().getFirst().open()).isFalse();
    assertThat(seen.runs().getLast().open()).isTrue();
    assertThat(seen.runs().getLast().at()).hasToString("2026-11-21T10:00:00Z");
    assertThat(seen.lastUntil(seen.runs().getFirst().at())).contains(seen.runs().getFirst());
  }

  @Test
  void aRecordThatWasNeverBegunHasNoRun() {
    assertThat(known().runs()).isEmpty();
    assertThat(known().sound()).isTrue();
  }

  @Test
  void aRecordThatWasChangedIsNotSoundAndShowsNothing() throws IOException {
    runs("2026-11-20T10:00:00Z", "manual");
    runs("2026-11-21T10:00:00Z", "fail");
    Path log = record().resolve("entries.log");
    String text = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
    Files.write(
        log, text.replaceFirst("\"shut\"", "\"open\"").getBytes(StandardCharsets.ISO_8859_1));
    GateRecord seen = known();
    assertThat(seen.sound()).isFalse();
    assertThat(seen.runs()).isEmpty();
    assertThat(seen.told()).contains("tampered");
  }

  @Test
  void aKeyThatWasRegisteredIsKnownByItsDigestAlone() throws IOException {
    Desk.Ran ran =
        new Desk(folder)
            .run("key", "new", "--name", "TIDE_KEY", "--register", "--record", "../record");
    assertThat(ran.code()).isZero();
    String key = ran.out().strip().substring("TIDE_KEY=".length());
    assertThat(key).hasSize(64);
    assertThat(known().keys())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("TIDE_KEY");
              assertThat(one.bytes()).isEqualTo(48);
              assertThat(one.is(key)).isTrue();
              assertThat(one.is(key.substring(1))).isFalse();
            });
    assertThat(Files.readString(record().resolve("entries.log"), StandardCharsets.ISO_8859_1))
        .contains("TIDE_KEY")
        .doesNotContain(key);
  }

  @Test
  void aKeyThatCannotBeRegisteredIsNotShown() throws IOException {
    Files.writeString(record(), "no directory");
    Desk.Ran ran = new Desk(folder).run("key", "new", "--register", "--record", "../record");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aRecordIsNamedOnlyForAKeyThatIsRegistered() {
    assertThat(new Desk(folder).run("key", "new", "--record", "../record").code()).isEqualTo(2);
  }

  @Test
  void whatIsNoRecordIsNotSeen() throws IOException {
    Files.createDirectories(record());
    Files.writeString(record().resolve("entries.log"), "nothing");
    assertThat(RecordSight.of(RecordPlace.at(record()))).isInstanceOf(Sight.Unseen.class);
  }
}
