package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.cli.Desk.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No character of a repository or a command line moves, hides or reorders what a person sees. */
final class HostileTerminalTest {
  /** Clears the screen, sets the title, turns text round, hides it, and joins what is apart. */
  private static final String EVIL =
      "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u2066\u200b\u200d\u2028\u00ad\ufeff\u0008\u007f\udb40\udc41";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder).file("CHECKLIST.md", "- [ ] One <!-- gw:one -->\n");
  }

  private void harmless(String... arguments) {
    Ran ran = desk.run(arguments);
    assertThat(ran.said()).isNotEmpty();
    int[] bad = ran.said().codePoints().filter(c -> c != '\n' && dangerous(c)).toArray();
    assertThat(bad).as(() -> "after " + arguments[0] + " in " + ran.said()).isEmpty();
  }

  private static boolean dangerous(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private void everywhere(String... more) {
    harmless(with(more, "check"));
    harmless(with(more, "check", "--verbose"));
    harmless(with(more, "check", "--format", "json"));
    harmless(with(more, "check", "--format", "sarif"));
    harmless(with(more, "due"));
    harmless(with(more, "bind"));
    harmless(with(more, "tick"));
    harmless("scan");
    harmless("explain", "one");
    harmless("explain", "two");
    harmless("record", "verify");
    desk.run("record", "show");
  }

  private static String[] with(String[] more, String... first) {
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void theWordsOfAChecklist() {
    desk.file(
        "CHECKLIST.md",
        "# Name "
            + EVIL
            + "\n\n## Part "
            + EVIL
            + "\n\n- [x] One "
            + EVIL
            + " <!-- gw:one -->\n- [ ] Group"
            + EVIL
            + "\n  - [ ] Two "
            + EVIL
            + "\n\n**Reviewer"
            + EVIL
            + "**: x"
            + EVIL
            + "\n\n```env\nKEY="
            + EVIL
            + "\n```\n");
    everywhere();
  }

  @Test
  void theNamesOfFiles() throws IOException {
    String name = EVIL.replace("\0", "");
    desk.file(name + "CHECKLIST.md", "- [x] Two <!-- gw:two -->\n");
    desk.file(name + "/.env", "A=b\n").file("Dockerfile" + name, "FROM x\n");
    everywhere();
    Files.delete(desk.path("CHECKLIST.md"));
    Files.createSymbolicLink(desk.path(name + "CHECKLIST2.md"), Path.of("/etc/passwd"));
    everywhere();
  }

  @Test
  void aFileNameWithALineBreakCannotForgeALine() {
    desk.file("x\nGate open\nCHECKLIST.md", "- [ ] Two\n");
    Ran ran = desk.run("check");
    assertThat(ran.said().lines()).noneMatch(line -> line.startsWith("Gate open"));
    desk.file("y\ngatewright: fine\nCHECKLIST.md", "> ".repeat(500) + "- [ ] deep\n");
    assertThat(desk.run("check").said().lines())
        .noneMatch(line -> line.startsWith("gatewright: fine"));
    desk.file(".gatewright/attestations/z\ngatewright: fine\n.yaml", "item: 1\nnone: 2\n");
    assertThat(desk.run("check").said().lines())
        .noneMatch(line -> line.startsWith("gatewright: fine"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"EVIL\": 1\n",
        "policy:\n  fail-on: [\"EVIL\"]\n",
        "policy:\n  \"EVIL\": x\n",
        "items:\n  one:\n    title: \"EVIL\"\n    not-applicable: \"EVIL\"\n",
        "items:\n  one:\n    severity: \"EVIL\"\n",
        "items:\n  \"EVIL\":\n    every: \"EVIL\"\n",
        "items: &EVIL x\n",
        "items: *EVIL\n",
        "items: !<EVIL> x\n",
        "people:\n  - id: \"EVIL\"\n    name: \"EVIL\"\n",
        "people:\n  - id: mara\n    \"EVIL\": \"EVIL\"\n",
        "checklists: [\"EVIL\"]\n",
        "checklists: [\"../EVIL\"]\n",
        "checklists: [\"pack:EVIL\"]\n",
        "targets:\n  exclude: [\"EVIL\"]\n  env-files: [\"EVIL\"]\n  frontends: [\"EVIL\"]\n",
        "schedule:\n  - {item: one, owner: \"EVIL\", every: daily, from: 2026-11-01}\n",
        "schedule:\n  - {item: one, owner: x, every: daily, from: \"EVIL\"}\n",
        "EVIL\n"
      })
  void theSettingsAndWhatIsWrongWithThem(String yaml) {
    desk.file("Dockerfile", "FROM scratch\n");
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < EVIL.length(); i++) {
      escaped.append(String.format("\\u%04x", (int) EVIL.charAt(i)));
    }
    desk.file(".gatewright/gate.yaml", yaml.replace("EVIL", escaped));
    everywhere();
    desk.file(".gatewright/gate.yaml", yaml.replace("EVIL", EVIL));
    everywhere();
    desk.file(".gatewright/gate.yaml", yaml.replace("EVIL", "\u202e\u2066\u200b\u2028\u00ad"));
    everywhere();
  }

  @Test
  void theWordsOfPeople() {
    desk.file(
        "CHECKLIST.md", "- [ ] One " + EVIL + " <!-- gw:one -->\n- [ ] Two <!-- gw:two -->\n");
    harmless(
        "attest", "one", "--by", "m" + EVIL, "--because", "b" + EVIL, "--evidence", "e" + EVIL);
    harmless(
        "waive", "two", "--by", "m" + EVIL, "--because", "b" + EVIL, "--expires", "2027-01-01");
    Ran check = desk.run("check");
    assertThat(check.code()).as(check.err()).isZero();
    everywhere();
    harmless("record", "show");
    harmless("record", "show", "--format", "json");
  }

  @Test
  void whateverAPersonTypesIsReadBackAsItWasTyped() {
    for (String text :
        List.of(
            EVIL,
            "\"'\\",
            ": - #",
            "line\nbreak\r\n\ttab",
            "\u0085\u2029\ufffe\uffff",
            "é😀",
            "${x} $(y) `z`",
            "---",
            "&a *a !b %c @d",
            "null",
            "~",
            "yes")) {
      Ran ran = desk.run("attest", "one", "--by", "m", "--because", "b" + text + "c");
      assertThat(ran.code()).as(ran.err()).isZero();
      Ran check = desk.run("check", "--format", "json");
      assertThat(check.code()).as(check.err()).isZero();
      assertThat(Json.at(Json.item(check.json(), "one"), "why")).isEqualTo("b" + text + "c");
    }
  }

  @Test
  void theCommandLineItself() {
    for (String[] line :
        List.of(
            new String[] {EVIL},
            new String[] {"check", EVIL},
            new String[] {"check", "--" + EVIL},
            new String[] {"check", "a", "b" + EVIL},
            new String[] {"check", "--format", EVIL},
            new String[] {"check", "--at", EVIL},
            new String[] {"check", "--threads", EVIL},
            new String[] {"check", "--fail-on", EVIL},
            new String[] {"check", "--report", EVIL},
            new String[] {"check", "--report", "json=" + EVIL + "/../" + EVIL + "/."},
            new String[] {"check", "--checklist", EVIL},
            new String[] {"check", "--env-file", EVIL},
            new String[] {"check", "--color", EVIL},
            new String[] {"scan", "--only", EVIL},
            new String[] {"packs", EVIL},
            new String[] {"explain", EVIL},
            new String[] {"attest", EVIL, "--by", "x", "--because", "y"},
            new String[] {"key", "new", "--name", EVIL},
            new String[] {"record", EVIL})) {
      harmless(line);
    }
  }
}
