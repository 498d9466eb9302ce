package dev.gatewright.readers.text;

import java.util.List;

/** What came of reading: a value, perhaps with remarks, or the first thing that stopped it. */
public sealed interface Parsed<T> {
  /** The remarks of a reading that came through, or the one that stopped it. */
  List<Diagnostic> diagnostics();

  /** A reading that came through. */
  static <T> Parsed<T> ok(T value) {
    return new Ok<>(value, List.of());
  }

  /** A reading that stopped at a position. */
  static <T> Parsed<T> broken(int line, int column, String message) {
    return new Broken<>(new Diagnostic(line, column, message));
  }

  /** The value, and remarks that did not stop the reading, in the order of the file. */
  record Ok<T>(T value, List<Diagnostic> diagnostics) implements Parsed<T> {
    /** Copies the remarks. */
    public Ok {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Nothing could be read past this point, so there is no value. */
  record Broken<T>(Diagnostic first) implements Parsed<T> {
    @Override
    public List<Diagnostic> diagnostics() {
      return List.of(first);
    }
  }
}
