package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer need not verify again, and that nothing but the private key can spare him that. */
final class OwnSealTest {
  /** The length of a key with its type, 33 bytes, in base64. */
  private static final int BASE64 = 44;

  @TempDir(factory = MemoryDisk.class)
  private Path folder;

  private RecordPlace filled(String name, int size) {
    return Sandbox.filled(RecordPlace.at(folder.resolve(name)), size);
  }

  private static Path seal(RecordPlace place) {
    return place.folder().resolve("seal");
  }

  private static void goesOn(RecordPlace place, long size) {
    try (RecordWriter writer = Sandbox.open(place)) {
      assertThat(writer.append(Sandbox.entry(size)).first()).isEqualTo(size);
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }

  private static SigningKey key(RecordPlace place) throws IOException {
    return Objects.requireNonNull(
        SigningKey.parse(Files.readString(place.folder().resolve("key"))));
  }

  /** The note with its signature spoilt and the form of a signature kept. */
  private static String unsigned(RecordPlace place) throws IOException {
    String note = Files.readString(place.folder().resolve("checkpoint"));
    int at = note.length() - 10;
    char other = note.charAt(at) == 'A' ? 'B' : 'A';
    return note.substring(0, at) + other + note.substring(at + 1);
  }

  private static void write(RecordPlace place, String note) throws IOException {
    Files.writeString(place.folder().resolve("checkpoint"), note);
    Files.writeString(place.folder().resolve("last-signed"), note);
  }

  @Test
  void aRecordWithoutItIsOpenedAllTheSame() throws IOException {
    RecordPlace place = filled("record", 3);
    Files.delete(seal(place));
    goesOn(place, 3);
    assertThat(seal(place)).exists();
  }

  @Test
  void oneThatDoesNotFitSparesNothingAndHarmsNothing() throws IOException {
    RecordPlace place = filled("record", 2);
    byte[] sound = Files.readAllBytes(seal(place));
    long size = 2;
    for (byte[] wrong :
        new byte[][] {
          new byte[0],
          Arrays.copyOf(sound, 31),
          Arrays.copyOf(sound, 33),
          Files.readAllBytes(seal(filled("other", 2))),
          sound // of the note before
        }) {
      Files.write(seal(place), wrong);
      goesOn(place, size++);
    }
  }

  @Test
  void aSpoiltSignatureIsRefusedThoughTheSealStands() throws IOException {
    RecordPlace place = filled("record", 3);
    write(place, unsigned(place));
    assertThat(Sandbox.refusal(place))
        .isInstanceOfSatisfying(
            Verification.Tampered.class, bad -> assertThat(bad.file()).isEqualTo("checkpoint"));
  }

  @Test
  void theHolderOfThePrivateKeyIsBelievedAndVerifyBelievesNobody() throws IOException {
    RecordPlace place = filled("record", 3);
    String note = unsigned(place);
    write(place, note);
    Files.write(seal(place), key(place).seal(note.getBytes(StandardCharsets.UTF_8)));
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Tampered.class);
    assertThat(RecordReader.at(place).checkpoint()).isEmpty();
    // Shows that the seal is looked at: without it this opening is refused.
    try (RecordWriter writer = Sandbox.open(place)) {
      assertThat(writer.checkpoint().size()).isEqualTo(3);
    }
  }

  @Test
  void theSealOfAnotherKeyOpensNothing() throws IOException {
    RecordPlace place = filled("record", 3);
    String note = unsigned(place);
    write(place, note);
    SigningKey forger = SigningKey.make(Sandbox.ORIGIN, new SecureRandom());
    Files.write(seal(place), forger.seal(note.getBytes(StandardCharsets.UTF_8)));
    assertThat(Sandbox.refusal(place)).isInstanceOf(Verification.Tampered.class);
  }

  @Test
  void anotherPrivateKeyBesideTheSealSignsNothing() throws IOException {
    RecordPlace place = filled("record", 3);
    SigningKey own = key(place);
    String[] lines = own.secretText().split("\n", 2);
    String other = SigningKey.make(Sandbox.ORIGIN, new SecureRandom()).secretText();
    String secret = other.substring(other.indexOf('\n') - BASE64, other.indexOf('\n'));
    String head = lines[0].substring(0, lines[0].length() - BASE64);
    String mixed = head + secret + "\n" + lines[1];
    assertThat(SigningKey.parse(mixed)).isNotNull();
    Files.writeString(place.folder().resolve("key"), mixed);
    try (RecordWriter writer = Sandbox.open(place)) {
      assertThatThrownBy(() -> writer.append(Sandbox.entry(3)))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("does not fit the public key");
    }
    assertThat(Sandbox.verify(place)).isInstanceOf(Verification.Intact.class);
  }
}
