package dev.gatewright.targets.workflows;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.workflow.WorkflowReader;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The GitHub Actions workflows of a tree, and the files of other CI systems, which are not read.
 */
public final class Workflows {
  /** Where the workflows lie. */
  public static final String FOLDER = ".github/workflows/";

  private static final List<String> OTHER =
      List.of(
          ".appveyor.yml",
          ".buildkite/pipeline.yml",
          ".circleci/config.yml",
          ".cirrus.yml",
          ".drone.yml",
          ".gitlab-ci.yml",
          ".travis.yml",
          ".woodpecker.yml",
          "Jenkinsfile",
          "appveyor.yml",
          "azure-pipelines.yml",
          "bitbucket-pipelines.yml",
          "cloudbuild.yaml");

  private final List<Found> all;
  private final List<Skipped> unread;
  private final List<Skipped> partlyRead;
  private final List<String> otherSystems;
  private final Lazy<Actions> actions;
  private final Lazy<List<WorkflowFile>> files;

  private Workflows(
      RepoTree tree,
      List<Found> all,
      List<Skipped> unread,
      List<Skipped> partlyRead,
      List<String> otherSystems) {
    this.partlyRead = List.copyOf(partlyRead);
    this.all = List.copyOf(all);
    this.unread = List.copyOf(unread);
    this.otherSystems = List.copyOf(otherSystems);
    this.actions = new Lazy<>(() -> Actions.read(tree));
    this.files = new Lazy<>(this::join);
  }

  private List<WorkflowFile> join() {
    List<WorkflowFile> joined = new ArrayList<>();
    for (Found found : all) {
      joined.add(found.file());
    }
    joined.addAll(actions.get().files());
    return List.copyOf(joined);
  }

  /** A workflow that was read. */
  public record Found(String path, Workflow workflow, WorkflowFile file) {
    /** Its text. */
    public SourceText source() {
      return workflow.file().source();
    }
  }

  /** Reads every workflow of a tree. */
  public static Workflows read(RepoTree tree) {
    List<Found> all = new ArrayList<>();
    List<Skipped> unread = new ArrayList<>();
    List<Skipped> partly = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String path : tree.files()) {
      if (OTHER.contains(path)) {
        others.add(path);
      }
      boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
      if (yaml && path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0) {
        read(tree, path, all, unread, partly);
      }
    }
    return new Workflows(tree, all, unread, partly, others);
  }

  private static void read(
      RepoTree tree, String path, List<Found> all, List<Skipped> unread, List<Skipped> partly) {
    switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String _) -> unread.add(new Skipped(path, why));
      case Sight.Known<SourceText>(SourceText text) -> {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        switch (WorkflowReader.read(bytes)) {
          case Parsed.Ok<Workflow> ok -> {
            all.add(new Found(path, ok.value(), WorkflowFile.of(path, ok.value())));
            ok.diagnostics().forEach(one -> partly.add(new Skipped(path, one.toString())));
          }
          case Parsed.Broken<Workflow>(Diagnostic first) ->
              unread.add(new Skipped(path, first.toString()));
        }
      }
    }
  }

  /** The workflows that were read, by path. */
  public List<Found> all() {
    return all;
  }

  /** The workflow with this path. */
  public Optional<Found> at(String path) {
    for (Found found : all) {
      if (found.path().equals(path)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Files that lie among the workflows and could not be read as one, and why. */
  public List<Skipped> unread() {
    return unread;
  }

  /** Everything whose steps GitHub Actions runs: the workflows, then the actions, by path. */
  public List<WorkflowFile> files() {
    return files.get();
  }

  /** Descriptions of actions that could not be read, and why. */
  public List<Skipped> unreadActions() {
    return actions.get().unread();
  }

  /** Parts of workflows that have the wrong shape and were left out, and why. */
  public List<Skipped> partlyRead() {
    return partlyRead;
  }

  /** All that keeps the workflows and actions from being known whole. */
  public List<Skipped> skipped() {
    List<Skipped> skipped = new ArrayList<>(unread);
    skipped.addAll(unreadActions());
    skipped.addAll(partlyRead);
    return skipped;
  }

  /** Files of other CI systems. */
  public List<String> otherSystems() {
    return otherSystems;
  }
}
