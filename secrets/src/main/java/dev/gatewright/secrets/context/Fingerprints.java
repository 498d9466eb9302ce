package dev.gatewright.secrets.context;

import java.util.List;

/** Numbers of public keys, which people fetch keys by: {@code GPG_KEY}, {@code --recv-keys}. */
final class Fingerprints {
  private Fingerprints() {}

  /** Whether a name speaks of such keys, and the value has as many digits as their numbers. */
  static boolean of(Candidate candidate) {
    String value = candidate.value();
    int from = Chars.startsWith(value, "0x") ? 2 : 0;
    int length = value.length() - from;
    if (length != 8 && length != 16 && length != 32 && length != 40) {
      return false;
    }
    for (int i = from; i < value.length(); i++) {
      if (!Chars.hex(value.charAt(i))) {
        return false;
      }
    }
    List<String> words = Split.words(candidate.named());
    return words.contains("gpg") || words.contains("pgp") || words.contains("recv");
  }
}
