package dev.gatewright.secrets.linear;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * An expression somebody else wrote, in the syntax of RE2. A search takes time in proportion to the
 * text, and gives up, told by {@link Effort#spent}, when it takes more. Safe for any number of
 * threads.
 */
public final class Expression {
  private static final int LONGEST = 1 << 16;
  private static final int TABLE = 1 << 15;

  private final Program program;
  private final Queue<States> idle = new ConcurrentLinkedQueue<>();

  private Expression(Program program) {
    this.program = program;
  }

  /** Reads an expression. */
  public static Expression of(String text) throws ExpressionException {
    if (text.length() > LONGEST) {
      throw new ExpressionException("it is longer than " + LONGEST + " characters");
    }
    return new Expression(Program.of(ExpressionReader.read(text)));
  }

  /** How many groups it numbers. */
  public int groups() {
    return program.groups();
  }

  /** How many steps it has: what a byte may cost. */
  public int size() {
    return program.size();
  }

  /** Whether it matches a text somewhere; false when the effort for it is spent. */
  public boolean found(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return found(bytes, bytes.length, Effort.of(bytes.length));
  }

  /** Whether it matches somewhere in the first so many bytes; false when the effort is spent. */
  public boolean found(byte[] text, int length, Effort effort) {
    return end(text, length, 0, effort) != null;
  }

  /**
   * Start and end of the first match that begins at a place or behind, then of each group, -1 where
   * one took no part; null when there is none, or the effort is spent.
   */
  public int @Nullable [] first(byte[] text, int length, int from, Effort effort) {
    int[] end = end(text, length, from, effort);
    return end == null || effort.spent()
        ? null
        : new Threads(program, text, length, effort).first(end[1]);
  }

  /** Null, or behind the first number a place before which the first match does not begin. */
  private int @Nullable [] end(byte[] text, int length, int from, Effort effort) {
    States known = idle.poll();
    States states = known == null ? new States(program, TABLE) : known;
    int[] end = new int[2];
    states.run(
        text,
        length,
        from,
        effort,
        (place, since, _) -> {
          end[0] = 1;
          end[1] = since;
          return false;
        });
    idle.add(states);
    return end[0] == 0 || effort.spent() ? null : end;
  }

  /** Never its text, which may show what it looks for. */
  @Override
  public String toString() {
    return "Expression[" + program + "]";
  }
}
