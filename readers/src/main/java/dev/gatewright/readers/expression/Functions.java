package dev.gatewright.readers.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The functions of expressions. */
public final class Functions {
  private Functions() {}

  /** Whether GitHub has such a function. */
  public static boolean isKnown(Expr.Call call) {
    return switch (call.function().toLowerCase(Locale.ROOT)) {
      case "contains",
          "startswith",
          "endswith",
          "format",
          "join",
          "tojson",
          "fromjson",
          "hashfiles",
          "case",
          "success",
          "failure",
          "cancelled",
          "always" ->
          true;
      default -> false;
    };
  }

  /** Whether what it gives holds no text of its arguments: yes or no, or digits of a hash. */
  public static boolean isPlain(Expr.Call call) {
    return isTruth(call) || call.calls("hashFiles");
  }

  /** Whether it gives yes or no. */
  public static boolean isTruth(Expr.Call call) {
    return isStatus(call)
        || call.calls("contains")
        || call.calls("startsWith")
        || call.calls("endsWith");
  }

  /** Whether it asks how the run went so far. */
  public static boolean isStatus(Expr.Call call) {
    return call.calls("success")
        || call.calls("failure")
        || call.calls("cancelled")
        || call.calls("always");
  }

  /** What {@code case(test, outcome, …, otherwise)} can give. */
  static List<Expr> outcomes(Expr.Call call) {
    List<Expr> outcomes = new ArrayList<>();
    List<Expr> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (i % 2 == 1 || i == arguments.size() - 1) {
        outcomes.add(arguments.get(i));
      }
    }
    return outcomes;
  }
}
