package dev.gatewright.secrets.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value looks like. Most are a row of classes with counts and are matched by counting; the
 * others by an expression that never searches and never reads behind the longest value.
 */
public final class ValuePattern {
  private final @Nullable Steps steps;
  private final @Nullable Pattern expression;
  private final int shortest;
  private final int longest;

  private ValuePattern(
      @Nullable Steps steps, @Nullable Pattern expression, int shortest, int longest) {
    this.steps = steps;
    this.expression = expression;
    this.shortest = shortest;
    this.longest = longest;
  }

  /** Reads an expression of the subset that rules may use. */
  public static ValuePattern of(String text) throws PatternException {
    Node node = PatternReader.read(text);
    Steps steps = Steps.of(node);
    Pattern expression = steps == null ? Pattern.compile(text) : null;
    return new ValuePattern(steps, expression, node.shortest(), node.longest());
  }

  /**
   * Takes any Java expression, as other tools' rules have them, and reads at most so many bytes.
   */
  public static ValuePattern free(Pattern expression, int longest) {
    return new ValuePattern(null, expression, 0, longest);
  }

  /** Reads a bracketed class such as {@code [A-Z]}. */
  public static ByteClass classOf(String text) throws PatternException {
    if (PatternReader.read(text) instanceof Node.Sequence(var parts)
        && parts.size() == 1
        && parts.getFirst() instanceof Node.One(ByteClass bytes)) {
      return bytes;
    }
    throw new PatternException("'" + text + "' is not one class such as [A-Za-z0-9].");
  }

  /** The fewest bytes that match. */
  public int shortest() {
    return shortest;
  }

  /** The most bytes that match. */
  public int longest() {
    return longest;
  }

  /** Whether matching needs no expression of the library. */
  public boolean counted() {
    return steps != null;
  }

  /** Where a match beginning at a place ends, or -1. */
  public int match(Window window, int at) {
    if (steps != null) {
      return steps.match(window, at, Integer.MAX_VALUE);
    }
    int end = (int) Math.min(window.length(), (long) at + longest + 1);
    return at > end ? -1 : free(window, at, end, false);
  }

  /** Whether the bytes from one place to another match as a whole. */
  public boolean matches(Window window, int from, int to) {
    if (to - from < shortest || to - from > longest) {
      return false;
    }
    return steps != null ? steps.match(window, from, to) == to : free(window, from, to, true) == to;
  }

  @SuppressWarnings("JdkObsolete") // Whether it would have read on is what is asked here.
  private int free(Window window, int from, int to, boolean whole) {
    if (expression == null) {
      return -1;
    }
    Matcher matcher = expression.matcher(window).region(from, to);
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    boolean found = whole ? matcher.matches() : matcher.lookingAt();
    if (to == window.length() && matcher.hitEnd()) {
      window.at(to); // It would have read on: the end counts as read.
    }
    return found ? matcher.end() : -1;
  }
}
