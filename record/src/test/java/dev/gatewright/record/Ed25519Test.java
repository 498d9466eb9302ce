package dev.gatewright.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import org.junit.jupiter.api.Test;

final class Ed25519Test {
  private static final byte[] MESSAGE = "a note\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void thisPlatformHasTheClassThatIsAskedForByName() {
    assertThat(Ed25519.engine().getProvider().getName()).isEqualTo("Gatewright");
    assertThat(Ed25519.usual().getProvider().getName()).isNotEqualTo("Gatewright");
  }

  @Test
  void whatOneSignsTheOtherVerifies() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    for (Signature signer : new Signature[] {Ed25519.engine(), Ed25519.usual()}) {
      signer.initSign(pair.getPrivate());
      signer.update(MESSAGE);
      byte[] signature = signer.sign();
      for (Signature verifier : new Signature[] {Ed25519.engine(), Ed25519.usual()}) {
        verifier.initVerify(pair.getPublic());
        verifier.update(MESSAGE);
        assertThat(verifier.verify(signature)).isTrue();
        verifier.initVerify(pair.getPublic());
        verifier.update((byte) 'x');
        assertThat(verifier.verify(signature)).isFalse();
      }
    }
  }
}
