package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.References;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.publishing.Template;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which jobs read which secrets, through the workflows of the repository that they call. */
final class SecretReads {
  /** Stands for any secret. */
  static final String ANY = "*";

  private static final int DEEPEST = 10;

  private final Workflows workflows;
  private final List<Read> reads = new ArrayList<>();

  private SecretReads(Workflows workflows) {
    this.workflows = workflows;
  }

  /**
   * A job that can read a secret.
   *
   * @param root the job that something starts, which is this one or calls it
   * @param secret its name in capitals, as the store has it; {@link #ANY} for all of them
   * @param how how it is read, for a person
   */
  record Read(
      WorkflowFile file,
      Job job,
      WorkflowFile rootFile,
      Job root,
      String secret,
      String how,
      Span span) {}

  static List<Read> of(Workflows workflows) {
    SecretReads reader = new SecretReads(workflows);
    for (WorkflowFile file : workflows.files()) {
      for (Job job : file.jobs()) {
        reader.job(file, job, file, job, null, 0);
      }
    }
    return reader.reads;
  }

  /** The names that a caller hands over, by those the called workflow knows; null for its own. */
  private record Handed(Map<String, List<String>> names) {}

  private void job(
      WorkflowFile file,
      Job job,
      WorkflowFile rootFile,
      Job root,
      @Nullable Handed handed,
      int depth) {
    YamlScalar uses = job.uses();
    List<YamlNode> nodes = new ArrayList<>();
    if (uses == null && file.workflow() != null) {
      file.workflow().env().forEach(entry -> nodes.add(entry.value()));
    }
    for (YamlEntry entry : job.node().entries()) {
      if (uses == null || !entry.isNamed("secrets")) {
        nodes.add(entry.value());
      }
    }
    for (YamlNode node : nodes) {
      scalars(node, scalar -> read(scalar, file, job, rootFile, root, handed));
    }
    if (uses != null) {
      call(file, job, uses, rootFile, root, handed, depth);
    }
  }

  private void call(
      WorkflowFile file,
      Job job,
      YamlScalar uses,
      WorkflowFile rootFile,
      Job root,
      @Nullable Handed handed,
      int depth) {
    YamlScalar word = job.secrets() == null ? null : job.secrets().asScalar();
    boolean inherits = word != null && word.text().equals("inherit");
    WorkflowFile target = workflows.calls().workflow(uses);
    Map<String, List<String>> names = new HashMap<>();
    YamlMapping mapping = job.secrets() == null ? null : job.secrets().asMapping();
    for (YamlEntry entry : mapping == null ? List.<YamlEntry>of() : mapping.entries()) {
      YamlScalar value = entry.value().asScalar();
      if (value != null) {
        List<String> behind = names(value.text(), handed);
        names.put(entry.name().orElse("").toUpperCase(Locale.ROOT), behind);
        if (target == null) {
          for (String secret : behind) {
            String how = "handed to " + uses.text();
            reads.add(new Read(file, job, rootFile, root, secret, how, value.span()));
          }
        }
      }
    }
    if (target != null && depth < DEEPEST) {
      Handed next = inherits ? handed : new Handed(names);
      for (Job inner : target.jobs()) {
        job(target, inner, rootFile, root, next, depth + 1);
      }
    } else if (inherits && word != null) {
      String how = "secrets: inherit to " + uses.text();
      reads.add(new Read(file, job, rootFile, root, ANY, how, word.span()));
    }
  }

  private void read(
      YamlScalar scalar,
      WorkflowFile file,
      Job job,
      WorkflowFile rootFile,
      Job root,
      @Nullable Handed handed) {
    for (String secret : names(scalar.text(), handed)) {
      String how = secret.equals(ANY) ? "all secrets, or one that is computed" : secret;
      reads.add(new Read(file, job, rootFile, root, secret, how, scalar.span()));
    }
  }

  /** The names of the secrets that a text reads. */
  private static List<String> names(String text, @Nullable Handed handed) {
    List<String> found = new ArrayList<>();
    for (Template.Piece piece : Template.pieces(text)) {
      Expr expr = piece.expr();
      if (expr == null) {
        continue;
      }
      for (References.Reference reference : References.all(expr)) {
        ContextPath path = reference.path();
        if (path.context().equals("secrets")) {
          boolean one = path.length() > 1 && !path.isDynamic() && !path.segment(1).equals("*");
          String name = one ? path.segment(1).toUpperCase(Locale.ROOT) : ANY;
          found.addAll(behind(name, handed));
        }
      }
    }
    return found;
  }

  private static List<String> behind(String name, @Nullable Handed handed) {
    if (handed == null) {
      return List.of(name);
    }
    if (name.equals(ANY)) {
      List<String> all = new ArrayList<>();
      handed.names().values().forEach(all::addAll);
      return all;
    }
    return handed.names().getOrDefault(name, List.of());
  }

  private static void scalars(YamlNode node, Consumer<YamlScalar> each) {
    YamlScalar scalar = node.asScalar();
    YamlMapping mapping = node.asMapping();
    YamlSequence sequence = node.asSequence();
    if (scalar != null) {
      each.accept(scalar);
    } else if (mapping != null) {
      mapping.entries().forEach(entry -> scalars(entry.value(), each));
    } else if (sequence != null) {
      sequence.items().forEach(item -> scalars(item, each));
    }
  }
}
