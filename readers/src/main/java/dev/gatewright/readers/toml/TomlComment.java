package dev.gatewright.readers.toml;

/**
 * A comment from its {@code #} to the end of the line.
 *
 * @param text what stands after the {@code #}, as it is
 * @param ownLine true when only white space stands before it
 */
public record TomlComment(String text, TomlPlace place, boolean ownLine) {
  /** Says where and how long, never what: a comment may hold a secret. */
  @Override
  public String toString() {
    return "TomlComment[" + text.length() + " units, " + place + "]";
  }
}
