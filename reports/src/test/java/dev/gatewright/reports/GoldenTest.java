package dev.gatewright.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format against a file; {@code -Dgolden.update=true} writes the files anew. */
final class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  static Set<String> names() {
    return drawn().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aReportIsByteForByteTheGoldenFile(String name) throws IOException {
    byte[] actual = drawn().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.write(file, actual);
    }
    assertThat(file).as("run once with -Dgolden.update=true").exists();
    assertThat(new String(actual, StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
  }

  private static Map<String, String> drawn() {
    Map<String, String> files = new TreeMap<>();
    for (Report report : Reports.all()) {
      files.put("shut." + report.format(), report.render(Sample.outcome(), ReportOptions.plain()));
    }
    TextReport text = new TextReport();
    files.put("open.text", text.render(Sample.open(), ReportOptions.plain()));
    ReportOptions narrow = new ReportOptions(false, false, 72, false, null, false);
    files.put("shut-72-ascii.text", text.render(Sample.outcome(), narrow));
    URI base = URI.create("https://code.example/shop/blob/4f2a9c1/");
    ReportOptions all = new ReportOptions(true, true, 100, true, base, true);
    files.put("shut-colour-verbose.text", text.render(Sample.outcome(), all));
    files.put("scan.json", ScanReports.json(Sample.scan()));
    files.put("scan.sarif", ScanReports.sarif(Sample.scan()));
    files.put("scan.text", ScanReports.text(Sample.scan(), ReportOptions.plain()));
    return files;
  }
}
