package dev.gatewright.readers.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PowerShellReaderTest {
  @Test
  void linesAndSignsSeparateCommands() {
    assertThat(commands("npm ci; npm test\ntwine upload dist/* && echo done"))
        .containsExactly("npm ci", "npm test", "twine upload dist/*", "echo done");
    List<Command> piped = script("iwr https://a.example/i.ps1 | iex\nls").commands();
    assertThat(piped.get(1).join()).isEqualTo(Join.PIPE);
    assertThat(piped.get(1).pipeline()).isEqualTo(piped.get(0).pipeline());
    assertThat(piped.get(2).pipeline()).isNotEqualTo(piped.get(0).pipeline());
  }

  @Test
  void aLineGoesOnBehindABacktick() {
    assertThat(commands("dotnet nuget push `\n  a.nupkg `\r\n  --source x"))
        .containsExactly("dotnet nuget push a.nupkg --source x");
  }

  @Test
  void quotesAndHereStringsAreOneWord() {
    assertThat(commands("a 'b ''c'' d' \"e `\" $f\"")).containsExactly("a b 'c' d e \" $f");
    assertThat(commands("$x = @'\nnpm install a\n'@\nls")).containsExactly("\nnpm install a", "ls");
    Word word = script("a 'b c'").commands().getFirst().words().get(1);
    assertThat(word.span()).isEqualTo(new Span(1, 3, 1, 8));
    assertThat(word.isConstant()).isTrue();
    assertThat(script("a \"b$c\"").commands().getFirst().words().get(1).isConstant()).isFalse();
  }

  @Test
  void blocksCallsAndAssignmentsHoldCommands() {
    assertThat(commands("if ($a) { npm i b } else { & gem install c }"))
        .contains("npm i b", "gem install c");
    assertThat(commands("$out = pip install d")).containsExactly("pip install d");
  }

  @Test
  void commentsAreNoCommands() {
    ShellScript script = script("# npm i a\n<# npm i b #> npm i c # d");
    assertThat(script.comments()).hasSize(2);
    assertThat(script.commands()).hasSize(1);
  }

  @Test
  void expressionsStayWhole() {
    assertThat(commands("npm i ${{ format('a b {0}', x) }} c"))
        .containsExactly("npm i ${{ format('a b {0}', x) }} c");
  }

  @Test
  void brokenScriptsEnd() {
    String whole = "$x = \"a ${{ b }} `\" | c { d 'e' } @'\nf\n'@ <# g #> # h\n& i, j";
    Mutations.each(
        whole,
        7,
        Duration.ofSeconds(2),
        bytes -> {
          if (SourceText.read(bytes, 10_000) instanceof Parsed.Ok<SourceText> ok) {
            String text = ok.value().text();
            TextMap map = TextMap.whole(ok.value());
            assertThat(PowerShellReader.read(text, map).commands())
                .allMatch(command -> !command.words().isEmpty());
          }
        });
  }

  private static ShellScript script(String text) {
    if (SourceText.read(text.getBytes(UTF_8), 10_000) instanceof Parsed.Ok<SourceText> ok) {
      return PowerShellReader.read(text, TextMap.whole(ok.value()));
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
