package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlComment;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a repository tells zizmor to leave alone: {@code # zizmor: ignore[audit]} on a line of the
 * finding or of its step, and {@code disable} and {@code ignore} of its configuration. Nobody signs
 * these, so they excuse a finding and prove nothing.
 */
final class ZizmorExcuses {
  private static final String ASKED = "zizmor: ignore[";
  private static final List<String> CONFIGURATIONS =
      List.of(".github/zizmor.yml", ".github/zizmor.yaml", "zizmor.yml", "zizmor.yaml");

  private final List<String> audits;
  private final Lazy<List<YamlMapping>> rules;

  /**
   * The excuses that concern some audits.
   *
   * @param audits what zizmor calls the idea of the rule that asks
   */
  ZizmorExcuses(List<String> audits, Sights sights) {
    this.audits = List.copyOf(audits);
    this.rules = new Lazy<>(() -> configured(sights));
  }

  boolean cover(WorkflowFile file, Span span) {
    return !audits.isEmpty() && (commented(file, span) || configured(file, span));
  }

  private boolean commented(WorkflowFile file, Span span) {
    if (!file.source().text().contains(ASKED)) {
      return false;
    }
    Span reach = span;
    for (StepSite site : file.steps()) {
      if (site.step().node().span().covers(span)) {
        reach = site.step().node().span();
      }
    }
    int events = events(file, span);
    for (YamlComment comment : file.yaml().comments()) {
      int line = comment.span().line();
      boolean near = line == events || (line >= reach.line() && line <= reach.endLine());
      if (near && names(comment.text())) {
        return true;
      }
    }
    return false;
  }

  /** The line of {@code on} for a finding about one of the events below it, else 0. */
  private static int events(WorkflowFile file, Span span) {
    Workflow workflow = file.workflow();
    if (workflow != null) {
      for (Trigger trigger : workflow.triggers()) {
        if (trigger.span().covers(span)) {
          return workflow.onSpan().line();
        }
      }
    }
    return 0;
  }

  private boolean names(String comment) {
    int from = comment.indexOf(ASKED);
    int to = comment.indexOf(']', Math.max(from, 0));
    if (from < 0 || to < 0) {
      return false;
    }
    for (String name : comment.substring(from + ASKED.length(), to).split(",", -1)) {
      if (audits.contains(name.strip())) {
        return true;
      }
    }
    return false;
  }

  private boolean configured(WorkflowFile file, Span span) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    for (YamlMapping rule : rules.get()) {
      if (rule.scalar("disable").filter(YamlScalar::isTrue).isPresent()) {
        return true;
      }
      Optional<YamlSequence> ignored = rule.get("ignore").map(YamlNode::asSequence);
      for (YamlNode item : ignored.map(YamlSequence::items).orElse(List.of())) {
        YamlScalar place = item.asScalar();
        if (place != null && fits(place.text(), name, span)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether {@code file}, {@code file:line} or {@code file:line:column} means this place. */
  private static boolean fits(String place, String name, Span span) {
    String[] parts = place.strip().split(":", -1);
    return parts[0].equals(name)
        && (parts.length < 2 || parts[1].equals(String.valueOf(span.line())));
  }

  private List<YamlMapping> configured(Sights sights) {
    for (String path : CONFIGURATIONS) {
      if (sights.tree().has(path)
          && sights.tree().text(path) instanceof Sight.Known<SourceText>(SourceText text)
          && YamlReader.read(text.text().getBytes(StandardCharsets.UTF_8))
              instanceof Parsed.Ok<YamlFile>(YamlFile file, var _)) {
        List<YamlMapping> found = new ArrayList<>();
        for (String audit : audits) {
          file.rootMapping()
              .flatMap(root -> root.path("rules", audit))
              .map(YamlNode::asMapping)
              .ifPresent(found::add);
        }
        return found;
      }
    }
    return List.of();
  }
}
