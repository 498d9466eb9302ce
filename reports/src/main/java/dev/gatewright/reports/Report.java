package dev.gatewright.reports;

import dev.gatewright.model.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A format an outcome can be drawn in; the same outcome and options always give the same bytes. */
public sealed interface Report
    permits HtmlReport,
        JsonReport,
        JunitReport,
        MarkdownReport,
        OscalReport,
        SarifReport,
        TextReport {
  /** The name used in options, such as {@code sarif}. */
  String format();

  /**
   * The whole report, ending in a line feed.
   *
   * <p>It never holds an unpaired surrogate, so it can be encoded in UTF-8 without loss.
   */
  String render(Outcome outcome, ReportOptions options);

  /**
   * Writes the report in UTF-8. The stream is flushed and left open.
   *
   * @throws ReportException when the stream does not take it
   */
  default void write(Outcome outcome, OutputStream out, ReportOptions options) {
    byte[] bytes = render(outcome, options).getBytes(StandardCharsets.UTF_8);
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new ReportException(
          "The "
              + format()
              + " report could not be written: "
              + e.getMessage()
              + ". Check the disk and the reader of the pipe.",
          e);
    }
  }
}
