package dev.gatewright.readers.python;

import dev.gatewright.readers.python.NamedLiteral.Way;
import dev.gatewright.readers.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts that Python code gives to names. A text that is only a part of an expression is
 * left out, and so is an f-string.
 */
public final class NamedLiterals {
  private final PythonSource source;
  private final Tokens tokens;
  private final Predicate<String> wanted;

  /** The bracket each token stands in; -1 outside all brackets. */
  private final int[] open;

  /** Of a closing bracket, its partner; -1 for any other token. */
  private final int[] partner;

  /** Whether the logical line a token stands in belongs to the body of a function. */
  private final boolean[] inFunction;

  private final List<NamedLiteral> found = new ArrayList<>();

  private NamedLiterals(PythonSource source, Predicate<String> wanted) {
    this.source = source;
    this.tokens = new Tokens(source.tokens());
    this.wanted = wanted;
    this.open = new int[tokens.size()];
    this.partner = new int[tokens.size()];
    this.inFunction = new boolean[tokens.size()];
  }

  /** The texts given to names that are wanted, in the order in which they stand. */
  public static List<NamedLiteral> in(PythonSource source, Predicate<String> wanted) {
    NamedLiterals literals = new NamedLiterals(source, wanted);
    literals.all();
    return List.copyOf(literals.found);
  }

  private void all() {
    brackets();
    functions();
    int next = 0;
    for (int i = 0; i < tokens.size(); i = next) {
      next = i + 1;
      if (tokens.get(i).kind() != Kind.STRING) {
        continue;
      }
      while (tokens.get(next).kind() == Kind.STRING) {
        next++;
      }
      if (whole(next)) {
        literal(i, next);
      }
    }
  }

  private void brackets() {
    Arrays.fill(open, -1);
    Arrays.fill(partner, -1);
    int inner = -1;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (inner >= 0 && tokens.closing(inner) == i) {
        partner[i] = inner;
        inner = open[inner];
      }
      open[i] = inner;
      if (tokens.isOpening(i) && !token.text().isEmpty() && tokens.closing(i) < tokens.size()) {
        inner = i;
      }
    }
  }

  /** Whether nothing but {@code .encode()} and the like is done with the text before here. */
  private boolean whole(int end) {
    PythonToken after = tokens.get(end);
    if (after.isOperator(".")) {
      PythonToken method = tokens.get(end + 1);
      boolean same = method.isName("encode") || method.isName("strip") || method.isName("lower");
      return same && tokens.get(end + 2).isOperator("(");
    }
    return after.kind() == Kind.NEWLINE
        || after.isOperator(",")
        || after.isOperator(")")
        || after.isOperator("]")
        || after.isOperator("}")
        || after.isOperator(":")
        || after.isOperator(";")
        || after.kind() == Kind.NAME;
  }

  private void literal(int from, int to) {
    PythonToken before = tokens.get(from - 1);
    if (before.isOperator("=")) {
      assigned(from, to);
    } else if (before.isOperator(":") && opens(from, "{")) {
      add(text(from - 2), Way.KEY, from, to);
    } else if (before.isOperator(",") && opens(from, "(") && open[from] + 3 == from) {
      add(call(open[from]) ? text(from - 2) : null, Way.FALLBACK, from, to);
    } else if (before.isOperator("(") && field(from - 1)) {
      add(annotated(from - 3), Way.FALLBACK, from, to);
    } else if (before.isName("or")) {
      add(asked(from - 2), Way.FALLBACK, from, to);
    } else if (before.isOperator("==") || before.isOperator("!=")) {
      PythonToken left = tokens.get(from - 2);
      add(left.kind() == Kind.NAME ? left.text() : null, Way.COMPARED, from, to);
    }
  }

  private void assigned(int from, int to) {
    int equals = from - 1;
    int bracket = open[equals];
    String typed = annotated(equals);
    PythonToken left = tokens.get(equals - 1);
    if (bracket >= 0 && tokens.get(bracket).isOperator("(")) {
      boolean defined = tokens.get(bracket - 2).isName("def");
      if (typed != null || defined) {
        add(typed == null ? left.text() : typed, Way.FALLBACK, from, to);
      } else if (left.isName("default")) {
        add(field(bracket) ? annotated(bracket - 2) : text(bracket + 1), Way.FALLBACK, from, to);
      } else {
        add(left.kind() == Kind.NAME ? left.text() : null, Way.ARGUMENT, from, to);
      }
    } else if (typed != null) {
      add(typed, inFunction[equals] ? Way.VARIABLE : Way.CONSTANT, from, to);
    } else if (left.isOperator("]")) {
      add(tokens.get(equals - 3).isOperator("[") ? text(equals - 2) : null, Way.KEY, from, to);
    } else if (left.kind() == Kind.NAME) {
      boolean attribute = tokens.get(equals - 2).isOperator(".");
      boolean variable = attribute || inFunction[equals];
      add(left.text(), variable ? Way.VARIABLE : Way.CONSTANT, from, to);
    }
  }

  private boolean opens(int index, String bracket) {
    return open[index] >= 0 && tokens.get(open[index]).isOperator(bracket);
  }

  /** Whether a bracket belongs to a call, so that what stands in it are no parts of a tuple. */
  private boolean call(int bracket) {
    PythonToken before = tokens.get(bracket - 1);
    return before.kind() == Kind.NAME || before.isOperator("]") || before.isOperator(")");
  }

  /** Whether a bracket is that of {@code … = Field(}. */
  private boolean field(int bracket) {
    return tokens.get(bracket).isOperator("(")
        && tokens.get(bracket - 1).isName("Field")
        && tokens.get(bracket - 2).isOperator("=");
  }

  /** The name before {@code : type =}, given the place of {@code =}; null when there is no type. */
  private @Nullable String annotated(int equals) {
    if (equals < 2) {
      return null;
    }
    int bracket = open[equals];
    for (int i = equals - 1; i > Math.max(bracket, 0); i--) {
      PythonToken token = tokens.get(i);
      if (open[i] != bracket) {
        continue;
      }
      if (token.kind() == Kind.NEWLINE || token.isOperator(",") || token.isOperator("=")) {
        return null;
      }
      if (token.isOperator(":")) {
        return tokens.get(i - 1).kind() == Kind.NAME ? tokens.get(i - 1).text() : null;
      }
    }
    return null;
  }

  /** The name in {@code call("NAME")} or {@code x["NAME"]}, given the place of its last bracket. */
  private @Nullable String asked(int close) {
    if (close < 0) {
      return null;
    }
    if (!tokens.get(close).isOperator(")") && !tokens.get(close).isOperator("]")) {
      return tokens.get(close).kind() == Kind.NAME ? tokens.get(close).text() : null;
    }
    int bracket = partner[close];
    return bracket > 0 && call(bracket) ? text(bracket + 1) : null;
  }

  /** Functions are told by their lines being indented further than the one that says def. */
  private void functions() {
    int outer = -1;
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (tokens.get(i - 1).kind() == Kind.NEWLINE && token.kind() != Kind.NEWLINE) {
        outer = token.indent() <= outer ? -1 : outer;
        boolean defines = token.isName("def") || token.isName("async");
        outer = outer < 0 && defines ? token.indent() : outer;
      }
      inFunction[i] = outer >= 0 && token.indent() > outer;
    }
  }

  private @Nullable String text(int index) {
    PythonToken token = tokens.get(index);
    return token.kind() == Kind.STRING ? token.text() : null;
  }

  private void add(@Nullable String name, Way way, int from, int to) {
    if (name != null && wanted.test(name)) {
      StringBuilder text = new StringBuilder();
      for (int i = from; i < to; i++) {
        text.append(tokens.get(i).text());
      }
      int end = tokens.get(to - 1).to();
      found.add(
          new NamedLiteral(
              name, text.toString(), way, source.source().span(tokens.get(from).from(), end)));
    }
  }
}
