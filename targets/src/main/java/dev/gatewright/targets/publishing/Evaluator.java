package dev.gatewright.targets.publishing;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Functions;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Works out what a text or a condition is, as far as it can be known before a run. */
final class Evaluator {
  /** How many parts are looked at before the rest is held for unknown. */
  private static final int MOST_WORK = 20_000;

  private final Scope scope;
  private int work;

  Evaluator(Scope scope) {
    this.scope = scope;
  }

  /** What a value is; nothing when it is absent. */
  Term term(@Nullable YamlScalar scalar) {
    return scalar == null || scalar.isNull() ? Term.NOTHING : Terms.one(terms(scalar.text()));
  }

  /** What a text with expressions can be. */
  Set<Term> terms(String text) {
    List<Template.Piece> pieces = Template.pieces(text);
    List<Set<Term>> terms = new ArrayList<>();
    for (Template.Piece piece : pieces) {
      Expr expr = piece.expr();
      if (piece.plain()) {
        terms.add(Terms.of(Term.of(piece.text())));
      } else {
        terms.add(expr == null ? Terms.of(Term.UNKNOWN) : terms(expr));
      }
    }
    return terms.size() == 1 ? terms.getFirst() : Terms.joined(terms);
  }

  /** Whether what stands under a condition may run. */
  boolean mayRun(@Nullable YamlScalar condition) {
    if (condition == null) {
      return true;
    }
    Expr expr = Template.condition(condition.text());
    return expr == null || truth(expr, false) != Truth.NO;
  }

  private Set<Term> terms(Expr expr) {
    if (++work > MOST_WORK) {
      return Terms.of(Term.UNKNOWN);
    }
    return switch (expr) {
      case Expr.Literal literal -> Terms.of(new Term(literal.value()));
      case Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ -> path(expr);
      case Expr.Not _, Expr.Comparison _ -> answers(truth(expr, true));
      case Expr.Chain chain -> chain(chain);
      case Expr.Call call -> call(call);
    };
  }

  private static Set<Term> answers(Truth truth) {
    Set<Term> both = new LinkedHashSet<>();
    if (truth != Truth.NO) {
      both.add(new Term(ExprValue.of(true)));
    }
    if (truth != Truth.YES) {
      both.add(new Term(ExprValue.of(false)));
    }
    return both;
  }

  private Set<Term> chain(Expr.Chain chain) {
    Set<Term> found = new LinkedHashSet<>();
    List<Expr> operands = chain.operands();
    for (int i = 0; i < operands.size() - 1; i++) {
      Truth truth = truth(operands.get(i), true);
      boolean stays = chain.all() ? truth != Truth.YES : truth != Truth.NO;
      if (stays) {
        found.addAll(chain.all() ? falsy(operands.get(i)) : truthy(operands.get(i)));
      }
      if (truth == (chain.all() ? Truth.NO : Truth.YES)) {
        return found;
      }
    }
    found.addAll(terms(operands.getLast()));
    return found;
  }

  private Set<Term> falsy(Expr expr) {
    Set<Term> found = new LinkedHashSet<>(terms(expr));
    found.removeIf(term -> holds(term) == Truth.YES || !term.isKnown());
    return found.isEmpty() ? Terms.of(Term.of("")) : found;
  }

  private Set<Term> truthy(Expr expr) {
    Set<Term> found = new LinkedHashSet<>(terms(expr));
    found.removeIf(term -> holds(term) == Truth.NO);
    return found;
  }

  private Set<Term> path(Expr expr) {
    ContextPath path = ContextPath.of(expr).orElse(null);
    if (path == null) {
      return Terms.of(Term.UNKNOWN);
    }
    String written = path.normalised();
    if (path.context().equals("secrets")) {
      return secrets(expr, path);
    }
    if (written.equals("github.token")) {
      return Terms.of(Term.secret("GITHUB_TOKEN"));
    }
    if (path.context().equals("env") && path.length() == 2 && !path.isDynamic()) {
      Set<Term> variable = scope.variable(path.segment(1));
      return variable == null ? Terms.of(Term.UNKNOWN) : variable;
    }
    if (written.startsWith("github.event.inputs.")) {
      written = written.substring("github.event.".length());
    }
    Set<Term> known = path.isDynamic() ? Set.of() : scope.value(written);
    return known.isEmpty() ? Terms.of(Term.UNKNOWN) : known;
  }

  private Set<Term> secrets(Expr expr, ContextPath path) {
    if (path.length() == 2 && !path.isDynamic() && !path.segment(1).equals(ContextPath.EVERY)) {
      return scope.secret(path.segment(1));
    }
    Set<Term> found = new LinkedHashSet<>();
    if (expr instanceof Expr.Index index) {
      for (Term name : terms(index.index())) {
        found.addAll(name.isKnown() ? scope.secret(name.text()) : scope.secret(Term.ANY));
      }
      return found;
    }
    return scope.secret(Term.ANY);
  }

  private Set<Term> call(Expr.Call call) {
    if (Functions.isTruth(call)) {
      return answers(truth(call, true));
    }
    if (call.calls("format") && !call.arguments().isEmpty()) {
      return format(call.arguments());
    }
    Set<String> names = new TreeSet<>();
    for (Expr part : References.flowing(call)) {
      if (!(part instanceof Expr.Call)) {
        terms(part).forEach(term -> names.addAll(term.secrets()));
      }
    }
    StringBuilder text = new StringBuilder().append(Term.GAP);
    names.forEach(name -> text.append(Term.secret(name).text()));
    return Terms.of(Term.of(text.toString()));
  }

  private Set<Term> format(List<Expr> arguments) {
    String text = Terms.one(terms(arguments.getFirst())).text();
    List<Set<Term>> pieces = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      String number = close < 0 ? "" : text.substring(open + 1, close);
      if (number.length() != 1 || !Character.isDigit(number.charAt(0))) {
        break;
      }
      int index = number.charAt(0) - '0' + 1;
      pieces.add(Terms.of(Term.of(text.substring(at, open))));
      pieces.add(index < arguments.size() ? terms(arguments.get(index)) : Terms.of(Term.UNKNOWN));
      at = close + 1;
    }
    pieces.add(Terms.of(Term.of(text.substring(at))));
    return Terms.joined(pieces);
  }

  /**
   * Whether an expression holds.
   *
   * @param wanted whether it would help to know, so that it is worth assuming
   */
  private Truth truth(Expr expr, boolean wanted) {
    if (++work > MOST_WORK) {
      return Truth.EITHER;
    }
    return switch (expr) {
      case Expr.Not not -> truth(not.operand(), wanted).not();
      case Expr.Chain chain -> chainTruth(chain, wanted);
      case Expr.Comparison comparison -> comparison(comparison, wanted);
      case Expr.Call call -> callTruth(call, wanted);
      case Expr.Literal _, Expr.Name _, Expr.Property _, Expr.Index _, Expr.Every _ ->
          value(expr, wanted);
    };
  }

  private Truth value(Expr expr, boolean wanted) {
    Set<Truth> truths = new LinkedHashSet<>();
    terms(expr).forEach(term -> truths.add(holds(term)));
    Truth only = truths.size() == 1 ? truths.iterator().next() : Truth.EITHER;
    boolean secret =
        ContextPath.of(expr).map(path -> path.context().equals("secrets")).orElse(true);
    return only == Truth.EITHER && !secret ? scope.assumed(key(expr), wanted) : only;
  }

  private Truth chainTruth(Expr.Chain chain, boolean wanted) {
    Truth all = chain.all() ? Truth.YES : Truth.NO;
    for (Expr operand : chain.operands()) {
      Truth truth = truth(operand, wanted);
      if (truth == (chain.all() ? Truth.NO : Truth.YES)) {
        return truth;
      }
      all = truth == Truth.EITHER ? truth : all;
    }
    return all;
  }

  private Truth comparison(Expr.Comparison comparison, boolean wanted) {
    Term left = Terms.one(terms(comparison.left()));
    Term right = Terms.one(terms(comparison.right()));
    if (!left.isKnown() || !right.isKnown()) {
      boolean equal = comparison.comparator() == Expr.Comparator.EQUAL;
      boolean unequal = comparison.comparator() == Expr.Comparator.NOT_EQUAL;
      if (!equal && !unequal) {
        return scope.assumed(key(comparison), wanted);
      }
      Truth same = scope.assumed(key(comparison.left()) + "=" + key(comparison.right()), wanted);
      return equal ? same : same.not();
    }
    double order = left.value().compare(right.value());
    return Truth.of(
        switch (comparison.comparator()) {
          case EQUAL -> left.value().equalTo(right.value());
          case NOT_EQUAL -> !left.value().equalTo(right.value());
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case GREATER -> order > 0;
          case AT_LEAST -> order >= 0;
        });
  }

  private Truth callTruth(Expr.Call call, boolean wanted) {
    if (call.calls("success") || call.calls("always")) {
      return Truth.YES;
    }
    if (!Functions.isTruth(call)) {
      return value(call, wanted);
    }
    if (call.arguments().size() != 2) {
      return Truth.EITHER;
    }
    Term whole = Terms.one(terms(call.arguments().get(0)));
    Term part = Terms.one(terms(call.arguments().get(1)));
    if (!whole.isKnown() || !part.isKnown()) {
      return scope.assumed(key(call), wanted);
    }
    String text = whole.text().toLowerCase(Locale.ROOT);
    String wantedText = part.text().toLowerCase(Locale.ROOT);
    return Truth.of(
        call.calls("contains")
            ? text.contains(wantedText)
            : call.calls("startsWith") ? text.startsWith(wantedText) : text.endsWith(wantedText));
  }

  private static Truth holds(Term term) {
    return term.isKnown() ? Truth.of(term.value().holds()) : Truth.EITHER;
  }

  /** The same for the same test, however it is written. */
  private static String key(Expr expr) {
    StringBuilder key = new StringBuilder();
    ContextPath path = ContextPath.of(expr).orElse(null);
    if (path != null) {
      return path.normalised();
    }
    if (expr instanceof Expr.Literal(ExprValue value, int _, int _)) {
      return "'" + value.text().toLowerCase(Locale.ROOT) + "'";
    }
    if (expr instanceof Expr.Call call) {
      key.append(call.function().toLowerCase(Locale.ROOT));
    }
    for (Expr part : expr.parts()) {
      key.append('(').append(key(part)).append(')');
    }
    return key.toString();
  }
}
