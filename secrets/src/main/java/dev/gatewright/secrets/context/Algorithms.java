package dev.gatewright.secrets.context;

import java.util.List;
import java.util.Set;

/** Names of algorithms, which look drawn and stand where keys are made. */
final class Algorithms {
  private static final Set<String> WORDS =
      WordList.of(
          """
          pbkdf with hmac hs rs es ps sha md aes gcm cbc ctr ecb cfb ofb ccm siv kw wrap pkcs
          padding no rsa oaep and mgf ecdsa dsa ecdh des ede tripledes chacha poly ed curve scrypt
          bcrypt argon blake ripemd keccak kmac salsa xchacha x secp prime pss cmac blowfish twofish
          camellia jks dh ec fernet sec
          """);

  private Algorithms() {}

  /** Whether a value is such a name. */
  static boolean named(String value) {
    List<String> words = Split.words(value);
    int letters = 0;
    for (String word : words) {
      if (!WORDS.contains(word)) {
        return false;
      }
      letters += word.length();
    }
    return letters > 2 && letters + Chars.digits(value) + 6 >= value.length();
  }
}
