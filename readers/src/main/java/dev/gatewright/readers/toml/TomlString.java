package dev.gatewright.readers.toml;

/** A string, its escapes resolved; the place covers the quotes. */
public record TomlString(String text, TomlStringStyle style, TomlPlace place) implements TomlValue {
  /** Says where and how long, never what: a string may be a secret. */
  @Override
  public String toString() {
    return "TomlString[" + style + ", " + text.length() + " units, " + place + "]";
  }
}
