package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.ByteClass;
import dev.gatewright.secrets.pattern.PatternException;
import dev.gatewright.secrets.pattern.ValuePattern;
import dev.gatewright.secrets.pattern.Window;
import org.jspecify.annotations.Nullable;

/** What may not stand directly before or behind a token. */
final class Edge {
  private final boolean any;
  private final @Nullable ByteClass forbidden;

  Edge(String written) {
    any = written.equals("any");
    try {
      forbidden = written.startsWith("[") ? ValuePattern.classOf(written) : null;
    } catch (PatternException e) {
      throw new IllegalStateException("A rule that was compiled has a wrong class.", e);
    }
  }

  /** Whether a token may begin here. */
  boolean before(Window window, int start) {
    if (any) {
      return true;
    }
    int c = window.at(start - 1);
    boolean free = forbidden == null ? !Ascii.word(c) : !forbidden.contains(c);
    return free || escaped(window, start - 1, c);
  }

  /** Whether a value may end here. */
  boolean behind(Window window, int end) {
    if (any) {
      return true;
    }
    int c = window.at(end);
    return forbidden == null ? !Ascii.word(c) && c != '-' : !forbidden.contains(c);
  }

  /**
   * Whether a letter before a token only ends an escape: of a line end, in percents, of four
   * digits.
   */
  private static boolean escaped(Window window, int place, int c) {
    int one = window.at(place - 1);
    if (one == '\\') {
      return "nrtbf".indexOf(c) >= 0;
    }
    if (!Ascii.hex(c) || !Ascii.hex(one)) {
      return false;
    }
    int two = window.at(place - 2);
    if (two == '%' || (two == 'x' && window.at(place - 3) == '\\')) {
      return true;
    }
    return Ascii.hex(two)
        && Ascii.hex(window.at(place - 3))
        && window.at(place - 4) == 'u'
        && window.at(place - 5) == '\\';
  }
}
