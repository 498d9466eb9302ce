package dev.gatewright.cli;

import dev.gatewright.record.Entries;
import dev.gatewright.record.Entry;
import dev.gatewright.record.RecordException;
import dev.gatewright.record.RecordReader;
import dev.gatewright.record.Recorded;
import dev.gatewright.record.Verification;
import java.util.List;
import java.util.Optional;

/** {@code gatewright record show|verify|snapshot}. */
final class RecordCommand implements Command {
  @Override
  public String name() {
    return "record";
  }

  @Override
  public String summary() {
    return "Show or verify the record, or put down how the repository on GitHub stands.";
  }

  @Override
  public String arguments() {
    return "show|verify|snapshot [DIR]";
  }

  @Override
  public int maxArguments() {
    return 2;
  }

  @Override
  public List<Flag> flags() {
    return List.of(
        Recording.FLAG,
        Flag.valued("format", "F", "text or json (show only)"),
        GithubInput.FLAGS.get(0),
        GithubInput.FLAGS.get(1));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright record verify", "names the first entry that is not as it was"),
        new Example("gatewright record show --format json", "one entry a line"),
        new Example(
            "gatewright record snapshot --github OWNER/REPO > .gatewright/snapshot.json",
            "branch, tags, people, rules and secrets by name, to compare with one day"));
  }

  @Override
  public int run(Invocation invocation) {
    String what = invocation.arguments().isEmpty() ? "" : invocation.arguments().getFirst();
    Project project = Project.open(invocation, 1);
    RecordReader reader = RecordReader.at(new Recording(invocation, project.root()).place());
    try {
      return switch (what) {
        case "show" -> show(invocation, reader);
        case "verify" -> verify(invocation, reader);
        case "snapshot" -> RecordSnapshot.take(invocation, project);
        default ->
            throw CommandException.usage(
                "record needs to know what to do",
                "gatewright record show, or record verify, or record snapshot");
      };
    } catch (RecordException e) {
      throw CommandException.broken(
          e.getMessage() == null ? "The record could not be read" : e.getMessage(), null);
    }
  }

  private static int show(Invocation invocation, RecordReader reader) {
    boolean json = Formats.json(invocation);
    try (Entries entries = reader.entries()) {
      while (entries.hasNext()) {
        Recorded recorded = entries.next();
        Optional<Entry> entry = recorded.entry();
        if (json || entry.isEmpty()) {
          invocation.print(Texts.json(recorded.json()) + "\n");
        } else {
          invocation.print(
              recorded.index()
                  + "  "
                  + entry.get().at()
                  + "  "
                  + entry.get().kind().id()
                  + "  "
                  + Texts.visible(entry.get().body())
                  + "\n");
        }
      }
    }
    return ExitCode.OPEN;
  }

  private static int verify(Invocation invocation, RecordReader reader) {
    Verification verification = reader.verify();
    invocation.print(Texts.message(verification.sentence()) + "\n");
    List<String> damaged = reader.evidence().damaged();
    for (String name : damaged) {
      invocation.print(
          "Evidence is not what was stored: evidence/"
              + Texts.visible(name)
              + " does not have the SHA-256 in its name. Put it back from a copy.\n");
    }
    boolean intact = verification instanceof Verification.Intact && damaged.isEmpty();
    return intact ? ExitCode.OPEN : ExitCode.SHUT;
  }
}
