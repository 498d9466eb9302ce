package dev.gatewright.sigstore;

import static dev.gatewright.sigstore.VerifierTest.AT;
import static dev.gatewright.sigstore.VerifierTest.json;
import static dev.gatewright.sigstore.VerifierTest.root;
import static dev.gatewright.sigstore.VerifierTest.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.sigstore.SigstoreBox;
import dev.gatewright.readers.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is handed in, the answer is a value, and what was changed never holds. */
final class HostileTest {
  private static final SigstoreBox BOX = SigstoreBox.at(AT);
  private static final TrustedRoot ROOT = root(BOX.trustedRoot());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate",
        "statement",
        "signature",
        "signedEntryTimestamp",
        "canonicalizedBody",
        "keyId",
        "rootHash"
      })
  void aChangedByteAnywhereInAPartNeverHolds(String member) {
    String whole = BOX.order("a.whl", "ab".repeat(32)).attestation();
    String encoded = text(whole, member);
    byte[] bytes = Base64.getDecoder().decode(encoded);
    assertThat(proof(whole)).isInstanceOf(Proof.Holds.class);

    for (int i = 0; i < bytes.length; i += 1 + bytes.length / 60) {
      byte[] changed = bytes.clone();
      changed[i] ^= (byte) (1 << (i % 8));
      String other = whole.replace(encoded, Base64.getEncoder().encodeToString(changed));
      assertThat(proof(other))
          .as(member + " with byte " + i + " changed")
          .isNotInstanceOf(Proof.Holds.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate",
        "statement",
        "signature",
        "signedEntryTimestamp",
        "canonicalizedBody"
      })
  void aPartThatIsCutOffNeverHolds(String member) {
    String whole = BOX.order("a.whl", "ab".repeat(32)).attestation();
    String encoded = text(whole, member);
    byte[] bytes = Base64.getDecoder().decode(encoded);

    for (int length = 0; length < bytes.length; length += 1 + bytes.length / 40) {
      String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
      assertThat(proof(whole.replace(encoded, cut))).isNotInstanceOf(Proof.Holds.class);
    }
    String broken = whole.replace(encoded, encoded.substring(0, encoded.length() - 3) + "*");
    assertThat(BundleReader.attestation(json(broken))).isInstanceOf(Read.Unsound.class);
  }

  @Test
  void aTimestampWithAChangedByteEndsInAValue() {
    String whole = BOX.order("a.whl", "ab".repeat(32)).kind("hashedrekord 0.0.2").bundle();
    String encoded = text(whole, "signedTimestamp");
    byte[] bytes = Base64.getDecoder().decode(encoded);
    int held = 0;

    for (int i = 0; i < bytes.length; i += 3) {
      byte[] changed = bytes.clone();
      changed[i] ^= 0x21;
      String other = whole.replace(encoded, Base64.getEncoder().encodeToString(changed));
      byte[] bundle = other.getBytes(StandardCharsets.UTF_8);
      Proof proof = Verifier.of(ROOT).envelope(sound(BundleReader.bundle(bundle)));
      held += proof instanceof Proof.Holds ? 1 : 0;
    }
    // What is not signed in a timestamp: versions, and by what number its signer is named.
    assertThat(held).isLessThan(bytes.length / 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"version": 1                 | {"version": 2                 | of a version that is not known
          "certificate": "              | "certificat": "               | has no certificate in base64
          "transparency_entries": [     | "transparency_entries": [{},  | a log entry without one of its parts
          "logIndex": "41"              | "logIndex": "-41"             | a log entry without one of its parts
          "treeSize": "3"               | "treeSize": "3e0"             | a log entry without one of its parts
          "signature": "                | "signature": "*               | no statement and signature in base64
          "logId": {                    | "log": {                      | a log entry without one of its parts
          """)
  void anAttestationOfAnotherFormIsRefusedWithTheReason(String part, String other, String why) {
    String whole = BOX.order("a.whl", "ab".repeat(32)).attestation();
    assertThat(whole).contains(part);

    Read<Bundle> read = BundleReader.attestation(json(whole.replace(part, other)));

    assertThat(read).isInstanceOf(Read.Unsound.class);
    assertThat(((Read.Unsound<Bundle>) read).why()).contains(why);
  }

  @Test
  void anAttestationWithoutAnyEntryIsInNoLog() {
    String whole = BOX.order("a.whl", "ab".repeat(32)).attestation();
    int from = whole.indexOf("\"transparency_entries\": [") + 25;
    String none = whole.substring(0, from) + whole.substring(whole.indexOf("]}, \"envelope\""));

    assertThat(proof(none)).isEqualTo(new Proof.Wrong("it is entered in no log"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "mediaType": "application/vnd | "mediaType": "x", "mediaType": "application/vnd | given twice
          v0.3+json                     | v0.9+json                                       | a version that is not known
          "certificate":                | "publicKey": {"hint": "x"}, "certificate":      | not name one signer, but 2
          "dsseEnvelope":               | "messageSignature": {}, "dsseEnvelope":         | not hold one of
          "signatures": [               | "signatures": [{"sig": ""},                     | no envelope of a payload
          """)
  void aBundleOfAnotherFormIsRefusedWithTheReason(String part, String other, String why) {
    String whole = BOX.order("a.whl", "ab".repeat(32)).bundle();
    assertThat(whole).contains(part);
    byte[] bytes = whole.replace(part, other).getBytes(StandardCharsets.UTF_8);

    assertThat(BundleReader.bundle(bytes)).asString().startsWith("Unsound").contains(why);
  }

  @Test
  void theBodyOfAnEntryMayNotSayAThingTwice() {
    String whole = BOX.order("a.whl", "ab".repeat(32)).attestation();
    String encoded = text(whole, "canonicalizedBody");
    String body = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    String twice = body.replace("{\"apiVersion\"", "{\"kind\":\"dsse\",\"apiVersion\"");
    String other =
        whole.replace(
            encoded, Base64.getEncoder().encodeToString(twice.getBytes(StandardCharsets.UTF_8)));

    assertThat(proof(other)).isNotInstanceOf(Proof.Holds.class);
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    byte[] large = new byte[BundleReader.MAX_BYTES + 1];
    Arrays.fill(large, (byte) ' ');
    byte[] cut = BOX.order("a.whl", "ab".repeat(32)).bundle().getBytes(StandardCharsets.UTF_8);

    assertThat(BundleReader.bundle(large)).isInstanceOf(Read.Unsound.class);
    assertThat(TrustedRoot.read(new byte[TrustedRoot.MAX_BYTES + 1], "large"))
        .isInstanceOf(Read.Unsound.class);
    for (int length = 0; length < cut.length; length += 97) {
      assertThat(BundleReader.bundle(Arrays.copyOf(cut, length))).isInstanceOf(Read.Unsound.class);
    }
  }

  @Test
  void aStatementHasToNameFilesAndTheirDigests() {
    Bundle sound = attested(BOX.order("a.whl", "ab".repeat(32)).attestation());
    Bundle odd = attested(BOX.order("a.whl", "abc").attestation());
    List<Statement.Subject> subjects = sound(Statement.of(sound)).subjects();

    assertThat(subjects).containsExactly(new Statement.Subject("a.whl", "ab".repeat(32)));
    assertThat(Statement.of(odd)).asString().contains("a file without its name or SHA-256");
  }

  private static String text(String whole, String member) {
    String start = "\"" + member + "\": \"";
    int from = whole.indexOf(start) + start.length();
    return whole.substring(from, whole.indexOf('"', from));
  }

  private static Bundle attested(String text) {
    JsonValue json = json(text);
    return sound(BundleReader.attestation(json));
  }

  private static Proof proof(String attestation) {
    return switch (BundleReader.attestation(json(attestation))) {
      case Read.Unsound<Bundle>(String why) -> new Proof.Open(why, "");
      case Read.Sound<Bundle>(Bundle bundle) -> Verifier.of(ROOT).envelope(bundle);
    };
  }
}
