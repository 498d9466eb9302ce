package dev.gatewright.secrets.context;

/**
 * Examples that a standard or a provider publishes, and keys of emulators that are the same
 * everywhere: they have the form of a secret and are known to all. Only the beginnings stand here.
 */
final class Documented {
  private static final String[] BEGINNINGS = {
    "akiaiosfodnn7", // AWS, access key id
    "wjalrxutnfemi", // AWS, secret access key
    "je7mtgbclwbf/2zp9utk", // AWS, signature version 2
    "eby8vdm02xnocqflquwj", // Azure, storage emulator
    "c2y6ydjf5/r+ob0n8a7cgv", // Azure, database emulator
    "qwxhzgrpbjpvcgvu", // RFC 7617, Basic
    "czzcagrsa3f0mzpn", // RFC 6749, client
    "7fjfp0zbr1ktdrbnfvdmiw", // RFC 6749, client secret
    "2yotnfzfejr1zcsicmwpaa", // RFC 6749, access token
    "tgzv3jokf0xg5qx2tlkwia", // RFC 6749, refresh token
    "splxlobezqqybys6wxsbia", // RFC 6749, code
    "mf_9.b5f-4.1jqm", // RFC 6750, bearer
    "slav32hkkg", // OpenID Connect, access token
    "8xloxbtzp8", // OpenID Connect, refresh token
    "jzsvrsw2eiq", // RFC 4226, one-time passwords
    "sk_test_4ec39hqlyjwdarjt", // Stripe, test keys of its documents
    "sk_test_bqokikjovbii2hlw",
    "sk_test_tr3pybcvnzz796th",
    "jbswy3dpehpk3pxp", // one-time passwords, the example of most libraries
  };

  private Documented() {}

  /** Whether a value is, or holds, one of them. */
  static boolean known(String value) {
    if (value.length() < 10) {
      return false;
    }
    for (String beginning : BEGINNINGS) {
      if (Chars.find(value, beginning) >= 0) {
        return true;
      }
    }
    return false;
  }
}
