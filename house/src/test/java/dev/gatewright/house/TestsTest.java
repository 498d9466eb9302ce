package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import dev.gatewright.house.Sources.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests are found by their name, and every one of them can fail. */
final class TestsTest {
  private static final Set<String> TEST_MARKS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory");

  /** Tests that fail in another way than by an assertion, each with how. */
  private static final Map<String, String> FAIL_OTHERWISE =
      Map.of(
          "house/ArrowsTest.noRoomsAndNoPackagesGoRoundInCircles",
          "the rule throws when it is broken",
          "reports/SchemaTest.junitIsValidButForTheLineOfAnItem",
          "the validator throws on the first violation");

  @Test
  void aClassWithTestsEndsInTest() {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Source source : Sources.ALL) {
      String file = source.file();
      boolean tests = methods(source).stream().anyMatch(TestsTest::test);
      boolean name = file.endsWith("Test.java");
      if (tests) {
        seen++;
      }
      if (tests != name) {
        wrong.add(file);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).isGreaterThan(40);
  }

  @Test
  void everyTestAsserts() {
    Map<String, Set<String>> asserting = asserting();
    Set<String> without = new TreeSet<>();
    for (Source source : Sources.ALL) {
      for (MethodTree method : methods(source)) {
        Set<String> room = asserting.getOrDefault(source.room(), Set.of());
        if (test(method) && calls(method).stream().noneMatch(call -> asserts(call, room))) {
          String file = source.file();
          String type = file.substring(file.lastIndexOf('/') + 1, file.length() - 5);
          without.add(source.room() + "/" + type + "." + method.getName());
        }
      }
    }
    assertThat(without).isEqualTo(FAIL_OTHERWISE.keySet());
  }

  @Test
  void thereAreNotFewerTestsThanThereWere() {
    long tests =
        Sources.ALL.stream()
            .flatMap(source -> methods(source).stream())
            .filter(TestsTest::test)
            .count();
    assertThat(tests).isGreaterThanOrEqualTo(Floors.floor("tests"));
  }

  /** Names of the helpers of each room's tests that assert, themselves or through another. */
  private static Map<String, Set<String>> asserting() {
    Map<String, Set<String>> asserting = new HashMap<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Source source : Sources.ALL) {
        Set<String> room = asserting.computeIfAbsent(source.room(), _ -> new TreeSet<>());
        for (MethodTree method : source.program() ? List.<MethodTree>of() : methods(source)) {
          if (calls(method).stream().anyMatch(call -> asserts(call, room))) {
            grown |= room.add(method.getName().toString());
          }
        }
      }
    }
    return asserting;
  }

  private static boolean asserts(String call, Set<String> helpers) {
    return call.startsWith("assert")
        || call.equals("fail")
        || call.equals("AssertionError")
        || helpers.contains(call);
  }

  static List<MethodTree> methods(Source source) {
    List<MethodTree> methods = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        methods.add(method);
        return super.visitMethod(method, null);
      }
    }.scan(source.unit(), null);
    return methods;
  }

  static boolean test(MethodTree method) {
    for (AnnotationTree mark : method.getModifiers().getAnnotations()) {
      if (TEST_MARKS.contains(mark.getAnnotationType().toString())) {
        return true;
      }
    }
    return false;
  }

  /** Simple names of all that a method calls, hands on or makes. */
  private static Set<String> calls(MethodTree method) {
    Set<String> calls = new TreeSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        switch (call.getMethodSelect()) {
          case IdentifierTree name -> calls.add(name.getName().toString());
          case MemberSelectTree member -> calls.add(member.getIdentifier().toString());
          default -> throw new IllegalStateException("A call of " + call.getMethodSelect());
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
        calls.add(reference.getName().toString());
        return super.visitMemberReference(reference, null);
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        calls.add(made.getIdentifier().toString());
        return super.visitNewClass(made, null);
      }
    }.scan(method, null);
    return calls;
  }
}
