package dev.gatewright.secrets.context;

/** What is said of candidates, in one wording each. None holds any of the value. */
final class Reasons {
  static final String PLACEHOLDER = "a placeholder";
  static final String NAME_TAKES_BACK = "the name speaks of a secret and is of something about it";
  static final String SUM =
      "it may as well be a commit, a checksum or an identifier: no name says more";
  static final String NAME_OTHER = "the name does not speak of a secret";
  static final String IDENTIFIER = "words joined to a name, not a secret";
  static final String SENTENCE = "words of a sentence";
  static final String OWN_NAME = "the value repeats its own name";
  static final String DEFAULT = "a default that everybody knows";
  static final String SHORT = "too short or too plain for a secret";
  static final String NUMBER = "a number";
  static final String RANDOM = "drawn at random, and the name says secret";
  static final String RANDOM_SHORT = "looks random, and the name says secret";
  static final String RANDOM_MAYBE = "drawn at random, but the name may mean something else";
  static final String CHOSEN = "mixed as people choose passwords, and the name says password";
  static final String CHOSEN_KEY = "mixed as people choose passwords, and the name says key";
  static final String WORDS = "made of words";
  static final String UUID = "an identifier by its form, under a name that says secret";
  static final String UUID_MAYBE =
      "an identifier by its form, and the name may mean something else";
  static final String HASHED = "a hash of a password, not the password";
  static final String FORMAT = "has the form its provider gives out";
  static final String MADE_UP = "looks made up by hand";
  static final String FINGERPRINT = "the number of a public key";
  static final String PRESIGNED = "the id of a key in an address that was signed with it";
  static final String COMPARED = "the name is what the value is compared with";
  static final String LOCAL = "guards an address on this machine or in documentation only";

  static final String ALONE = "guards an address that only neighbours can reach";

  private Reasons() {}

  static String stands(FileKind file) {
    return "it stands in " + file.words();
  }
}
