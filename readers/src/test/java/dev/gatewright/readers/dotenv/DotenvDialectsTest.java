package dev.gatewright.readers.dotenv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What other readers make of a line. The columns {@code python} and {@code node} were produced by
 * running python-dotenv 1.2.4 (Python 3, its own interpolation on, empty environment) and dotenv
 * 18.0.10 (Node 20.20) over each input; {@code null} stands for "nothing is read". {@code ours} is
 * the same unless a reason is given.
 */
final class DotenvDialectsTest {
  record Case(String input, String python, String node, String ours, String why) {}

  static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    for (String same :
        List.of(
            "A=b|b",
            "export A=b|b",
            " A = b |b",
            "A=b # c|b",
            "A='b # c' # d|b # c",
            "A=\"b # c\"#d|b # c",
            "A=|",
            "A=''|",
            "A=\"a\\nb\"|a\nb",
            "A='a\\nb'|a\\nb",
            "A=a\\nb|a\\nb",
            "A=\"a\nb\"|a\nb",
            "A='a\nb'\nC=d|a\nb",
            "A=1\nA=2|2",
            "A=b=c|b=c",
            "A=b\r\nC=d\r\n|b",
            "\uFEFFA=b|b",
            "=b|null",
            "a b|null",
            "# x\nA=b|b",
            "A= # c|",
            "A=$(id)|$(id)",
            "A=a b  c |a b  c",
            "A=\"x\" # it's|x")) {
      int bar = same.lastIndexOf('|');
      String value = same.substring(bar + 1);
      all.add(new Case(same.substring(0, bar), value, value, value, "all agree"));
    }
    all.add(new Case("A=b#c", "b#c", "b", "b#c", "Compose asks for white space before #"));
    all.add(new Case("A=#c", "#c", "", "#c", "a value is never lost"));
    all.add(new Case("A", "null", "null", "", "Compose inherits; python says None"));
    all.add(new Case("X=1\nA=${X}2", "12", "${X}2", "12", "Compose interpolates"));
    all.add(new Case("X=1\nA=$X", "$X", "$X", "1", "Compose interpolates without braces too"));
    all.add(new Case("X=1\nA='${X}'", "1", "${X}", "${X}", "Compose: single quotes are literal"));
    all.add(new Case("A=${X:-d}", "d", "${X:-d}", "d", "Compose interpolates"));
    all.add(new Case("A=\\${X}", "\\", "\\${X}", "${X}", "Compose: a backslash keeps the dollar"));
    all.add(new Case("A=\"a\\\"b\"", "a\"b", "a\\\"b", "a\"b", "Compose takes the backslash off"));
    all.add(new Case("A='a\\'b'", "a'b", "a\\'b", "a\\'b", "single quotes are literal"));
    all.add(new Case("A=`b c`", "`b c`", "b c", "b c", "node's quote; flagged as a command too"));
    all.add(new Case("A: b", "null", "b", "b", "Compose and node take a colon"));
    all.add(new Case("A='b' c", "null", "'b' c", "b", "a remark, and the value is not lost"));
    all.add(new Case("A=\"b", "null", "\"b", "\"b", "a remark, and the value is not lost"));
    all.add(new Case("A='C:\\dir\\'", "null", "C:\\dir\\", "C:\\dir\\", "a value is not lost"));
    all.add(new Case("A=\"a\\tb\\\\c\"", "a\tb\\c", "a\\tb\\\\c", "a\tb\\c", "as Compose"));
    all.add(new Case("'A'=b", "b", "null", "b", "a value is never lost"));
    return all;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aLineMeansWhatTheTableSays(Case row) {
    DotenvFile file =
        switch (DotenvReader.read(row.input.getBytes(UTF_8))) {
          case Parsed.Ok<DotenvFile> ok -> ok.value();
          case Parsed.Broken<DotenvFile> broken -> throw new AssertionError(broken.first());
        };
    assertThat(file.get("A").map(Assignment::value).orElse("null")).as(row.why).isEqualTo(row.ours);
  }

  @Test
  void aDifferenceIsAlwaysExplained() {
    for (Case row : cases()) {
      boolean same = row.ours.equals(row.python) && row.ours.equals(row.node);
      assertThat(row.why.equals("all agree")).as(row.input).isEqualTo(same);
    }
  }
}
