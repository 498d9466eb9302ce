package dev.gatewright.targets.publishing;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Part;
import dev.gatewright.readers.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out what the words of a script are. */
final class Words {
  private final Scope scope;
  private final Evaluator evaluator;

  Words(Scope scope) {
    this.scope = scope;
    this.evaluator = new Evaluator(scope);
  }

  Term term(Word word) {
    return Terms.one(terms(word));
  }

  Set<Term> terms(Word word) {
    if (word.isConstant() && !word.text().contains("${{")) {
      return Terms.of(Term.of(word.text()));
    }
    List<Set<Term>> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (Part part : word.parts()) {
      if (part instanceof Part.Literal(String text, boolean _, var _)) {
        literal.append(text);
        continue;
      }
      flush(literal, pieces);
      pieces.add(
          switch (part) {
            case Part.Literal _ -> Terms.of(Term.UNKNOWN);
            case Part.Variable variable -> variable(variable);
            case Part.Expression expression -> evaluator.terms(expression.written());
            case Part.Substitution _, Part.Arithmetic _ -> Terms.of(Term.UNKNOWN);
          });
    }
    flush(literal, pieces);
    return pieces.isEmpty() ? Terms.of(Term.of("")) : Terms.joined(pieces);
  }

  private void flush(StringBuilder literal, List<Set<Term>> pieces) {
    if (!literal.isEmpty()) {
      pieces.add(evaluator.terms(literal.toString()));
      literal.setLength(0);
    }
  }

  private Set<Term> variable(Part.Variable variable) {
    Set<Term> value = scope.variable(variable.name());
    String written = variable.written();
    boolean plain =
        written.equals("$" + variable.name()) || written.equals("${" + variable.name() + "}");
    int fallback = written.indexOf(":-");
    if (fallback > 0 && written.endsWith("}")) {
      Set<Term> either = new LinkedHashSet<>();
      if (value != null) {
        either.addAll(value);
        either.removeIf(term -> term.isKnown() && term.text().isEmpty());
      }
      if (either.stream().noneMatch(Term::isKnown)) {
        either.add(Term.of(written.substring(fallback + 2, written.length() - 1)));
      }
      return either;
    }
    if (value == null) {
      return Terms.of(Term.UNKNOWN);
    }
    if (plain) {
      return value;
    }
    return Terms.of(Term.of(Term.GAP + Terms.one(value).text()));
  }

  /** Takes over what a command sets for those after it. */
  void assign(Command command) {
    String name = command.name();
    boolean exports = List.of("export", "declare", "readonly", "local", "typeset").contains(name);
    if (command.words().isEmpty()) {
      // A loop sets its variable to one word after the other.
      Map<String, Set<Term>> values = new LinkedHashMap<>();
      for (Command.Assignment one : command.assignments()) {
        values.computeIfAbsent(one.name(), _ -> new LinkedHashSet<>()).addAll(terms(one.value()));
      }
      values.forEach(scope::set);
    } else if (exports) {
      for (Word word : command.words()) {
        String text = term(word).text();
        int equals = text.indexOf('=');
        if (equals > 0) {
          scope.set(text.substring(0, equals), Terms.of(Term.of(text.substring(equals + 1))));
        }
      }
    } else if (name.equals("unset")) {
      command.words().forEach(word -> scope.unset(word.text()));
    }
  }
}
