package dev.gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.targets.sight.Lazy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A defect ends in exit code 3 and is told with its place, also when it happened aside. */
final class DefectTest {
  @TempDir private Path folder;

  @Test
  void aSightThatBreaksWhileItIsLookedAtAheadIsToldAsItBroke() {
    Ran ran = run(DefectTest::broken);
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .contains("the run broke: IllegalStateException at ", "DefectTest.broken")
        .contains("caused by ArithmeticException at ", "DefectTest.cause")
        .contains("The gate stays shut.")
        .doesNotContain("asked for itself")
        .doesNotContain("hunter2");
  }

  @Test
  void anInputThatIsTooDeepAsideIsToldAsSuch() {
    Ran ran =
        run(
            () -> {
              throw new StackOverflowError();
            });
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("StackOverflowError", "larger or deeper than expected");
  }

  private static String broken() {
    try {
      return "" + cause(0);
    } catch (ArithmeticException e) {
      throw new IllegalStateException("it says hunter2", e);
    }
  }

  private static int cause(int zero) {
    return 1 / zero;
  }

  private record Ran(int code, String err) {}

  private Ran run(Supplier<String> sight) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            Map.of(),
            folder,
            () -> Desk.NOW,
            Keyboard.none());
    int code = new Gatewright(List.of(new Looking(new Lazy<>(sight))), terminal).run("look");
    return new Ran(code, err.toString(StandardCharsets.UTF_8));
  }

  /** Looks ahead on a side thread, then asks for the same sight. */
  private record Looking(Lazy<String> sight) implements Command {
    @Override
    public String name() {
      return "look";
    }

    @Override
    public String summary() {
      return "Look.";
    }

    @Override
    public String arguments() {
      return "";
    }

    @Override
    public int maxArguments() {
      return 0;
    }

    @Override
    public List<Flag> flags() {
      return List.of();
    }

    @Override
    public List<Example> examples() {
      return List.of();
    }

    @Override
    public int run(Invocation invocation) {
      Aside ahead = Aside.start(sight::get);
      try {
        ahead.join();
      } catch (RuntimeException | Error e) {
        // A run does not join what only looks ahead: it asks for the sight itself.
        invocation.tell("ahead");
      }
      return sight.get().length();
    }
  }
}
