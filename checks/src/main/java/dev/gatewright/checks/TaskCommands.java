package dev.gatewright.checks;

import dev.gatewright.targets.sight.RepoTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All commands that the settings of tox and the sessions of nox hold. */
public final class TaskCommands {
  private TaskCommands() {}

  /** The commands by the file they stand in; a hyphen stands before one that may fail. */
  public static Map<String, List<String>> in(RepoTree tree) {
    Map<String, List<String>> commands = new TreeMap<>();
    ToxFile tox = new ToxFile(tree, "");
    if (tox.isThere()) {
      commands.put(tox.path(), tox.all());
    }
    NoxFile nox = new NoxFile(tree);
    if (nox.isThere()) {
      commands.put(NoxFile.FILE, nox.all());
    }
    return commands;
  }
}
