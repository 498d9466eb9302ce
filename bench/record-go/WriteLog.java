import dev.gatewright.record.Entry;
import dev.gatewright.record.Opening;
import dev.gatewright.record.RecordPlace;
import dev.gatewright.record.RecordReader;
import dev.gatewright.record.RecordWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a record and says how fast: the folder, how many entries, how many of them at a time. */
final class WriteLog {
  private static final String FILLER = "x".repeat(540);

  public static void main(String[] arguments) throws IOException {
    RecordPlace place = RecordPlace.at(Path.of(arguments[0]));
    if (arguments[1].equals("verify")) {
      long start = System.nanoTime();
      String sentence = RecordReader.at(place).verify().sentence();
      System.out.println(sentence + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
      return;
    }
    int count = Integer.parseInt(arguments[1]);
    int batch = Integer.parseInt(arguments[2]);
    long start = System.nanoTime();
    Opening opening =
        RecordWriter.open(place, "gatewright/bench", new SecureRandom(), Duration.ofSeconds(5));
    if (!(opening instanceof Opening.Ready ready)) {
      throw new IOException("the record was not opened: " + opening);
    }
    long opened = System.nanoTime();
    List<Long> micros = new ArrayList<>();
    try (RecordWriter writer = ready.writer()) {
      for (int done = 0; done < count; done += batch) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(batch, count - done); i++) {
          String body = "{\"n\":" + (done + i) + ",\"filler\":\"" + FILLER + "\"}";
          entries.add(new Entry(Entry.Kind.NOTE, Instant.now(), body));
        }
        long before = System.nanoTime();
        writer.append(entries);
        micros.add((System.nanoTime() - before) / 1000);
      }
    }
    long end = System.nanoTime();
    long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.println(
        "batch "
            + batch
            + ": "
            + count * 1_000_000_000L / (end - opened)
            + " entries/s"
            + ", commit p50 "
            + sorted[sorted.length / 2] / 1000.0
            + " ms"
            + ", p99 "
            + sorted[(int) (sorted.length * 0.99)] / 1000.0
            + " ms"
            + ", max "
            + sorted[sorted.length - 1] / 1000.0
            + " ms"
            + ", opened in "
            + (opened - start) / 1_000_000
            + " ms"
            + (sorted.length == 1 ? " (one-shot)" : ""));
  }
}
