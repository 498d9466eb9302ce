package dev.gatewright.house;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/checks.md}: every check that is built. */
final class ChecksPage {
  private static final String HEAD =
      """
      # Every check that is built

      Made from the pages of the catalog by `./build docs`; a test compares it. `gatewright explain ID`
      shows the whole page. A check needs what its column names: without it the answer is `unknown`.
      The last column is what other tools call the same idea.

      """;

  private ChecksPage() {}

  static String render() {
    StringBuilder out = new StringBuilder(HEAD);
    int cases = 0;
    String family = "";
    for (Check check : Checks.all()) {
      Rule rule = Checks.rule(check.id());
      if (!rule.family().equals(family)) {
        family = rule.family();
        out.append("\n## `").append(family).append("`\n\n");
        out.append(Table.head("check", "what it proves", "severity", "needs", "cases", "also"));
      }
      int own = Cases.of(check.id()).size();
      cases += own;
      out.append(
          Table.row(
              "[`" + rule.id() + "`](../catalog/" + rule.id() + "/rule.md)",
              rule.title(),
              rule.severity().id(),
              String.join(", ", rule.needs()),
              "" + own,
              also(rule)));
    }
    String counts = Checks.all().size() + " checks, tried on " + cases + " cases.\n";
    return out.insert(HEAD.length(), counts).toString();
  }

  private static String also(Rule rule) {
    List<String> names = new ArrayList<>();
    rule.also().forEach((tool, ids) -> ids.forEach(id -> names.add(tool + ": " + id)));
    return String.join(", ", names);
  }
}
