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
  private Triggers() {}

  /** The events of pull requests and merge queues that start it. */
  static List<String> requests(Workflow workflow) {
    List<String> events = new ArrayList<>();
    for (Trigger trigger : workflow.triggers()) {
      String event = trigger.event();
      boolean request = event.equals("pull_request") || event.equals("pull_request_target");
      boolean changes = request && types(trigger) && filter(trigger).letsChangesThrough();
      if ((changes && !papers(trigger)) || event.equals("merge_group")) {
        events.add(event);
      }
    }
    return events;
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

  /** Whether it runs for pushes to the main branch. */
  static boolean onPush(Workflow workflow) {
    Trigger push = workflow.trigger("push").orElse(null);
    if (push == null) {
      return false;
    }
    boolean tags = !list(push, "tags").isEmpty() || !list(push, "tags-ignore").isEmpty();
    boolean branches =
        !list(push, "branches").isEmpty() || !list(push, "branches-ignore").isEmpty();
    boolean tagsOnly = tags && !branches;
    return !tagsOnly && filter(push).letsMainThrough() && !papers(push);
  }

  /** What its main branch may be called. */
  static List<String> mainBranches(Workflow workflow) {
    return workflow.trigger("push").map(push -> filter(push).names()).orElse(BranchFilter.MAIN);
  }

  /** Whether pushes of tags start it. */
  static boolean onTags(Trigger push) {
    boolean tags = !list(push, "tags").isEmpty() || !list(push, "tags-ignore").isEmpty();
    boolean branches =
        !list(push, "branches").isEmpty() || !list(push, "branches-ignore").isEmpty();
    return tags || !branches;
  }

  private static boolean types(Trigger trigger) {
    List<String> types = list(trigger, "types");
    return types.isEmpty() || types.contains("opened") || types.contains("synchronize");
  }

  private static BranchFilter filter(Trigger trigger) {
    return new BranchFilter(list(trigger, "branches"), list(trigger, "branches-ignore"));
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
