package dev.gatewright.cli;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.model.Rule;
import dev.gatewright.reports.JsonWriter;
import java.util.List;
import java.util.Map;

/** {@code gatewright checks}: what can be proved. */
final class ChecksCommand implements Command {
  @Override
  public String name() {
    return "checks";
  }

  @Override
  public String summary() {
    return "List the checks.";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public int maxArguments() {
    return 0;
  }

  @Override
  public List<Flag> flags() {
    return List.of(Flag.valued("format", "F", "text or json"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright checks --format json", "with what other tools call the same idea"));
  }

  @Override
  public int run(Invocation invocation) {
    StringBuilder out = new StringBuilder();
    if (Formats.json(invocation)) {
      JsonWriter json = JsonWriter.indented(out).beginArray();
      for (Check check : Checks.all()) {
        write(json, Checks.rule(check.id()));
      }
      json.endArray().end();
    } else {
      for (Check check : Checks.all()) {
        Rule rule = Checks.rule(check.id());
        out.append(rule.id()).append(" (").append(rule.severity().id()).append(")\n    ");
        out.append(rule.title()).append('\n');
      }
    }
    invocation.print(out.toString());
    return ExitCode.OPEN;
  }

  private static void write(JsonWriter json, Rule rule) {
    json.beginObject();
    json.field("id", rule.id());
    json.field("family", rule.family());
    json.field("title", rule.title());
    json.field("severity", rule.severity().id());
    json.field("confidence", rule.confidence().id());
    json.field("needs", rule.needs());
    json.beginObject("also");
    for (Map.Entry<String, List<String>> tool : rule.also().entrySet()) {
      json.field(tool.getKey(), tool.getValue());
    }
    json.endObject();
    json.endObject();
  }
}
