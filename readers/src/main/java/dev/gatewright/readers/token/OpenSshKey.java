package dev.gatewright.readers.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The own form of OpenSSH, {@code openssh-key-v1} (PROTOCOL.key of OpenSSH). */
final class OpenSshKey {
  private static final String MAGIC = "openssh-key-v1\0";

  private OpenSshKey() {}

  static PrivateKey read(ByteCursor cursor) {
    if (!cursor.text(Math.min(MAGIC.length(), cursor.left())).equals(MAGIC)) {
      cursor.fail("it does not begin as an OpenSSH key does");
    }
    String cipher = string(cursor);
    string(cursor);
    string(cursor);
    long keys = cursor.number(4);
    ByteCursor open = cursor.part(cursor.number(4));
    String algorithm = KeyNames.ssh(string(open));
    int bits = bits(algorithm, open);
    ByteCursor secret = cursor.part(cursor.number(4));
    boolean encrypted = !cipher.equals("none");
    Optional<String> flaw = DerKey.flaw(cursor, open);
    if (flaw.isEmpty() && keys != 1) {
      flaw = Optional.of(keys + " keys instead of 1");
    }
    long check = secret.number(4);
    if (flaw.isEmpty() && !encrypted && check != secret.number(4)) {
      flaw = Optional.of("its two check numbers differ");
    }
    return new PrivateKey(
        PrivateKey.Format.OPENSSH,
        Optional.ofNullable(algorithm),
        bits,
        cipher.isEmpty()
            ? PrivateKey.Protection.UNKNOWN
            : encrypted ? PrivateKey.Protection.ENCRYPTED : PrivateKey.Protection.NONE,
        flaw);
  }

  /** The size of a public key, from behind the name of its algorithm; 0 when it is not known. */
  static int bits(@Nullable String algorithm, ByteCursor open) {
    if (algorithm == null) {
      return 0;
    }
    return switch (algorithm) {
      case "RSA" -> {
        open.part(open.number(4));
        yield integerBits(open);
      }
      case "DSA" -> integerBits(open);
      default -> KeyNames.bits(algorithm);
    };
  }

  static String string(ByteCursor from) {
    return from.text(from.number(4));
  }

  private static int integerBits(ByteCursor from) {
    ByteCursor inside = from.part(from.number(4));
    int first = 0;
    while (first == 0 && !inside.atEnd()) {
      first = inside.octet();
    }
    return first == 0 ? 0 : inside.left() * 8 + 32 - Integer.numberOfLeadingZeros(first);
  }
}
