package dev.gatewright.readers.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys that are DER and not encrypted: PKCS#1, PKCS#8, SEC1 and OpenSSL's DSA. */
final class DerKey {
  private static final int PARAMETERS = 0xA0;

  private final ByteCursor cursor;
  private final PrivateKey.Format format;
  private @Nullable String algorithm;
  private int bits;

  DerKey(ByteCursor cursor, PrivateKey.Format format) {
    this.cursor = cursor;
    this.format = format;
  }

  PrivateKey read() {
    ByteCursor whole = Der.element(cursor, Der.SEQUENCE);
    Optional<String> inner =
        switch (format) {
          case PKCS1 -> numbers(whole, "RSA", 8);
          case DSA -> numbers(whole, "DSA", 5);
          case SEC1 -> curve(whole);
          case PKCS8 -> info(whole);
          case OPENSSH, PGP, PUTTY -> Optional.of("not DER");
        };
    return new PrivateKey(
        format,
        Optional.ofNullable(algorithm),
        bits,
        PrivateKey.Protection.NONE,
        flaw(cursor, whole).or(() -> inner));
  }

  /** The first failure among cursors, or bytes left over behind the key. */
  static Optional<String> flaw(ByteCursor first, ByteCursor... more) {
    if (first.broken() == null && !first.atEnd()) {
      first.fail("there is more behind the key");
    }
    String reason = first.broken();
    for (ByteCursor cursor : more) {
      reason = reason == null ? cursor.broken() : reason;
    }
    return Optional.ofNullable(reason);
  }

  /** A version and whole numbers, of which the first is as long as the key. */
  private Optional<String> numbers(ByteCursor inside, String name, int count) {
    algorithm = name;
    Der.integerBits(inside);
    bits = Der.integerBits(inside);
    for (int i = 1; i < count; i++) {
      Der.integerBits(inside);
    }
    return Optional.ofNullable(inside.broken());
  }

  /** ECPrivateKey (RFC 5915 §3). */
  private Optional<String> curve(ByteCursor inside) {
    Der.integerBits(inside);
    Der.element(inside, Der.OCTETS);
    if (inside.peek() == PARAMETERS) {
      ByteCursor parameters = Der.element(inside, PARAMETERS);
      if (parameters.peek() == Der.OBJECT) {
        named(KeyNames.curve(Der.object(parameters)));
      }
    }
    if (algorithm == null) {
      algorithm = "EC";
    }
    return Optional.ofNullable(inside.broken());
  }

  /** PrivateKeyInfo (RFC 5958 §2). */
  private Optional<String> info(ByteCursor inside) {
    Der.integerBits(inside);
    ByteCursor how = Der.element(inside, Der.SEQUENCE);
    named(KeyNames.algorithm(Der.object(how)));
    ByteCursor key = Der.element(inside, Der.OCTETS);
    if (inside.broken() != null || how.broken() != null) {
      return flaw(inside, how);
    }
    return switch (algorithm) {
      case "RSA", "RSA-PSS" -> {
        String name = algorithm;
        yield numbers(Der.element(key, Der.SEQUENCE), name, 8).or(() -> flaw(key));
      }
      case "EC" -> {
        named(how.peek() == Der.OBJECT ? KeyNames.curve(Der.object(how)) : null);
        ByteCursor inner = Der.element(key, Der.SEQUENCE);
        Der.integerBits(inner);
        Der.element(inner, Der.OCTETS);
        yield flaw(key, inner, how);
      }
      case "DSA" -> {
        bits = Der.integerBits(Der.element(how, Der.SEQUENCE));
        Der.integerBits(key);
        yield flaw(key, how);
      }
      case "Ed25519", "Ed448", "X25519", "X448" -> {
        Der.element(key, Der.OCTETS);
        yield flaw(key);
      }
      case null, default -> Optional.empty();
    };
  }

  private void named(@Nullable String name) {
    if (name != null) {
      algorithm = name;
      bits = KeyNames.bits(name);
    }
  }
}
