package dev.gatewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class SealTest {
  @Test
  void itIsThePlatformsHmac() throws GeneralSecurityException {
    Random random = new Random(5);
    for (int length = 1; length <= 64; length++) {
      byte[] key = new byte[length];
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(key);
      random.nextBytes(bytes);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] wanted = mac.doFinal(bytes);
      assertThat(new Seal(key).over(bytes, 0, bytes.length).end()).isEqualTo(wanted);
      int half = bytes.length / 2;
      assertThat(new Seal(key).over(bytes, 0, half).over(bytes, half, bytes.length - half).end())
          .isEqualTo(wanted);
    }
  }

  @Test
  void aKeyThatWouldHaveToBeDigestedFirstIsRefused() {
    byte[] key = new byte[65];
    Arrays.fill(key, (byte) 1);
    assertThatThrownBy(() -> new Seal(key)).isInstanceOf(IllegalArgumentException.class);
  }
}
