package dev.gatewright.checks;

/**
 * A change of one place in a file that would settle a finding.
 *
 * @param file the file, from the directory that is checked
 * @param from where what is replaced begins, an offset into the text of the file in UTF-16 units
 * @param to where it ends, exclusive; the same as {@code from} where something is put in
 * @param text what stands there afterwards
 * @param check the check whose finding it settles
 */
public record Change(String file, int from, int to, String text, String check) {
  /** Refuses what is no stretch of a file. */
  public Change {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("not a stretch: " + from + " to " + to);
    }
  }
}
