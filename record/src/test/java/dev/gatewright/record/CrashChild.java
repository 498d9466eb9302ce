package dev.gatewright.record;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/**
 * The process that {@link CrashTest} kills: it opens the record, appends, tells each answered index
 * on its standard output, closes, opens again, for ever.
 */
final class CrashChild {
  private CrashChild() {}

  /**
   * Arguments: the folder of the record, the last-signed file outside, how many appends (or -1).
   */
  public static void main(String[] arguments) {
    RecordPlace place = new RecordPlace(Path.of(arguments[0]), Path.of(arguments[1]));
    long left = Long.parseLong(arguments[2]);
    PrintStream out = System.out;
    while (left != 0) {
      Opening opening =
          RecordWriter.open(place, Sandbox.ORIGIN, SecureRandom::new, Duration.ofSeconds(20));
      switch (opening) {
        case Opening.Busy busy -> throw new IllegalStateException(busy.sentence());
        case Opening.Another another -> throw new IllegalStateException(another.sentence());
        case Opening.Refused refused -> throw new IllegalStateException(refused.why().sentence());
        case Opening.Ready ready -> {
          try (RecordWriter writer = ready.writer()) {
            for (int i = 0; i < 20 && left != 0; i++) {
              long size = writer.checkpoint().size();
              List<Entry> entries = Sandbox.entries(size, size + 1 + size % 3);
              long first = writer.append(entries).first();
              out.println("answered " + (first + entries.size()));
              out.flush();
              left--;
            }
          }
        }
      }
    }
  }
}
