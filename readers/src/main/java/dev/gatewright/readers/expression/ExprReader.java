package dev.gatewright.readers.expression;

import dev.gatewright.readers.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions of GitHub workflows: those between <code>${{</code> and <code>}}</code>, and
 * whole conditions. {@code !} binds tighter than comparisons, those tighter than {@code &&}, that
 * tighter than {@code ||}.
 */
public final class ExprReader {
  /** The longest expression GitHub takes, in UTF-16 units. */
  public static final int MAX_LENGTH = 21_000;

  /** How deep the parts of an expression may stand in one another. GitHub takes 50. */
  static final int MAX_DEPTH = 100;

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int EQUALITY = 3;
  private static final int ORDER = 4;

  private final Lexer lexer;
  private Token here;
  private int nesting;

  /** How deep the part read last is. */
  private int height;

  private ExprReader(String text, int from, int to) {
    this.lexer = new Lexer(text, from, to);
    this.here = lexer.next();
  }

  /** Reads a whole text. */
  public static ParsedExpr read(String text) {
    return read(text, 0, text.length());
  }

  /** Reads a stretch of a text, {@code to} exclusive; offsets are those in the whole text. */
  public static ParsedExpr read(String text, int from, int to) {
    if (to - from > MAX_LENGTH) {
      return new ParsedExpr.Broken(from, "longer than GitHub takes");
    }
    ExprReader reader = new ExprReader(text, from, to);
    try {
      Expr expr = reader.binary(OR);
      if (reader.here.kind() != Kind.END) {
        throw reader.unexpected();
      }
      return new ParsedExpr.Ok(expr);
    } catch (Stop stop) {
      return new ParsedExpr.Broken(stop.at, stop.what);
    }
  }

  private Expr binary(int weakest) throws Stop {
    Expr left = unary();
    while (here.kind() == Kind.OPERATOR && strength(here.text()) >= weakest) {
      String operator = here.text();
      int strength = strength(operator);
      int tall = height;
      if (strength <= AND) {
        left = chain(left, operator, strength);
        continue;
      }
      advance();
      Expr right = binary(strength + 1);
      grow(Math.max(tall, height));
      left = new Expr.Comparison(comparator(operator), left, right, left.from(), right.to());
    }
    return left;
  }

  private Expr chain(Expr first, String operator, int strength) throws Stop {
    List<Expr> operands = new ArrayList<>();
    operands.add(first);
    int tall = height;
    while (here.kind() == Kind.OPERATOR && here.text().equals(operator)) {
      advance();
      operands.add(binary(strength + 1));
      tall = Math.max(tall, height);
    }
    grow(tall);
    return new Expr.Chain(strength == AND, operands, first.from(), operands.getLast().to());
  }

  private Expr unary() throws Stop {
    if (here.kind() != Kind.NOT) {
      return postfix();
    }
    int from = here.from();
    advance();
    deeper(from);
    Expr operand = unary();
    nesting--;
    grow(height);
    return new Expr.Not(operand, from, operand.to());
  }

  private Expr postfix() throws Stop {
    Expr expr = primary();
    while (true) {
      if (here.kind() == Kind.DOT) {
        expr = property(expr);
      } else if (here.kind() == Kind.OPEN_INDEX) {
        expr = index(expr);
      } else {
        return expr;
      }
    }
  }

  private Expr property(Expr of) throws Stop {
    int tall = height;
    advance();
    Token name = here;
    if (name.kind() != Kind.NAME && name.kind() != Kind.STAR) {
      throw unexpected();
    }
    advance();
    grow(tall);
    return name.kind() == Kind.STAR
        ? new Expr.Every(of, of.from(), name.to())
        : new Expr.Property(of, name.text(), of.from(), name.to());
  }

  private Expr index(Expr of) throws Stop {
    int tall = height;
    int from = here.from();
    advance();
    if (here.kind() == Kind.STAR) {
      advance();
      Token close = expect(Kind.CLOSE_INDEX);
      grow(tall);
      return new Expr.Every(of, of.from(), close.to());
    }
    deeper(from);
    Expr index = binary(OR);
    nesting--;
    Token close = expect(Kind.CLOSE_INDEX);
    grow(Math.max(tall, height));
    return new Expr.Index(of, index, of.from(), close.to());
  }

  private Expr primary() throws Stop {
    Token token = here;
    return switch (token.kind()) {
      case LITERAL -> {
        advance();
        height = 1;
        yield new Expr.Literal(
            token.value() == null ? new ExprValue.Null() : token.value(), token.from(), token.to());
      }
      case NAME -> {
        advance();
        height = 1;
        yield here.kind() == Kind.OPEN
            ? call(token)
            : new Expr.Name(token.text(), token.from(), token.to());
      }
      case OPEN -> {
        advance();
        deeper(token.from());
        Expr inner = binary(OR);
        nesting--;
        expect(Kind.CLOSE);
        yield inner;
      }
      case CLOSE, OPEN_INDEX, CLOSE_INDEX, COMMA, DOT, STAR, NOT, OPERATOR, END, BAD ->
          throw unexpected();
    };
  }

  private Expr call(Token name) throws Stop {
    advance();
    deeper(name.from());
    List<Expr> arguments = new ArrayList<>();
    int tall = 0;
    while (here.kind() != Kind.CLOSE) {
      if (!arguments.isEmpty()) {
        expect(Kind.COMMA);
      }
      arguments.add(binary(OR));
      tall = Math.max(tall, height);
    }
    nesting--;
    Token close = expect(Kind.CLOSE);
    grow(tall);
    return new Expr.Call(name.text(), arguments, name.from(), close.to());
  }

  private Token expect(Kind kind) throws Stop {
    Token token = here;
    if (token.kind() != kind) {
      throw unexpected();
    }
    advance();
    return token;
  }

  private void advance() {
    here = lexer.next();
  }

  private void deeper(int at) throws Stop {
    if (++nesting > MAX_DEPTH) {
      throw new Stop(at, "nested deeper than GitHub takes");
    }
  }

  /** Says that a part was made of others that are so deep. */
  private void grow(int parts) throws Stop {
    height = parts + 1;
    if (height > MAX_DEPTH) {
      throw new Stop(here.from(), "nested deeper than GitHub takes");
    }
  }

  private Stop unexpected() {
    String what =
        switch (here.kind()) {
          case END -> "ends too early";
          case BAD -> here.text();
          case LITERAL, NAME -> "a value where an operator should stand";
          case OPEN, CLOSE, OPEN_INDEX, CLOSE_INDEX, COMMA, DOT, STAR, NOT, OPERATOR ->
              "'" + here.text() + "' in the wrong place";
        };
    return new Stop(here.from(), what);
  }

  private static int strength(String operator) {
    return switch (operator) {
      case "||" -> OR;
      case "&&" -> AND;
      case "==", "!=" -> EQUALITY;
      default -> ORDER;
    };
  }

  private static Expr.Comparator comparator(String sign) {
    for (Expr.Comparator comparator : Expr.Comparator.values()) {
      if (comparator.sign().equals(sign)) {
        return comparator;
      }
    }
    throw new IllegalStateException("Not a comparison: " + sign);
  }

  /** What stopped the reading; never leaves this class. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
    private final int at;
    private final String what;

    Stop(int at, String what) {
      super(what, null, false, false);
      this.at = at;
      this.what = what;
    }
  }
}
