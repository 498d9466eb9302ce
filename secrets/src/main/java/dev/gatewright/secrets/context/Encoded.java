package dev.gatewright.secrets.context;

/** Long text that guards nothing: sums, public keys, certificates, pictures. */
final class Encoded {
  private static final String[] SUMS = {
    "sha1-",
    "sha256-",
    "sha384-",
    "sha512-",
    "sha1:",
    "sha256:",
    "sha512:",
    "md5:",
    "md5-",
    "w/\"",
    "sha1$",
    "sha256~",
    "h1:",
    "crc32:",
    "blake2b:",
  };

  private static final String[] PUBLIC_KEYS = {
    "ssh-rsa ",
    "ssh-ed25519 ",
    "ssh-dss ",
    "ecdsa-sha2-",
    "aaaab3nzac1",
    "aaaac3nzac1",
    "aaaae2vjzhnh",
    "age1",
    "-----begin public",
    "-----begin cert",
    "-----begin pgp public",
    "-----begin rsa public",
    "miibijanbg",
    "miicijanbg",
    "migfma0gcsq",
    "mfkwewyhkozizj0",
    "mcowbqydk2vwayea",
    "mcowbqydk2vuayea",
    "mhyweayhkozizj0",
    "migbmbagbyq",
  };

  private static final String[] PICTURES = {
    "data:",
    "ivborw0kggo",
    "r0lgodlh",
    "/9j/4",
    "uklgr",
    "pd94bwwg",
    "phn2zy",
    "pgh0bww",
    "d09grg",
    "jvberi0",
    "aaabaa",
    "qk0",
  };

  private static final String[] PASSWORD_HASHES = {
    "$2a$",
    "$2b$",
    "$2y$",
    "$1$",
    "$5$",
    "$6$",
    "$argon2",
    "$apr1$",
    "$pbkdf2",
    "{ssha",
    "{sha}",
    "pbkdf2_",
    "pbkdf2:",
    "bcrypt$",
    "{bcrypt}",
    "scrypt:",
    "$y$",
    "$scrypt$",
    "argon2$",
    "scram-sha-",
    "{sha256}",
    "{sha512}",
    "{crypt}",
    "sha256$",
    "sha512$",
    "bcrypt_sha256$",
    "$shiro1$",
    "{pbkdf2",
  };

  /** As many characters as the shortest sum has. */
  private static final int LEAST_SUM = 16;

  private Encoded() {}

  /** Why such a text is no secret; empty where it may be one. */
  static String reason(String value) {
    if (Chars.startsWithAny(value, SUMS)) {
      return "a checksum";
    }
    if (Chars.startsWithAny(value, PUBLIC_KEYS)) {
      return "a public key or a certificate";
    }
    if (certificate(value)) {
      return "a certificate";
    }
    return Chars.startsWithAny(value, PICTURES) ? "a picture or other data as text" : "";
  }

  /** A password as a service keeps it, after a function that cannot be turned round. */
  static boolean passwordHash(String value) {
    return Chars.startsWithAny(value, PASSWORD_HASHES) || schemed(value) || salted(value);
  }

  /** The name of a function, a salt and a sum, as in {@code md5$salt$0f…} and {@code sha1$…$…}. */
  private static boolean salted(String value) {
    int first = value.indexOf('$');
    int last = value.lastIndexOf('$');
    int sum = value.length() - last - 1;
    if (first < 3 || last == first || (sum != 32 && sum != 40 && sum != 64)) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (i > last ? !Chars.hex(c) : i < first && !Chars.alnum(c) && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** A word in braces that says how it was made, as in {@code {MD5}…} or {@code {scrypt@v8}…}. */
  private static boolean schemed(String value) {
    int close = value.indexOf('}');
    if (value.charAt(0) != '{' || close < 3 || close + LEAST_SUM > value.length()) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      String signs = i < close ? "-_@" : "+/=$.{}";
      if (i != close && !Chars.alnum(c) && signs.indexOf(c) < 0) {
        return false;
      }
    }
    return value.indexOf("}", close + 1) < value.length() - 1;
  }

  /** DER of a certificate: a sequence in a sequence, with the marker of a version. */
  private static boolean certificate(String value) {
    return value.startsWith("MII")
        && value.length() > 100
        && value.startsWith("CCA", 5)
        && value.indexOf("AwIBAg") > 0;
  }
}
