package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits POSIX shell and bash scripts into simple commands (POSIX.1-2024 XCU §2). It runs nothing,
 * expands nothing and goes on after bad syntax with a remark, so that one odd line does not hide
 * the rest. The commands of {@code sh -c '…'}, {@code eval '…'} and of a here-document for a shell
 * are listed behind the command that hands them over.
 */
public final class ShellReader {
  /** How deep substitutions may stand in one another by default. */
  public static final int DEFAULT_MAX_DEPTH = 50;

  private ShellReader() {}

  /** Reads a whole file of script. */
  public static Parsed<ShellScript> read(SourceText source) {
    return read(source.text(), TextMap.whole(source), DEFAULT_MAX_DEPTH);
  }

  /**
   * Reads a script that is a value inside a file, such as {@code run:} of a workflow.
   *
   * @param map where the characters of the script stand in the file
   * @param maxDepth how deep substitutions may stand in one another; deeper ones stay text
   */
  public static Parsed<ShellScript> read(String script, TextMap map, int maxDepth) {
    ShellState state = new ShellState(script, map, maxDepth);
    List<Command> commands = new ArrayList<>();
    read(state, commands);
    return new Parsed.Ok<>(new ShellScript(commands, state.comments), state.remarks);
  }

  /** Adds the commands, and behind each those of a script that it hands to a shell. */
  private static void read(ShellState state, List<Command> commands) {
    new CommandParser(state).all();
    state.drafts.sort((a, b) -> Integer.compare(a.from, b.from));
    for (Draft draft : state.drafts) {
      commands.add(draft.command(state.map, state.handed > 0));
      GivenScript given = GivenScript.of(draft, state);
      if (given != null && state.handed >= state.maxDepth) {
        state.remark(draft.from, "a script in more shells than are read");
      } else if (given != null) {
        ShellState inner = state.inner(given, draft.depth);
        read(inner, commands);
        state.pipelines = inner.pipelines;
      }
    }
  }
}
