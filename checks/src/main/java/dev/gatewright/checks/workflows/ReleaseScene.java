package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Condition;
import dev.gatewright.checks.Publishers;
import dev.gatewright.readers.expression.ContextPath;
import dev.gatewright.readers.expression.ExprValue;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a job makes a release, or takes part in making one. */
final class ReleaseScene {
  /** Actions that give something to the world, whatever they are told. */
  private static final Set<String> PUBLISHERS =
      Set.of(
          "pypa/gh-action-pypi-publish",
          "rubygems/release-gem",
          "jreleaser/release-action",
          "goreleaser/goreleaser-action",
          "softprops/action-gh-release",
          "ncipollo/release-action",
          "svenstaro/upload-release-action",
          "actions/create-release",
          "actions/upload-release-asset",
          "release-drafter/release-drafter",
          "googleapis/release-please-action",
          "redhat-actions/push-to-registry",
          "js-devtools/npm-publish",
          "katyo/publish-crates",
          "changesets/action",
          "helm/chart-releaser-action",
          "actions/deploy-pages",
          "cloudflare/wrangler-action",
          "azure/webapps-deploy",
          "azure/functions-action",
          "azure/container-apps-deploy-action",
          "aws-actions/amazon-ecs-deploy-task-definition",
          "aws-actions/aws-cloudformation-github-deploy",
          "google-github-actions/deploy-appengine",
          "google-github-actions/deploy-cloudrun",
          "google-github-actions/deploy-cloud-functions");

  /** Events of a release, by what {@code github.event_name} says then. */
  private final Set<String> events;

  /** Whether all of them are for a tag. */
  private final boolean tags;

  private ReleaseScene(Set<String> events, boolean tags) {
    this.events = events;
    this.tags = tags;
  }

  /** The events of a workflow on which a release is made; none when it is for no release. */
  static ReleaseScene of(Workflow workflow) {
    Set<String> events = new TreeSet<>();
    boolean branches = false;
    for (Trigger trigger : workflow.triggers()) {
      boolean push = trigger.event().equals("push");
      branches |= push && releaseBranch(trigger);
      boolean pushed = push && (!texts(trigger, "tags").isEmpty() || branches);
      if (trigger.event().equals("release") || pushed) {
        events.add(trigger.event());
      }
    }
    return new ReleaseScene(events, !branches);
  }

  private static boolean releaseBranch(Trigger trigger) {
    for (String branch : texts(trigger, "branches")) {
      if (branch.toLowerCase(Locale.ROOT).contains("release")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(Trigger trigger, String key) {
    YamlMapping config = trigger.config() == null ? null : trigger.config().asMapping();
    YamlNode node = config == null ? null : config.get(key).orElse(null);
    YamlSequence list = node == null ? null : node.asSequence();
    List<String> texts = new ArrayList<>();
    List<YamlNode> items = node == null ? List.of() : List.of(node);
    for (YamlNode item : list == null ? items : list.items()) {
      YamlScalar scalar = item.asScalar();
      if (scalar != null && !scalar.text().startsWith("!")) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }

  /** Whether the workflow runs when a release is made. */
  boolean isRelease() {
    return !events.isEmpty();
  }

  /** Whether a step or job is left out when a release is made. */
  boolean leavesOut(@Nullable YamlScalar condition) {
    return Condition.never(condition)
        || (isRelease() && Expressions.condition(condition, this::given).never());
  }

  /** What a context holds when a release is made. */
  Possible given(ContextPath path) {
    return switch (path.normalised()) {
      case "github.event_name" -> texts(events);
      case "github.ref" -> tags ? text("refs/tags/v1.2.3") : Possible.UNKNOWN;
      case "github.ref_type" -> tags ? text("tag") : Possible.UNKNOWN;
      case "github.event.pull_request", "github.head_ref", "github.base_ref" -> text("");
      default -> Possible.UNKNOWN;
    };
  }

  private static Possible text(String text) {
    return texts(List.of(text));
  }

  private static Possible texts(Iterable<String> texts) {
    List<ExprValue> values = new ArrayList<>();
    texts.forEach(text -> values.add(new ExprValue.Text(text)));
    return Possible.of(values);
  }

  /** What in a job gives something to the world; null when nothing does. */
  static @Nullable String publishes(WorkflowFile file, Job job) {
    for (StepSite site : file.steps(job)) {
      if (Condition.neverRuns(site)) {
        continue;
      }
      String action = site.action().toLowerCase(Locale.ROOT);
      if (PUBLISHERS.contains(action) || pushes(site, action)) {
        return site.action();
      }
      for (Command command : Scripts.commands(file, site)) {
        List<String> words = CommandLine.bare(Scripts.texts(command.words()));
        if (words.size() > 1
            && Publishers.publishes(
                CommandLine.program(words.getFirst()),
                words.get(1),
                words.subList(1, words.size()))) {
          return Scripts.shown(command);
        }
      }
    }
    return null;
  }

  private static boolean pushes(StepSite site, String action) {
    YamlScalar push = site.input("push");
    return (action.equals("docker/build-push-action") || action.equals("docker/bake-action"))
        && push != null
        && !push.text().strip().equalsIgnoreCase("false");
  }

  /** What a job hands to those that come after it; null when it is nothing. */
  static @Nullable String handsOn(WorkflowFile file, Job job) {
    for (StepSite site : file.steps(job)) {
      boolean hands =
          site.uses("actions/upload-artifact") || site.uses("actions/upload-pages-artifact");
      if (hands && !Condition.neverRuns(site)) {
        return site.action();
      }
    }
    return null;
  }
}
