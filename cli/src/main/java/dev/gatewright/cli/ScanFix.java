package dev.gatewright.cli;

import dev.gatewright.checklist.TickFile;
import dev.gatewright.checklist.Written;
import dev.gatewright.checks.Change;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Mending;
import dev.gatewright.model.Fingerprints;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code gatewright scan --fix}: shows the changes that settle findings, and writes them. */
final class ScanFix {
  static final List<Flag> FLAGS =
      List.of(
          Flag.plain("fix", "show the changes that settle findings, and write them when told to"),
          Flag.plain("yes", "write what --fix shows without asking"));

  private final Invocation invocation;
  private final Project project;

  ScanFix(Invocation invocation, Project project) {
    this.invocation = invocation;
    this.project = project;
  }

  /** Shows and writes; shut when changes were not written. */
  int run(Set<String> only) {
    List<Patch> patches = patches(only);
    if (patches.isEmpty()) {
      invocation.print("There is nothing that can be changed safely.\n");
      return ExitCode.OPEN;
    }
    StringBuilder shown = new StringBuilder();
    int count = 0;
    for (Patch patch : patches) {
      shown.append(patch.diff());
      count += patch.changes().size();
    }
    invocation.print(shown.toString());
    String what = (count == 1 ? "1 change" : count + " changes") + " in " + files(patches.size());
    if (!invocation.has("yes") && !agreed(what)) {
      invocation.terminal().err().println(what + "; nothing was written. Add --yes to write.");
      return ExitCode.SHUT;
    }
    for (Patch patch : patches) {
      write(patch);
    }
    invocation.terminal().err().println(what + " written.");
    return ExitCode.OPEN;
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  private List<Patch> patches(Set<String> only) {
    Map<String, List<Change>> byFile = new TreeMap<>();
    for (Check check : Checks.all()) {
      String family = check.id().substring(0, check.id().indexOf('/'));
      if (check instanceof Mending mending && (only.isEmpty() || only.contains(family))) {
        for (Change change : mending.changes(project.sights())) {
          byFile.computeIfAbsent(change.file(), _ -> new ArrayList<>()).add(change);
        }
      }
    }
    List<Patch> patches = new ArrayList<>();
    byFile.forEach(
        (file, changes) -> {
          if (project.sights().tree().text(file)
              instanceof Sight.Known<SourceText>(SourceText text)) {
            Patch patch = Patch.of(file, text, changes);
            String broken = patch.broken();
            if (broken != null) {
              throw CommandException.broken(
                  "Changing " + file + " would break it: " + broken, "Nothing was written.");
            }
            patches.add(patch);
          }
        });
    return patches;
  }

  private boolean agreed(String what) {
    Keyboard keyboard = invocation.terminal().keyboard();
    if (!keyboard.isTerminal() || !invocation.terminal().outIsTerminal()) {
      return false;
    }
    invocation.terminal().err().print("Write " + what + "? [y/N] ");
    try {
      InputStream in = keyboard.stream();
      int typed = in.read();
      return typed == 'y' || typed == 'Y';
    } catch (IOException e) {
      return false;
    }
  }

  private void write(Patch patch) {
    String digest = Fingerprints.sha256Hex(patch.before());
    switch (Output.undisturbed(
        () ->
            TickFile.write(
                project.root(), project.root().resolve(patch.path()), digest, patch.after()))) {
      case Written.Done _ -> {
        // Shown before it was written; there is nothing to add.
      }
      case Written.Refused(String why) ->
          throw CommandException.broken(patch.path() + " was not changed: " + why, null);
    }
  }
}
