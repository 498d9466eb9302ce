package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.ShellReader;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Expression;
import dev.gatewright.readers.yaml.YamlAlias;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.secrets.context.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds texts in the places of a workflow or an action that are meant for secrets: variables,
 * inputs and their defaults, logins of containers, options and variables of scripts.
 */
final class WorkflowLiterals {
  private static final Set<String> HOLDERS = Set.of("env", "with", "secrets", "credentials");
  private static final Set<String> SHELLS = Set.of("bash", "sh", "dash", "zsh");

  private final YamlFile file;
  private final List<Literal> found = new ArrayList<>();
  private final List<Span> unread = new ArrayList<>();
  private int scripts;

  private WorkflowLiterals(YamlFile file) {
    this.file = file;
  }

  static WorkflowLiterals in(YamlFile file) {
    WorkflowLiterals literals = new WorkflowLiterals(file);
    file.documents().forEach(document -> literals.walk(document.root(), "", "", false));
    return literals;
  }

  List<Literal> found() {
    return found;
  }

  /** Scripts that could not be read as one of a shell. */
  List<Span> unread() {
    return unread;
  }

  int scripts() {
    return scripts;
  }

  /**
   * Goes down; what an alias stands for is met where it is written.
   *
   * @param key the key the node stands under
   * @param above the key above that
   * @param oneJob whether it belongs to a container that lives for one job
   */
  private void walk(YamlNode node, String key, String above, boolean oneJob) {
    switch (node) {
      case YamlMapping mapping -> {
        for (YamlEntry entry : mapping.entries()) {
          String name = entry.name().orElse("");
          YamlNode value = entry.value();
          if (value instanceof YamlScalar scalar) {
            scalar(mapping, name, scalar, key, above, oneJob);
          } else {
            walk(value, name, key, oneJob || name.equals("services"));
          }
        }
      }
      case YamlSequence sequence ->
          sequence.items().forEach(item -> walk(item, key, above, oneJob));
      case YamlScalar _, YamlAlias _ -> {
        // A list of bare values names no secret; an alias is met where it is written.
      }
    }
  }

  private void scalar(
      YamlMapping mapping,
      String name,
      YamlScalar scalar,
      String key,
      String above,
      boolean oneJob) {
    if (name.equals("run") && !HOLDERS.contains(key)) {
      script(mapping, scalar);
    } else if (key.equals("credentials") && name.equals("password")) {
      registry(name, scalar);
    } else if (HOLDERS.contains(key)) {
      add(name, scalar, oneJob);
    } else if (name.equals("default") && above.equals("inputs")) {
      add(key, scalar, oneJob);
    }
  }

  private void registry(String name, YamlScalar scalar) {
    if (!scalar.isNull() && !scalar.text().isBlank() && !scalar.text().contains("${{")) {
      found.add(new Literal(name, scalar.text(), scalar.span(), false, true));
    }
  }

  private void script(YamlMapping step, YamlScalar run) {
    String shell = step.scalar("shell").map(YamlScalar::text).orElse("bash").strip();
    String program = shell.split(" ", -1)[0];
    if (!SHELLS.contains(program.substring(program.lastIndexOf('/') + 1))) {
      return;
    }
    scripts++;
    switch (ShellReader.read(run.text(), file.map(run), ShellReader.DEFAULT_MAX_DEPTH)) {
      case Parsed.Ok<ShellScript> ok -> {
        found.addAll(ScriptLiterals.in(ok.value()));
        if (!ok.diagnostics().isEmpty()) {
          unread.add(run.span());
        }
      }
      case Parsed.Broken<ShellScript> _ -> unread.add(run.span());
    }
  }

  private void add(String name, YamlScalar scalar, boolean oneJob) {
    if (SecretName.of(name) == SecretName.NONE || scalar.isNull() || scalar.isTrue()) {
      return;
    }
    String text = scalar.text();
    if (!text.contains("${{")) {
      found.add(new Literal(name, text, scalar.span(), oneJob, false));
      return;
    }
    for (Expression expression : Expression.in(text, file.map(scalar))) {
      for (String fallback : fallbacks(expression.body())) {
        found.add(new Literal(name, fallback, expression.span(), oneJob, false));
      }
    }
  }

  /** The texts behind {@code ||}, which hold when what is before them is empty. */
  private static List<String> fallbacks(String body) {
    List<String> texts = new ArrayList<>();
    for (int at = body.indexOf("||"); at >= 0; at = body.indexOf("||", at + 2)) {
      int start = at + 2;
      while (start < body.length() && body.charAt(start) == ' ') {
        start++;
      }
      int end = start < body.length() && body.charAt(start) == '\'' ? start + 1 : -1;
      end = end < 0 ? -1 : body.indexOf('\'', end);
      if (end > start + 1) {
        texts.add(body.substring(start + 1, end));
      }
    }
    return texts;
  }
}
