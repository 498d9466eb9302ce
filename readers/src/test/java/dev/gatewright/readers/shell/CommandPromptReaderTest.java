package dev.gatewright.readers.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CommandPromptReaderTest {
  @Test
  void linesAndSignsSeparateCommands() {
    assertThat(commands("@echo off\r\npip install a & npm ci && npm test"))
        .containsExactly("echo off", "pip install a", "npm ci", "npm test");
    List<Command> all = script("a || b\nc | d").commands();
    assertThat(all.stream().map(Command::join))
        .containsExactly(Join.START, Join.OR, Join.NEXT, Join.PIPE);
    assertThat(all.get(2).pipeline()).isEqualTo(all.get(3).pipeline());
  }

  @Test
  void aLineGoesOnBehindACaret() {
    assertThat(commands("twine upload ^\n  dist/* ^\r\n  -r x\necho ^& y"))
        .containsExactly("twine upload dist/* -r x", "echo & y");
  }

  @Test
  void quotesAndExpressionsAreOneWord() {
    assertThat(commands("a \"b & c\" ${{ d || e }} f")).containsExactly("a b & c ${{ d || e }} f");
    assertThat(script("a %b%").commands().getFirst().words().get(1).isConstant()).isFalse();
  }

  @Test
  void headsAreCommandsOfTheirOwn() {
    assertThat(commands("if errorlevel 1 exit /b 1"))
        .containsExactly("if errorlevel 1", "exit /b 1");
    assertThat(commands("if not \"%a%\"==\"0\" (b c) else (d)"))
        .containsExactly("if not %a%==0", "b c", "else", "d");
    assertThat(commands("if /i %a% neq 0 b\nif x == y c\nif exist d del d"))
        .containsExactly("if /i %a% neq 0", "b", "if x == y", "c", "if exist d", "del d");
    assertThat(commands("for %%f in (a b) do call t %%f"))
        .containsExactly("for %%f in (a b) do", "call t %%f");
  }

  @Test
  void remarksAreNoCommands() {
    ShellScript script = script("rem a\n:: b & c\nREM\nd");
    assertThat(script.comments()).hasSize(3);
    assertThat(script.commands()).hasSize(1);
  }

  @Test
  void brokenScriptsEnd() {
    String whole = "@a \"b ${{ c }} ^& | (d\n) else if x==y (e ^\n f) || rem g\n:h & for in do i";
    Mutations.each(
        whole,
        7,
        Duration.ofSeconds(2),
        bytes -> {
          if (SourceText.read(bytes, 10_000) instanceof Parsed.Ok<SourceText> ok) {
            String text = ok.value().text();
            TextMap map = TextMap.whole(ok.value());
            assertThat(CommandPromptReader.read(text, map).commands())
                .allMatch(command -> !command.words().isEmpty());
          }
        });
  }

  private static ShellScript script(String text) {
    if (SourceText.read(text.getBytes(UTF_8), 10_000) instanceof Parsed.Ok<SourceText> ok) {
      return CommandPromptReader.read(text, TextMap.whole(ok.value()));
    }
    throw new AssertionError("no text");
  }

  private static List<String> commands(String text) {
    List<String> found = new ArrayList<>();
    for (Command command : script(text).commands()) {
      found.add(String.join(" ", command.words().stream().map(Word::text).toList()));
    }
    return found;
  }
}
