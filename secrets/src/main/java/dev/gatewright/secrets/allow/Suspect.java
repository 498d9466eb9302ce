package dev.gatewright.secrets.allow;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A finding as ignore files and baselines see it: where, by which rule, and digests of the secret.
 * The secret itself is not kept; the digests stay in memory and are shown nowhere.
 */
public final class Suspect {
  private final String path;
  private final int line;
  private final @Nullable String commit;
  private final String rule;
  private final String sha1;
  private final String sha256;
  private final @Nullable FingerprintKey key;
  private final @Nullable String fingerprint;

  private Suspect(
      String path,
      int line,
      @Nullable String commit,
      String rule,
      byte[] secret,
      @Nullable FingerprintKey key) {
    this.path = path;
    this.line = line;
    this.commit = commit;
    this.rule = rule;
    this.sha1 = Digests.sha1(secret);
    this.sha256 = Digests.sha256(secret);
    this.key = key;
    this.fingerprint = key == null ? null : key.fingerprint(secret);
  }

  /**
   * A finding.
   *
   * @param path from the root of the repository, with forward slashes
   * @param line where the secret begins, from 1
   * @param commit full id of the commit, or null for the files of the work tree
   * @param rule id of the rule that found it
   * @param secret its bytes, read and let go
   * @param key of the fingerprints of waivers, or null when there is none
   */
  public static Suspect of(
      String path,
      int line,
      @Nullable String commit,
      String rule,
      byte[] secret,
      @Nullable FingerprintKey key) {
    return new Suspect(path, line, commit, rule, secret, key);
  }

  /** A finding in the work tree, with the secret as text. */
  public static Suspect of(
      String path, int line, String rule, String secret, @Nullable FingerprintKey key) {
    return of(path, line, null, rule, secret.getBytes(StandardCharsets.UTF_8), key);
  }

  /** The file it was found in. */
  public String path() {
    return path;
  }

  /** Where the secret begins, from 1. */
  public int line() {
    return line;
  }

  /** The commit it was found in, or null for the work tree. */
  public @Nullable String commit() {
    return commit;
  }

  /** The rule that found it. */
  public String rule() {
    return rule;
  }

  /** SHA-1 of the secret, as detect-secrets writes it: fit to compare, not to show. */
  String sha1() {
    return sha1;
  }

  /** SHA-256 of the secret: fit to compare, not to show. */
  String sha256() {
    return sha256;
  }

  /** Fingerprint under the key of this run, or empty when there is none. */
  String fingerprint() {
    return fingerprint == null ? "" : fingerprint;
  }

  /** Whether the secret a waiver names is this one. */
  boolean has(String keyId, String other) {
    return key != null && key.id().equals(keyId) && other.equals(fingerprint);
  }

  /** Where and by which rule; nothing of the secret. */
  @Override
  public String toString() {
    return "Suspect[" + path + ":" + line + " " + rule + "]";
  }
}
