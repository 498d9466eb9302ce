package dev.gatewright.checks;

import dev.gatewright.readers.shell.Command;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A block of a script for Windows: what stands in braces, in parentheses or behind {@code if}.
 *
 * @param head what stands before it, in lower case: {@code if ($x)}, {@code try}, {@code else}
 * @param after the block that ended right before it
 * @param number its number among those of the script
 */
record ScriptBlock(String head, @Nullable ScriptBlock after, int number) {
  private static final List<String> LOOPS = List.of("for", "while", "do", "%", "switch");

  /** What a block means for a run in which a program before it, or in it, failed. */
  enum Meaning {
    ALWAYS,
    PERHAPS,
    NEVER
  }

  /**
   * A command, and the blocks it stands in, the outermost first.
   *
   * @param before what stands before its words on the line: {@code $code =}
   */
  record Statement(Command command, List<ScriptBlock> blocks, String before, int line) {
    Statement {
      blocks = List.copyOf(blocks);
    }

    String name() {
      return command.name().toLowerCase(Locale.ROOT);
    }

    /** A word after the name in lower case; empty when there are not so many. */
    String word(int index) {
      return index < command.words().size()
          ? command.words().get(index).text().toLowerCase(Locale.ROOT)
          : "";
    }
  }

  boolean isTry() {
    return head.equals("try");
  }

  boolean isCatch() {
    return head.startsWith("catch");
  }

  boolean isLoop() {
    return LOOPS.stream().anyMatch(head::startsWith) || head.contains("foreach");
  }

  /** Whether it runs beside the script. */
  boolean isJob() {
    return head.contains("start-job") || head.contains("start-threadjob");
  }

  /**
   * Whether what it holds is done in a run in which the program before it failed.
   *
   * @param status what the exit code of that program is known as
   */
  Meaning meaning(List<String> status) {
    boolean data = head.endsWith("@") || head.endsWith("$");
    if (data || head.startsWith("function") || head.startsWith("filter") || isCatch()) {
      return Meaning.NEVER;
    }
    if (head.isEmpty() || isTry() || head.startsWith("finally") || head.endsWith("&")) {
      return Meaning.ALWAYS;
    }
    if (head.equals("else")) {
      Meaning first = after == null ? Meaning.PERHAPS : after.meaning(status);
      return switch (first) {
        case ALWAYS -> Meaning.NEVER;
        case NEVER -> Meaning.ALWAYS;
        case PERHAPS -> Meaning.PERHAPS;
      };
    }
    return head.startsWith("if") ? asked(status) : Meaning.PERHAPS;
  }

  /** What an {@code if} asks of the exit code. */
  private Meaning asked(List<String> status) {
    boolean both = head.contains("-and") || head.contains("-or");
    String name = status.stream().filter(head::contains).findFirst().orElse("");
    if (both || name.isEmpty()) {
      return Meaning.PERHAPS;
    }
    String dense = head.replace(" ", "").replace("\"", "").replace("'", "");
    boolean zero =
        dense.contains("-eq0")
            || dense.contains("-lt1")
            || dense.contains("-le0")
            || dense.contains("equ0")
            || dense.contains("lss1")
            || dense.contains("==0");
    boolean one = dense.contains("-ne1") || dense.contains("neq1");
    boolean turned = dense.contains("-not") || dense.contains("(!") || head.startsWith("if not ");
    boolean asksForSuccess = zero || one || name.equals("$?") || head.contains("-eq $true");
    if (dense.contains("errorlevel0")) {
      return turned ? Meaning.NEVER : Meaning.ALWAYS;
    }
    return asksForSuccess == turned ? Meaning.ALWAYS : Meaning.NEVER;
  }
}
