package dev.gatewright.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    int code;
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      code = printVersion();
    } else {
      code = new Gatewright(Commands.all(), terminal()).run(arguments);
    }
    // Nothing is left to run: ending here spares the wait for idle threads.
    Runtime.getRuntime().halt(code);
  }

  /** The version of this build. */
  static String version() {
    try (InputStream in = Main.class.getResourceAsStream("version.txt")) {
      return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** Answered before anything else is loaded: scripts ask it often. */
  private static int printVersion() {
    byte[] line = ("gatewright " + version() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      new FileOutputStream(FileDescriptor.out).write(line);
      return ExitCode.OPEN;
    } catch (IOException e) {
      return ExitCode.BROKEN;
    }
  }

  private static Terminal terminal() {
    Map<String, String> environment = System.getenv();
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        err,
        "1".equals(environment.get("GATEWRIGHT_OUT_TTY")),
        "1".equals(environment.get("GATEWRIGHT_ERR_TTY")),
        environment,
        Path.of(System.getProperty("user.dir")),
        Clock.systemUTC()::instant,
        new Keyboard(
            new FileInputStream(FileDescriptor.in),
            "1".equals(environment.get("GATEWRIGHT_IN_TTY")),
            Main::askUnseen));
  }

  private static char @Nullable [] askUnseen(String prompt) {
    // Which of the two a runtime gives where nobody types, null or no terminal, differs by its
    // parts.
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s", prompt))
        .orElse(null);
  }
}
