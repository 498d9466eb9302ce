package dev.gatewright.cli;

import dev.gatewright.checklist.Packs;
import dev.gatewright.model.Control;
import dev.gatewright.reports.JsonWriter;
import java.util.List;

/** {@code gatewright packs}: the checklists that come with the program. */
final class PacksCommand implements Command {
  @Override
  public String name() {
    return "packs";
  }

  @Override
  public String summary() {
    return "List the packs, or print one as a Markdown checklist to start from.";
  }

  @Override
  public String arguments() {
    return "[PACK]";
  }

  @Override
  public int maxArguments() {
    return 1;
  }

  @Override
  public List<Flag> flags() {
    return List.of(Flag.valued("format", "F", "text or json"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright packs", "what there is"),
        new Example(
            "gatewright packs release-readiness > RELEASE_CHECKLIST.md",
            "start a checklist of your own"));
  }

  @Override
  public int run(Invocation invocation) {
    Packs packs = new Packs();
    boolean json = Formats.json(invocation);
    if (!invocation.arguments().isEmpty()) {
      String name = invocation.arguments().getFirst();
      if (!packs.names().contains(name)) {
        throw CommandException.usage(
            "No such pack: " + name, "Packs: " + String.join(", ", packs.names()));
      }
      invocation.print(packs.markdown(name));
      return ExitCode.OPEN;
    }
    invocation.print(json ? asJson(packs) : asText(packs));
    return ExitCode.OPEN;
  }

  private static String asText(Packs packs) {
    StringBuilder out = new StringBuilder();
    for (String name : packs.names()) {
      out.append(name).append("  ").append(count(packs, name)).append(" controls\n");
    }
    return out.toString();
  }

  private static String asJson(Packs packs) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out).beginArray();
    for (String name : packs.names()) {
      json.beginObject().field("id", name).field("controls", (long) count(packs, name));
      json.endObject();
    }
    json.endArray().end();
    return out.toString();
  }

  private static int count(Packs packs, String name) {
    int count = 0;
    for (Control control : packs.controls()) {
      count += control.pack().equals(name) ? 1 : 0;
    }
    return count;
  }
}
