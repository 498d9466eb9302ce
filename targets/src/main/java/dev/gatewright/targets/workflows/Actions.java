package dev.gatewright.targets.workflows;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.workflow.Action;
import dev.gatewright.readers.workflow.ActionReader;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The actions a tree describes.
 *
 * @param unread descriptions that could not be read, and why
 * @param partly parts that have the wrong shape and were left out, and why
 */
record Actions(List<WorkflowFile> files, List<Skipped> unread, List<Skipped> partly) {
  Actions {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    partly = List.copyOf(partly);
  }

  static Actions read(RepoTree tree) {
    List<WorkflowFile> files = new ArrayList<>();
    List<Skipped> unread = new ArrayList<>();
    List<Skipped> partly = new ArrayList<>();
    for (String path : tree.files()) {
      if (isAction(path)) {
        read(tree, path, files, unread, partly);
      }
    }
    return new Actions(files, unread, partly);
  }

  private static boolean isAction(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equals("action.yml") || name.equals("action.yaml");
  }

  private static void read(
      RepoTree tree,
      String path,
      List<WorkflowFile> files,
      List<Skipped> unread,
      List<Skipped> partly) {
    switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String _) -> unread.add(new Skipped(path, why));
      case Sight.Known<SourceText>(SourceText text) -> {
        switch (ActionReader.read(text.text().getBytes(StandardCharsets.UTF_8))) {
          case Parsed.Ok<Action> ok -> {
            files.add(WorkflowFile.of(path, ok.value()));
            if (ok.value().node().mapping("runs").isPresent()) {
              ok.diagnostics().forEach(one -> partly.add(new Skipped(path, one.toString())));
            }
          }
          case Parsed.Broken<Action>(Diagnostic first) ->
              unread.add(new Skipped(path, first.toString()));
        }
      }
    }
  }
}
