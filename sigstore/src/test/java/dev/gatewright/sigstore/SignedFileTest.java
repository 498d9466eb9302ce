package dev.gatewright.sigstore;

import static dev.gatewright.sigstore.VerifierTest.AT;
import static dev.gatewright.sigstore.VerifierTest.root;
import static dev.gatewright.sigstore.VerifierTest.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.sigstore.BoxKey;
import dev.gatewright.peers.sigstore.BoxOrder;
import dev.gatewright.peers.sigstore.Lie;
import dev.gatewright.peers.sigstore.SigstoreBox;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures over files, with a certificate or with a key that is known from elsewhere. */
final class SignedFileTest {
  private static final SigstoreBox BOX = SigstoreBox.at(AT);
  private static final BoxKey OWN = BoxKey.of("P-256");
  private static final byte[] FILE = "tides".getBytes(StandardCharsets.UTF_8);

  @Test
  void aSignatureOverAFileHoldsForThisFileAlone() {
    Bundle bundle = read(order().fileBundle(FILE, null));
    Verifier verifier = Verifier.of(root(BOX.trustedRoot()));

    assertThat(verifier.file(bundle, Bytes.of(FILE))).isInstanceOf(Proof.Holds.class);
    assertThat(verifier.file(bundle, Bytes.of("ebb")))
        .isEqualTo(new Proof.Wrong("it names the digest of another file"));
    assertThat(verifier.envelope(bundle)).isInstanceOf(Proof.Open.class);
    assertThat(Statement.of(bundle)).asString().contains("holds no statement of in-toto");
  }

  @ParameterizedTest
  @CsvSource({"P-256, NONE, Holds", "P-256, FORGED_PROOF, Wrong", "P-256, OTHER_LOG, Open"})
  void whatIsSignedWithAKeyIsVerifiedWithThatKey(Lie lie, String comes) {
    Bundle bundle = read(order().lie(lie).fileBundle(FILE, OWN));
    TrustedRoot root = root(BOX.trustedRoot());

    assertThat(Verifier.of(root, key(OWN)).file(bundle, Bytes.of(FILE)).getClass().getSimpleName())
        .isEqualTo(comes);
    assertThat(Verifier.of(root, key(BoxKey.of("P-256"))).file(bundle, Bytes.of(FILE)))
        .isInstanceOf(Proof.Wrong.class);
    assertThat(Verifier.of(root).file(bundle, Bytes.of(FILE))).isInstanceOf(Proof.Open.class);
  }

  @Test
  void aKeyIsReadFromPemOrNotAtAll() {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(OWN.open())
            + "\n-----END PUBLIC KEY-----\n";

    assertThat(VerifyingKey.ofPem(pem)).isNotNull();
    assertThat(VerifyingKey.ofPem(pem.replace("PUBLIC", "PRIVATE"))).isNull();
    assertThat(VerifyingKey.ofPem(pem.substring(0, 40))).isNull();
    assertThat(VerifyingKey.ofPem(pem.replace("MF", "MM"))).isNull();
    assertThat(VerifyingKey.of(Bytes.of("no key"))).isNull();
  }

  private static BoxOrder order() {
    return BOX.order("tides.txt", "ab".repeat(32));
  }

  private static VerifyingKey key(BoxKey key) {
    return Objects.requireNonNull(VerifyingKey.of(Bytes.of(key.open())));
  }

  private static Bundle read(String text) {
    return sound(BundleReader.bundle(text.getBytes(StandardCharsets.UTF_8)));
  }
}
