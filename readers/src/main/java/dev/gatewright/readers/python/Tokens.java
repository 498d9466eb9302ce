package dev.gatewright.readers.python;

import dev.gatewright.readers.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens with matched brackets, and the small questions asked of them. */
final class Tokens {
  private static final PythonToken NONE = new PythonToken(Kind.NEWLINE, "", 0, 0, 0);

  private final List<PythonToken> all;
  private final int[] close;

  /** An argument of a call: tokens from (after its keyword) to (exclusive). */
  record Argument(@Nullable String keyword, int from, int to) {}

  Tokens(List<PythonToken> all) {
    this.all = all;
    this.close = new int[all.size()];
    Arrays.fill(close, all.size());
    int[] open = new int[all.size()];
    int depth = 0;
    for (int i = 0; i < all.size(); i++) {
      PythonToken token = all.get(i);
      if (token.isOperator("(") || token.isOperator("[") || token.isOperator("{")) {
        open[depth++] = i;
      } else if (depth > 0
          && (token.isOperator(")") || token.isOperator("]") || token.isOperator("}"))) {
        close[open[--depth]] = i;
      }
    }
  }

  int size() {
    return all.size();
  }

  PythonToken get(int index) {
    return index >= 0 && index < all.size() ? all.get(index) : NONE;
  }

  /** The index of the bracket that closes the one here; the number of tokens when none does. */
  int closing(int index) {
    return close[index];
  }

  /** The arguments between the bracket here and its partner. */
  List<Argument> arguments(int open) {
    List<Argument> found = new ArrayList<>(2);
    int end = close[open];
    int from = open + 1;
    for (int i = from; i <= end && i <= all.size(); i++) {
      boolean last = i == end;
      if (last || get(i).isOperator(",")) {
        if (i > from) {
          found.add(argument(from, i));
        }
        from = i + 1;
      } else if (isOpening(i)) {
        i = Math.min(close[i], end - 1);
      }
    }
    return found;
  }

  /** The text of string literals side by side that are the whole stretch; null otherwise. */
  @Nullable String constant(int from, int to) {
    if (from >= to) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (get(i).kind() != Kind.STRING) {
        return null;
      }
      text.append(get(i).text());
    }
    return text.toString();
  }

  /** The index after the logical line in which this token stands. */
  int lineEnd(int index) {
    int i = index;
    while (i < all.size() && get(i).kind() != Kind.NEWLINE) {
      i++;
    }
    return Math.min(i + 1, all.size());
  }

  boolean isOpening(int index) {
    PythonToken token = get(index);
    return token.isOperator("(") || token.isOperator("[") || token.isOperator("{");
  }

  private Argument argument(int from, int to) {
    boolean keyword = get(from).kind() == Kind.NAME && get(from + 1).isOperator("=");
    return keyword ? new Argument(get(from).text(), from + 2, to) : new Argument(null, from, to);
  }
}
