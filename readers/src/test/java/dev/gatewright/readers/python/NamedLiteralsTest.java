package dev.gatewright.readers.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that code gives to names. */
final class NamedLiteralsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "API_KEY = 'a'|API_KEY a CONSTANT 1:11",
        "API_KEY: str = 'a'|API_KEY a CONSTANT 1:16",
        "API_KEY: Optional[str] = 'a'  # why|API_KEY a CONSTANT 1:26",
        "API_KEY = b'a'.strip()|API_KEY a CONSTANT 1:11",
        "API_KEY = 'a' 'b'|API_KEY ab CONSTANT 1:11",
        "self.api_key = 'a'|api_key a VARIABLE 1:16",
        "x['API_KEY'] = 'a'|API_KEY a KEY 1:16",
        "x[i]['API_KEY'] = 'a'|API_KEY a KEY 1:19",
        "y = {'api_key': 'a', b: 'c'}|api_key a KEY 1:17",
        "connect('host', api_key='a')|api_key a ARGUMENT 1:25",
        "connect(f(api_key='a'))|api_key a ARGUMENT 1:19",
        "def f(api_key='a'): pass|api_key a FALLBACK 1:15",
        "def f(self, api_key: str = 'a') -> str: pass|api_key a FALLBACK 1:28",
        "os.getenv('API_KEY', 'a')|API_KEY a FALLBACK 1:22",
        "os.environ.get('API_KEY', default='a')|API_KEY a FALLBACK 1:35",
        "os.getenv('API_KEY') or 'a'|API_KEY a FALLBACK 1:25",
        "api_key or 'a'|api_key a FALLBACK 1:12",
        "api_key: str = Field('a')|api_key a FALLBACK 1:22",
        "api_key: str = Field(default='a', min_length=3)|api_key a FALLBACK 1:30",
        "if api_key == 'a': pass|api_key a COMPARED 1:15",
      })
  void aTextIsFoundUnderItsName(String code, String expected) {
    assertThat(String.join("; ", told(code))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = ('API_KEY', 'a')",
        "API_KEY = ('a' + b)",
        "API_KEY = 'a' % b",
        "API_KEY = 'a'.join(b)",
        "API_KEY = f'a'",
        "API_KEY = f('a')",
        "API_KEY = NAME['a']",
        "API_KEY += 'a'",
        "other = 'a'",
        "# API_KEY = 'a'",
        "'''API_KEY = 'a' '''",
        "os.getenv('A', 'API_KEY', 'a')",
        "lambda: 'a'",
        "x['api_key':'a']",
      })
  void thisGivesNoTextToTheName(String code) {
    assertThat(told(code)).isEmpty();
  }

  @Test
  void aNameInAFunctionIsAVariableAndInAClassAConstant() {
    String code =
        """
        class Settings:
            api_key = "a"

            def read(self):
                if self:
                    api_key = "b"

        def other():
            api_key: str = "c"

        api_key = "d"
        """;
    assertThat(told(code))
        .containsExactly(
            "api_key a CONSTANT 2:15",
            "api_key b VARIABLE 6:23",
            "api_key c VARIABLE 9:20",
            "api_key d CONSTANT 11:11");
  }

  @Test
  void nothingIsToldOfTheText() {
    assertThat(in("API_KEY = 'sunflower'").getFirst().toString()).doesNotContain("sunflower");
  }

  @Test
  void brokenCodeIsNoTrouble() {
    assertThat(told("API_KEY = ('a'\n)))]]{{ x['API_KEY' = 'b'")).isNotNull();
    assertThat(told("= 'a'\n== 'a'\n, 'a'\n(default='a'\nor 'a'")).isEmpty();
  }

  private static List<String> told(String code) {
    List<String> told = new ArrayList<>();
    for (NamedLiteral one : in(code)) {
      String place = one.span().line() + ":" + one.span().column();
      told.add(one.name() + " " + one.text() + " " + one.way() + " " + place);
    }
    return told;
  }

  private static List<NamedLiteral> in(String code) {
    byte[] bytes = (code + "\n").getBytes(StandardCharsets.UTF_8);
    if (PythonReader.read(bytes) instanceof Parsed.Ok<PythonSource> ok) {
      return NamedLiterals.in(ok.value(), name -> name.toLowerCase(Locale.ROOT).equals("api_key"));
    }
    throw new AssertionError("not read: " + code);
  }
}
