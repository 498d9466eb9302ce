package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for people name exists: paths, commands, and the ten steps of a new check. */
final class PagesTest {
  private static final Pattern SPAN = Pattern.compile("`([^`\\n]{1,120})`");
  private static final Pattern STEP = Pattern.compile("(?m)^(\\d{1,2})\\. ");

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "docs/declarations.md"})
  void everyPathAndCommandOfAPageExists(String page) {
    List<String> spans = spans(withoutFences(Repo.text(page)));
    assertThat(spans).hasSizeGreaterThan(8);
    List<String> wrong = new ArrayList<>();
    spans.forEach(span -> wrong.addAll(missing(span)));
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCheckIsAddedInTenStepsThatEachNameAPlaceOrACommand() {
    String page = Repo.text("CONTRIBUTING.md");
    String section = page.substring(page.indexOf("## How to add a check"));
    section = section.substring(0, section.indexOf("\n## ", 3));
    String[] steps = STEP.split(section);
    assertThat(steps).hasSize(11);
    for (int i = 1; i < steps.length; i++) {
      assertThat(section).contains("\n" + i + ". ");
      assertThat(spans(steps[i]).stream().filter(span -> path(span) || command(span)))
          .as("step " + i)
          .isNotEmpty();
    }
  }

  @Test
  void architectureFitsOnAPage() {
    String page = Repo.text("ARCHITECTURE.md");
    assertThat(page.lines().count()).isLessThan(100);
    assertThat(page.lines().toList()).allMatch(line -> line.length() <= 180);
  }

  @Test
  void theseRulesSeeWhatIsMissing() {
    assertThat(missing("docs/no-such-page.md")).isNotEmpty();
    assertThat(missing("./build everything")).isNotEmpty();
    assertThat(missing("docs/items.md")).isEmpty();
    assertThat(missing("./build fmt")).isEmpty();
  }

  /** What a span names and is not there; nothing for a span that names neither path nor command. */
  private static List<String> missing(String span) {
    List<String> missing = new ArrayList<>();
    if (command(span)) {
      String name = span.split(" ")[1];
      if (!Pattern.compile("(?m)^  " + name + "\\)").matcher(Repo.text("build")).find()) {
        missing.add(span);
      }
    } else if (path(span)) {
      for (String path : expanded(span)) {
        if (!Files.exists(Repo.ROOT.resolve(path))) {
          missing.add(path);
        }
      }
    }
    return missing;
  }

  private static boolean command(String span) {
    return span.startsWith("./build ");
  }

  /** Whether a span begins with a folder of the repository. */
  private static boolean path(String span) {
    int slash = span.indexOf('/');
    return slash > 0
        && span.indexOf(' ') < 0
        && !span.startsWith("<")
        && !span.startsWith("tree/")
        && !span.startsWith(".");
  }

  /** A path for every room, check and case there is. */
  private static List<String> expanded(String path) {
    if (!path.contains("<")) {
      return List.of(path);
    }
    TreeSet<String> paths = new TreeSet<>();
    for (Check check : Checks.all()) {
      String[] id = check.id().split("/");
      String one = path.replace("<family>", id[0]).replace("<check-id>", id[1]);
      one = one.replace("<CheckId>", check.getClass().getSimpleName());
      for (String name : Cases.of(check.id())) {
        paths.add(one.replace("<name>", name));
      }
    }
    return List.copyOf(paths);
  }

  private static List<String> spans(String text) {
    return SPAN.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String withoutFences(String page) {
    StringBuilder out = new StringBuilder();
    boolean fenced = false;
    for (String line : page.lines().toList()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }
}
