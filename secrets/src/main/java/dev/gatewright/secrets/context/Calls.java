package dev.gatewright.secrets.context;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Calls whose arguments are no value of a name: {@code matches("password", "…")}. */
final class Calls {
  /** As in {@code windows-1252}, and as {@code iso-8859-15} has. */
  private static final int SET_DIGITS = 6;

  private static final int LONGEST_SET = 16;
  private static final Set<String> COMPARING =
      WordList.of(
          """
          match matches equal equals verify check compare assert encrypt decrypt encryptor
          encryptors hash digest replace contains expect hmac
          """);

  /** What a text goes through; the first argument says how. In small letters. */
  private static final Set<String> CHANGING =
      WordList.of(
          """
          strip lstrip rstrip trim trimstart trimend trimprefix trimsuffix replace replaceall
          replacefirst split rsplit partition rpartition startswith endswith removeprefix removesuffix
          translate indexof lastindexof substringafter substringbefore
          """);

  /** The parts of names of character sets and encodings. */
  private static final Set<String> CHARACTER_SETS =
      WordList.of(
          """
          latin utf ucs cp iso ascii us windows koi big gb gbk euc jp kr cn tw shift jis le be sig
          hex base binary url unicode raw escape mac roman charmap
          """);

  private Calls() {}

  /** Whether the value is the first argument of a method that makes another text of a text. */
  static boolean changes(Candidate candidate) {
    String line = candidate.line();
    int open = candidate.start() - 1;
    if (open > 0 && "\"'`".indexOf(line.charAt(open)) >= 0) {
      open--;
    }
    if (open < 1 || line.charAt(open) != '(') {
      return false;
    }
    int start = open;
    while (start > 0 && Chars.word(line.charAt(start - 1))) {
      start--;
    }
    String method = line.substring(start, open).toLowerCase(Locale.ROOT);
    boolean ofText = start > 1 && line.charAt(start - 1) == '.' && receiver(line.charAt(start - 2));
    return !method.isEmpty() && ((ofText && CHANGING.contains(method)) || set(candidate.value()));
  }

  private static boolean receiver(char c) {
    return Chars.word(c) || c == ')' || c == ']';
  }

  /** Whether a value is the name of a character set or an encoding, such as {@code latin1}. */
  private static boolean set(String value) {
    List<String> words = Split.words(value);
    return !words.isEmpty()
        && CHARACTER_SETS.containsAll(words)
        && Chars.digits(value) <= SET_DIGITS
        && value.length() <= LONGEST_SET;
  }

  /** Whether name and value are two arguments of a call that sets nothing. */
  static boolean compares(Candidate candidate) {
    String line = candidate.line();
    String name = candidate.named();
    int at =
        name.isEmpty() || candidate.start() < 0 ? -1 : line.lastIndexOf(name, candidate.start());
    int open = at - 2;
    int behind = at + name.length() + 1;
    if (open < 1 || line.charAt(open) != '(' || !line.startsWith(",", behind)) {
      return false;
    }
    int start = open;
    while (start > 0 && (Chars.word(line.charAt(start - 1)) || line.charAt(start - 1) == '.')) {
      start--;
    }
    List<String> words = Split.words(line.substring(start, open));
    for (String word : words) {
      if (COMPARING.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
