package dev.gatewright.reports;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a report for people looks; formats for machines ignore it.
 *
 * @param colour whether ANSI colours may be used
 * @param hyperlinks whether OSC 8 links may be used
 * @param width columns to wrap at; 0 or less for no limit, and never narrower than 40
 * @param unicode whether marks and lines outside ASCII may be used
 * @param base where files of the subject can be opened, ending in a slash, or null for no links
 * @param verbose whether everything is listed; otherwise what is in order is only counted
 */
public record ReportOptions(
    boolean colour,
    boolean hyperlinks,
    int width,
    boolean unicode,
    @Nullable URI base,
    boolean verbose) {
  private static final int NARROWEST = 40;

  public ReportOptions {
    width = width <= 0 ? 0 : Math.max(NARROWEST, width);
  }

  /** No colours, no links, no wrapping, marks in Unicode, folded. */
  public static ReportOptions plain() {
    return new ReportOptions(false, false, 0, true, null, false);
  }
}
