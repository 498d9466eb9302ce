package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds tests of whether a bot acted last. */
final class BotTests {
  private static final Set<String> ACTORS =
      Set.of("github.actor", "github.triggering_actor", "github.event.sender.login");

  private static final Set<String> ACTOR_IDS = Set.of("github.actor_id", "github.event.sender.id");

  /** Numbers of the accounts of common bots. */
  private static final Set<String> BOT_IDS =
      Set.of("49699333", "29139614", "41898282", "27856297", "39814207");

  private final List<Expr> found = new ArrayList<>();

  private BotTests() {}

  /** The tests that let a bot pass; those that keep it out are none. */
  static List<Expr> in(Expr condition) {
    BotTests tests = new BotTests();
    tests.look(condition, true);
    return tests.found;
  }

  private void look(Expr expr, boolean wanted) {
    switch (expr) {
      case Expr.Not not -> look(not.operand(), !wanted);
      case Expr.Chain chain -> chain.operands().forEach(operand -> look(operand, wanted));
      case Expr.Comparison comparison -> {
        Expr.Comparator equal = wanted ? Expr.Comparator.EQUAL : Expr.Comparator.NOT_EQUAL;
        if (comparison.comparator() == equal
            && (isBot(comparison.left(), comparison.right())
                || isBot(comparison.right(), comparison.left()))) {
          found.add(comparison);
        }
      }
      case Expr.Call call -> {
        if (wanted && asksForName(call)) {
          found.add(call);
        }
      }
      case Expr.Literal _, Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ -> {
        // Tests nothing by name.
      }
    }
  }

  private static boolean asksForName(Expr.Call call) {
    boolean tests = call.calls("contains") || call.calls("startsWith") || call.calls("endsWith");
    return tests
        && call.arguments().size() == 2
        && ACTORS.contains(path(call.arguments().get(0)))
        && isBotName(text(call.arguments().get(1)));
  }

  private static boolean isBot(Expr actor, Expr name) {
    String path = path(actor);
    return (ACTORS.contains(path) && isBotName(text(name)))
        || (ACTOR_IDS.contains(path) && BOT_IDS.contains(text(name)));
  }

  private static boolean isBotName(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.endsWith("[bot]") || lower.equals("dependabot") || lower.equals("renovate");
  }

  private static String path(Expr expr) {
    Optional<ContextPath> path = ContextPath.of(expr);
    return path.isPresent() ? path.get().normalised() : "";
  }

  private static String text(Expr expr) {
    return expr instanceof Expr.Literal(ExprValue value, int _, int _) ? value.text() : "";
  }
}
