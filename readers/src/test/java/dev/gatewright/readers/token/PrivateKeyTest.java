package dev.gatewright.readers.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrivateKeyTest {
  @ParameterizedTest
  @CsvSource({
    "RSA, 1024, RSA, 1024",
    "EC, 256, P-256, 256",
    "EC, 384, P-384, 384",
    "EC, 521, P-521, 521",
    "Ed25519, 0, Ed25519, 256",
    "Ed448, 0, Ed448, 448",
    "X25519, 0, X25519, 256",
    "DSA, 1024, DSA, 1024"
  })
  void aKeyOfAnyAlgorithmSaysItsNameAndSize(String made, int size, String name, int bits)
      throws GeneralSecurityException {
    PrivateKey key = read(pem("PRIVATE KEY", pkcs8(made, size)));
    assertThat(key)
        .isEqualTo(
            new PrivateKey(
                PrivateKey.Format.PKCS8,
                Optional.of(name),
                bits,
                PrivateKey.Protection.NONE,
                Optional.empty()));
  }

  @Test
  void theKeyInsideIsOneOfItsAlgorithmAlone() throws GeneralSecurityException {
    byte[] rsa = inner(pkcs8("RSA", 1024));
    PrivateKey key = read(pem("RSA PRIVATE KEY", rsa));
    assertThat(key.algorithm()).contains("RSA");
    assertThat(key.bits()).isEqualTo(1024);
    assertThat(key.flaw()).isEmpty();
    PrivateKey curve = read(pem("EC PRIVATE KEY", inner(pkcs8("EC", 256))));
    assertThat(curve.format()).isEqualTo(PrivateKey.Format.SEC1);
    assertThat(curve.flaw()).isEmpty();
    assertThat(read(pem("DSA PRIVATE KEY", rsa)).flaw()).isEmpty();
    assertThat(read(pem("EC PRIVATE KEY", rsa)).flaw()).isPresent();
  }

  @Test
  void aKeyCutInsideIsFlawedAndSaysWhy() throws GeneralSecurityException {
    byte[] whole = pkcs8("RSA", 1024);
    for (int length = 1; length < whole.length; length++) {
      PrivateKey key = read(pem("PRIVATE KEY", Arrays.copyOf(whole, length)));
      assertThat(key.flaw()).as("" + length).isPresent();
    }
    assertThat(read(pem("PRIVATE KEY", Arrays.copyOf(whole, whole.length + 1))).flaw())
        .contains("there is more behind the key");
  }

  @ParameterizedTest
  @CsvSource({"none, NONE", "aes256-cbc, ENCRYPTED"})
  void aFileOfPuttySaysItsAlgorithmSizeAndProtection(String cipher, String protection) {
    PrivateKey key = read(putty(cipher));
    assertThat(key)
        .isEqualTo(
            new PrivateKey(
                PrivateKey.Format.PUTTY,
                Optional.of("Ed25519"),
                256,
                PrivateKey.Protection.valueOf(protection),
                Optional.empty()));
  }

  @Test
  void aFileOfPuttyThatIsCutIsNoWholeKey() {
    String whole = putty("none");
    for (int end = whole.indexOf('\n'); end > 0; end = whole.indexOf('\n', end + 1)) {
      String cut = whole.substring(0, end);
      TokenReading reading = TokenReader.read(cut);
      boolean flawed =
          reading instanceof TokenReading.Malformed
              || (reading instanceof PrivateKey key && key.flaw().isPresent());
      assertThat(flawed).as(cut).isEqualTo(!cut.contains("Private-MAC"));
    }
    assertThat(read(whole.replace("3: ssh-ed25519", "3: ssh-rsa")).flaw()).isPresent();
  }

  /** A file of PuTTY with zeros for a key. */
  private static String putty(String cipher) {
    byte[] name = "ssh-ed25519".getBytes(UTF_8);
    byte[] open =
        ByteBuffer.allocate(8 + name.length + 32).putInt(name.length).put(name).putInt(32).array();
    return "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: "
        + cipher
        + "\nComment: tide\nPublic-Lines: 1\n"
        + Base64.getEncoder().encodeToString(open)
        + "\nPrivate-Lines: 1\n"
        + Base64.getEncoder().encodeToString(new byte[36])
        + "\nPrivate-MAC: "
        + "0".repeat(64)
        + "\n";
  }

  @Test
  void encryptionIsSeen() {
    String body = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA";
    PrivateKey old =
        read("-----BEGIN RSA PRIVATE " + "KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----");
    assertThat(old.protection()).isEqualTo(PrivateKey.Protection.ENCRYPTED);
    assertThat(old.algorithm()).contains("RSA");
    byte[] info = {0x30, 7, 0x30, 3, 6, 1, 0x2A, 4, 0};
    PrivateKey key = read(pem("ENCRYPTED PRIVATE KEY", info));
    assertThat(key.protection()).isEqualTo(PrivateKey.Protection.ENCRYPTED);
    assertThat(key.flaw()).isEmpty();
    assertThat(read(pem("ENCRYPTED PRIVATE KEY", new byte[] {1, 2})).flaw()).isPresent();
  }

  @Test
  void anOpenSshKeySaysWhetherItIsEncrypted() {
    PrivateKey open = read(pem("OPENSSH PRIVATE KEY", openSsh("none", 5, 5)));
    assertThat(open.algorithm()).contains("Ed25519");
    assertThat(open.bits()).isEqualTo(256);
    assertThat(open.protection()).isEqualTo(PrivateKey.Protection.NONE);
    assertThat(open.flaw()).isEmpty();
    PrivateKey hidden = read(pem("OPENSSH PRIVATE KEY", openSsh("aes256-ctr", 5, 6)));
    assertThat(hidden.protection()).isEqualTo(PrivateKey.Protection.ENCRYPTED);
    assertThat(hidden.flaw()).isEmpty();
    assertThat(read(pem("OPENSSH PRIVATE KEY", openSsh("none", 5, 6))).flaw())
        .contains("its two check numbers differ");
    assertThat(read(pem("OPENSSH PRIVATE KEY", new byte[20])).flaw()).isPresent();
  }

  @Test
  void anOpenPgpKeySaysItsAlgorithm() {
    PrivateKey open = read(pem("PGP PRIVATE KEY BLOCK", pgp(0)));
    assertThat(open.algorithm()).contains("RSA");
    assertThat(open.bits()).isEqualTo(1024);
    assertThat(open.protection()).isEqualTo(PrivateKey.Protection.NONE);
    assertThat(read(pem("PGP PRIVATE KEY BLOCK", pgp(254))).protection())
        .isEqualTo(PrivateKey.Protection.ENCRYPTED);
    PrivateKey cut = read(pem("PGP PRIVATE KEY BLOCK", Arrays.copyOf(pgp(0), 60)));
    assertThat(cut.flaw()).isPresent();
    assertThat(cut.protection()).isEqualTo(PrivateKey.Protection.UNKNOWN);
  }

  @Test
  void lineBreaksMayBeWrittenAsTwoCharacters() throws GeneralSecurityException {
    String text = pem("PRIVATE KEY", pkcs8("Ed25519", 0)).replace("\n", "\\n");
    assertThat(read(text).flaw()).isEmpty();
  }

  @Test
  void aKeyWithoutItsEndOrWithoutBase64IsMalformed() {
    String begin = "-----BEGIN PRIVATE " + "KEY-----\n";
    assertThat(TokenReader.read(begin + "AAAA")).isInstanceOf(TokenReading.Malformed.class);
    assertThat(TokenReader.read(begin + "?\n-----END PRIVATE KEY-----"))
        .isInstanceOf(TokenReading.Malformed.class);
    assertThat(TokenReader.read(begin + "\n-----END PRIVATE KEY-----"))
        .isInstanceOf(TokenReading.Malformed.class);
    assertThat(TokenReader.read("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----"))
        .isInstanceOf(TokenReading.Unrecognised.class);
  }

  static byte[] pkcs8(String algorithm, int size) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    if (size > 0) {
      generator.initialize(size);
    }
    return generator.generateKeyPair().getPrivate().getEncoded();
  }

  static String pem(String label, byte[] bytes) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  static byte[] openSsh(String cipher, int first, int second) {
    ByteBuffer out = ByteBuffer.allocate(200);
    out.put("openssh-key-v1\0".getBytes(UTF_8));
    string(out, cipher.getBytes(UTF_8));
    string(out, "none".getBytes(UTF_8));
    string(out, new byte[0]);
    out.putInt(1);
    string(out, ByteBuffer.allocate(15).putInt(11).put("ssh-ed25519".getBytes(UTF_8)).array());
    string(out, ByteBuffer.allocate(8).putInt(first).putInt(second).array());
    return Arrays.copyOf(out.array(), out.position());
  }

  /** The octet string at the end of a PKCS#8 key, without its head. */
  private static byte[] inner(byte[] whole) {
    ByteCursor info = Der.element(new ByteCursor(whole), Der.SEQUENCE);
    Der.integerBits(info);
    Der.element(info, Der.SEQUENCE);
    ByteCursor key = Der.element(info, Der.OCTETS);
    return key.take(key.left());
  }

  private static byte[] pgp(int usage) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(new byte[] {4, 0, 0, 0, 1, 1, 4, 0});
    body.writeBytes(new byte[128]);
    body.writeBytes(new byte[] {0, 17, 1, 0, 1});
    body.write(usage);
    byte[] bytes = body.toByteArray();
    ByteBuffer packet = ByteBuffer.allocate(3 + bytes.length).put((byte) 0x95);
    return packet.putShort((short) bytes.length).put(bytes).array();
  }

  private static void string(ByteBuffer out, byte[] bytes) {
    out.putInt(bytes.length).put(bytes);
  }

  private static PrivateKey read(String text) {
    TokenReading reading = TokenReader.read(text);
    assertThat(reading).isInstanceOf(PrivateKey.class);
    return (PrivateKey) reading;
  }
}
