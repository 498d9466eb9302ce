package dev.gatewright.readers.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged tokens: what was inside is damaged too, not only its base64. */
final class TokenMutationsTest {
  private static final int ROUNDS = 4_000;

  @Test
  void damageInsideNeverThrowsAndNeverWidensATokenOfProjects() {
    List<byte[]> seeds =
        List.of(
            Macaroons.binary(Macaroons.HOST, "[1,[\"a\"]]", "[0,2000000000,0]"),
            Macaroons.packets(Macaroons.HOST, "{\"version\":1,\"permissions\":\"user\"}"));
    Random random = new Random(31);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damage(seeds.get(round % 2), random);
      TokenReading reading = TokenReader.read(Macaroons.text(damaged));
      assertThat(reading).isInstanceOfAny(PypiToken.class, TokenReading.Malformed.class);
      if (reading instanceof PypiToken token) {
        read++;
        assertThat(token.expires()).isNotNull();
        boolean projects = round % 2 == 0;
        assertThat(projects && token.scope() instanceof PypiScope.User).isFalse();
      }
    }
    assertThat(read).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
  }

  @Test
  void damageInsideAKeyNeverThrows() throws GeneralSecurityException {
    List<byte[]> seeds = new ArrayList<>();
    List<String> labels =
        List.of(
            "PRIVATE KEY",
            "RSA PRIVATE KEY",
            "EC PRIVATE KEY",
            "OPENSSH PRIVATE KEY",
            "PGP PRIVATE KEY BLOCK",
            "ENCRYPTED PRIVATE KEY");
    seeds.add(PrivateKeyTest.pkcs8("RSA", 1024));
    seeds.add(PrivateKeyTest.pkcs8("EC", 256));
    seeds.add(PrivateKeyTest.openSsh("none", 1, 1));
    Random random = new Random(37);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damage(seeds.get(round % seeds.size()), random);
      String label = labels.get(random.nextInt(labels.size()));
      assertThat(TokenReader.read(PrivateKeyTest.pem(label, damaged)))
          .isInstanceOfAny(PrivateKey.class, TokenReading.Malformed.class);
    }
  }

  @Test
  void damageToTheTextNeverThrows() {
    String header = Base64.getUrlEncoder().encodeToString("{\"alg\":\"x\"}".getBytes(ISO_8859_1));
    String[] seeds = {
      Macaroons.token("[3,\"u\"]"), header + "." + header + ".c2ln", Bech.key(3), "gh" + "p_abc"
    };
    for (String seed : seeds) {
      Mutations.each(
          seed,
          41,
          Duration.ofMillis(500),
          bytes -> assertThat(TokenReader.read(bytes).kind()).isNotBlank());
    }
    assertThat(TokenReader.read(seeds[0])).isInstanceOf(PypiToken.class);
  }

  private static byte[] damage(byte[] from, Random random) {
    byte[] bytes = from.clone();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          if (random.nextInt(4) == 0) {
            bytes = Arrays.copyOf(bytes, at + 1);
          }
        }
      }
    }
    return bytes;
  }
}
