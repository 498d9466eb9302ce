package dev.gatewright.readers.toml;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;

/**
 * Reads TOML 1.0.0 into values with exact places. Bad syntax and a broken limit refuse the file. A
 * name or table given twice is kept beside the first and remarked on; so a reading is a valid TOML
 * file only when there are no remarks, and programs refuse every other.
 */
public final class TomlReader {
  private TomlReader() {}

  /** Reads a file within the default limits. */
  public static Parsed<TomlFile> read(byte[] bytes) {
    return read(bytes, TomlLimits.DEFAULT);
  }

  /** Reads a file within these limits. */
  public static Parsed<TomlFile> read(byte[] bytes, TomlLimits limits) {
    return switch (SourceText.read(bytes, limits.maxBytes())) {
      case Parsed.Broken<SourceText>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<SourceText> ok -> read(ok.value(), limits);
    };
  }

  /** Reads a text already decoded; its size is not checked again. */
  public static Parsed<TomlFile> read(SourceText source, TomlLimits limits) {
    Cursor cursor = new Cursor(source, limits);
    Draft root = Draft.root(source);
    Definitions definitions = new Definitions(cursor, root);
    new Statements(cursor, definitions).read();
    Diagnostic broken = cursor.broken();
    if (broken != null) {
      return new Parsed.Broken<>(broken);
    }
    return new Parsed.Ok<>(
        new TomlFile(source, root.table(), cursor.comments()), definitions.remarks());
  }
}
