package dev.gatewright.checks;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlAlias;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.workflows.Workflows;
import dev.gatewright.targets.workflows.Workflows.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secrets that workflows name, and where they may name others. */
public final class SecretReferences {
  /** Given to every run, and no secret of anybody. */
  private static final String OWN_TOKEN = "GITHUB_TOKEN";

  private final List<Reference> named = new ArrayList<>();
  private final List<String> unnamed = new ArrayList<>();

  private SecretReferences() {}

  /**
   * A secret that a workflow names.
   *
   * @param name in upper case, as GitHub keeps it
   * @param job the job it stands in; null above all jobs
   * @param handed whether a caller hands it over, so that it is none of the repository's
   */
  public record Reference(String name, Found found, @Nullable Job job, Span span, boolean handed) {}

  /** The references in all workflows that were read. */
  public static SecretReferences of(Workflows workflows) {
    SecretReferences references = new SecretReferences();
    for (Found found : workflows.all()) {
      Set<String> handed = handed(found);
      for (YamlEntry entry : found.workflow().node().entries()) {
        if (!entry.isNamed("jobs")) {
          references.walk(found, null, entry.value(), handed);
        }
      }
      for (Job job : found.workflow().jobs()) {
        references.walk(found, job, job.node(), handed);
        YamlScalar all = job.secrets() == null ? null : job.secrets().asScalar();
        boolean here = job.uses() != null && job.uses().text().startsWith("./");
        if (all != null && all.text().equals("inherit") && !here) {
          references.unnamed.add(
              found.path() + ":" + all.span().line() + " hands all secrets to another workflow");
        }
      }
    }
    return references;
  }

  /** Secrets by name, in the order of files. */
  public List<Reference> named() {
    return List.copyOf(named);
  }

  /** Where any secret may be read without being named. */
  public List<String> unnamed() {
    return List.copyOf(unnamed);
  }

  /** What a reusable workflow takes from its caller. */
  private static Set<String> handed(Found found) {
    Set<String> names = new HashSet<>();
    YamlNode declared = found.workflow().node().path("on", "workflow_call", "secrets").orElse(null);
    YamlMapping mapping = declared == null ? null : declared.asMapping();
    if (mapping != null) {
      for (YamlEntry entry : mapping.entries()) {
        names.add(entry.name().orElse("").toUpperCase(Locale.ROOT));
      }
    }
    return names;
  }

  private void walk(Found found, @Nullable Job job, YamlNode node, Set<String> handed) {
    switch (node) {
      case YamlMapping mapping -> {
        for (YamlEntry entry : mapping.entries()) {
          boolean condition = entry.isNamed("if");
          if (entry.value() instanceof YamlScalar scalar) {
            scalar(found, job, scalar, handed, condition);
          } else {
            walk(found, job, entry.value(), handed);
          }
        }
      }
      case YamlSequence sequence -> {
        for (YamlNode item : sequence.items()) {
          walk(found, job, item, handed);
        }
      }
      case YamlScalar scalar -> scalar(found, job, scalar, handed, false);
      case YamlAlias _ -> {
        // What it stands for is walked where it is written.
      }
    }
  }

  private void scalar(
      Found found, @Nullable Job job, YamlScalar scalar, Set<String> handed, boolean condition) {
    String text = scalar.text();
    if (text.indexOf("secrets") < 0 && !text.toLowerCase(Locale.ROOT).contains("secrets")) {
      return;
    }
    if (condition && !text.contains("${{")) {
      expression(found, job, scalar, text, handed);
      return;
    }
    found
        .workflow()
        .expressions(scalar)
        .forEach(one -> expression(found, job, scalar, one.body(), handed));
  }

  private void expression(
      Found found, @Nullable Job job, YamlScalar scalar, String body, Set<String> handed) {
    String lower = body.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("secrets");
    while (at >= 0) {
      int end = at + "secrets".length();
      boolean word =
          (at == 0 || !part(body.charAt(at - 1)))
              && (end == body.length() || !part(body.charAt(end)));
      boolean member = at > 0 && body.charAt(at - 1) == '.';
      if (word && !member) {
        String name = name(body, end);
        if (name == null) {
          String where = found.path() + ":" + scalar.span().line();
          unnamed.add(where + " reads a secret whose name is not written there");
        } else if (!name.equals(OWN_TOKEN)) {
          named.add(new Reference(name, found, job, scalar.span(), handed.contains(name)));
        }
      }
      at = lower.indexOf("secrets", end);
    }
  }

  /** The name behind {@code secrets}; null when it is worked out, or all are meant. */
  private static @Nullable String name(String body, int from) {
    String rest = body.substring(from).stripLeading();
    int start;
    char quote = 0;
    if (rest.startsWith(".")) {
      start = 1;
    } else if (rest.startsWith("[")) {
      start = 1 + rest.substring(1).length() - rest.substring(1).stripLeading().length();
      quote = start < rest.length() ? rest.charAt(start) : 0;
      if (quote != '\'') {
        return null;
      }
      start++;
    } else {
      return null;
    }
    int end = start;
    while (end < rest.length() && part(rest.charAt(end))) {
      end++;
    }
    boolean closed = quote == 0 || (end < rest.length() && rest.charAt(end) == quote);
    return end == start || !closed ? null : rest.substring(start, end).toUpperCase(Locale.ROOT);
  }

  private static boolean part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
