package dev.gatewright.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileStatTest {
  private static final ObjectId ID = ObjectId.parse("ab".repeat(20)).orElseThrow();

  /** The entry was written for 5 bytes, changed at 100.5 s, its inode at 101 s. */
  @ParameterizedTest
  @CsvSource({
    "5, 100.5, 101, 102, true",
    "5, 100.5, 101, 100.6, true",
    "5, 100.5, 101, 100.5, false",
    "5, 100.5, 101, 100.4, false",
    "5, 100.5, 101, 100, false",
    "6, 100.5, 101, 102, false",
    "5, 100.6, 101, 102, false",
    "5, 100, 101, 102, true",
    "5, 99.5, 101, 102, false",
    "5, 100.5, 103, 104, false"
  })
  void onlyAnOlderEntryWithEqualSizeAndTimesProvesTheFile(
      long size, double modified, double changed, double indexWritten, boolean proved) {
    IndexEntry.Times times = new IndexEntry.Times(100, 500_000_000, 101, 0);
    IndexEntry entry = new IndexEntry("f", FileMode.FILE, ID, 0, 5, times, IndexEntry.Flags.NONE);
    FileStat stat = new FileStat(FileMode.FILE, true, size, at(modified), at(changed));
    assertThat(stat.proves(entry, at(indexWritten))).isEqualTo(proved);
  }

  private static Instant at(double seconds) {
    return Instant.ofEpochMilli(Math.round(seconds * 1000));
  }
}
