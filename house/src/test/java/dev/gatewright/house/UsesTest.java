package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What of the Java library only some rooms may use: time, chance, the outside, the exit. */
final class UsesTest {
  /** Classes beside the rooms that open files, each with why. */
  private static final Map<String, String> OPENS_FILES =
      Map.of(
          "dev.gatewright.checklist.TickFile",
          "ticking writes the checklist in place, whole or not at all");

  /** Of {@code java.net}, what names and does not connect. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.net.URLDecoder",
          "java.net.URLEncoder");

  private static final Set<String> GENERIC =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error");

  @Test
  void onlyTheCommandLineTouchesStandardStreams() {
    assertThat(
            accesses(
                target ->
                    is(
                            target,
                            "java.lang.System",
                            "out",
                            "err",
                            "in",
                            "setOut",
                            "setErr",
                            "console")
                        || is(target, "java.lang.Throwable", "printStackTrace")
                        || target.getOwner().getName().equals("java.io.FileDescriptor"),
                Set.of("cli")))
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineEndsTheProgram() {
    assertThat(
            accesses(
                target ->
                    is(target, "java.lang.System", "exit")
                        || is(target, "java.lang.Runtime", "exit", "halt", "addShutdownHook"),
                Set.of("cli")))
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineReadsAClock() {
    assertThat(
            accesses(
                target ->
                    is(target, "java.lang.System", "currentTimeMillis", "nanoTime")
                        || (target.getOwner().getPackageName().equals("java.time")
                            && (target.getName().equals("now")
                                || target.getName().startsWith("system")))
                        || is(target, "java.util.Date", "<init>")
                        || is(target, "java.util.Calendar", "getInstance"),
                Set.of("cli")))
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineDrawsRandomNumbers() {
    assertThat(
            accesses(
                target ->
                    is(target, "java.util.Random", "<init>")
                        || is(target, "java.security.SecureRandom", "<init>", "getInstanceStrong")
                        || is(target, "java.util.UUID", "randomUUID")
                        || is(target, "java.lang.Math", "random")
                        || is(target, "java.util.Collections", "shuffle")
                        || is(target, "java.util.concurrent.ThreadLocalRandom", "current"),
                Set.of("cli")))
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineReadsTheEnvironmentAndNothingStartsAProcess() {
    assertThat(
            accesses(
                target -> is(target, "java.lang.System", "getenv", "getProperty", "getProperties"),
                Set.of("cli")))
        .isEmpty();
    assertThat(
            accesses(
                target ->
                    is(target, "java.lang.Runtime", "exec")
                        || target.getOwner().getName().equals("java.lang.ProcessBuilder"),
                Set.of()))
        .isEmpty();
  }

  @Test
  void onlyTheRoomsAtTheEdgeOpenFilesOrConnect() {
    Set<String> edge = Set.of("targets", "record", "cli", "peers");
    Set<String> wrong = new TreeSet<>();
    Set<String> needed = new TreeSet<>();
    for (JavaClass origin : Program.CLASSES) {
      String name = Program.outermost(origin.getName());
      boolean git = origin.getPackageName().equals("dev.gatewright.readers.git");
      if (edge.contains(Program.room(name)) || git) {
        continue;
      }
      for (Dependency use : origin.getDirectDependenciesFromSelf()) {
        if (opens(use.getTargetClass())) {
          if (OPENS_FILES.containsKey(name)) {
            needed.add(name);
          } else {
            wrong.add(use.getDescription());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(needed).as("exceptions still needed").isEqualTo(OPENS_FILES.keySet());
  }

  @Test
  void onlyTheWebClientTalksToAnotherHost() {
    Set<String> users = new TreeSet<>();
    for (JavaClass origin : Program.CLASSES) {
      for (Dependency use : origin.getDirectDependenciesFromSelf()) {
        String target = use.getTargetClass().getName();
        boolean talks =
            target.startsWith("java.net.http.")
                || target.startsWith("javax.net.")
                || target.startsWith("java.net.Socket")
                || target.equals("java.net.URLConnection");
        if (talks && !Program.room(origin.getName()).equals("peers")) {
          users.add(origin.getPackageName());
        }
      }
    }
    assertThat(users).containsExactly("dev.gatewright.targets.web");
  }

  @Test
  void nothingReflectsLoadsServicesOrLogs() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass origin : Program.CLASSES) {
      for (Dependency use : origin.getDirectDependenciesFromSelf()) {
        String target = use.getTargetClass().getName();
        boolean lazy =
            target.startsWith("java.lang.reflect.")
                || target.equals("java.util.ServiceLoader")
                || target.startsWith("java.util.logging.")
                || target.startsWith("java.lang.System$Logger")
                || target.startsWith("org.slf4j.")
                || target.equals("java.io.ObjectInputStream");
        if (lazy) {
          wrong.add(use.getDescription());
        }
      }
    }
    wrong.addAll(
        accesses(
            target ->
                is(target, "java.lang.Class", "forName", "newInstance", "getConstructor")
                    || (target.getOwner().getName().equals("java.lang.Class")
                        && target.getName().startsWith("getDeclared"))
                    || is(target, "java.lang.ClassLoader", "loadClass"),
            Set.of()));
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingThrowsAnExceptionThatSaysOnlyThatItIsOne() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass origin : Program.CLASSES) {
      for (JavaConstructorCall call : origin.getConstructorCallsFromSelf()) {
        boolean subclass = origin.isAssignableTo(call.getTargetOwner().getName());
        if (GENERIC.contains(call.getTargetOwner().getName()) && !subclass) {
          wrong.add(call.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theseRulesSeeWhatTheyForbid() {
    assertThat(accesses(target -> is(target, "java.lang.System", "getenv"), Set.of())).hasSize(1);
    assertThat(accesses(target -> is(target, "java.lang.Runtime", "halt"), Set.of())).hasSize(1);
    assertThat(accesses(target -> is(target, "java.security.SecureRandom", "<init>"), Set.of()))
        .isNotEmpty();
    assertThat(Program.CLASSES.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream()))
        .anyMatch(use -> opens(use.getTargetClass()));
  }

  private static boolean opens(JavaClass target) {
    String name = target.getName();
    return name.equals("java.nio.file.Files")
        || name.startsWith("java.nio.channels.")
        || name.startsWith("java.io.File")
        || name.equals("java.io.RandomAccessFile")
        || name.startsWith("javax.net.")
        || (name.startsWith("java.net.") && !ADDRESSES.contains(name));
  }

  private static boolean is(AccessTarget target, String owner, String... names) {
    return target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
  }

  /** Each access to such a target, a method reference too, from outside the rooms given. */
  private static Set<String> accesses(Predicate<AccessTarget> forbidden, Set<String> rooms) {
    Set<String> found = new TreeSet<>();
    for (JavaClass origin : Program.CLASSES) {
      if (!rooms.contains(Program.room(origin.getName()))) {
        List<JavaAccess<?>> all = new ArrayList<>(origin.getFieldAccessesFromSelf());
        all.addAll(origin.getCodeUnitAccessesFromSelf());
        for (JavaAccess<?> access : all) {
          if (forbidden.test(access.getTarget())) {
            found.add(access.getDescription());
          }
        }
      }
    }
    return found;
  }
}
