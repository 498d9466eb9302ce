package dev.gatewright.readers.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an expression reads, and what of it can become its result. */
public final class References {
  private References() {}

  /**
   * A reading of a context.
   *
   * @param expr the whole of it, such as {@code github.event.issue.title}
   */
  public record Reference(ContextPath path, Expr expr) {}

  /** Every reading of a context in an expression, in the order of the text. */
  public static List<Reference> all(Expr expr) {
    List<Reference> found = new ArrayList<>();
    each(expr, part -> {}, found::add);
    return found;
  }

  /** Every part of an expression, itself first; paths of contexts are one part. */
  public static List<Expr> parts(Expr expr) {
    List<Expr> found = new ArrayList<>();
    each(expr, found::add, reference -> {});
    return found;
  }

  private static void each(Expr expr, Consumer<Expr> parts, Consumer<Reference> references) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr here = open.pop();
      parts.accept(here);
      Optional<ContextPath> path = ContextPath.of(here);
      path.ifPresent(known -> references.accept(new Reference(known, here)));
      List<Expr> below = path.isPresent() ? indices(here) : here.parts();
      for (int i = below.size() - 1; i >= 0; i--) {
        open.push(below.get(i));
      }
    }
  }

  /** What is computed between the brackets of a path. */
  private static List<Expr> indices(Expr path) {
    List<Expr> found = new ArrayList<>(0);
    Expr here = path;
    while (!(here instanceof Expr.Name)) {
      if (here instanceof Expr.Index index && !(index.index() instanceof Expr.Literal)) {
        found.addFirst(index.index());
      }
      here = here.parts().getFirst();
    }
    return found;
  }

  /**
   * The parts whose text can become text of the result: literals, paths of contexts, and calls of
   * functions that are not known. What is only tested or compared is not among them, nor is what
   * stands left of {@code &&}: it is the result only when it is empty, zero or false.
   */
  public static List<Expr> flowing(Expr expr) {
    List<Expr> found = new ArrayList<>();
    flow(expr, found);
    return found;
  }

  private static void flow(Expr expr, List<Expr> found) {
    switch (expr) {
      case Expr.Literal literal -> found.add(literal);
      case Expr.Name name -> found.add(name);
      case Expr.Property _, Expr.Index _, Expr.Every _ -> {
        if (ContextPath.of(expr).isPresent()) {
          found.add(expr);
        } else {
          flow(expr.parts().getFirst(), found);
        }
      }
      case Expr.Call call -> call(call, found);
      case Expr.Not _, Expr.Comparison _ -> {
        // Yes or no.
      }
      case Expr.Chain chain -> {
        if (chain.all()) {
          flow(chain.operands().getLast(), found);
        } else {
          chain.operands().forEach(operand -> flow(operand, found));
        }
      }
    }
  }

  private static void call(Expr.Call call, List<Expr> found) {
    if (Functions.isPlain(call)) {
      return;
    }
    if (call.calls("case")) {
      Functions.outcomes(call).forEach(outcome -> flow(outcome, found));
      return;
    }
    if (Functions.isKnown(call)) {
      call.arguments().forEach(argument -> flow(argument, found));
      return;
    }
    found.add(call);
  }
}
