package dev.gatewright.sigstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.sigstore.BoxKey;
import dev.gatewright.peers.sigstore.BoxOrder;
import dev.gatewright.peers.sigstore.Lie;
import dev.gatewright.peers.sigstore.SigstoreBox;
import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One lie a test: what is sound holds, and each single thing that is not as it should be is seen.
 */
final class VerifierTest {
  static final Instant AT = Instant.parse("2026-10-01T08:00:00Z");
  private static final SigstoreBox BOX = SigstoreBox.at(AT);

  @Test
  void aSoundAttestationHoldsAndSaysWhoSignedIt() {
    Proof proof = attested(BOX, order(), BOX.trustedRoot());

    assertThat(proof).isInstanceOf(Proof.Holds.class);
    Proof.Holds holds = (Proof.Holds) proof;
    assertThat(holds.at()).isEqualTo(AT.plusSeconds(3));
    assertThat(holds.signer())
        .extracting("issuer", "repository", "workflow", "environment")
        .containsExactly(
            "https://token.actions.githubusercontent.com",
            "https://github.com/tides/tide-api",
            "https://github.com/tides/tide-api/.github/workflows/release.yml@refs/tags/v1",
            null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-256", "P-384", "Ed25519", "RSA"})
  void everyKindOfKeyThatPeopleSignWithIsVerified(String kind) {
    assertThat(attested(BOX, order().key(kind), BOX.trustedRoot())).isInstanceOf(Proof.Holds.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-256", "P-384", "Ed25519"})
  void everyKindOfKeyThatLogsSignWithIsVerified(String kind) {
    SigstoreBox box = SigstoreBox.withLogKey(AT, kind);

    Proof proof = attested(box, box.order("a.whl", "ab".repeat(32)), box.trustedRoot());

    assertThat(proof).isInstanceOf(Proof.Holds.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dsse 0.0.1", "intoto 0.0.2", "hashedrekord 0.0.2", "dsse 0.0.2"})
  void everyKindOfEntryIsBoundToWhatWasSigned(String kind) {
    assertThat(bundled(order().kind(kind))).isInstanceOf(Proof.Holds.class);
    assertThat(bundled(order().kind(kind).lie(Lie.OTHER_PAYLOAD_LOGGED)))
        .isEqualTo(new Proof.Wrong("the log entry speaks of other content than what was signed"));
    assertThat(bundled(order().kind(kind).lie(Lie.OTHER_SIGNATURE_LOGGED)))
        .isEqualTo(new Proof.Wrong("the log entry speaks of another signature"));
    assertThat(bundled(order().kind(kind).lie(Lie.OTHER_CERTIFICATE_LOGGED)))
        .isEqualTo(new Proof.Wrong("the log entry speaks of another certificate or key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          changed-statement      | the signature is not over what it comes with
          logged-too-late        | the certificate is good from
          logged-too-early       | the certificate is good from
          forged-authority       | names a trusted authority, which did not sign it
          no-sct                 | has no promise of a log
          forged-sct             | (SCT) is not signed by that log
          other-purpose          | the certificate is not one for signing
          forged-proof           | does not lead from the entry to the log's tree
          no-proof               | nothing shows that the entry is in the log
          other-checkpoint       | not signed by the log that the entry names
          other-tree             | the log signed another tree
          forged-promise         | did not sign that it took the entry at that time
          other-payload-logged   | the log entry speaks of other content
          other-signature-logged | the log entry speaks of another signature
          other-certificate-logged | the log entry speaks of another certificate
          other-kind-logged      | the log entry is of another kind
          """)
  void whatIsForgedIsWrong(String lie, String why) {
    Proof proof = attested(BOX, order().lie(Lie.of(lie)), BOX.trustedRoot());

    assertThat(proof).isInstanceOf(Proof.Wrong.class);
    assertThat(((Proof.Wrong) proof).why()).contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other-authority   | issued by an authority that the trusted root does not name
          other-sct-log     | (SCT) is not in the trusted root
          strange-extension | an extension that must be understood
          other-log         | the log that the entry names is not in the trusted root
          strange-kind      | of a kind that is not known here
          """)
  void whatIsNotKnownStaysOpenWithAWayToGiveIt(String lie, String why) {
    Proof proof = attested(BOX, order().lie(Lie.of(lie)), BOX.trustedRoot());

    assertThat(proof).isInstanceOf(Proof.Open.class);
    assertThat(((Proof.Open) proof).why()).contains(why);
    assertThat(((Proof.Open) proof).remedy()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other-stamped   | Wrong | a timestamp is over another signature
          other-stamper   | Open  | an authority that the trusted root does not name
          forged-stamp    | Wrong | a timestamp's signature is over another token
          no-stamp        | Open  | nothing that can be verified says when it was signed
          logged-too-late | Wrong | the certificate is good from
          """)
  void anEntryThatSaysNoTimeNeedsATimestamp(String lie, String kind, String why) {
    Proof proof = bundled(order().kind("hashedrekord 0.0.2").lie(Lie.of(lie)));

    assertThat(proof.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(proof.toString()).contains(why);
  }

  @Test
  void aTimestampOfNobodyKnownIsPassedOverWhereTheLogSaysTheTime() {
    assertThat(bundled(order().lie(Lie.OTHER_STAMPER))).isInstanceOf(Proof.Holds.class);
    assertThat(bundled(order().lie(Lie.OTHER_STAMPED))).isInstanceOf(Proof.Wrong.class);
  }

  @Test
  void aKeyIsTrustedToTheLastInstantOfItsWindowAndNoLonger() {
    String from = AT.minusSeconds(60).toString();

    assertThat(attested(BOX, order(), BOX.trustedRoot(from, AT.plusSeconds(3).toString())))
        .isInstanceOf(Proof.Holds.class);
    assertThat(attested(BOX, order(), BOX.trustedRoot(from, AT.plusSeconds(2).toString())))
        .asString()
        .startsWith("Wrong")
        .contains("the log's key is trusted from");
    assertThat(attested(BOX, order(), BOX.trustedRoot(AT.plusSeconds(4).toString(), "")))
        .isInstanceOf(Proof.Wrong.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AUTHORITY_EXPIRED       | dsse 0.0.1         | a certificate above was not good at
          AUTHORITY_NO_CA         | dsse 0.0.1         | may not sign such certificates
          AUTHORITY_OTHER_PURPOSE | dsse 0.0.1         | may not sign such certificates
          AUTHORITY_OTHER_ROOT    | dsse 0.0.1         | is not signed by the next one
          STAMPER_EXPIRED         | hashedrekord 0.0.2 | the certificate is good from
          STAMPER_OTHER_PURPOSE   | hashedrekord 0.0.2 | not for timestamps
          """)
  void theWholeChainIsVerifiedAtTheTimeOfSigning(SigstoreBox.Flaw flaw, String kind, String why) {
    SigstoreBox box = SigstoreBox.flawed(AT, flaw);
    byte[] bytes =
        box.order("a.whl", "ab".repeat(32)).kind(kind).bundle().getBytes(StandardCharsets.UTF_8);

    Proof proof = Verifier.of(root(box.trustedRoot())).envelope(sound(BundleReader.bundle(bytes)));

    assertThat(proof).asString().startsWith("Wrong").contains(why);
  }

  @Test
  void aKeyThatIsHandedInIsNotSetAsideForACertificate() {
    byte[] bytes = order().bundle().getBytes(StandardCharsets.UTF_8);
    VerifyingKey key = VerifyingKey.of(Bytes.of(BoxKey.of("P-256").open()));
    Verifier verifier = Verifier.of(root(BOX.trustedRoot()), Objects.requireNonNull(key));

    assertThat(verifier.envelope(sound(BundleReader.bundle(bytes)))).isInstanceOf(Proof.Open.class);
  }

  @Test
  void anotherSigstoreProvesNothingHere() {
    SigstoreBox other = SigstoreBox.at(AT);

    Proof proof = attested(other, other.order("a.whl", "ab".repeat(32)), BOX.trustedRoot());

    assertThat(proof).isNotInstanceOf(Proof.Holds.class);
    assertThat(attested(BOX, order(), "public")).isInstanceOf(Proof.Open.class);
  }

  private static BoxOrder order() {
    return BOX.order("a.whl", "ab".repeat(32));
  }

  private static Proof bundled(BoxOrder order) {
    byte[] bytes = order.bundle().getBytes(StandardCharsets.UTF_8);
    return Verifier.of(root(BOX.trustedRoot())).envelope(sound(BundleReader.bundle(bytes)));
  }

  static Proof attested(SigstoreBox box, BoxOrder order, String root) {
    return Verifier.of(root(root))
        .envelope(sound(BundleReader.attestation(json(order.attestation()))));
  }

  static TrustedRoot root(String text) {
    return text.equals("public")
        ? TrustedRoot.builtIn()
        : sound(TrustedRoot.read(text.getBytes(StandardCharsets.UTF_8), "a box"));
  }

  static JsonValue json(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ((Parsed.Ok<JsonValue>) JsonReader.read(bytes, bytes.length)).value();
  }

  static <T> T sound(Read<T> read) {
    return switch (read) {
      case Read.Sound<T>(T value) -> value;
      case Read.Unsound<T>(String why) -> throw new AssertionError(why);
    };
  }
}
