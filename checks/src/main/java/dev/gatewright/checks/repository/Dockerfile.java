package dev.gatewright.checks.repository;

import dev.gatewright.readers.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile that copy from the build context. */
record Dockerfile(List<Copy> copies) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** The beginning of a here-document, and not of a here-string. */
  private static final Pattern DOCUMENT =
      Pattern.compile("(?<!<)<<-?[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?");

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

    /** What it takes by name, without a dot and slash at the front or a slash at the end. */
    List<String> named() {
      List<String> named = new ArrayList<>();
      for (String source : sources) {
        String name = source.startsWith("./") ? source.substring(2) : source;
        name = name.startsWith("/") ? name.substring(1) : name;
        name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (!name.isEmpty() && source.indexOf("://") < 0 && name.indexOf('$') < 0) {
          named.add(name);
        }
      }
      return named;
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
    Deque<String> documents = new ArrayDeque<>();
    StringBuilder run = new StringBuilder();
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      if (!documents.isEmpty()) {
        run.append(text).append(" ; ");
        if (text.equals(documents.peekFirst())) {
          documents.removeFirst();
        }
        if (documents.isEmpty()) {
          copies.addAll(MountedCopies.in(run.toString(), first));
        }
        continue;
      }
      if (text.startsWith("#") || text.isEmpty()) {
        continue;
      }
      first = instruction.isEmpty() ? line : first;
      boolean more = text.endsWith("\\") || text.endsWith("`");
      instruction.append(more ? text.substring(0, text.length() - 1) : text).append(' ');
      if (!more) {
        documents(instruction.toString(), documents);
        add(instruction.toString(), first, copies);
        run.setLength(0);
        run.append(instruction).append(" ; ");
        if (documents.isEmpty()) {
          copies.addAll(MountedCopies.in(run.toString(), first));
        }
        instruction.setLength(0);
      }
    }
    add(instruction.toString(), first, copies);
    copies.addAll(MountedCopies.in(instruction.toString(), first));
    return new Dockerfile(copies);
  }

  /** The words that end the here-documents of an instruction, in order. */
  private static void documents(String instruction, Deque<String> into) {
    String name = BLANKS.split(instruction.strip(), 2)[0].toUpperCase(Locale.ROOT);
    if (!List.of("RUN", "COPY", "ADD").contains(name)) {
      return;
    }
    Matcher matcher = DOCUMENT.matcher(instruction);
    while (matcher.find()) {
      into.addLast(matcher.group(1));
    }
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
      if (!words[i].startsWith("--") && !words[i].startsWith("<<")) {
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
