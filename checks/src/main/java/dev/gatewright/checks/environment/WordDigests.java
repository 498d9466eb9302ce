package dev.gatewright.checks.environment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Digests of words that are tried first. Who hashes a word to get a key has a text that looks drawn
 * at random, and whoever tries words tries their digests, too.
 */
final class WordDigests {
  /** What people hash besides words: nothing, and the passwords that only count. */
  private static final Set<String> OTHERS =
      Set.of("", "a", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789");

  private WordDigests() {}

  /**
   * Whether a value is the digest, in hexadecimal, of one of some words, with a line end or not.
   */
  static boolean hold(String value, Set<String> words) {
    String algorithm = algorithm(value.length());
    if (algorithm.isEmpty()) {
      return false;
    }
    try {
      byte[] digest = HexFormat.of().parseHex(value.toLowerCase(Locale.ROOT));
      MessageDigest hash = MessageDigest.getInstance(algorithm);
      return of(digest, words, hash) || of(digest, OTHERS, hash);
    } catch (IllegalArgumentException | NoSuchAlgorithmException e) {
      return false;
    }
  }

  private static boolean of(byte[] digest, Set<String> words, MessageDigest hash) {
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(digest, hash.digest(bytes))) {
        return true;
      }
      hash.update(bytes);
      if (MessageDigest.isEqual(digest, hash.digest(new byte[] {'\n'}))) {
        return true;
      }
    }
    return false;
  }

  private static String algorithm(int digits) {
    return switch (digits) {
      case 32 -> "MD5";
      case 40 -> "SHA-1";
      case 64 -> "SHA-256";
      case 96 -> "SHA-384";
      case 128 -> "SHA-512";
      default -> "";
    };
  }
}
