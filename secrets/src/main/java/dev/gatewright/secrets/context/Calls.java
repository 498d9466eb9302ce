package dev.gatewright.secrets.context;

import java.util.List;
import java.util.Set;

/** Calls whose arguments are a name and a value by chance: {@code matches("password", "…")}. */
final class Calls {
  private static final Set<String> COMPARING =
      WordList.of(
          """
          match matches equal equals verify check compare assert encrypt decrypt encryptor
          encryptors hash digest replace contains expect hmac
          """);

  private Calls() {}

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
