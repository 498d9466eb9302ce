package dev.gatewright.readers.python;

import dev.gatewright.readers.text.Span;

/**
 * A text that code gives to a name.
 *
 * @param name the name as written: of an attribute the last part, of a key or variable its text
 * @param text what is given
 * @param span where the text is written
 */
public record NamedLiteral(String name, String text, Way way, Span span) {
  /** How the name gets it. */
  public enum Way {
    /** {@code NAME = "…"} in a module or class, with or without a type. */
    CONSTANT,
    /** The same in a function, or to an attribute. */
    VARIABLE,
    /** {@code "NAME": "…"} or {@code x["NAME"] = "…"}. */
    KEY,
    /** {@code call(NAME="…")}. */
    ARGUMENT,
    /** {@code def f(NAME="…")}, {@code call("NAME", "…")}, {@code call("NAME") or "…"}. */
    FALLBACK,
    /** {@code NAME == "…"}. */
    COMPARED
  }

  /** Says which name and where, never what it is given. */
  @Override
  public String toString() {
    return "NamedLiteral[" + name + ", " + way + ", " + span + "]";
  }
}
