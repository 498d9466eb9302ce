package dev.gatewright.targets.workflows;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.workflow.WorkflowReader;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.SharedWork;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
          ".zuul.yaml",
          "Jenkinsfile",
          "appveyor.yml",
          "azure-pipelines.yml",
          "bitbucket-pipelines.yml",
          "buildspec.yml",
          "cloudbuild.yaml");

  /** Folders in which other CI systems look for files of YAML. */
  private static final List<String> OTHER_FOLDERS =
      List.of(
          ".azure-pipelines/",
          ".azure/",
          ".buildkite/",
          ".builds/",
          ".circleci/",
          ".forgejo/workflows/",
          ".gitea/workflows/",
          ".semaphore/",
          ".tekton/",
          ".woodpecker/",
          ".zuul.d/",
          "azure-pipelines/",
          "zuul.d/");

  /** With fewer files a second thread is hardly begun before all is read. */
  private static final int FEW = 8;

  private final List<Found> all;
  private final List<Skipped> unread;
  private final List<Skipped> partlyRead;
  private final List<String> otherSystems;
  private final Lazy<Actions> actions;
  private final Lazy<List<WorkflowFile>> files;
  private final Lazy<Calls> calls;

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
    this.calls = new Lazy<>(() -> new Calls(files()));
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

  /**
   * Reads every workflow of a tree.
   *
   * @param threads how many read at the same time
   */
  public static Workflows read(RepoTree tree, int threads) {
    List<String> paths = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String path : tree.files()) {
      if (isOfOtherSystem(path)) {
        others.add(path);
      }
      boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
      if (yaml && path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0) {
        paths.add(path);
      }
    }
    List<Found> all = new ArrayList<>();
    List<Skipped> unread = new ArrayList<>();
    List<Skipped> partly = new ArrayList<>();
    for (Read read :
        SharedWork.each(paths, path -> read(tree, path), paths.size() < FEW ? 1 : threads)) {
      if (read.found() != null) {
        all.add(read.found());
      }
      unread.addAll(read.unread());
      partly.addAll(read.partly());
    }
    return new Workflows(tree, all, unread, partly, others);
  }

  private static boolean isOfOtherSystem(String path) {
    boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
    return OTHER.contains(path)
        || (yaml && OTHER_FOLDERS.stream().anyMatch(path::startsWith))
        || (yaml && path.indexOf('/') < 0 && path.startsWith("azure-pipelines"));
  }

  /** What came of one file. */
  private record Read(@Nullable Found found, List<Skipped> unread, List<Skipped> partly) {
    static Read not(String path, String why) {
      return new Read(null, List.of(new Skipped(path, why)), List.of());
    }
  }

  private static Read read(RepoTree tree, String path) {
    return switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String _) -> Read.not(path, why);
      case Sight.Known<SourceText>(SourceText text) -> {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        yield switch (WorkflowReader.read(bytes)) {
          case Parsed.Ok<Workflow> ok -> {
            List<Skipped> partly = new ArrayList<>();
            ok.diagnostics().forEach(one -> partly.add(new Skipped(path, one.toString())));
            WorkflowFile file = WorkflowFile.of(path, ok.value());
            yield new Read(new Found(path, ok.value(), file), List.of(), partly);
          }
          case Parsed.Broken<Workflow>(Diagnostic first) -> Read.not(path, first.toString());
        };
      }
    };
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

  /** Who calls which of them. */
  public Calls calls() {
    return calls.get();
  }

  /** Descriptions of actions that could not be read, and why. */
  public List<Skipped> unreadActions() {
    return actions.get().unread();
  }

  /** Parts of workflows and actions that have the wrong shape and were left out, and why. */
  public List<Skipped> partlyRead() {
    List<Skipped> partly = new ArrayList<>(partlyRead);
    partly.addAll(actions.get().partly());
    return partly;
  }

  /** All that keeps the workflows and actions from being known whole. */
  public List<Skipped> skipped() {
    List<Skipped> skipped = new ArrayList<>(unread);
    skipped.addAll(unreadActions());
    skipped.addAll(partlyRead());
    return skipped;
  }

  /** Files of other CI systems. */
  public List<String> otherSystems() {
    return otherSystems;
  }
}
