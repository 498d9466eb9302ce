package dev.gatewright.readers.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"gh" + "p_", "gh" + "o_", "gh" + "u_", "gh" + "s_", "gh" + "r_", "np" + "m_"})
  void aChecksumFitsOrDoesNot(String prefix) {
    String body = letters(30);
    String token = prefix + body + ChecksummedToken.sum(body);
    assertThat(checksum(token)).isEqualTo(Checksum.FITS);
    assertThat(checksum(" " + token + "\n")).isEqualTo(Checksum.FITS);
    assertThat(checksum(prefix + swap(body) + ChecksummedToken.sum(body)))
        .isEqualTo(Checksum.DOES_NOT_FIT);
    assertThat(checksum(token + "a")).isEqualTo(Checksum.NONE);
    assertMalformed(token.substring(0, 39));
    assertMalformed(token.substring(0, 20) + "-" + token.substring(21));
  }

  @Test
  void theChecksumOfKnownTextIsKnown() {
    // CRC-32 of "123456789" is CBF43926, the check value of the algorithm: 3421780262 in base 62.
    assertThat(ChecksummedToken.sum("123456789")).isEqualTo("3jZRME");
    assertThat(ChecksummedToken.sum("")).isEqualTo("000000");
  }

  @Test
  void aFineGrainedTokenHasNoPublishedChecksum() {
    String token = "github_" + "pat_" + letters(22) + "_" + letters(59);
    assertThat(checksum(token)).isEqualTo(Checksum.NONE);
    assertMalformed(token + "x");
    assertMalformed(token.replace("t_", "t-").replace("pat-", "pat_").substring(0, 40));
  }

  @Test
  void aJsonWebTokenSaysItsClaims() {
    String payload =
        "{\"iss\":\"https://issuer.example\",\"aud\":[\"a\",\"b\"],\"exp\":2000000000.5,"
            + "\"iat\":1,\"nbf\":2,\"sub\":\"mara\"}";
    JsonWebToken token = jwt("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", payload, "c2ln");
    assertThat(token.algorithm()).isEqualTo("RS256");
    assertThat(token.type()).contains("JWT");
    assertThat(token.signed()).isTrue();
    JsonWebToken.Claims claims = token.claims().orElseThrow();
    assertThat(claims.expires()).contains(Instant.ofEpochSecond(2_000_000_000));
    assertThat(claims.issuedAt()).contains(Instant.ofEpochSecond(1));
    assertThat(claims.notBefore()).contains(Instant.ofEpochSecond(2));
    assertThat(claims.issuer()).contains("https://issuer.example");
    assertThat(claims.audience()).containsExactly("a", "b");
    assertThat(claims.hasSubject()).isTrue();
    assertThat(token.toString()).doesNotContain("mara");
  }

  @Test
  void aJsonWebTokenMayBeUnsignedEncryptedOrWithoutClaims() {
    assertThat(jwt("{\"alg\":\"none\"}", "{}", "").signed()).isFalse();
    assertThat(jwt("{\"alg\":\"none\"}", "{\"aud\":\"x\"}", "").claims().orElseThrow().audience())
        .containsExactly("x");
    assertThat(jwt("{\"alg\":\"HS256\"}", "no JSON", "c2ln").claims()).isEmpty();
    String five = part("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + "..aaaa.aaaa.aaaa";
    assertThat(TokenReader.read(five)).isInstanceOf(JsonWebToken.class);
    assertThat(((JsonWebToken) TokenReader.read(five)).encrypted()).isTrue();
  }

  @Test
  void aJsonWebTokenNeedsAHeaderWithAnAlgorithm() {
    assertMalformed(part("{\"typ\":\"JWT\"}") + "." + part("{}") + ".");
    assertMalformed(part("{\"alg\":1}") + "." + part("{}") + ".");
    assertMalformed(part("{\"alg\":\"x\"") + "." + part("{}") + ".");
    assertMalformed(part("{\"alg\":\"x\"}") + "." + part("{}"));
    assertMalformed(part("{\"alg\":\"x\"}") + "." + part("{}") + ".*");
  }

  @Test
  void anAwsKeyIdNamesItsAccount() {
    AwsKeyId id = (AwsKeyId) TokenReader.read("AKIA" + "QYLPMN5HHHFPZAM2");
    assertThat(id.account()).contains(account("QYLPMN5HHHFPZAM2"));
    assertThat(id.account().orElseThrow()).hasSize(12);
    AwsKeyId old = (AwsKeyId) TokenReader.read("AKIA" + "IOSFODNN7" + "EXAMPLE");
    assertThat(old.account()).isEmpty();
    assertThat(TokenReader.read("ASIA" + "QYLPMN5HHHFPZAM2").kind()).contains("temporary");
    assertMalformed("AKIA" + "QYLPMN5HHHFPZAM");
    assertMalformed("AKIA" + "QYLPMN5HHHFPZAM1");
  }

  @Test
  void anAgeKeyHasAChecksum() {
    String key = Bech.key(7);
    assertThat(TokenReader.read(key)).isEqualTo(new AgeKey(Checksum.FITS));
    assertThat(TokenReader.read(key.toLowerCase(Locale.ROOT))).isEqualTo(new AgeKey(Checksum.FITS));
    String wrong = key.substring(0, key.length() - 1) + (key.endsWith("Q") ? "P" : "Q");
    assertThat(TokenReader.read(wrong)).isEqualTo(new AgeKey(Checksum.DOES_NOT_FIT));
    assertMalformed(key.substring(0, 40));
    assertMalformed(key.substring(0, 40) + key.substring(40).toLowerCase(Locale.ROOT));
    assertMalformed(key.substring(0, 40) + "B" + key.substring(41));
  }

  @ParameterizedTest
  @CsvSource({
    "sk_li, ve_, LIVE",
    "sk_te, st_, TEST",
    "rk_li, ve_, LIVE",
    "pk_te, st_, TEST",
    "xox, b-, UNSTATED",
    "xap, p-, UNSTATED"
  })
  void thePrefixOfAServiceSaysWhetherItIsLive(String half, String rest, ServiceToken.Mode mode) {
    TokenReading reading = TokenReader.read(half + rest + letters(24));
    assertThat(((ServiceToken) reading).mode()).isEqualTo(mode);
    assertMalformed(half + rest + "abc");
    assertMalformed(half + rest + letters(24) + "(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "hunter2", "a b", "é", "eyes", "AKIB", "gh", "ghx_", "\u0000"})
  void whatIsNotKnownIsNotGuessed(String text) {
    assertThat(TokenReader.read(text)).isInstanceOf(TokenReading.Unrecognised.class);
    assertThat(TokenReader.read(text.getBytes(UTF_8)))
        .isInstanceOf(TokenReading.Unrecognised.class);
  }

  @Test
  void whatIsTooLongIsNotLookedAt() {
    assertThat(TokenReader.read("a".repeat(TokenReader.MAX_BYTES + 1)).toString())
        .contains("longer than 65536 bytes");
    assertThat(TokenReader.read(new byte[TokenReader.MAX_BYTES + 1]).toString())
        .contains("longer than 65536 bytes");
    String deep = "{\"alg\":" + "[".repeat(40_000) + "}";
    assertMalformed(part(deep) + ".e30.");
  }

  private static String account(String digits) {
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(digits.charAt(i));
      bits = bits.shiftLeft(5).add(BigInteger.valueOf(digit));
    }
    long first = bits.shiftRight(32).longValueExact();
    return String.format("%012d", (first & 0x7fffffffff80L) >> 7);
  }

  private static JsonWebToken jwt(String header, String payload, String signature) {
    String text = part(header) + "." + part(payload) + "." + signature;
    return (JsonWebToken) TokenReader.read(text);
  }

  private static String part(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private static Checksum checksum(String token) {
    return Optional.of(TokenReader.read(token))
        .filter(ChecksummedToken.class::isInstance)
        .map(reading -> ((ChecksummedToken) reading).checksum())
        .orElseThrow();
  }

  private static void assertMalformed(String token) {
    TokenReading reading = TokenReader.read(token);
    assertThat(reading).isInstanceOf(TokenReading.Malformed.class);
    assertThat(((TokenReading.Malformed) reading).reason()).isNotBlank().doesNotContain(token);
  }

  private static String swap(String body) {
    return (body.startsWith("a") ? "b" : "a") + body.substring(1);
  }

  private static String letters(int count) {
    Random random = new Random(11);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append((char) ('a' + random.nextInt(26)));
    }
    return out.toString();
  }
}
