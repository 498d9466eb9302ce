package dev.gatewright.secrets.context;

import java.util.List;
import java.util.Set;

/** Values that stand where a secret will stand. */
final class Placeholders {
  /** Say by themselves that the value is none, wherever they stand in words. */
  private static final Set<String> PLAIN =
      WordList.of(
          """
          your yours changeme changeit change placeholder redacted dummy todo fixme insert replace
          replaceme replacement example examples sample fake mock mocked foobar foo lorem ipsum
          whatever undefined removed hidden masked sanitized scrubbed omitted tbd unset blank
          invalid nonexistent fixture notreal goes enter fill some none null nil filtered
          obfuscated censored stub notasecret pseudo bogus here specify provide choose xxx yyy zzz
          abc
          """);

  /** Say so when all other words are of secrets too: {@code test-api-key}. */
  private static final Set<String> WITH_OTHERS =
      WordList.of(
          """
          test tests testing tester default my the a an bar baz qux old new super very top wrong
          correct bad good value string thing this is not random long another other valid real
          true false local dev demo no put
          """);

  /** Found anywhere, even within a word. */
  private static final String[] ANYWHERE = {
    "example",
    "changeme",
    "change_me",
    "change-me",
    "placeholder",
    "redacted",
    "dummy",
    "xxxxx",
    "your_",
    "your-",
    "insert-",
    "insert_",
    "replace_",
    "replace-",
    "foobar",
    "lorem",
    "notasecret",
    "not-a-secret",
    "_here",
    "-here",
    "yourkey",
    "yourtoken",
    "yourpass",
    "yoursecret",
    "*****",
    ".....",
    "_____",
    "deadbeef",
    "fakekey",
    "faketoken",
    "fakepass",
  };

  /** Letters and signs a word of {@link #ANYWHERE} begins with. */
  private static final boolean[] BEGINS = begins();

  /** The length of the shortest of them. */
  private static final int SHORTEST = 5;

  /** Fewer signs say nothing by being the same. */
  private static final int LEAST_RUN = 4;

  /** What is made of runs to this share was typed, not drawn. */
  private static final double MOST_RUNS = 0.6;

  /** Half of it one character again and again, as in {@code key-00000000}. */
  private static final double MOST_SAME = 0.5;

  /** What is left beside words of placeholders must be shorter than any secret. */
  private static final int LEAST_REST = 8;

  private Placeholders() {}

  /** Whether a value plainly stands for another, even in the format of a provider. */
  static boolean plain(String value) {
    if (sameSigns(value) || Typed.held(value) >= MOST_SAME || Typed.repeated(value)) {
      return true;
    }
    if (value.endsWith("...") || value.endsWith("\u2026")) {
      return true;
    }
    if (Chars.startsWith(value, "your")) {
      return true;
    }
    return anywhere(value)
        || Documented.known(value)
        || Chars.letters(value) + Chars.digits(value) == 0;
  }

  private static boolean anywhere(String value) {
    for (int i = 0; i + SHORTEST <= value.length(); i++) {
      char c = Chars.fold(value.charAt(i));
      if (c < 128 && BEGINS[c]) {
        for (String word : ANYWHERE) {
          if (word.charAt(0) == c && Chars.startsAt(value, i, word)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean[] begins() {
    boolean[] begins = new boolean[128];
    for (String word : ANYWHERE) {
      begins[word.charAt(0)] = true;
    }
    return begins;
  }

  /** Whether a value was typed along the alphabet, the digits or the keyboard. */
  static boolean typed(String value) {
    return Typed.runs(value) >= MOST_RUNS;
  }

  /** Whether the words of a value say that it is none. */
  static boolean words(String value) {
    List<String> words = Split.words(value);
    if (words.isEmpty()) {
      return false;
    }
    boolean marked = false;
    int rest = Chars.digits(value);
    for (String word : words) {
      boolean plain = PLAIN.contains(word);
      boolean weak = plain || WITH_OTHERS.contains(word);
      marked |= plain || (weak && (word.startsWith("test") || word.equals("my")));
      rest += weak || ofSecrets(word) ? 0 : word.length();
    }
    marked |= rest == 0 && !allOfSecrets(words);
    return marked && (rest < LEAST_REST || Strength.of(value) == Strength.WORDS);
  }

  private static boolean allOfSecrets(List<String> words) {
    for (String word : words) {
      if (!ofSecrets(word)) {
        return false;
      }
    }
    return true;
  }

  /** Words that name a secret and are none. */
  static boolean ofSecrets(String word) {
    return NameWords.PASSWORDS.contains(word)
        || NameWords.KEYS.contains(word)
        || NameWords.MAYBE.contains(word)
        || NameWords.OF_KEYS.contains(word)
        || word.endsWith("password")
        || word.endsWith("secret");
  }

  /** Nothing but one or two characters, again and again, such as {@code xxxx-xxxx}. */
  private static boolean sameSigns(String value) {
    if (value.length() < LEAST_RUN) {
      return false;
    }
    char first = value.charAt(0);
    char second = first;
    int seconds = 0;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != first && second == first) {
        second = c;
      } else if (c != first && c != second) {
        return false;
      }
      seconds += c == first ? 0 : 1;
    }
    return value.length() >= 2 * LEAST_RUN || seconds < 2;
  }
}
