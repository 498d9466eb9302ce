package dev.gatewright.checks.repository;

import dev.gatewright.readers.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile that copy from the build context. */
record Dockerfile(List<Copy> copies) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  Dockerfile {
    copies = List.copyOf(copies);
  }

  /**
   * A {@code COPY} or {@code ADD} from the context.
   *
   * @param sources what it copies
   * @param line where it begins, from 1
   */
  record Copy(List<String> sources, int line) {
    Copy {
      sources = List.copyOf(sources);
    }

    /** Whether it takes the whole context. */
    boolean everything() {
      for (String source : sources) {
        if (List.of(".", "./", "*", "./*", "/", "/.", "./.").contains(source)) {
          return true;
        }
      }
      return false;
    }

    /** Whether what it takes depends on a variable at its front. */
    boolean variable() {
      for (String source : sources) {
        if (source.startsWith("$")) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads the instructions (Dockerfile reference, "COPY" and "ADD"). */
  static Dockerfile read(SourceText source) {
    List<Copy> copies = new ArrayList<>();
    StringBuilder instruction = new StringBuilder();
    int first = 1;
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      if (text.startsWith("#") || text.isEmpty()) {
        continue;
      }
      first = instruction.isEmpty() ? line : first;
      boolean more = text.endsWith("\\") || text.endsWith("`");
      instruction.append(more ? text.substring(0, text.length() - 1) : text).append(' ');
      if (!more) {
        add(instruction.toString(), first, copies);
        instruction.setLength(0);
      }
    }
    add(instruction.toString(), first, copies);
    return new Dockerfile(copies);
  }

  private static void add(String instruction, int line, List<Copy> copies) {
    String[] words = BLANKS.split(instruction.strip(), -1);
    String name = words[0].toUpperCase(Locale.ROOT);
    int from = name.equals("ONBUILD") ? 1 : 0;
    name = words[Math.min(from, words.length - 1)].toUpperCase(Locale.ROOT);
    if (!name.equals("COPY") && !name.equals("ADD")) {
      return;
    }
    List<String> sources = new ArrayList<>();
    for (int i = from + 1; i < words.length; i++) {
      if (words[i].startsWith("--from=")) {
        return;
      }
      if (!words[i].startsWith("--")) {
        sources.add(words[i]);
      }
    }
    String list = String.join(" ", sources);
    if (list.startsWith("[")) {
      sources.clear();
      for (String part : list.split(",", -1)) {
        sources.add(part.replace("[", "").replace("]", "").replace("\"", "").strip());
      }
    }
    if (sources.size() >= 2) {
      copies.add(new Copy(sources.subList(0, sources.size() - 1), line));
    }
  }
}
