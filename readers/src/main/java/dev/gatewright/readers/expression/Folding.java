package dev.gatewright.readers.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out which values an expression can have. */
final class Folding {
  private static final int MOST_PAIRS = 4_000;
  private static final int LONGEST_TEXT = 2_000;

  private final Function<ContextPath, Possible> contexts;

  Folding(Function<ContextPath, Possible> contexts) {
    this.contexts = contexts;
  }

  Possible fold(Expr expr) {
    return switch (expr) {
      case Expr.Literal literal -> Possible.of(List.of(literal.value()));
      case Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ ->
          ContextPath.of(expr).map(contexts).orElse(Possible.UNKNOWN);
      case Expr.Not not -> not(fold(not.operand()));
      case Expr.Chain chain -> chain(chain);
      case Expr.Comparison comparison -> comparison(comparison);
      case Expr.Call call -> call(call);
    };
  }

  private static Possible not(Possible operand) {
    if (!operand.known()) {
      return Possible.EITHER;
    }
    List<ExprValue> values = new ArrayList<>();
    operand.values().forEach(value -> values.add(ExprValue.of(!value.holds())));
    return Possible.of(values);
  }

  private Possible chain(Expr.Chain chain) {
    Set<ExprValue> settled = new LinkedHashSet<>();
    Possible last = Possible.UNKNOWN;
    for (int i = 0; i < chain.operands().size(); i++) {
      last = fold(chain.operands().get(i));
      if (i == chain.operands().size() - 1) {
        break;
      }
      if (chain.all()) {
        settled.addAll(last.naughts());
        if (!last.mayHold()) {
          return Possible.of(settled);
        }
      } else if (!last.known()) {
        return Possible.UNKNOWN;
      } else {
        last.values().stream().filter(ExprValue::holds).forEach(settled::add);
        if (last.always()) {
          return Possible.of(settled);
        }
      }
    }
    return Possible.of(settled).or(last);
  }

  private Possible comparison(Expr.Comparison comparison) {
    Possible left = fold(comparison.left());
    Possible right = fold(comparison.right());
    boolean few = (long) left.values().size() * right.values().size() <= MOST_PAIRS;
    if (!left.known() || !right.known() || !few) {
      return Possible.EITHER;
    }
    Set<ExprValue> values = new LinkedHashSet<>();
    for (ExprValue one : left.values()) {
      for (ExprValue other : right.values()) {
        values.add(ExprValue.of(holds(comparison.comparator(), one, other)));
      }
    }
    return Possible.of(values);
  }

  private static boolean holds(Expr.Comparator comparator, ExprValue left, ExprValue right) {
    return switch (comparator) {
      case EQUAL -> left.equalTo(right);
      case NOT_EQUAL -> !left.equalTo(right);
      case LESS -> left.compare(right) < 0;
      case AT_MOST -> left.compare(right) <= 0;
      case GREATER -> left.compare(right) > 0;
      case AT_LEAST -> left.compare(right) >= 0;
    };
  }

  private Possible call(Expr.Call call) {
    if (call.calls("always") && call.arguments().isEmpty()) {
      return Possible.of(List.of(ExprValue.of(true)));
    }
    if (Functions.isTruth(call)) {
      return Functions.isStatus(call) ? Possible.EITHER : search(call);
    }
    if (call.calls("case")) {
      Possible all = new Possible(true, Set.of());
      for (Expr outcome : Functions.outcomes(call)) {
        all = all.or(fold(outcome));
      }
      return all;
    }
    if (call.calls("format") && !call.arguments().isEmpty()) {
      return format(call);
    }
    return call.calls("fromJSON") && call.arguments().size() == 1
        ? scalars(fold(call.arguments().getFirst()))
        : Possible.UNKNOWN;
  }

  /** {@code contains}, {@code startsWith} or {@code endsWith}; case is ignored. */
  private Possible search(Expr.Call call) {
    if (call.arguments().size() != 2) {
      return Possible.EITHER;
    }
    Possible texts = fold(call.arguments().get(0));
    Possible wanted = fold(call.arguments().get(1));
    boolean few = (long) texts.values().size() * wanted.values().size() <= MOST_PAIRS;
    if (!texts.known() || !wanted.known() || !few) {
      return Possible.EITHER;
    }
    Set<ExprValue> values = new LinkedHashSet<>();
    for (ExprValue text : texts.values()) {
      for (ExprValue part : wanted.values()) {
        values.add(ExprValue.of(holds(call, text.text(), part.text())));
      }
    }
    return Possible.of(values);
  }

  private static boolean holds(Expr.Call call, String text, String part) {
    String upper = text.toUpperCase(Locale.ROOT);
    String wanted = part.toUpperCase(Locale.ROOT);
    return call.calls("contains")
        ? upper.contains(wanted)
        : call.calls("startsWith") ? upper.startsWith(wanted) : upper.endsWith(wanted);
  }

  private Possible format(Expr.Call call) {
    List<List<ExprValue>> rows = List.of(List.of());
    for (Expr argument : call.arguments()) {
      Possible values = fold(argument);
      if (!values.known() || (long) rows.size() * values.values().size() > MOST_PAIRS) {
        return Possible.UNKNOWN;
      }
      List<List<ExprValue>> longer = new ArrayList<>();
      for (List<ExprValue> row : rows) {
        for (ExprValue value : values.values()) {
          List<ExprValue> next = new ArrayList<>(row);
          next.add(value);
          longer.add(next);
        }
      }
      rows = longer;
    }
    Set<ExprValue> texts = new LinkedHashSet<>();
    for (List<ExprValue> row : rows) {
      String text = filled(row.getFirst().text(), row.subList(1, row.size()));
      if (text == null) {
        return Possible.UNKNOWN;
      }
      texts.add(new ExprValue.Text(text));
    }
    return Possible.of(texts);
  }

  /** The text with its holes filled; null when a hole is none, or the text grows too long. */
  private static @Nullable String filled(String text, List<ExprValue> values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
      if ((c == '{' || c == '}') && next == c) {
        out.append(c);
        i++;
      } else if (c == '{') {
        int close = text.indexOf('}', i);
        int number = close == i + 2 ? Character.digit(next, 10) : -1;
        if (number < 0 || number >= values.size()) {
          return null;
        }
        out.append(values.get(number).text());
        i = close;
      } else if (c == '}') {
        return null;
      } else {
        out.append(c);
      }
      if (out.length() > LONGEST_TEXT) {
        return null;
      }
    }
    return out.toString();
  }

  /** What texts of JSON hold when each is one word or number. */
  private static Possible scalars(Possible texts) {
    if (!texts.known()) {
      return Possible.UNKNOWN;
    }
    List<ExprValue> values = new ArrayList<>();
    for (ExprValue value : texts.values()) {
      String text = value.text().strip();
      double number = Numbers.parse(text);
      switch (text) {
        case "true" -> values.add(ExprValue.of(true));
        case "false" -> values.add(ExprValue.of(false));
        case "null" -> values.add(new ExprValue.Null());
        default -> {
          if (text.isEmpty() || Double.isNaN(number)) {
            return Possible.UNKNOWN;
          }
          values.add(new ExprValue.Numeral(number));
        }
      }
    }
    return Possible.of(values);
  }
}
