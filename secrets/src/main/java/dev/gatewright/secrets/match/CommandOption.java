package dev.gatewright.secrets.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a secret stands among the words behind a program. Blanks part words; {@code *} stands for
 * any characters, alone for any word that is no option, and <code>{}</code> for the secret; a
 * {@code ^} before it all for the first word. With {@code |} in front the first word is the last of
 * the command whose output goes to the program, and the others are among its own.
 */
final class CommandOption {
  private static final String SECRET = "{}";

  private final String[] words;
  private final boolean first;
  private final boolean piped;
  private final boolean ignoreCase;

  CommandOption(String written, boolean ignoreCase) {
    first = written.startsWith("^");
    piped = written.startsWith("| ");
    words = parted(written.substring(piped ? 2 : first ? 1 : 0));
    this.ignoreCase = ignoreCase;
  }

  boolean piped() {
    return piped;
  }

  /** Whether the secret stands from a word on; then the match knows where. */
  boolean at(List<CommandWord> line, int from, Match match) {
    if (from + words.length > line.size() || (first && from > 0)) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!fits(line.get(from + i), words[i], match)) {
        return false;
      }
    }
    return true;
  }

  /** The same of a command that writes to the program. */
  boolean written(CommandWord last, List<CommandWord> line, Match match) {
    for (int i = 1; i < words.length; i++) {
      if (!among(line, words[i], ignoreCase)) {
        return false;
      }
    }
    return fits(last, words[0], match);
  }

  static boolean among(List<CommandWord> line, String wanted, boolean ignoreCase) {
    for (CommandWord word : line) {
      if (word.length() == wanted.length() && word.has(wanted, 0, ignoreCase)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(CommandWord word, String wanted, Match match) {
    int mark = wanted.indexOf(SECRET);
    if (mark < 0) {
      return like(word, wanted);
    }
    int start = behind(word, wanted.substring(0, mark));
    String end = wanted.substring(mark + 2);
    int last = end.isEmpty() ? word.length() : word.lastIndexOf(end.substring(0, 1));
    if (start < 0 || last <= start || word.expandsFrom(start) || ports(word, start, last)) {
      return false;
    }
    // Windows begins options with a slash; its programs ignore capitals.
    char one = word.at(start);
    if (start == 0 && (one == '-' || (one == '/' && ignoreCase))) {
      return false;
    }
    match.set(word.place(start), word.place(last - 1) + 1);
    return true;
  }

  /** Whether it is two numbers with a colon between, as ports and users are given. */
  private static boolean ports(CommandWord word, int from, int to) {
    boolean colon = false;
    for (int i = from; i < to; i++) {
      colon |= word.at(i) == ':';
      if (word.at(i) != ':' && !Ascii.digit(word.at(i))) {
        return false;
      }
    }
    return colon;
  }

  /** Whether a word is what is wanted, with anything in the place of a star. */
  private boolean like(CommandWord word, String wanted) {
    int star = wanted.indexOf('*');
    if (star < 0) {
      return word.length() == wanted.length() && word.has(wanted, 0, ignoreCase);
    }
    if (wanted.length() == 1) {
      return word.isEmpty() || word.at(0) != '-';
    }
    String end = wanted.substring(star + 1);
    return word.length() >= wanted.length() - 1
        && word.has(wanted.substring(0, star), 0, ignoreCase)
        && word.has(end, word.length() - end.length(), ignoreCase);
  }

  /** Behind the characters before a secret, or -1. */
  private int behind(CommandWord word, String before) {
    int star = before.indexOf('*');
    if (star < 0) {
      return word.has(before, 0, ignoreCase) ? before.length() : -1;
    }
    String sign = before.substring(star + 1);
    int at = word.has(before.substring(0, star), 0, ignoreCase) ? word.indexOf(sign, star) : -1;
    return at < 0 ? -1 : at + sign.length();
  }

  private static String[] parted(String text) {
    List<String> parts = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return parts.toArray(String[]::new);
  }
}
