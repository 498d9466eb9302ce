package dev.gatewright.cli;

import dev.gatewright.checklist.ChecklistException;
import dev.gatewright.gate.GateException;
import dev.gatewright.record.RecordException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The program: reads the command line, runs one command, says the exit code. */
final class Gatewright {
  /** Most causes of a defect that are named. */
  private static final int CAUSES = 4;

  private final List<Command> commands;
  private final Terminal terminal;

  Gatewright(List<Command> commands, Terminal terminal) {
    this.commands = commands;
    this.terminal = terminal;
  }

  /**
   * Runs a command line. Never throws: a defect, too, must end in an exit code that nobody reads as
   * an answer. What is said may quote a repository, so no control character of it is printed.
   */
  int run(String... arguments) {
    try {
      return dispatch(arguments);
    } catch (CommandException e) {
      say("gatewright: " + e.message());
      e.details().forEach(detail -> say("  " + detail));
      String hint = e.hint();
      if (hint != null) {
        say("  " + hint);
      }
      return e.exitCode();
    } catch (RecordException | ChecklistException | GateException e) {
      say("gatewright: the run broke: " + e.getMessage());
      say("  The gate stays shut.");
      return ExitCode.BROKEN;
    } catch (StackOverflowError | OutOfMemoryError e) {
      say("gatewright: the run broke: " + e.getClass().getSimpleName());
      say("  The gate stays shut. Some input is larger or deeper than expected.");
      return ExitCode.BROKEN;
    } catch (RuntimeException | Error e) {
      say("gatewright: the run broke: " + describe(e));
      say("  The gate stays shut. This is a defect of Gatewright; please report it.");
      return ExitCode.BROKEN;
    }
  }

  private void say(String line) {
    terminal.err().println(Texts.message(line));
  }

  private int dispatch(String... arguments) {
    if (arguments.length == 0) {
      terminal.err().print(Help.overview(commands));
      return ExitCode.USAGE;
    }
    String name = arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    if (name.equals("help") && rest.length == 1) {
      name = rest[0];
      rest = new String[] {"--help"};
    }
    if (name.equals("--help") || name.equals("-h") || name.equals("help")) {
      invocation(new Options()).print(Help.overview(commands));
      return ExitCode.OPEN;
    }
    Command command = named(name);
    if (Arrays.asList(rest).contains("--help")) {
      invocation(new Options()).print(Help.of(command));
      return ExitCode.OPEN;
    }
    return command.run(parse(command, rest));
  }

  private Invocation invocation(Options options, String... arguments) {
    try {
      DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).get();
      return new Invocation(terminal, parser.parse(options, arguments));
    } catch (ParseException e) {
      throw new IllegalStateException("A command line without options did not parse", e);
    }
  }

  private Invocation parse(Command command, String... arguments) {
    Options options = new Options();
    for (Flag flag : command.flags()) {
      options.addOption(
          Option.builder()
              .longOpt(flag.name())
              .hasArg(flag.argument() != null)
              .desc(flag.says())
              .get());
    }
    String help = "See: gatewright " + command.name() + " --help";
    try {
      DefaultParser parser =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get();
      CommandLine line = parser.parse(options, arguments);
      refuseExcess(command, line, help);
      return new Invocation(terminal, line);
    } catch (UnrecognizedOptionException e) {
      throw CommandException.usage(
          "No such option of " + command.name() + ": " + withoutValue(e.getOption()),
          nearest(e.getOption(), command, help));
    } catch (MissingArgumentException e) {
      throw CommandException.usage("--" + e.getOption().getLongOpt() + " needs a value", help);
    } catch (ParseException e) {
      throw CommandException.usage("The command line was not understood", help);
    }
  }

  private static void refuseExcess(Command command, CommandLine line, String help) {
    if (line.getArgList().size() > command.maxArguments()) {
      throw CommandException.usage(
          "Too many arguments for "
              + command.name()
              + ": "
              + line.getArgList().get(command.maxArguments()),
          help);
    }
    for (Flag flag : command.flags()) {
      String[] values = line.getOptionValues(flag.name());
      if (!flag.repeatable() && values != null && values.length > 1) {
        throw CommandException.usage("--" + flag.name() + " is given more than once", help);
      }
    }
  }

  private Command named(String name) {
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    List<String> names = new ArrayList<>();
    for (Command command : commands) {
      if (!command.hidden()) {
        names.add(command.name());
      }
    }
    String near = Nearest.of(name, names);
    throw CommandException.usage(
        "No such command: " + name,
        near == null ? "See: gatewright --help" : "Did you mean: gatewright " + near);
  }

  /** What was typed before an equals sign: what stands behind it may be a secret. */
  private static String withoutValue(String typed) {
    int equals = typed.indexOf('=');
    return equals < 0 ? typed : typed.substring(0, equals);
  }

  private static String nearest(String typed, Command command, String help) {
    List<String> names = new ArrayList<>();
    for (Flag flag : command.flags()) {
      names.add("--" + flag.name());
    }
    String near = Nearest.of(withoutValue(typed), names);
    return near == null ? help : "Did you mean: " + near;
  }

  /**
   * A defect's class and place, and those of what caused it; messages are left out because they may
   * quote what was read.
   */
  private static String describe(Throwable defect) {
    StringBuilder out = new StringBuilder();
    Throwable next = defect;
    for (int depth = 0; next != null && depth < CAUSES; depth++) {
      StackTraceElement[] trace = next.getStackTrace();
      out.append(depth == 0 ? "" : ", caused by ").append(next.getClass().getSimpleName());
      out.append(trace.length == 0 ? "" : " at " + trace[0]);
      next = next.getCause();
    }
    return out.toString();
  }
}
