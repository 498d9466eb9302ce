package dev.gatewright.checks.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

final class KeyFileTest {
  @Test
  void aPrivateKeyInDerIsOneUnderAnyNameAndAPublicKeyIsNone() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    assertThat(KeyFile.kind("blob.bin", pair.getPrivate().getEncoded())).isNotNull();
    assertThat(KeyFile.kind("blob.bin", pair.getPublic().getEncoded())).isNull();
  }
}
