package dev.gatewright.readers.token;

import org.jspecify.annotations.Nullable;

/** Names and sizes of algorithms and curves, by their object identifiers and SSH names. */
final class KeyNames {
  private KeyNames() {}

  /** An algorithm whose parameters or key say more; null for one that is not known. */
  static @Nullable String algorithm(String object) {
    return switch (object) {
      case "1.2.840.113549.1.1.1" -> "RSA";
      case "1.2.840.113549.1.1.10" -> "RSA-PSS";
      case "1.2.840.10040.4.1" -> "DSA";
      case "1.2.840.10045.2.1" -> "EC";
      case "1.3.101.110" -> "X25519";
      case "1.3.101.111" -> "X448";
      case "1.3.101.112" -> "Ed25519";
      case "1.3.101.113" -> "Ed448";
      default -> null;
    };
  }

  static @Nullable String curve(String object) {
    return switch (object) {
      case "1.2.840.10045.3.1.1" -> "P-192";
      case "1.3.132.0.33" -> "P-224";
      case "1.2.840.10045.3.1.7" -> "P-256";
      case "1.3.132.0.34" -> "P-384";
      case "1.3.132.0.35" -> "P-521";
      case "1.3.132.0.10" -> "secp256k1";
      case "1.3.6.1.4.1.11591.15.1" -> "Ed25519";
      default -> null;
    };
  }

  /** The size that goes with a name; 0 when the name does not say it. */
  static int bits(String name) {
    return switch (name) {
      case "P-192" -> 192;
      case "P-224" -> 224;
      case "P-256", "secp256k1", "Ed25519", "X25519" -> 256;
      case "P-384" -> 384;
      case "P-521" -> 521;
      case "Ed448", "X448" -> 448;
      default -> 0;
    };
  }

  /** What a name of SSH stands for (RFC 8709, RFC 5656). */
  static @Nullable String ssh(String name) {
    return switch (name) {
      case "ssh-rsa" -> "RSA";
      case "ssh-dss" -> "DSA";
      case "ssh-ed25519", "sk-ssh-ed25519@openssh.com" -> "Ed25519";
      case "ecdsa-sha2-nistp256", "sk-ecdsa-sha2-nistp256@openssh.com" -> "P-256";
      case "ecdsa-sha2-nistp384" -> "P-384";
      case "ecdsa-sha2-nistp521" -> "P-521";
      default -> null;
    };
  }
}
