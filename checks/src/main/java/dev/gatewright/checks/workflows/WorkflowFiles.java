package dev.gatewright.checks.workflows;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The workflows and actions of a repository, and the files of other CI systems.
 *
 * @param read those that were read, by path
 * @param unread those that could not be read, and why
 * @param otherSystems files of other CI systems, which are searched and not read
 * @param paths all of them
 */
record WorkflowFiles(
    Map<String, YamlFile> read,
    List<Skipped> unread,
    List<String> otherSystems,
    Set<String> paths) {

  static WorkflowFiles of(Sights sights) {
    Workflows workflows = sights.workflows();
    Map<String, YamlFile> read = new TreeMap<>();
    List<Skipped> unread = new ArrayList<>(workflows.unread());
    unread.addAll(workflows.unreadActions());
    for (WorkflowFile file : workflows.files()) {
      read.put(file.path(), file.yaml());
    }
    Set<String> paths = new HashSet<>(read.keySet());
    unread.forEach(one -> paths.add(one.file()));
    paths.addAll(workflows.otherSystems());
    return new WorkflowFiles(read, unread, workflows.otherSystems(), paths);
  }

  boolean has(String path) {
    return paths.contains(path);
  }

  /** Whether there is CI, and none of it is of GitHub. */
  boolean onlyOthers() {
    return read.isEmpty() && unread.isEmpty() && !otherSystems.isEmpty();
  }

  /**
   * Nothing was found in files of other CI systems by its form; where secrets stand is not read.
   */
  Answer others(List<Looked> looked) {
    return new Answer.Unknown(
        otherSystems.getFirst() + " holds nothing that looks like a secret, but it is not read",
        "Let a person vouch for it; only workflows of GitHub are read.",
        looked);
  }

  /** There is no CI at all. */
  Answer none(Sights sights) {
    int files = sights.tree().files().size();
    List<Looked> looked = List.of(new Looked("work-tree", "files", files));
    return files == 0
        ? new Answer.Unknown(
            "There was nothing to search",
            "Check the commit out, or name another directory.",
            looked)
        : new Answer.NotApplicable("There is no workflow and no action", looked);
  }
}
