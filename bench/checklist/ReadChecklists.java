import dev.gatewright.checklist.ChecklistReader;
import dev.gatewright.checklist.ReadChecklist;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads 1,000 checklists of 20 KB each on one thread, several rounds, and prints MB/s. Arguments:
 * Markdown files to repeat; none for a made-up checklist.
 */
final class ReadChecklists {
  private static final int SIZE = 20_000;
  private static final int DOCUMENTS = 1_000;
  private static final int ROUNDS = 6;

  private ReadChecklists() {}

  public static void main(String[] files) throws Exception {
    PrintStream out = System.out;
    List<byte[]> seeds = new ArrayList<>();
    for (String file : files) {
      seeds.add(Files.readAllBytes(Path.of(file)));
    }
    if (seeds.isEmpty()) {
      seeds.add(madeUp());
    }
    for (byte[] seed : seeds) {
      byte[] document = repeated(seed);
      for (int round = 0; round < ROUNDS; round++) {
        long items = 0;
        long start = System.nanoTime();
        for (int i = 0; i < DOCUMENTS; i++) {
          ReadChecklist read = ChecklistReader.read("probe.md", document);
          items += read instanceof ReadChecklist.Read r ? r.checklist().items().size() : 0;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double megabytes = (double) DOCUMENTS * document.length / 1e6;
        out.println(
            Math.round(megabytes / seconds) + " MB/s, " + items / DOCUMENTS + " items a document");
      }
    }
  }

  private static byte[] repeated(byte[] seed) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; all.size() < SIZE; i++) {
      all.writeBytes(("\n\n## Part " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
      all.writeBytes(seed);
    }
    return all.toByteArray();
  }

  private static byte[] madeUp() {
    StringBuilder text = new StringBuilder("# Probe\n\n");
    for (int i = 0; i < 12; i++) {
      text.append("## Area ").append(i).append("\n\n- [ ] **Group ").append(i).append("**\n");
      for (int k = 0; k < 6; k++) {
        text.append("  - [ ] Keys of service ").append(k).append(" are rotated every quarter\n");
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
