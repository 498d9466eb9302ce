package dev.gatewright.readers.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class ShellReaderTest {
  @Test
  void operatorsSeparateCommands() {
    assertCommands("a 1 && b || c; d & e\nf | g |& h", "a 1", "b", "c", "d", "e", "f", "g", "h");
    assertThat(script("a && b || c; d & e\nf | g").commands())
        .extracting(Command::join)
        .containsExactly(
            Join.START, Join.AND, Join.OR, Join.NEXT, Join.BACKGROUND, Join.NEXT, Join.PIPE);
    List<Command> piped = script("x; curl u | tee f | sh").commands();
    assertThat(piped.get(3).pipeline()).isEqualTo(piped.get(1).pipeline());
    assertThat(piped.get(0).pipeline()).isNotEqualTo(piped.get(1).pipeline());
  }

  @Test
  void quotesAreResolvedAndPlacesKept() {
    Command command = script("\n echo 'a b'\"c $X\"d\\ e # no").commands().getFirst();
    Word word = command.words().get(1);
    assertThat(word.text()).isEqualTo("a bc $Xd e");
    assertThat(word.span()).isEqualTo(new Span(2, 7, 2, 22));
    assertThat(word.isConstant()).isFalse();
    assertThat(word.parts().get(1)).isInstanceOf(Part.Variable.class);
    assertThat(command.words()).hasSize(2);
  }

  @Test
  void aTestEndsBeforeASign() {
    assertCommands("if [[ -n $A ]]; then b; fi\n[[ c ]]&& d", "[[ -n $A ]]", "b", "[[ c ]]", "d");
    assertCommands("[[ a =~ [[:alpha:]] ]] || b", "[[ a =~ [[:alpha:]] ]]", "b");
  }

  @Test
  void commandsBehindIfAreAsked() {
    assertThat(script("if a && b | c; then d; fi\n! e\nf\nwhile g; do h; done").commands())
        .extracting(Command::asked)
        .containsExactly(true, true, true, false, true, false, false, false);
    assertThat(script("if [ $(if a; then b; fi) ]; then c; else d; fi").commands())
        .extracting(Command::name, Command::asked)
        .contains(tuple("a", true), tuple("b", false), tuple("[", true), tuple("d", false));
  }

  @Test
  void commentsBeginAWordOnly() {
    ShellScript script = script("a#b # one\n# two\nc '#no' \"#no\" ${#x}");
    assertThat(script.comments())
        .extracting(ShellScript.Comment::text)
        .containsExactly(" one", " two");
    assertCommands("a#b # one\nc '#n'", "a#b", "c #n");
  }

  @Test
  void aLoneAmpersandLetsItsListOrGroupRunBeside() {
    assertThat(beside("a &")).containsExactly(true);
    assertThat(beside("a; b && c | d & e")).containsExactly(false, true, true, true, false);
    assertThat(beside("a; (b; c) & d")).containsExactly(false, true, true, false);
    assertThat(beside("a; { b; c; } > f & d")).containsExactly(false, true, true, true, false);
    assertThat(beside("for i in x; do a; done & b")).endsWith(true, false);
    assertThat(beside("a &> f; b >& g; c 2>&1")).containsExactly(false, false, false);
  }

  private static List<Boolean> beside(String text) {
    return script(text).commands().stream().map(Command::beside).toList();
  }

  @Test
  void scriptsHandedToAShellAreReadToo() {
    assertCommands("sh -c 'a 1 | b' x", "sh -c a 1 | b x", "a 1", "b");
    assertCommands(
        "sudo bash -euo pipefail -c \"a \\\"b c\\\"\"",
        "sudo bash -euo pipefail -c a \"b c\"",
        "a b c");
    assertCommands("eval 'a; b'", "eval a; b", "a", "b");
    assertCommands(
        "docker run i /bin/sh -c 'bash -c \"a\"'",
        "docker run i /bin/sh -c bash -c \"a\"",
        "bash -c a",
        "a");
    assertCommands("bash <<'EOF'\na 1\nb\nEOF\nc", "bash", "a 1", "b", "c");
    Command inner = script("\nsh -c 'a; twine  x'").commands().get(2);
    assertThat(inner.span()).isEqualTo(new Span(2, 11, 2, 19));
    assertThat(inner.given()).isTrue();
    assertThat(script("\nsh -c 'a'").commands().getFirst().given()).isFalse();
    List<Command> piped = script("bash -c 'a | b'; c | d").commands();
    assertThat(piped.get(1).pipeline()).isEqualTo(piped.get(2).pipeline());
    assertThat(piped.get(1).pipeline()).isNotEqualTo(piped.get(3).pipeline());
  }

  @Test
  void wordsThatAreNoScriptAreNotRead() {
    assertCommands("echo sh -c 'a'", "echo sh -c a");
    assertCommands("bash run.sh -c 'a'", "bash run.sh -c a");
    assertCommands("cat <<EOF\na\nEOF", "cat");
    assertCommands("bash build.sh <<EOF\na\nEOF", "bash build.sh");
  }

  @Test
  void nestedCommandsAreListedToo() {
    ShellScript script = script("a \"$(b 'x)' | c)\" `d e` <(f) ${X:-$(g)}");
    assertThat(names(script)).containsExactly("a", "b", "c", "d", "f", "g");
    assertThat(script.commands().get(1).depth()).isEqualTo(1);
    assertThat(script.commands().getFirst().words()).hasSize(5);
  }

  @Test
  void theHeadOfALoopSetsItsVariableToEachWord() {
    Command head = script("for x in a \"$b\"; do c; done").commands().getFirst();
    assertThat(head.words()).isEmpty();
    assertThat(head.assignments()).extracting(Command.Assignment::name).containsExactly("x", "x");
    assertThat(head.assignments().get(1).value().text()).isEqualTo("$b");
    assertThat(script("for x; do c; done").commands().getFirst().name()).isEqualTo("c");
  }

  @Test
  void reservedWordsAreNotCommands() {
    assertCommands(
        """
        if a; then b; elif c; then d; else e; fi
        for x in 1 2; do f "$x"; done
        for ((i=0;i<3;i++)); do g; done
        while ! h; do i; done < file
        case "$1" in
          a|b) j ;;   # note
          (c) k; l ;;
          *) m
        esac
        n() { o; }
        function p { q; }
        { r; }
        (s; t) && u
        [[ $a == b && -n c ]] && v
        [ -z x ] || w
        ((i++))
        y if
        """,
        "a",
        "b",
        "c",
        "d",
        "e",
        "",
        "f $x",
        "g",
        "h",
        "i",
        "",
        "j",
        "k",
        "l",
        "m",
        "o",
        "q",
        "r",
        "s",
        "t",
        "u",
        "[[ $a == b && -n c ]]",
        "v",
        "[ -z x ]",
        "w",
        "y if");
  }

  @Test
  void assignmentsBeforeACommandAreNotItsName() {
    Command command = script("A=1 B='x y' run C=2").commands().getFirst();
    assertThat(command.name()).isEqualTo("run");
    assertThat(command.assignments())
        .extracting(Command.Assignment::name)
        .containsExactly("A", "B");
    assertThat(command.assignments().get(1).value().text()).isEqualTo("x y");
    assertThat(names(script("A=(a $(b)\n c)\nexport D=$(e)\nF+=1")))
        .containsExactly("", "b", "export", "e", "");
  }

  @Test
  void redirectionsAreKeptApart() {
    Command command = script("a 2>&1 >> \"$OUT\" < in &> all x").commands().getFirst();
    assertThat(command.redirects())
        .extracting(Redirect::operator)
        .containsExactly(">&", ">>", "<", "&>");
    assertThat(command.redirects().getFirst().descriptor()).isEqualTo(2);
    assertThat(command.words()).extracting(Word::text).containsExactly("a", "x");
  }

  @Test
  void hereDocumentsAreBodiesNotCommands() {
    ShellScript script =
        script("cat <<EOF > f; a\nrm $(b) $X\nEOF\nc <<-'E F'\n\trm $(no)\n\tE F\nd <<< word\ne");
    assertThat(names(script)).containsExactly("cat", "a", "b", "c", "d", "e");
    Word body = script.commands().getFirst().redirects().getFirst().body();
    assertThat(Objects.requireNonNull(body).text()).isEqualTo("rm $(b) $X\n");
    assertThat(body.span()).isEqualTo(new Span(2, 1, 3, 1));
  }

  @Test
  void joinedLinesAreOneCommand() {
    assertCommands("a \\\n  b \\\r\n  c\r\nd", "a b c", "d");
    assertCommands("a &&\n\n b |\n c", "a", "b", "c");
  }

  @Test
  void workflowExpressionsAreOpaque() {
    ShellScript script = script("echo ${{ a || '}}' && b }}x \"${{ c }}\" | d");
    assertThat(names(script)).containsExactly("echo", "d");
    Word word = script.commands().getFirst().words().get(1);
    assertThat(word.text()).isEqualTo("${{ a || '}}' && b }}x");
    assertThat(word.parts().getFirst()).isInstanceOf(Part.Expression.class);
    assertThat(word.parts().getFirst().span()).isEqualTo(new Span(1, 6, 1, 27));
  }

  @Test
  void whatIsNotClosedIsARemarkAndTheRestIsRead() {
    assertThat(read("a; b 'x").diagnostics())
        .containsExactly(new Diagnostic(1, 6, "a quote that is not closed"));
    assertThat(read("a <<E\nb").diagnostics()).hasSize(1);
    assertThat(names(script("a ) b"))).containsExactly("a", "b");
    assertThat(read("a $(b").diagnostics()).hasSize(1);
  }

  @Test
  void hostileScriptsAreBounded() {
    for (String text :
        List.of(
            "$(".repeat(20_000),
            "`".repeat(100_001),
            "${a:-".repeat(20_000),
            "(".repeat(100_000),
            "\"$(".repeat(20_000),
            "<(".repeat(20_000),
            "case x in ".repeat(20_000),
            "${{".repeat(300_000),
            "a[ ".repeat(300_000),
            "a[b ".repeat(200_000) + "]",
            "${".repeat(500_000),
            "<<A ".repeat(200_000),
            "\"\\\"".repeat(300_000),
            "a<<E\n".repeat(50_000),
            "$((".repeat(30_000),
            "A=(".repeat(5_000),
            "'\n".repeat(100_000),
            "x ".repeat(2 << 20))) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(15), () -> assertThat(read(text)).isNotNull());
    }
  }

  @Test
  void wordsOfARandomCommandAreReadBack() {
    Random random = new Random(23);
    String[] parts = {"a", " ", "'", "\"", "\\", "$", "#", "|", "&", "\n", "é", "😀", "(", "<"};
    for (int round = 0; round < 4000; round++) {
      List<String> expected = new ArrayList<>(List.of("run"));
      StringBuilder line = new StringBuilder("run");
      for (int w = random.nextInt(5); w > 0; w--) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
          word.append(parts[random.nextInt(parts.length)]);
        }
        expected.add(word.toString());
        line.append(' ').append(quoted(word.toString(), random));
      }
      List<Command> commands = script(line + " # end\nnext").commands();
      assertThat(commands).hasSize(2);
      assertThat(commands.getFirst().words()).extracting(Word::text).isEqualTo(expected);
    }
  }

  @Test
  void noMutationOfAScriptThrows() {
    Mutations.each(
        """
        if [[ $a =~ (x|y) ]]; then b "$(c `d` ${e:-'f'})" <<E | g; fi
        h ${{ i }}
        E
        case $j in k) l;; *) m;; esac
        n=(o 'p' $q) r >s 2>&1 && t \\
          u # v
        w() { x; }
        """,
        29,
        Duration.ofSeconds(2),
        bytes -> assertThat(read(new String(bytes, UTF_8))).isNotNull());
  }

  private static String quoted(String word, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> "'" + word.replace("'", "'\\''") + "'";
      case 1 -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
      default -> {
        StringBuilder out = new StringBuilder("''");
        for (int i = 0; i < word.length(); i++) {
          char c = word.charAt(i);
          out.append(c == '\n' ? "'\n'" : Character.isSurrogate(c) ? "" + c : "\\" + c);
        }
        yield out.toString();
      }
    };
  }

  private static void assertCommands(String text, String... expected) {
    assertThat(script(text).commands())
        .extracting(c -> String.join(" ", c.words().stream().map(Word::text).toList()))
        .containsExactly(expected);
  }

  private static List<String> names(ShellScript script) {
    return script.commands().stream().map(Command::name).toList();
  }

  private static Parsed<ShellScript> read(String text) {
    return ShellReader.read(SourceText.of(text));
  }

  private static ShellScript script(String text) {
    return switch (read(text)) {
      case Parsed.Ok<ShellScript> ok -> ok.value();
      case Parsed.Broken<ShellScript> broken -> throw new AssertionError(broken.first());
    };
  }
}
