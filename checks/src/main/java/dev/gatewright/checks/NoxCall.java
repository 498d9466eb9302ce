package dev.gatewright.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that runs a program in a session of nox.
 *
 * @param words the program and the arguments that are written out; empty when the program is not
 * @param anyEnd whether other ends than success are taken for one
 */
record NoxCall(List<String> words, boolean anyEnd) {
  NoxCall {
    words = List.copyOf(words);
  }

  /** The call whose arguments begin here. */
  static NoxCall of(String text) {
    int end = end(text);
    String arguments = text.substring(0, end);
    boolean any = arguments.replace(" ", "").contains("success_codes=");
    String first = arguments.stripLeading();
    boolean written = first.startsWith("\"") || first.startsWith("'");
    List<String> words = new ArrayList<>();
    for (String word : written ? strings(arguments) : List.<String>of()) {
      boolean plain = word.chars().allMatch(c -> c > ' ' && "\"'$&|;<>()`*".indexOf(c) < 0);
      words.add(plain ? word : "'" + word.replace("'", "") + "'");
    }
    return new NoxCall(words, any);
  }

  /** The index of the parenthesis that closes the call. */
  private static int end(String text) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0 && depth-- == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The strings of a text, in order. */
  static List<String> strings(String text) {
    List<String> found = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (from < 0 && (c == '"' || c == '\'')) {
        from = i;
      } else if (from >= 0 && c == '\\') {
        i++;
      } else if (from >= 0 && c == text.charAt(from)) {
        found.add(text.substring(from + 1, i));
        from = -1;
      }
    }
    return found;
  }

  /** The string that a keyword is set to; null when it is not. */
  static @Nullable String named(String text, String keyword) {
    int at = text.indexOf(keyword + "=");
    boolean own = at > 0 && !Character.isJavaIdentifierPart(text.charAt(at - 1));
    List<String> values = own ? strings(text.substring(at)) : List.of();
    return values.isEmpty() ? null : values.getFirst();
  }
}
