package dev.gatewright.sigstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.sigstore.SigstoreBox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom to trust is read whole or not at all. */
final class TrustedRootTest {
  private static final Instant AT = Instant.parse("2026-10-01T08:00:00Z");

  @Test
  void theRootThatComesWithTheProgramNamesThePublicLogsAndTellsItsAge() {
    TrustedRoot root = TrustedRoot.builtIn();

    assertThat(root.authorities()).hasSize(2);
    assertThat(root.timestampAuthorities()).hasSize(1);
    assertThat(root.log(Bytes.of(new byte[32]))).isNull();
    assertThat(root.told(Instant.parse("2026-12-03T00:00:00Z")))
        .isEqualTo("the trusted root of the public sigstore built in on 2026-11-23, 10 days old");
    assertThat(root.told(AT)).endsWith(", 0 days old");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trustedroot+json | root+json      | is no trusted root
          "start"          | "begin"        | without
          T08:00:00Z       | T08:00         | without
          "keyId": "       | "keyId": "*    | names a log
          "certChain"      | "chain"        | names an authority
          "rawBytes": "MII | "rawBytes": "M | names an authority
          {"mediaType      | {"tlogs": [], "mediaType | given twice
          """)
  void aRootWithoutOneOfItsPartsIsNotRead(String part, String other, String why) {
    String whole = SigstoreBox.at(AT).trustedRoot();
    assertThat(whole).contains(part);
    byte[] bytes = whole.replace(part, other).getBytes(StandardCharsets.UTF_8);

    assertThat(TrustedRoot.read(bytes, "a test")).asString().startsWith("Unsound").contains(why);
  }

  @Test
  void anotherRootIsToldByItsName() {
    byte[] bytes = SigstoreBox.at(AT).trustedRoot().getBytes(StandardCharsets.UTF_8);

    assertThat(VerifierTest.sound(TrustedRoot.read(bytes, "the trusted root ours.json")).told(AT))
        .isEqualTo("the trusted root ours.json");
  }
}
