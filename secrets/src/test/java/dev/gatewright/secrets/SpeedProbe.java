package dev.gatewright.secrets;

import dev.gatewright.secrets.automaton.Hits;
import dev.gatewright.secrets.rules.RuleTable;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scans blobs, several rounds, and prints MB per CPU second of each stage; not a test, since a busy
 * machine would make it lie. Arguments: the folder of rules, and a file {@code git cat-file
 * --batch} wrote.
 */
final class SpeedProbe {
  private static final int ROUNDS = 5;

  private SpeedProbe() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    RuleTable table = RuleFolder.table(RuleFolder.read(Path.of(arguments[0])));
    List<byte[]> blobs = blobs(Path.of(arguments[1]));
    double megabytes = blobs.stream().mapToLong(b -> b.length).sum() / 1e6;
    out.println(table.rules().size() + " rules, " + table.automaton().size());
    out.println(blobs.size() + " blobs, " + Math.round(megabytes) + " MB");
    SecretScanner scanner = new SecretScanner(table);
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpu();
      long met = automaton(table, blobs);
      long middle = cpu();
      List<BlobScan> scans = new ArrayList<>();
      for (byte[] blob : blobs) {
        scans.add(scanner.scan(blob, blob.length));
      }
      long scanned = cpu();
      Map<String, Integer> found = new TreeMap<>();
      for (int i = 0; i < scans.size(); i++) {
        for (Found one : scanner.judge(scans.get(i), blobs.get(i), new Subject("a/b.py"))) {
          found.merge(one.rule().id() + " " + one.confidence().id(), 1, Integer::sum);
        }
      }
      long end = cpu();
      out.printf(
          "automaton %d MB/s (%d hits), scan %d MB/s, judge %d ms%n",
          Math.round(megabytes * 1e9 / (middle - start)),
          met,
          Math.round(megabytes * 1e9 / (scanned - middle)),
          (end - scanned) / 1_000_000);
      if (round == ROUNDS - 1) {
        sums(out, scans);
        out.println(found);
      }
    }
  }

  /** CPU time of the whole process, in nanoseconds: what else the machine does is not counted. */
  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static void sums(PrintStream out, List<BlobScan> scans) {
    long kept = 0;
    long positive = 0;
    for (BlobScan scan : scans) {
      kept += scan.keywords().size() + scan.runs().size();
      for (int i = 0; i < scan.keywords().size(); i++) {
        positive += scan.keywords().positive(i) ? 1 : 0;
      }
    }
    out.println(kept + " hits kept, " + positive + " of them matches");
  }

  private static long automaton(RuleTable table, List<byte[]> blobs) {
    Hits hits = new Hits();
    long met = 0;
    for (byte[] blob : blobs) {
      hits.clear();
      table.automaton().run(blob, 0, 1, blob.length, hits);
      met += hits.size();
    }
    return met;
  }

  private static List<byte[]> blobs(Path batch) throws IOException {
    List<byte[]> blobs = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(batch))) {
      byte[] all = in.readAllBytes();
      int at = 0;
      while (at < all.length) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (all[at] != '\n') {
          head.write(all[at++]);
        }
        String[] words = head.toString(StandardCharsets.ISO_8859_1).split(" ");
        int size = Integer.parseInt(words[2]);
        blobs.add(java.util.Arrays.copyOfRange(all, at + 1, at + 1 + size));
        at += size + 2;
      }
    }
    return blobs;
  }
}
