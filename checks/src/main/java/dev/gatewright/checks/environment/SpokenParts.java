package dev.gatewright.checks.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words and numbers a value is made of, read as it stands and with the digits and signs that
 * people write for letters: {@code s3cr3t}, {@code P@ssw0rd}.
 */
final class SpokenParts {
  private static final int LONGEST = 200;
  private static final int LONGEST_WORD = 12;

  private static final String DIGITS = "0134578";
  private static final String DIGITS_SAY = "oieastb";
  private static final String SIGNS = "@$!";
  private static final String SIGNS_SAY = "asi";

  private SpokenParts() {}

  /**
   * What the parts of a value come to.
   *
   * @param left whether a word says that the value was left as it came
   * @param spoken letters of words that say nothing
   * @param rest signs of other parts
   * @param parts how many parts there are
   */
  record Tally(boolean left, int spoken, int rest, int parts) {}

  /**
   * Words to read parts with.
   *
   * @param left words that say the value was left as it came
   * @param nothing whether a word says nothing
   */
  record Words(Set<String> left, Predicate<String> nothing) {
    Tally read(List<String> parts) {
      boolean leaves = false;
      int spoken = 0;
      int rest = 0;
      for (String part : parts) {
        List<String> words = Character.isLetter(part.charAt(0)) ? split(part) : List.of();
        for (String word : words) {
          leaves |= left.contains(word);
        }
        if (!words.isEmpty()) {
          spoken += part.length();
        } else if (!counting(part)) {
          rest += part.length();
        }
      }
      return new Tally(leaves, spoken, rest, parts.size());
    }

    /** The words a part is put together from, all of it; empty when it is not. */
    private List<String> split(String part) {
      int length = part.length();
      int[] from = new int[length + 1];
      Arrays.fill(from, -1);
      for (int end = 1; end <= length; end++) {
        for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
          if ((start == 0 || from[start] >= 0) && known(part, start, end)) {
            from[end] = start;
            break;
          }
        }
      }
      List<String> words = new ArrayList<>();
      for (int end = length; end > 0 && from[end] >= 0; end = from[end]) {
        words.add(part.substring(from[end], end));
      }
      int articles = 0;
      for (String word : words) {
        articles += word.equals("a") ? 1 : 0;
      }
      return articles * 2 > words.size() ? List.of() : words;
    }

    private boolean known(String part, int start, int end) {
      String word = part.substring(start, end);
      boolean whole = end - start == part.length();
      return left.contains(word) || nothing.test(word) || (word.equals("a") && !whole);
    }

    private static boolean counting(String part) {
      boolean digits = Character.isDigit(part.charAt(0));
      return digits && (part.length() <= 4 || "12345678901234567890".contains(part));
    }
  }

  /** The parts of a value, as it stands and as it may be meant. */
  static List<List<String>> readings(String value) {
    List<List<String>> readings = new ArrayList<>();
    readings.add(of(value));
    int end = Math.min(value.length(), LONGEST);
    while (end > 0 && !Character.isLetter(value.charAt(end - 1))) {
      end--;
    }
    String base = value.substring(0, end);
    String digits = meant(base, DIGITS, DIGITS_SAY);
    if (!digits.equals(base)) {
      readings.add(of(digits));
    }
    String signs = meant(digits, SIGNS, SIGNS_SAY);
    if (!signs.equals(digits)) {
      readings.add(of(signs));
    }
    return readings;
  }

  private static String meant(String text, String from, String to) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      out.append(at < 0 ? text.charAt(i) : to.charAt(at));
    }
    return out.toString();
  }

  /** The words and numbers of a value as it stands, in lower case. */
  static List<String> of(String value) {
    List<String> parts = new ArrayList<>();
    String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
        if (kind(text.charAt(i - 1)) != 0) {
          parts.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i;
      }
    }
    return parts;
  }

  private static int kind(char c) {
    if (Character.isLetter(c)) {
      return 1;
    }
    return Character.isDigit(c) ? 2 : 0;
  }
}
