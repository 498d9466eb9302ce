package dev.gatewright.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatewright.model.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Reports against the schemas that others published. */
final class SchemaTest {
  private static final Path SCHEMAS = Path.of("src", "test", "resources", "schemas");
  private static final String SARIF = "sarif-2.1.0-rtm.5.json";
  private static final List<Outcome> OUTCOMES =
      List.of(Sample.outcome(), Sample.open(), Sample.saying(Sample.HOSTILE), Sample.saying(""));

  /** Places of an item's line, which the schema of 2014 does not know yet. */
  private static final Pattern LINE = Pattern.compile(" file=\"[^\"<>]*\" line=\"\\d+\"");

  @Test
  void sarifIsValid() throws IOException {
    for (Outcome outcome : OUTCOMES) {
      assertThat(errors(SARIF, SpecificationVersion.DRAFT_4, render("sarif", outcome))).isEmpty();
    }
    String scan = ScanReports.sarif(Sample.scan());
    assertThat(errors(SARIF, SpecificationVersion.DRAFT_4, scan)).isEmpty();
  }

  @Test
  void theSarifSchemaRefusesWhatIsNoSarif() throws IOException {
    String broken =
        render("sarif", Sample.outcome()).replace("\"startLine\": 27", "\"startLine\": -27");
    assertThat(errors(SARIF, SpecificationVersion.DRAFT_4, broken)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.2", "1.2.3"})
  void oscalIsValid(String version) throws IOException {
    String schema = "oscal-assessment-results-" + version + ".json";
    for (Outcome outcome : OUTCOMES) {
      assertThat(errors(schema, SpecificationVersion.DRAFT_7, render("oscal", outcome))).isEmpty();
    }
    Outcome none = without(Sample.outcome());
    assertThat(errors(schema, SpecificationVersion.DRAFT_7, render("oscal", none))).isEmpty();
    String broken = render("oscal", Sample.outcome()).replace("\"collected\"", "\"gathered\"");
    assertThat(errors(schema, SpecificationVersion.DRAFT_7, broken)).isNotEmpty();
  }

  @Test
  void junitIsValidButForTheLineOfAnItem() throws IOException, SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    javax.xml.validation.Schema schema =
        factory.newSchema(SCHEMAS.resolve("junit-10.xsd").toFile());
    for (Outcome outcome : OUTCOMES) {
      String xml = LINE.matcher(render("junit", outcome)).replaceAll("");
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
  }

  private static String render(String format, Outcome outcome) {
    return Reports.named(format).orElseThrow().render(outcome, ReportOptions.plain());
  }

  private static Outcome without(Outcome outcome) {
    return new Outcome(
        outcome.tool(),
        outcome.at(),
        outcome.subject(),
        outcome.open(),
        outcome.status(),
        outcome.nextReview(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Error> errors(String schema, SpecificationVersion version, String json)
      throws IOException {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(version)
            .getSchema(Files.readString(SCHEMAS.resolve(schema)), InputFormat.JSON);
    return compiled.validate(json, InputFormat.JSON);
  }
}
