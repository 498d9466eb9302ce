package dev.gatewright.cli;

import dev.gatewright.record.Entry;
import java.util.List;

/** {@code gatewright attest}. */
final class AttestCommand implements Command {
  @Override
  public String name() {
    return "attest";
  }

  @Override
  public String summary() {
    return "Vouch for an item that no check can prove, as a named person.";
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
            "gatewright attest sign-off.reviewer --by mara --because \"Read it line by line\"",
            "sign a field"));
  }

  @Override
  public int run(Invocation invocation) {
    String file = new People(invocation).write(Entry.Kind.ATTESTATION, "attestations", false);
    invocation.print("Written: " + file + "\n");
    return ExitCode.OPEN;
  }
}
