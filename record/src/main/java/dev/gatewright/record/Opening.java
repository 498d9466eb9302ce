package dev.gatewright.record;

import java.nio.file.Path;
import java.time.Duration;

/** What opening a record for writing gave. */
public sealed interface Opening {
  /** The record is open; close the writer when done. */
  record Ready(RecordWriter writer) implements Opening {}

  /** Another writer held the record all the time that was waited. */
  record Busy(Path folder, Duration waited) implements Opening {
    /** One sentence for a person. */
    public String sentence() {
      return "Another process is writing to the record in "
          + folder
          + " and did not finish within "
          + waited.toMillis()
          + " ms. Wait for it, or name another folder with --record.";
    }
  }

  /**
   * The record is that of something else; nothing was changed.
   *
   * @param owner the name the record is signed with
   * @param asked the name of what would have been recorded
   */
  record Another(Path folder, String owner, String asked) implements Opening {
    /** One sentence for a person. */
    public String sentence() {
      return "The record in " + folder + " is that of " + owner + ", not of " + asked + ".";
    }
  }

  /** The record is not in a state to build upon: nothing was changed. */
  record Refused(Verification why) implements Opening {}
}
