package dev.gatewright.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.gatewright.checks.Checks;
import dev.gatewright.targets.Sights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms: one direction, one pass, none points back. */
final class ArrowsTest {
  private static final String PEERS = "peers";
  private static final Map<String, Set<String>> ARROWS = Arrows.table();

  @Test
  void thePageHasARowForEveryRoomAndNoOther() {
    assertThat(ARROWS.keySet()).containsExactlyInAnyOrderElementsOf(Repo.modules());
  }

  @Test
  void noClassIsOverlooked() {
    assertThat(Program.CLASSES.size()).isGreaterThanOrEqualTo(Floors.floor("classes"));
    for (String module : Repo.modules()) {
      assertThat(Program.CLASSES.stream().filter(c -> Program.room(c.getName()).equals(module)))
          .as("classes of " + module)
          .hasSizeGreaterThan(3);
    }
  }

  @Test
  void aRoomHoldsOnlyItsOwnPackages() {
    for (String module : Repo.modules()) {
      Path classes = Repo.ROOT.resolve(module).resolve("target").resolve("classes");
      for (JavaClass found : new ClassFileImporter().importPaths(classes)) {
        String name = found.getPackageName() + ".";
        boolean own = name.startsWith("dev.gatewright." + module + ".");
        assertThat(own || found.getSimpleName().equals("module-info"))
            .as(found.getName() + " in the room " + module)
            .isTrue();
      }
    }
  }

  @Test
  void aRoomUsesOnlyTheRoomsItsRowNames() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass origin : Program.CLASSES) {
      String from = Program.room(origin.getName());
      for (Dependency arrow : origin.getDirectDependenciesFromSelf()) {
        String to = Program.room(arrow.getTargetClass().getBaseComponentType().getName());
        if (!to.isEmpty() && !to.equals(from) && !ARROWS.get(from).contains(to)) {
          wrong.add(arrow.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void descriptorsAndBuildFilesNameOnlyTheRoomsOfTheirRow() {
    List<String> wrong = new ArrayList<>();
    for (String module : Repo.modules()) {
      String descriptor = Repo.text(module + "/src/main/java/module-info.java");
      String pom = Repo.text(module + "/pom.xml");
      for (String other : Repo.modules()) {
        boolean requires = descriptor.contains(" dev.gatewright." + other + ";");
        boolean builds = builds(pom, other);
        boolean allowed =
            other.equals(module) || (ARROWS.get(module).contains(other) && !PEERS.equals(other));
        if ((requires || builds) && !allowed) {
          wrong.add(module + " -> " + other);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noRoomsAndNoPackagesGoRoundInCircles() {
    slices().matching("dev.gatewright.(*)..").should().beFreeOfCycles().check(Program.CLASSES);
    // The list of all checks names the families, which need the interface beside it; so do the
    // sights, each in its package, need what the front of the room gives them.
    slices()
        .matching("dev.gatewright.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(
            belongToAnyOf(Checks.class, Sights.class), DescribedPredicate.alwaysTrue())
        .check(Program.CLASSES);
  }

  @Test
  void oneFamilyOfChecksKnowsNoOther() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass origin : Program.CLASSES) {
      String from = family(origin.getName());
      for (Dependency arrow : origin.getDirectDependenciesFromSelf()) {
        String to = family(arrow.getTargetClass().getName());
        if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
          wrong.add(arrow.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether a room is built with another; the tests of any may be built with the peers. */
  private static boolean builds(String pom, String other) {
    String named = "<artifactId>gatewright-" + other + "</artifactId>";
    String rest = pom;
    if (other.equals(PEERS)) {
      rest = pom.replaceAll(named + "\\s*<version>[^<]*</version>\\s*<scope>test</scope>", "");
    }
    return rest.contains(named);
  }

  @Test
  void theProgramUsesNoPeer() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass origin : Program.CLASSES) {
      for (Dependency arrow : origin.getDirectDependenciesFromSelf()) {
        boolean peer = Program.room(arrow.getTargetClass().getName()).equals(PEERS);
        if (peer && !Program.room(origin.getName()).equals(PEERS)) {
          wrong.add(arrow.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(builds(Repo.text("targets/pom.xml").replace("<scope>test</scope>", ""), PEERS))
        .isTrue();
  }

  private static String family(String className) {
    String prefix = "dev.gatewright.checks.";
    int end = className.lastIndexOf('.');
    return className.startsWith(prefix) && end > prefix.length()
        ? className.substring(prefix.length(), end)
        : "";
  }
}
