package dev.gatewright.checks.environment;

import java.util.Base64;
import java.util.Optional;

/**
 * A private key in PEM form (RFC 7468), judged by its type and size and not by how it reads.
 *
 * @param label what stands after {@code BEGIN}
 * @param size bytes of its body; 0 when the body is no Base64
 */
record Pem(String label, int size) {
  /** Bytes an RSA key of 2048 bits has at least in PKCS #1, with some to spare below. */
  private static final int RSA_2048 = 1_100;

  /** Bytes the largest key on a curve has in PKCS #8; a larger one is an RSA key. */
  private static final int CURVE = 300;

  /** Takes the first private key of a text; line breaks may be written {@code \n}. */
  static Optional<Pem> of(String text) {
    int begin = text.indexOf("-----BEGIN ");
    int end = begin < 0 ? -1 : text.indexOf("-----", begin + 11);
    if (end < 0 || !text.startsWith("PRIVATE KEY", end - 11)) {
      return Optional.empty();
    }
    int stop = text.indexOf("-----END", end);
    String body = text.substring(end + 5, stop < 0 ? end + 5 : stop);
    return Optional.of(new Pem(text.substring(begin + 11, end), size(body)));
  }

  private static int size(String body) {
    String plain = body.replace("\\n", "").replace("\\r", "");
    try {
      return Base64.getMimeDecoder().decode(plain).length;
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  /** Why the key is too weak; empty when it is not. */
  Optional<String> weakness() {
    if (size == 0) {
      return Optional.of("looks like a private key in PEM form and has no body");
    }
    boolean rsa = label.startsWith("RSA") || (label.equals("PRIVATE KEY") && size > CURVE);
    return rsa && size < RSA_2048
        ? Optional.of("is an RSA key of fewer than 2048 bits")
        : Optional.empty();
  }
}
