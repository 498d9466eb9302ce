package dev.gatewright.secrets.context;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.rules.RuleKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the judge over labelled rows, which are never committed, and prints how right it is. A row
 * is parted by tabs: source, label (T or other), kind of rule, category, path, line number, name,
 * value, column, line. Arguments: the file, then {@code even}, {@code odd} or {@code all} (which
 * half of the paths), then {@code rows} to print each row with its judgement.
 */
final class Measure {
  private static final String[] LEVELS = {"high", "medium", "low", "dropped"};

  private final Map<String, int[]> counts = new TreeMap<>();

  private Measure() {}

  /** Reads, judges, prints. */
  @SuppressWarnings("SystemOut")
  static void main(String[] args) throws IOException {
    Measure measure = new Measure();
    List<String> lines = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
    for (String line : lines) {
      String[] row = line.split("\t", 10);
      boolean even = row[4].hashCode() % 2 == 0;
      if (args[1].equals("all") || even == args[1].equals("even")) {
        String judged = measure.add(row);
        if (args.length > 2) {
          System.out.println(judged);
        }
      }
    }
    if (args.length < 3) {
      measure.print();
    }
  }

  private String add(String[] row) {
    Judgement judgement =
        ContextJudge.judge(
            RuleKind.valueOf(row[2].toUpperCase(Locale.ROOT)),
            Confidence.HIGH,
            row[6].isEmpty() ? null : row[6],
            row[7],
            row[9],
            Integer.parseInt(row[8]),
            row[4]);
    String level = judgement.dropped() ? "dropped" : judgement.confidence().id();
    int at = List.of(LEVELS).indexOf(level);
    String place = FileKind.of(row[4]).madeUp() ? "made-up" : "other";
    counts.computeIfAbsent(row[2] + " " + place + " " + row[1], key -> new int[4])[at]++;
    counts.computeIfAbsent(row[2] + " all " + row[1], key -> new int[4])[at]++;
    return String.join(
        "\t",
        level,
        row[1],
        row[2],
        row[3],
        row[4],
        row[6],
        row[7],
        row[9].strip(),
        String.join("; ", judgement.reasons()));
  }

  @SuppressWarnings("SystemOut")
  private void print() {
    counts.forEach(
        (key, count) -> {
          StringBuilder text = new StringBuilder(key).append(':');
          for (int i = 0; i < LEVELS.length; i++) {
            text.append(' ').append(LEVELS[i]).append(' ').append(count[i]);
          }
          System.out.println(text);
        });
  }
}
