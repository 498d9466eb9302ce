package dev.gatewright.secrets.context;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values that stand where a secret will stand. */
final class Placeholders {
  /** Say by themselves that the value is none, wherever they stand in words. */
  private static final Set<String> PLAIN =
      Set.of(
          "your",
          "yours",
          "changeme",
          "changeit",
          "change",
          "placeholder",
          "redacted",
          "dummy",
          "todo",
          "fixme",
          "insert",
          "replace",
          "replaceme",
          "replacement",
          "example",
          "examples",
          "sample",
          "fake",
          "mock",
          "mocked",
          "foobar",
          "foo",
          "lorem",
          "ipsum",
          "whatever",
          "undefined",
          "removed",
          "hidden",
          "masked",
          "sanitized",
          "scrubbed",
          "omitted",
          "tbd",
          "unset",
          "blank",
          "invalid",
          "nonexistent",
          "fixture",
          "notreal",
          "goes",
          "enter",
          "fill",
          "some",
          "none",
          "null",
          "nil",
          "filtered",
          "obfuscated",
          "censored",
          "stub",
          "notasecret",
          "pseudo",
          "bogus",
          "here",
          "specify",
          "provide",
          "choose",
          "xxx",
          "yyy",
          "zzz",
          "abc");

  /** Say so when all other words are of secrets too: {@code test-api-key}. */
  private static final Set<String> WITH_OTHERS =
      Set.of(
          "test", "tests", "testing", "tester", "default", "my", "the", "a", "an", "bar", "baz",
          "qux", "old", "new", "super", "very", "top", "wrong", "correct", "bad", "good", "value",
          "string", "thing", "this", "is", "not", "random", "long", "another", "other", "valid",
          "real", "true", "false", "local", "dev", "demo", "no", "put");

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

  private static final String[] ROWS = {
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgb",
  };

  /** Runs shorter than this happen by chance. */
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
    if (sameSigns(value) || share(value, false) >= MOST_SAME) {
      return true;
    }
    for (String word : ANYWHERE) {
      if (Chars.find(value, word) >= 0) {
        return true;
      }
    }
    return Chars.letters(value) + Chars.digits(value) == 0;
  }

  /** Whether a value was typed along the alphabet, the digits or the keyboard. */
  static boolean typed(String value) {
    return runs(value) >= MOST_RUNS;
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
    return marked && (rest < LEAST_REST || Strength.of(value) == Strength.WORDS);
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

  /** Of all characters, the share in runs of one character, of neighbours or of a keyboard row. */
  static double runs(String value) {
    return share(value, true);
  }

  private static double share(String value, boolean all) {
    if (value.isEmpty()) {
      return 0;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    int covered = 0;
    int at = 0;
    while (at < lower.length()) {
      int length = straight(lower, at, 0);
      if (all) {
        length = Math.max(length, Math.max(straight(lower, at, 1), straight(lower, at, -1)));
        length = Math.max(length, row(lower, at));
      }
      if (length >= LEAST_RUN) {
        covered += length;
        at += length;
      } else {
        at++;
      }
    }
    return covered / (double) value.length();
  }

  /** How far characters go up by one, down by one, or stay. */
  private static int straight(String text, int start, int step) {
    int at = start + 1;
    while (at < text.length() && follows(text.charAt(at - 1), text.charAt(at), step)) {
      at++;
    }
    return at - start;
  }

  private static boolean follows(char before, char now, int step) {
    return now - before == step || (step == 1 && before == '9' && now == '0');
  }

  private static int row(String text, int start) {
    int best = 0;
    for (String row : ROWS) {
      int from = row.indexOf(text.charAt(start));
      int length = 0;
      while (from >= 0
          && from + length < row.length()
          && start + length < text.length()
          && row.charAt(from + length) == text.charAt(start + length)) {
        length++;
      }
      best = Math.max(best, length);
    }
    return best;
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
