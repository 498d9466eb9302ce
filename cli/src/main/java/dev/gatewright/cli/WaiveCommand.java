package dev.gatewright.cli;

import dev.gatewright.record.Entry;
import java.util.List;

/** {@code gatewright waive}. */
final class WaiveCommand implements Command {
  @Override
  public String name() {
    return "waive";
  }

  @Override
  public String summary() {
    return "Accept an item as it is, for a time, as a named person.";
  }

  @Override
  public String arguments() {
    return "ITEM [DIR]";
  }

  @Override
  public int maxArguments() {
    return 2;
  }

  @Override
  public List<Flag> flags() {
    return People.FLAGS;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "gatewright waive secrets.keys.tls --by mara --because \"Moves in March\" --expires"
                + " 2027-03-31",
            "the gate opens, the status is conditional"));
  }

  @Override
  public int run(Invocation invocation) {
    String file = new People(invocation).write(Entry.Kind.WAIVER, "waivers", true);
    invocation.print("Written: " + file + "\n");
    return ExitCode.OPEN;
  }
}
