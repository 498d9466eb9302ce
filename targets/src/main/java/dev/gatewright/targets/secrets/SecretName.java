package dev.gatewright.targets.secrets;

import dev.gatewright.secrets.Found;

/** A secret by its rule and the digest of its bytes, which stays in memory. */
record SecretName(String rule, SecretDigest digest) implements Comparable<SecretName> {
  static SecretName of(Found found, byte[] content) {
    return new SecretName(found.rule().id(), SecretDigest.of(content, found.start(), found.end()));
  }

  @Override
  public int compareTo(SecretName other) {
    int order = rule.compareTo(other.rule);
    return order != 0 ? order : digest.compareTo(other.digest);
  }
}
