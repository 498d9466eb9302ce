package dev.gatewright.cli;

import dev.gatewright.record.Entry;
import java.util.List;

/**
 * {@code gatewright attest} and {@code gatewright waive}: a person's word on an item.
 *
 * @param name the command
 * @param summary what it does, in one sentence
 * @param example how it is used
 * @param kind what goes into the record
 * @param folder where below {@code .gatewright/} it is written
 * @param mustExpire whether the word must have an end
 */
record PersonCommand(
    String name,
    String summary,
    Example example,
    Entry.Kind kind,
    String folder,
    boolean mustExpire)
    implements Command {
  static PersonCommand attest() {
    return new PersonCommand(
        "attest",
        "Vouch for an item that no check can prove, as a named person.",
        new Example(
            "gatewright attest sign-off.reviewer --by mara --because \"Read it line by line\"",
            "sign a field"),
        Entry.Kind.ATTESTATION,
        "attestations",
        false);
  }

  static PersonCommand waive() {
    return new PersonCommand(
        "waive",
        "Accept an item as it is, for a time, as a named person.",
        new Example(
            "gatewright waive secrets.keys.tls --by mara --because \"Moves in March\" --expires"
                + " 2027-03-31",
            "the gate opens, the status is conditional"),
        Entry.Kind.WAIVER,
        "waivers",
        true);
  }

  @Override
  public String arguments() {
    return mustExpire ? "ITEM [DIR], or --finding FINGERPRINT [DIR]" : "ITEM [DIR]";
  }

  @Override
  public int maxArguments() {
    return 2;
  }

  @Override
  public List<Flag> flags() {
    return mustExpire ? Commands.flags(List.of(FindingWaive.FLAG), People.FLAGS) : People.FLAGS;
  }

  @Override
  public List<Example> examples() {
    return List.of(example);
  }

  @Override
  public int run(Invocation invocation) {
    String file =
        mustExpire && invocation.has(FindingWaive.FLAG.name())
            ? FindingWaive.write(invocation)
            : new People(invocation).write(kind, folder, mustExpire);
    invocation.print("Written: " + file + "\n");
    return ExitCode.OPEN;
  }
}
