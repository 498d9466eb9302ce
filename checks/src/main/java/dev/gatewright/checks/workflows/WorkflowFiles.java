package dev.gatewright.checks.workflows;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.workflows.Workflows;
import java.nio.charset.StandardCharsets;
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
    workflows.all().forEach(found -> read.put(found.path(), found.workflow().file()));
    for (String path : sights.tree().files()) {
      if (path.endsWith("/action.yml")
          || path.endsWith("/action.yaml")
          || path.equals("action.yml")
          || path.equals("action.yaml")) {
        action(sights, path, read, unread);
      }
    }
    Set<String> paths = new HashSet<>(read.keySet());
    unread.forEach(one -> paths.add(one.file()));
    paths.addAll(workflows.otherSystems());
    return new WorkflowFiles(read, unread, workflows.otherSystems(), paths);
  }

  private static void action(
      Sights sights, String path, Map<String, YamlFile> read, List<Skipped> unread) {
    switch (sights.tree().text(path)) {
      case Sight.Unseen<SourceText>(String why, String _) -> unread.add(new Skipped(path, why));
      case Sight.Known<SourceText>(SourceText text) -> {
        switch (YamlReader.read(text.text().getBytes(StandardCharsets.UTF_8))) {
          case Parsed.Ok<YamlFile> ok -> read.put(path, ok.value());
          case Parsed.Broken<YamlFile>(var first) ->
              unread.add(new Skipped(path, first.toString()));
        }
      }
    }
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
