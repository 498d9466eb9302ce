package dev.gatewright.cli;

import java.util.ArrayList;
import java.util.List;

/** Every command there is, in the order help lists them. */
final class Commands {
  private Commands() {}

  static List<Command> all() {
    return List.of(
        new CheckCommand(),
        new ScanCommand(),
        new ExplainCommand(),
        new ChecksCommand(),
        new PacksCommand(),
        new BindCommand(),
        new TickCommand(),
        PersonCommand.attest(),
        PersonCommand.waive(),
        new DueCommand(),
        new EnvCommand(),
        new KeyCommand(),
        new RecordCommand(),
        new VersionCommand(),
        new TrainCommand());
  }

  /** Several lists of options as one. */
  @SafeVarargs
  static List<Flag> flags(List<Flag>... parts) {
    List<Flag> flags = new ArrayList<>();
    for (List<Flag> part : parts) {
      flags.addAll(part);
    }
    return flags;
  }
}
