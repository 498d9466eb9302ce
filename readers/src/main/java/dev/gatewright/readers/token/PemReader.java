package dev.gatewright.readers.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a private key between PEM lines (RFC 7468), also one whose line breaks are written \n. */
final class PemReader {
  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";
  private static final String KIND = "private key (PEM)";

  private PemReader() {}

  /** The first private key of a text; null when no PEM line with one begins in it. */
  static @Nullable TokenReading read(String written) {
    int begin = written.indexOf(BEGIN);
    while (begin >= 0) {
      int end = written.indexOf(DASHES, begin + BEGIN.length());
      if (end < 0) {
        return null;
      }
      String label = written.substring(begin + BEGIN.length(), end);
      PrivateKey.Format format = format(label);
      if (format != null) {
        return body(written.substring(end + DASHES.length()), label, format);
      }
      begin = written.indexOf(BEGIN, end);
    }
    return null;
  }

  private static PrivateKey.@Nullable Format format(String label) {
    return switch (label) {
      case "RSA PRIVATE KEY" -> PrivateKey.Format.PKCS1;
      case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY" -> PrivateKey.Format.PKCS8;
      case "EC PRIVATE KEY" -> PrivateKey.Format.SEC1;
      case "DSA PRIVATE KEY" -> PrivateKey.Format.DSA;
      case "OPENSSH PRIVATE KEY" -> PrivateKey.Format.OPENSSH;
      case "PGP PRIVATE KEY BLOCK" -> PrivateKey.Format.PGP;
      default -> null;
    };
  }

  private static TokenReading body(String rest, String label, PrivateKey.Format format) {
    int end = rest.indexOf("-----END " + label + DASHES);
    if (end < 0) {
      return new TokenReading.Malformed(KIND, "the line that ends the key is missing");
    }
    String inside = rest.substring(0, end).replace("\\r", "").replace("\\n", "\n");
    StringBuilder digits = new StringBuilder();
    boolean encrypted = label.startsWith("ENCRYPTED");
    for (String line : inside.split("[\r\n]+", -1)) {
      String bare = line.strip();
      if (bare.indexOf(':') >= 0) {
        encrypted |= bare.startsWith("Proc-Type:") && bare.endsWith("ENCRYPTED");
      } else if (!(format == PrivateKey.Format.PGP && bare.startsWith("="))) {
        digits.append(bare.replace(" ", ""));
      }
    }
    byte[] bytes = Base64Text.decode(digits.toString());
    if (bytes == null || bytes.length == 0) {
      return new TokenReading.Malformed(KIND, "what stands between its lines is not base64");
    }
    return key(bytes, encrypted, format);
  }

  private static TokenReading key(byte[] bytes, boolean encrypted, PrivateKey.Format format) {
    ByteCursor cursor = new ByteCursor(bytes);
    return switch (format) {
      case PKCS1, SEC1, DSA -> encrypted ? hidden(format) : new DerKey(cursor, format).read();
      case PKCS8 -> encrypted ? encryptedInfo(cursor) : new DerKey(cursor, format).read();
      case OPENSSH -> OpenSshKey.read(cursor);
      case PGP -> PgpKey.read(cursor);
      case PUTTY -> throw new IllegalStateException("no PEM lines have this form");
    };
  }

  /** A key that is encrypted whole: nothing of it can be seen. */
  private static PrivateKey hidden(PrivateKey.Format format) {
    Optional<String> algorithm =
        switch (format) {
          case PKCS1 -> Optional.of("RSA");
          case SEC1 -> Optional.of("EC");
          case DSA -> Optional.of("DSA");
          case PKCS8, OPENSSH, PGP, PUTTY -> Optional.empty();
        };
    return new PrivateKey(format, algorithm, 0, PrivateKey.Protection.ENCRYPTED, Optional.empty());
  }

  /** EncryptedPrivateKeyInfo (RFC 5958 §3): how it is encrypted, and bytes. */
  private static PrivateKey encryptedInfo(ByteCursor cursor) {
    ByteCursor whole = Der.element(cursor, Der.SEQUENCE);
    ByteCursor how = Der.element(whole, Der.SEQUENCE);
    Der.object(how);
    Der.element(whole, Der.OCTETS);
    return new PrivateKey(
        PrivateKey.Format.PKCS8,
        Optional.empty(),
        0,
        PrivateKey.Protection.ENCRYPTED,
        DerKey.flaw(cursor, whole, how));
  }
}
