package dev.gatewright.readers.token;

import java.util.Optional;

/**
 * A private key as a file holds it, most of them between PEM lines.
 *
 * @param format how it is written
 * @param algorithm what it is for, with the curve where there is one; empty when that cannot be
 *     seen
 * @param bits its size; 0 when that cannot be seen
 * @param protection whether a passphrase is needed to use it
 * @param flaw why the structure inside is not that of such a key; empty when it is
 */
public record PrivateKey(
    Format format,
    Optional<String> algorithm,
    int bits,
    Protection protection,
    Optional<String> flaw)
    implements TokenReading {
  /** How a private key is written. */
  public enum Format {
    /** RSA alone (RFC 8017). */
    PKCS1("PKCS#1"),
    /** Any algorithm (RFC 5958). */
    PKCS8("PKCS#8"),
    /** An elliptic curve alone (RFC 5915). */
    SEC1("SEC1"),
    /** DSA alone, as OpenSSL writes it. */
    DSA("DSA"),
    /** The own form of OpenSSH. */
    OPENSSH("OpenSSH"),
    /** OpenPGP (RFC 9580). */
    PGP("OpenPGP"),
    /** The own form of PuTTY, of version 1 to 3. */
    PUTTY("PuTTY");

    private final String says;

    Format(String says) {
      this.says = says;
    }

    /** Its usual name. */
    public String says() {
      return says;
    }
  }

  /** Whether a passphrase protects the key. */
  public enum Protection {
    /** A passphrase is needed. */
    ENCRYPTED,
    /** Whoever has the text has the key. */
    NONE,
    /** It could not be seen. */
    UNKNOWN
  }

  @Override
  public String kind() {
    return "private key (" + format.says() + ")";
  }
}
