package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IgnoreRulesTest {
  private static final String[] PARTS = {
    "a",
    "b",
    "ab",
    "foo",
    ".x",
    "a b",
    "*",
    "**",
    "?",
    "[ab]",
    "[!a]",
    "[^a-f]",
    "[a-",
    "[[:alpha:]]",
    "[]a]",
    "\\*",
    "\\a",
    "é",
    "/",
    "/",
    "/",
    "**/",
    "/**",
    "[[:digit:]x]",
    "[\\]a]",
    "[a\\-z]",
    "[[:nope:]]",
    "[:alpha:]",
    "***",
    "\\"
  };
  private static final String[] NAMES = {
    "a", "b", "ab", "foo", "foob", ".x", "a b", "*", "é", "x1", "-", "]", "A"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void randomRulesSayWhatGitSays(int seed) throws IOException {
    Git git = Git.init(folder);
    Random random = new Random(seed);
    Set<String> folders = new TreeSet<>();
    Set<String> paths = plant(git, random, folders);
    int ignored = 0;
    for (int round = 0; round < 60; round++) {
      String exclude = rules(random, random.nextInt(3));
      git.write(".git/info/exclude", exclude);
      IgnoreRules rules = new IgnoreRules(exclude);
      List<String> written = new ArrayList<>();
      for (String at : folders) {
        if (at.isEmpty() || random.nextInt(6) == 0) {
          String text = rules(random, 1 + random.nextInt(4));
          String file = at.isEmpty() ? ".gitignore" : at + "/.gitignore";
          written.add(file + ":\n" + text);
          rules.add(at, text);
          git.write(file, text);
        }
      }
      Set<String> expected = ask(git, paths);
      Set<String> actual = new TreeSet<>();
      for (String path : paths) {
        if (rules.ignores(path, folders.contains(path))) {
          actual.add(path);
        }
      }
      assertThat(actual).as("exclude:%n%s%n%s", exclude, written).isEqualTo(expected);
      ignored += expected.size();
      for (String at : folders) {
        Files.deleteIfExists(git.file(at).resolve(".gitignore"));
      }
    }
    assertThat(ignored).isGreaterThan(500);
  }

  private static Set<String> plant(Git git, Random random, Set<String> folders) {
    Set<String> paths = new TreeSet<>();
    folders.add("");
    for (int i = 0; i < 60; i++) {
      StringBuilder path = new StringBuilder();
      int depth = 1 + random.nextInt(4);
      for (int k = 0; k < depth; k++) {
        path.append(k == 0 ? "" : "/").append(NAMES[random.nextInt(NAMES.length)]);
      }
      String name = path.toString();
      if (Files.exists(git.file(name)) || blocked(git, name)) {
        continue;
      }
      git.write(name, "");
      paths.add(name);
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
        folders.add(name.substring(0, slash));
        paths.add(name.substring(0, slash));
      }
    }
    return paths;
  }

  private static boolean blocked(Git git, String name) {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      if (Files.isRegularFile(git.file(name.substring(0, slash)))) {
        return true;
      }
    }
    return false;
  }

  private static String rules(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(4) == 0 ? "!" : "");
      int parts = 1 + random.nextInt(4);
      for (int k = 0; k < parts; k++) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String[] ends = {"", "", "", "/", " ", "\\ ", "  ", "\r"};
      text.append(ends[random.nextInt(ends.length)]).append(random.nextInt(9) == 0 ? "\n#" : "\n");
    }
    return text.toString();
  }

  private static Set<String> ask(Git git, Set<String> paths) {
    byte[] input = (String.join("\0", paths) + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] output = git.feed(input, 1, "check-ignore", "--no-index", "--stdin", "-z");
    Set<String> ignored =
        new TreeSet<>(List.of(new String(output, StandardCharsets.UTF_8).split("\0")));
    ignored.remove("");
    return ignored;
  }

  @ParameterizedTest
  @CsvSource({
    "*.pyc,a.pyc,true", "*.pyc,a/b/c.pyc,true", "/dist,dist/x,true", "/dist,a/dist,false",
        "a/**/b,a/b,true",
    "a/**/b,a/x/y/b,true", "**/logs,x/logs/f,true", "logs/**,logs,false", "logs/**,logs/a,true",
        "\\!x,!x,true",
    "a/*,a/b/c,true", "foo/,foo,false"
  })
  void theDocumentedExamplesHold(String rule, String path, boolean ignored) {
    IgnoreRules rules = new IgnoreRules("");
    rules.add("", rule);
    assertThat(rules.ignores(path, false)).isEqualTo(ignored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/temp*|a/temporary.txt|true",
        "*/temp*|temp|false",
        "*/*/temp*|a/b/tempx|true",
        "temp?|tempa|true",
        "temp?|a/tempa|false",
        "**/*.go|a/b/x.go|true",
        "**/*.go|x.go|true",
        "*.md;!README.md|README.md|false",
        "*.md;!README*.md;README-secret.md|README-secret.md|true",
        "/a/../b/|b|true",
        "a|a/b/c|true",
        "a;!a/b|a/b|false",
        "# a|# a|false",
        "a/**|a|false",
        "a/**|a/b|true",
        "**.txt|x.txt|true",
        "a**b|a/x/b|true",
        "[a-c]x|bx|true",
        "[^a]x|ax|false",
        "\\*|*|true",
        "\\*|x|false",
        "a.b|axb|false",
        "(a)|(a)|true",
        "!a|a|false"
      })
  void dockerRulesSayWhatDockerSays(String rules, String path, boolean ignored) {
    assertThat(new DockerIgnoreRules(rules.replace(';', '\n')).ignores(path)).isEqualTo(ignored);
  }

  @Test
  void dockerRulesThatStopABuildAreNamedByLine() {
    assertThat(new DockerIgnoreRules("a\n[b\n!\n[c-a]\nd\\\n").invalidLines())
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void aPatternMadeToBacktrackIsMatchedAtOnce() {
    IgnoreRules rules = new IgnoreRules("");
    rules.add("", "/" + "**/a*".repeat(300) + "b\n" + "*a".repeat(2000) + "b");
    String path = "a/".repeat(1000) + "a".repeat(2000) + "c";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(rules.say(path, false)).isEqualTo(IgnoreRules.Say.NOTHING));
  }
}
