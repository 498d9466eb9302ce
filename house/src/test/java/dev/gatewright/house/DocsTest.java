package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.checklist.ChecklistReader;
import dev.gatewright.checklist.Packs;
import dev.gatewright.checklist.ReadChecklist;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.model.Checklist;
import dev.gatewright.secrets.rules.RuleCompiler;
import dev.gatewright.secrets.rules.RuleFile;
import dev.gatewright.secrets.rules.RuleFileReader;
import dev.gatewright.secrets.rules.SecretRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The documents that are made from the program say what the program is. */
final class DocsTest {
  @Test
  void thePageOfItemsIsCurrent() {
    Golden.assertCurrent("docs/items.md", new ItemsPage().render());
  }

  @Test
  void thePageOfChecksIsCurrent() {
    Golden.assertCurrent("docs/checks.md", ChecksPage.render());
  }

  @Test
  void theHeadsAreThoseOfThePages() {
    StringBuilder heads = new StringBuilder();
    for (Check check : Checks.all()) {
      String page = Repo.text("catalog/" + check.id() + "/rule.md");
      assertThat(page).startsWith("---\nid: " + check.id() + "\n");
      heads.append(page, 0, page.indexOf("---\n", 4));
    }
    Golden.assertCurrent("catalog/heads.txt", heads.toString());
  }

  @Test
  void thePacksAreReadAsTheirMarkdownIsRead() {
    Packs packs = new Packs();
    for (String pack : packs.names()) {
      byte[] markdown = packs.markdown(pack).getBytes(StandardCharsets.UTF_8);
      Checklist read =
          switch (ChecklistReader.read("pack:" + pack, markdown)) {
            case ReadChecklist.Read(Checklist checklist) -> checklist;
            case ReadChecklist.Unreadable bad -> throw new AssertionError(bad);
          };
      Golden.assertCurrent("catalog/packs/" + pack + ".items.tsv", PackItems.render(read));
      if (!Golden.update()) {
        assertThat(packs.checklist(pack)).isEqualTo(read);
      }
    }
  }

  @Test
  void theTableOfRulesIsCurrent() {
    List<SecretRule> rules = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (String file : Repo.files().stream().sorted().toList()) {
      if (file.startsWith("catalog/secrets/rules/") && file.endsWith(".toml")) {
        byte[] bytes = Repo.text(file).getBytes(StandardCharsets.UTF_8);
        RuleFile read = RuleFileReader.read(file, bytes);
        read.rules().forEach(written -> rules.add(written.rule()));
        mistakes.addAll(read.mistakes());
      }
    }
    assertThat(mistakes).isEmpty();
    assertThat(rules).hasSizeGreaterThanOrEqualTo(250);
    Golden.assertCurrent("catalog/secrets/rules.table", RuleCompiler.bytes(rules));
  }

  @Test
  void thePageOfCommandsIsTheHelpThatIsPrinted() throws IOException, InterruptedException {
    String overview = help("--help");
    StringBuilder page = new StringBuilder();
    page.append("# Every command\n\nThe program's own help, taken from it by `./build docs`;");
    page.append(" a test compares it.\n\n```text\n").append(overview).append("```\n");
    List<String> commands = commands(overview);
    assertThat(commands).contains("check", "scan", "explain").hasSizeGreaterThanOrEqualTo(14);
    for (String command : commands) {
      page.append("\n## `gatewright ").append(command).append("`\n\n```text\n");
      page.append(help(command, "--help")).append("```\n");
    }
    Golden.assertCurrent("docs/commands.md", page.toString());
  }

  @Test
  void nothingHasVanished() {
    int cases = 0;
    for (Check check : Checks.all()) {
      cases += Cases.of(check.id()).size();
    }
    if (Golden.update()) {
      int tests = 0;
      for (Sources.Source source : Sources.ALL) {
        tests += (int) TestsTest.methods(source).stream().filter(TestsTest::test).count();
      }
      Floors.raise(
          Map.of(
              "cases",
              cases,
              "checks",
              Checks.all().size(),
              "tests",
              tests,
              // A little may be tidied away without asking.
              "classes",
              Program.CLASSES.size() * 19 / 20));
    }
    assertThat(Checks.all()).hasSizeGreaterThanOrEqualTo(Floors.floor("checks"));
    assertThat(cases).as("cases in the catalog").isGreaterThanOrEqualTo(Floors.floor("cases"));
  }

  private static String help(String... arguments) throws IOException, InterruptedException {
    Cli.Ended ended = Cli.gatewright(arguments);
    assertThat(ended.code()).as(ended.out()).isZero();
    return ended.out();
  }

  /** The words in the first column of the overview. */
  private static List<String> commands(String overview) {
    List<String> commands = new ArrayList<>();
    for (String line : overview.lines().toList()) {
      if (line.startsWith("  ") && line.charAt(2) != ' ') {
        commands.add(line.substring(2, line.indexOf(' ', 2)));
      }
    }
    return commands;
  }
}
