package dev.gatewright.readers.expression;

import java.util.List;

/**
 * A part of an expression as GitHub reads it. Offsets are indices into the text that was read, the
 * end exclusive.
 */
public sealed interface Expr {
  /** The index of its first character. */
  int from();

  /** The index after its last character. */
  int to();

  /** A number, a text, {@code true}, {@code false} or {@code null}. */
  record Literal(ExprValue value, int from, int to) implements Expr {}

  /** A context, such as {@code github}. */
  record Name(String name, int from, int to) implements Expr {}

  /** {@code of.name}. */
  record Property(Expr of, String name, int from, int to) implements Expr {}

  /** {@code of[index]}. */
  record Index(Expr of, Expr index, int from, int to) implements Expr {}

  /** {@code of.*} or {@code of[*]}: every element. */
  record Every(Expr of, int from, int to) implements Expr {}

  /** {@code function(arguments)}. */
  record Call(String function, List<Expr> arguments, int from, int to) implements Expr {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** Whether this calls a function; names of functions ignore case. */
    public boolean calls(String name) {
      return function.equalsIgnoreCase(name);
    }
  }

  /** {@code !operand}. */
  record Not(Expr operand, int from, int to) implements Expr {}

  /**
   * Two or more operands between {@code &&} or between {@code ||}, however many, so that a long
   * chain is not a deep tree.
   *
   * @param all true for {@code &&}
   */
  record Chain(boolean all, List<Expr> operands, int from, int to) implements Expr {
    /** Copies the operands. */
    public Chain {
      operands = List.copyOf(operands);
    }
  }

  /** Two operands and what compares them. */
  record Comparison(Comparator comparator, Expr left, Expr right, int from, int to)
      implements Expr {}

  /** What compares two operands. */
  enum Comparator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
      return sign;
    }
  }

  /** The parts this is made of, in the order of the text; empty for a literal and a name. */
  default List<Expr> parts() {
    return switch (this) {
      case Literal _, Name _ -> List.of();
      case Property property -> List.of(property.of());
      case Index index -> List.of(index.of(), index.index());
      case Every every -> List.of(every.of());
      case Call call -> call.arguments();
      case Not not -> List.of(not.operand());
      case Chain chain -> chain.operands();
      case Comparison comparison -> List.of(comparison.left(), comparison.right());
    };
  }
}
