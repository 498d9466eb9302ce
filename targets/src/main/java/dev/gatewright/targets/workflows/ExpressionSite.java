package dev.gatewright.targets.workflows;

import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlScalar;

/**
 * An expression of a file.
 *
 * @param scalar the value it stands in
 * @param condition whether it is what an {@code if:} tests
 */
public record ExpressionSite(YamlFile file, YamlScalar scalar, Expr expr, boolean condition) {
  /** Where a part of it stands in the file. */
  public Span span(Expr part) {
    return file.place(scalar, part.from(), part.to());
  }

  /** A part as it is written, on one line. */
  public String written(Expr part) {
    String text = scalar.text().substring(part.from(), part.to());
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c);
      boolean again = blank && !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
      if (!again) {
        line.append(blank ? ' ' : c);
      }
    }
    return line.toString();
  }
}
