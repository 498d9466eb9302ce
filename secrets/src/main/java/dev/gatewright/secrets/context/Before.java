package dev.gatewright.secrets.context;

import java.util.Locale;
import java.util.Set;

/** The word before a name that a blank parts from it, as in {@code secret key: …}. */
final class Before {
  /** Say nothing of what key it is. */
  private static final Set<String> EMPTY =
      WordList.of(
          """
          the a an this that your my our its is as of for to in by with from and or new set let var
          const val final static string char auto get use add if while return export def local each
          every any same one other
          """);

  private Before() {}

  /** What a name means together with the word before it. */
  static NameSense sense(Candidate candidate) {
    NameSense own = Names.sense(candidate.name());
    if (own != NameSense.MAYBE) {
      return own;
    }
    String word = word(candidate);
    return word.isEmpty() ? own : Names.sense(word + " " + candidate.named());
  }

  /** The word one blank before the name; empty where there is none that says anything. */
  static String word(Candidate candidate) {
    String line = candidate.line();
    String name = candidate.named();
    int at =
        name.isEmpty() || candidate.start() < 0 ? -1 : line.lastIndexOf(name, candidate.start());
    if (at < 2 || line.charAt(at - 1) != ' ') {
      return "";
    }
    int start = at - 1;
    while (start > 0 && Chars.word(line.charAt(start - 1))) {
      start--;
    }
    String word = line.substring(start, at - 1);
    return Chars.letters(word) < 2 || EMPTY.contains(word.toLowerCase(Locale.ROOT)) ? "" : word;
  }
}
