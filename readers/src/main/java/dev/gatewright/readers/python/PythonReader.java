package dev.gatewright.readers.python;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits Python 3 into tokens (Language Reference §2): comments, every kind of string, f-strings
 * with the code in their fields, joined lines. A string that is not closed is a remark.
 */
public final class PythonReader {
  private PythonReader() {}

  /** Reads a file of at most 1 MiB. */
  public static Parsed<PythonSource> read(byte[] bytes) {
    return read(bytes, SourceText.DEFAULT_MAX_BYTES);
  }

  /** Reads a file of at most this many bytes. */
  public static Parsed<PythonSource> read(byte[] bytes, int maxBytes) {
    return switch (SourceText.read(bytes, maxBytes)) {
      case Parsed.Broken<SourceText>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<SourceText> ok -> {
        PythonLexer lexer = new PythonLexer(ok.value());
        lexer.file();
        List<Diagnostic> remarks = new ArrayList<>(ok.diagnostics());
        remarks.addAll(lexer.remarks);
        yield new Parsed.Ok<>(new PythonSource(ok.value(), lexer.tokens, lexer.comments), remarks);
      }
    };
  }
}
