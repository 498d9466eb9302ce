package dev.gatewright.readers.git;

/**
 * The hash a repository names its objects with (gitrepository-layout, {@code
 * extensions.objectFormat}).
 */
public enum ObjectFormat {
  /** The original format: 20 bytes. */
  SHA1("sha1", "SHA-1", 20),
  /** The newer format: 32 bytes. */
  SHA256("sha256", "SHA-256", 32);

  private final String id;
  private final String digest;
  private final int bytes;

  ObjectFormat(String id, String digest, int bytes) {
    this.id = id;
    this.digest = digest;
    this.bytes = bytes;
  }

  /** The name git's configuration uses. */
  public String id() {
    return id;
  }

  /** The length of an object name in bytes. */
  public int bytes() {
    return bytes;
  }

  /** The name {@link java.security.MessageDigest} knows the hash by. */
  String digest() {
    return digest;
  }
}
