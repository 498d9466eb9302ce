package dev.gatewright.readers.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of the contexts an expression reads, such as {@code github.event.issue.title}. An element of
 * a list is {@code *}, whichever it is; what is only known in a run is {@code ?}.
 *
 * @param segments the context and what is below it, as written
 */
public record ContextPath(List<String> segments) {
  /** The segment of every element, or of one by its number. */
  public static final String EVERY = "*";

  /** The segment of a key that is computed. */
  public static final String DYNAMIC = "?";

  /** Copies the segments. */
  public ContextPath {
    segments = List.copyOf(segments);
  }

  /** The path of an expression; empty when it does not begin with a context. */
  public static Optional<ContextPath> of(Expr expr) {
    List<String> backwards = new ArrayList<>();
    Expr here = expr;
    while (true) {
      switch (here) {
        case Expr.Name(String name, int _, int _) -> {
          backwards.add(name);
          Collections.reverse(backwards);
          return Optional.of(new ContextPath(backwards));
        }
        case Expr.Property property -> {
          backwards.add(property.name());
          here = property.of();
        }
        case Expr.Every every -> {
          backwards.add(EVERY);
          here = every.of();
        }
        case Expr.Index index -> {
          backwards.add(segment(index.index()));
          here = index.of();
        }
        case Expr.Literal _, Expr.Call _, Expr.Not _, Expr.Chain _, Expr.Comparison _ -> {
          return Optional.empty();
        }
      }
    }
  }

  private static String segment(Expr index) {
    return index instanceof Expr.Literal(ExprValue value, int _, int _)
        ? value instanceof ExprValue.Text(String name) ? name : EVERY
        : DYNAMIC;
  }

  /** The context, in lower case. */
  public String context() {
    return segments.getFirst().toLowerCase(Locale.ROOT);
  }

  /** A segment by its number, as written; empty when there are not so many. */
  public String segment(int number) {
    return number < segments.size() ? segments.get(number) : "";
  }

  /** How many segments there are. */
  public int length() {
    return segments.size();
  }

  /** The path in lower case with points between the segments. */
  public String normalised() {
    return written().toLowerCase(Locale.ROOT);
  }

  /** The path with points between the segments. */
  public String written() {
    return String.join(".", segments);
  }

  /** Whether this is one of these paths, case ignored. */
  public boolean is(String path) {
    return written().equalsIgnoreCase(path);
  }

  /** Whether a key on the way is only known in a run. */
  public boolean isDynamic() {
    return segments.contains(DYNAMIC);
  }
}
