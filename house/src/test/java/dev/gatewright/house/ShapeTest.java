package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.TreeScanner;
import dev.gatewright.house.Sources.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The size and shape of sources: a method fits a screen, a file is read in one go. */
final class ShapeTest {
  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 40;

  /** Files that are tables: long, and read by looking up. */
  private static final Map<String, String> TABLES =
      Map.of(
          "reports/src/test/java/dev/gatewright/reports/Sample.java",
          "one outcome with every kind of item, written out");

  /** Methods that are lists rather than steps, and those still to be parted. */
  private static final Map<String, String> LONG_METHODS =
      Map.of(
          "cli/src/main/java/dev/gatewright/cli/TrainCommand.java run",
          "every command once, in a row",
          "cli/src/test/java/dev/gatewright/cli/ProcessTest.java"
              + " anInterruptAtAnyMomentLeavesNothingHalfWritten",
          "one process from its start to its end",
          "gate/src/test/java/dev/gatewright/gate/RandomRun.java declare",
          "one declaration of each kind",
          "checks/src/main/java/dev/gatewright/checks/ActionDuties.java duty",
          "a table of actions",
          "checks/src/main/java/dev/gatewright/checks/CommandDuties.java packaged",
          "a table of programs",
          "readers/src/test/java/dev/gatewright/readers/dotenv/DotenvDialectsTest.java cases",
          "a table of dialects",
          "readers/src/test/java/dev/gatewright/readers/shell/ShellReaderTest.java"
              + " reservedWordsAreNotCommands",
          "one script of many shapes and what is found in it",
          "reports/src/test/java/dev/gatewright/reports/Sample.java publishing",
          "items written out",
          "reports/src/test/java/dev/gatewright/reports/Sample.java saying",
          "items written out");

  /** Switches over what is open: types of a library, or numbers that have names. */
  private static final Map<String, String> OPEN_SWITCHES =
      Map.of(
          "checklist/src/main/java/dev/gatewright/checklist/Outline.java",
          "over the nodes of commonmark, a class anybody may extend",
          "house/src/test/java/dev/gatewright/house/TestsTest.java",
          "over the trees of the compiler, which may get new kinds",
          "house/src/test/java/dev/gatewright/house/Variations.java",
          "over the values of a YAML document, which are plain objects",
          "house/src/test/java/dev/gatewright/house/Yaml.java",
          "over the values of a YAML document, which are plain objects",
          "readers/src/main/java/dev/gatewright/readers/git/Glob.java",
          "over numbers, of which a few are tokens and the rest characters");

  @Test
  void aFileHasAtMostFourHundredLines() {
    Map<String, Integer> longer = new TreeMap<>();
    for (Source source : Sources.ALL) {
      if (source.lines() > LONGEST_FILE) {
        longer.put(source.file(), source.lines());
      }
    }
    assertThat(longer).containsOnlyKeys(TABLES.keySet());
  }

  @Test
  void theMedianFileFitsTwoScreens() {
    int[] lines =
        Sources.ALL.stream().filter(Source::program).mapToInt(Source::lines).sorted().toArray();
    assertThat(lines).hasSizeGreaterThan(200);
    assertThat(lines[lines.length / 2]).isBetween(30, 110);
  }

  @Test
  void aMethodHasAtMostFortyLines() {
    Map<String, Long> longer = new TreeMap<>();
    for (Source source : Sources.ALL) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void unused) {
          long lines = length(source, method);
          if (lines > LONGEST_METHOD) {
            longer.put(source.file() + " " + method.getName(), lines);
          }
          return super.visitMethod(method, null);
        }
      }.scan(source.unit(), null);
    }
    longer.keySet().removeIf(method -> method.startsWith("bench/"));
    longer.keySet().removeAll(LONG_METHODS.keySet());
    assertThat(longer).isEmpty();
  }

  @Test
  void noSwitchOverTypesOrConstantsHasADefault() {
    Map<String, Long> found = new TreeMap<>();
    for (Source source : Sources.ALL) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitSwitch(SwitchTree tree, Void unused) {
          look(tree.getCases());
          return super.visitSwitch(tree, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
          look(tree.getCases());
          return super.visitSwitchExpression(tree, null);
        }

        private void look(List<? extends CaseTree> cases) {
          if (overTypesOrConstants(cases) && hasDefault(cases)) {
            found.put(source.file(), source.line(position(source, cases.getFirst())));
          }
        }
      }.scan(source.unit(), null);
    }
    assertThat(found).containsOnlyKeys(OPEN_SWITCHES.keySet());
  }

  @Test
  void nothingIsLeftForLater() {
    List<String> words = List.of("TO" + "DO", "FIX" + "ME", "X" + "XX:", "HA" + "CK:");
    List<String> wrong = new ArrayList<>();
    for (String file : Repo.files()) {
      boolean source =
          file.contains("/src/main/java/")
              || file.endsWith(".sh")
              || file.endsWith("pom.xml")
              || List.of("build", "gatewright").contains(file);
      if (source) {
        String[] lines = Repo.text(file).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
          if (comment(lines[i]) && words.stream().anyMatch(lines[i]::contains)) {
            wrong.add(file + ":" + (i + 1) + ": " + lines[i].strip());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether a line may hold a comment; words that are only read in others' files stand in text. */
  private static boolean comment(String line) {
    String bare = line.replaceAll("\"[^\"]*\"", "");
    return bare.contains("//") || bare.contains("*") || bare.contains("#") || bare.contains("<!--");
  }

  private static long position(Source source, CaseTree tree) {
    return source.trees().getSourcePositions().getStartPosition(source.unit(), tree);
  }

  private static long length(Source source, MethodTree method) {
    var positions = source.trees().getSourcePositions();
    long start = positions.getStartPosition(source.unit(), method);
    long end = positions.getEndPosition(source.unit(), method);
    return start < 0 || end < 0 ? 0 : source.line(end) - source.line(start) + 1;
  }

  /** Whether a label is a pattern, or a bare name as constants of an enum are written. */
  private static boolean overTypesOrConstants(List<? extends CaseTree> cases) {
    return cases.stream()
        .flatMap(tree -> tree.getLabels().stream())
        .anyMatch(
            label ->
                label instanceof PatternCaseLabelTree
                    || (label instanceof ConstantCaseLabelTree constant
                        && constant.getConstantExpression() instanceof IdentifierTree));
  }

  private static boolean hasDefault(List<? extends CaseTree> cases) {
    return cases.stream()
        .flatMap(tree -> tree.getLabels().stream())
        .anyMatch(DefaultCaseLabelTree.class::isInstance);
  }

  @Test
  void theseRulesSeeEveryRoom() {
    String[] rooms = Sources.ALL.stream().map(Source::room).distinct().toArray(String[]::new);
    assertThat(Arrays.asList(rooms)).containsAll(Repo.modules()).contains("house");
  }
}
