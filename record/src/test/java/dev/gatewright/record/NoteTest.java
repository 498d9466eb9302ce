package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class NoteTest {
  // The worked example in the documentation of the Go module sumdb/note.
  private static final String NEUMANN =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String SIGNED =
      TEXT
          + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
          + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  private static Note.Opened open(String note, VerifierKey key) {
    return Note.open(note.getBytes(StandardCharsets.UTF_8), key);
  }

  @Test
  void aNoteSignedByAnotherImplementationOpens() {
    VerifierKey key = VerifierKey.parse(NEUMANN).orElseThrow();
    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(key.text()).isEqualTo(NEUMANN);
    assertThat(open(SIGNED, key)).isEqualTo(new Note.Opened.Text(TEXT));
  }

  @Test
  void noByteOfANoteCanBeChangedOrLeftOut() {
    VerifierKey key = VerifierKey.parse(NEUMANN).orElseThrow();
    byte[] sound = SIGNED.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < sound.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = sound.clone();
        changed[i] ^= (byte) (1 << bit);
        assertThat(Note.open(changed, key)).as("byte %d", i).isInstanceOf(Note.Opened.Bad.class);
      }
      byte[] cut = Arrays.copyOf(sound, i);
      assertThat(Note.open(cut, key)).isInstanceOf(Note.Opened.Bad.class);
    }
  }

  @Test
  void signaturesOfOtherKeysArePassedOver() {
    VerifierKey key = VerifierKey.parse(NEUMANN).orElseThrow();
    String cosigned = SIGNED + "\u2014 witness.example AAAAAAAAAAAAAAAAAAAAAAAA\n";
    assertThat(open(cosigned, key)).isEqualTo(new Note.Opened.Text(TEXT));
    VerifierKey other = SigningKey.make("somebody", new SecureRandom()).verifier();
    assertThat(open(SIGNED, other))
        .isEqualTo(new Note.Opened.Bad("is not signed by the key of this record"));
  }

  @Test
  void whatAKeySignsItsPublicHalfOpens() {
    SigningKey key = SigningKey.make("gatewright/x", new SecureRandom());
    String text = Checkpoint.text("gatewright/x", 7, new TreeHash().empty());
    String note = Objects.requireNonNull(key.sign(text));
    Checkpoint checkpoint = Checkpoint.parse(note, key.verifier()).orElseThrow();
    assertThat(checkpoint.size()).isEqualTo(7);
    assertThat(checkpoint.root()).isEqualTo(new TreeHash().empty());
    assertThat(checkpoint.note()).isEqualTo(note);
  }

  @Test
  void aKeyFileIsReadBackAndAChangedOneIsNoticed() {
    SigningKey key = SigningKey.make("gatewright/x", new SecureRandom());
    String file = key.secretText();
    SigningKey again = Objects.requireNonNull(SigningKey.parse(file));
    assertThat(again.verifier()).isEqualTo(key.verifier());
    byte[] sound = file.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < sound.length; i++) {
      byte[] changed = sound.clone();
      changed[i] ^= 1;
      String text = StrictText.utf8(changed);
      SigningKey other = text == null ? null : SigningKey.parse(text);
      boolean unnoticed =
          other != null
              && other.verifier().equals(key.verifier())
              && other.sign("some text\n") != null;
      assertThat(unnoticed).as("byte %d", i).isFalse();
    }
  }

  @Test
  void theSecretIsInNoText() {
    SigningKey key = SigningKey.make("gatewright/x", new SecureRandom());
    assertThat(key.toString()).isEqualTo("the signing key of gatewright/x");
  }
}
