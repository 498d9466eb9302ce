package dev.gatewright.checks;

import dev.gatewright.readers.workflow.Trigger;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** When a workflow runs. */
public final class Triggers {
  private static final List<String> MAIN = List.of("main", "master", "trunk", "*", "**");

  private Triggers() {}

  /** Whether it runs for pull requests, for merge queues or for pushes to the main branch. */
  public static boolean onChange(Workflow workflow) {
    return onPullRequest(workflow) || onPush(workflow);
  }

  /** Whether it runs for pull requests or for merge queues. */
  public static boolean onPullRequest(Workflow workflow) {
    for (Trigger trigger : workflow.triggers()) {
      boolean request =
          trigger.event().equals("pull_request") || trigger.event().equals("pull_request_target");
      if (request && types(trigger) && branches(trigger, false) && !papers(trigger)) {
        return true;
      }
      if (trigger.event().equals("merge_group")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it runs at certain times. */
  public static boolean onSchedule(Workflow workflow) {
    Trigger trigger = workflow.trigger("schedule").orElse(null);
    YamlSequence times =
        trigger == null || trigger.config() == null ? null : trigger.config().asSequence();
    if (times == null) {
      return false;
    }
    for (YamlNode time : times.items()) {
      YamlMapping mapping = time.asMapping();
      if (mapping != null && mapping.scalar("cron").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it runs only when another workflow calls it. */
  public static boolean onlyCalled(Workflow workflow) {
    return workflow.triggers().size() == 1 && workflow.trigger("workflow_call").isPresent();
  }

  private static boolean onPush(Workflow workflow) {
    Trigger push = workflow.trigger("push").orElse(null);
    if (push == null) {
      return false;
    }
    boolean tagsOnly = !list(push, "tags").isEmpty() && list(push, "branches").isEmpty();
    return !tagsOnly && branches(push, true) && !papers(push);
  }

  private static boolean types(Trigger trigger) {
    List<String> types = list(trigger, "types");
    return types.isEmpty() || types.contains("opened") || types.contains("synchronize");
  }

  /** Whether the filter lets the main branch through. */
  private static boolean branches(Trigger trigger, boolean push) {
    for (String ignored : list(trigger, "branches-ignore")) {
      if (MAIN.contains(ignored)) {
        return false;
      }
    }
    List<String> branches = list(trigger, "branches");
    boolean any = branches.isEmpty();
    for (String branch : branches) {
      boolean main = MAIN.contains(branch) || branch.startsWith("$");
      any |= main || (!push && !branch.startsWith("!"));
    }
    return any;
  }

  /** Whether only changes of documentation start it. */
  private static boolean papers(Trigger trigger) {
    List<String> paths = list(trigger, "paths");
    for (String path : paths) {
      boolean paper = path.startsWith("doc") || path.endsWith(".md") || path.endsWith(".rst");
      if (!paper) {
        return false;
      }
    }
    return !paths.isEmpty();
  }

  private static List<String> list(Trigger trigger, String key) {
    List<String> texts = new ArrayList<>();
    YamlMapping config = trigger.config() == null ? null : trigger.config().asMapping();
    YamlNode node = config == null ? null : config.get(key).orElse(null);
    if (node == null) {
      return texts;
    }
    YamlSequence sequence = node.asSequence();
    List<YamlNode> items = sequence == null ? List.of(node) : sequence.items();
    for (YamlNode item : items) {
      YamlScalar scalar = item.asScalar();
      if (scalar != null) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
