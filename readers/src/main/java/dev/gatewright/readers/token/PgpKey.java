package dev.gatewright.readers.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first packet of an OpenPGP private key (RFC 9580 §5.5). */
final class PgpKey {
  private static final int SECRET_KEY = 5;

  private PgpKey() {}

  static PrivateKey read(ByteCursor cursor) {
    ByteCursor packet = packet(cursor);
    int version = packet.octet();
    packet.number(4);
    if (version == 3) {
      packet.number(2);
    }
    int code = packet.octet();
    if (version == 6) {
      packet.number(4);
    }
    String algorithm = algorithm(code);
    int bits = algorithm == null ? 0 : KeyNames.bits(algorithm);
    PrivateKey.Protection protection = PrivateKey.Protection.UNKNOWN;
    int numbers = numbers(code);
    if (numbers > 0) {
      bits = skipNumber(packet);
      for (int i = 1; i < numbers; i++) {
        skipNumber(packet);
      }
    } else if (code == 19 || code == 22) {
      String curve = KeyNames.curve(Der.identifier(packet.part(packet.octet())));
      algorithm = curve == null ? algorithm : curve;
      bits = curve == null ? 0 : KeyNames.bits(curve);
      skipNumber(packet);
    } else if (code == 25 || code == 27) {
      packet.part(32);
    }
    if (algorithm != null && packet.broken() == null) {
      protection =
          packet.octet() == 0 ? PrivateKey.Protection.NONE : PrivateKey.Protection.ENCRYPTED;
    }
    String reason = cursor.broken() == null ? packet.broken() : cursor.broken();
    return new PrivateKey(
        PrivateKey.Format.PGP,
        Optional.ofNullable(algorithm),
        bits,
        reason == null ? protection : PrivateKey.Protection.UNKNOWN,
        Optional.ofNullable(reason));
  }

  /** The body of the packet that must be a secret key (§4.2). */
  private static ByteCursor packet(ByteCursor cursor) {
    int head = cursor.octet();
    boolean modern = (head & 0x40) != 0;
    int tag = modern ? head & 0x3F : head >> 2 & 0x0F;
    if ((head & 0x80) == 0 || tag != SECRET_KEY) {
      cursor.fail("its first packet is no private key");
    }
    if (!modern) {
      int kind = head & 3;
      return cursor.part(kind == 3 ? cursor.left() : cursor.number(1 << kind));
    }
    int first = cursor.octet();
    if (first < 192) {
      return cursor.part(first);
    }
    if (first < 224) {
      return cursor.part(((first - 192L) << 8) + cursor.octet() + 192);
    }
    if (first != 255) {
      cursor.fail("a packet whose length is not given at once");
    }
    return cursor.part(cursor.number(4));
  }

  private static @Nullable String algorithm(int code) {
    return switch (code) {
      case 1, 2, 3 -> "RSA";
      case 16 -> "Elgamal";
      case 17 -> "DSA";
      case 19 -> "ECDSA";
      case 22 -> "EdDSA";
      case 25 -> "X25519";
      case 27 -> "Ed25519";
      default -> null;
    };
  }

  /** How many public numbers the algorithm has, of which the first is as long as the key. */
  private static int numbers(int code) {
    return switch (code) {
      case 1, 2, 3 -> 2;
      case 16 -> 3;
      case 17 -> 4;
      default -> 0;
    };
  }

  private static int skipNumber(ByteCursor from) {
    int bits = (int) from.number(2);
    from.part((bits + 7) / 8);
    return bits;
  }
}
