package dev.gatewright.reports;

import dev.gatewright.model.Outcome;
import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class Reports {
  private static final List<Report> ALL =
      List.of(
          new HtmlReport(),
          new JsonReport(),
          new JunitReport(),
          new MarkdownReport(),
          new OscalReport(),
          new SarifReport(),
          new TextReport());

  private Reports() {}

  /** Every format, sorted by name. */
  public static List<Report> all() {
    return ALL;
  }

  /** The JSON report without white space, which a record keeps and digests are made from. */
  public static String evidence(Outcome outcome) {
    return JsonReport.compact(outcome);
  }

  /** The format of that name, or empty when there is none. */
  public static Optional<Report> named(String format) {
    for (Report report : ALL) {
      if (report.format().equals(format)) {
        return Optional.of(report);
      }
    }
    return Optional.empty();
  }
}
