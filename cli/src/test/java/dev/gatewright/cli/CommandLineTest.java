package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a command line is read, and what is said when it cannot be. */
final class CommandLineTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("CHECKLIST.md", "# List\n\n- [ ] Ask mara\n");
  }

  static List<String> commands() {
    return Commands.all().stream().map(Command::name).toList();
  }

  @Test
  void withoutACommandItShowsHelpOnStandardErrorAndExitsTwo() {
    Ran ran = desk.run();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Usage: gatewright COMMAND");
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h", "help"})
  void helpGoesToStandardOutput(String word) {
    Ran ran = desk.run(word);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("check", "attest", "Exit codes").doesNotContain("train");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithItsOptionsAndExamples(String name) {
    Ran ran = desk.run(name, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Usage: gatewright " + name);
    assertThat(desk.run("help", name).out()).isEqualTo(ran.out());
    for (Command command : Commands.all()) {
      if (command.name().equals(name)) {
        command.flags().forEach(flag -> assertThat(ran.out()).contains("--" + flag.name()));
        boolean shown = command.hidden() || name.equals("version");
        assertThat(command.examples().isEmpty()).as("examples of " + name).isEqualTo(shown);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesAnOptionItDoesNotHave(String name) {
    Ran ran = desk.run(name, "--nonsense");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("No such option of " + name + ": --nonsense");
  }

  @ParameterizedTest
  @CsvSource({
    "chekc, Did you mean: gatewright check",
    "atest, Did you mean: gatewright attest",
    "trian, See: gatewright --help",
    "xyzzyxyzzy, See: gatewright --help"
  })
  void aMistypedCommandIsSuggestedUnlessNothingComesNear(String typed, String hint) {
    Ran ran = desk.run(typed);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("No such command: " + typed, hint);
  }

  @ParameterizedTest
  @CsvSource({
    "--formt=json, Did you mean: --format",
    "--fail-om, Did you mean: --fail-on",
    "--zzzzzzzz, See: gatewright check --help"
  })
  void aMistypedOptionIsSuggested(String typed, String hint) {
    Ran ran = desk.run("check", typed);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("No such option of check", hint);
  }

  @Test
  void anOptionIsNotTakenForALongerOne() {
    assertThat(desk.run("check", "--for", "json").code()).isEqualTo(2);
  }

  @Test
  void anOptionWithoutItsValueIsNamed() {
    Ran ran = desk.run("check", "--format");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--format needs a value");
  }

  @Test
  void anOptionThatCountsOnceIsRefusedTwice() {
    Ran ran = desk.run("check", "--format", "json", "--format", "text");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--format is given more than once");
  }

  @Test
  void moreArgumentsThanACommandTakesAreRefused() {
    Ran ran = desk.run("check", ".", "elsewhere");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Too many arguments for check: elsewhere");
  }

  @ParameterizedTest
  @CsvSource({
    "--at, yesterday, --at is no date",
    "--at, 2026-13-01, --at is no date",
    "--at, +1000000000-12-31T23:59:59Z, --at is no date",
    "--threads, 0, no whole number of at least 1",
    "--threads, many, no whole number of at least 1",
    "--format, xml, No such format: xml",
    "--color, sometimes, --color must be",
    "--fail-on, failing, No such verdict in --fail-on: failing",
    "--report, json, --report must be FORMAT=PATH",
    "--report, =x, --report must be FORMAT=PATH",
    "--report, xml=x, No such format: xml",
    "--env-file, nowhere.env, No such file: nowhere.env",
    "--checklist, NOWHERE.md, No such checklist: NOWHERE.md"
  })
  void aValueThatMeansNothingIsRefusedBeforeAnythingIsWritten(
      String option, String value, String message) {
    Ran ran = desk.run("check", option, value);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(message);
    assertThat(folder.resolve("home/.local")).doesNotExist();
  }

  @Test
  void aDirectoryThatIsNotThereOrIsAFileIsNamed() {
    assertThat(desk.run("check", "gone").err()).contains("No such directory: gone");
    assertThat(desk.run("check", "gone").code()).isEqualTo(2);
    assertThat(desk.run("check", "CHECKLIST.md").err()).contains("Not a directory: CHECKLIST.md");
    assertThat(desk.run("check", "CHECKLIST.md").code()).isEqualTo(2);
    assertThat(desk.run("check", "a\0b").code()).isEqualTo(2);
  }

  @Test
  void whatIsWrongIsSaidOnceAndWhereItIs() {
    desk.file(".gatewright/gate.yaml", "people:\n  - id: mara\n    nmae: Mara\npolcy: {}\n");
    Ran ran = desk.run("check");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(".gatewright/gate.yaml:3:5: unknown key \"nmae\"")
        .contains(".gatewright/gate.yaml:4:1: unknown key \"polcy\"");
  }
}
