package dev.gatewright.targets.publishing;

import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprReader;
import dev.gatewright.readers.expression.ParsedExpr;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;
import dev.gatewright.readers.workflow.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with expressions in it, taken apart. */
public final class Template {
  private Template() {}

  /**
   * A piece: plain text, or an expression.
   *
   * @param text the text between expressions, or the expression as written
   * @param expr null for plain text, and for what is no expression
   * @param plain whether it is plain text
   */
  public record Piece(String text, @Nullable Expr expr, boolean plain) {}

  /** The pieces of a text, in order. */
  public static List<Piece> pieces(String text) {
    if (!text.contains("${{")) {
      return List.of(new Piece(text, null, true));
    }
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Expression expression : Expression.in(text, TextMap.whole(SourceText.of(text)))) {
      if (expression.from() > at) {
        pieces.add(new Piece(text.substring(at, expression.from()), null, true));
      }
      String written = text.substring(expression.from(), expression.to());
      pieces.add(new Piece(written, read(expression.body()), false));
      at = expression.to();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), null, true));
    }
    return pieces;
  }

  /** The expression of a condition, with braces around it or without. */
  public static @Nullable Expr condition(String text) {
    String bare = text.strip();
    if (bare.startsWith("${{") && bare.endsWith("}}") && bare.indexOf("${{", 3) < 0) {
      return read(bare.substring(3, bare.length() - 2));
    }
    return bare.contains("${{") ? null : read(bare);
  }

  private static @Nullable Expr read(String body) {
    return ExprReader.read(body) instanceof ParsedExpr.Ok(Expr expr) ? expr : null;
  }
}
