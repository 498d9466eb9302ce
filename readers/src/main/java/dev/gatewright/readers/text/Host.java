package dev.gatewright.readers.text;

/** The name of a host, made of its labels; compared without regard to case or a final dot. */
public record Host(String name) {
  /** Takes off what makes no difference. */
  public Host {
    name = name.toLowerCase(java.util.Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
  }

  /** The host with these labels, the outermost last. */
  public static Host of(String... labels) {
    return new Host(String.join(".", labels));
  }
}
