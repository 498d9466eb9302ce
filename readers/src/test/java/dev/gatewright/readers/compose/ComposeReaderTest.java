package dev.gatewright.readers.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.TextMap;
import dev.gatewright.readers.yaml.YamlScalar;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ComposeReaderTest {
  private static final String STACK =
      """
      x-base: &base
        image: app:${TAG:-latest}
        environment: &env
          A: "1"
          KEY: ${KEY:?missing}
      services:
        web:
          <<: *base
          environment:
            <<: *env
            B:
            A: hunter2
          env_file: .env
          ports:
            - "127.0.0.1:${P:-80}:8000/tcp"
            - 443:8443
            - "9000"
            - "[::1]:53:53/udp"
            - {target: 1, published: "2", host_ip: 0.0.0.0}
          secrets: [db, {source: api, target: x}]
          volumes: ["./a:/b"]
        db:
          <<: *base
          build: .
          environment:
            - "PASS=hunter2"
            - INHERIT
          env_file: [a.env, {path: b.env, required: false}]
      secrets:
        db: {file: ./db.txt}
        api: {environment: API}
        ext: {external: true, name: real}
        old: {external: {name: older}}
      """;

  @Test
  void bothFormsOfEnvironmentKeepTheirPlaces() {
    ComposeFile file = compose(STACK);
    Service web = file.service("web").orElseThrow();
    assertThat(web.environment())
        .extracting(Service.Variable::name)
        .containsExactly("B", "A", "KEY");
    assertThat(web.environment().getFirst().value()).isNull();
    assertThat(web.environment().get(1).value()).isEqualTo("hunter2");
    Service db = file.service("db").orElseThrow();
    Service.Variable pass = db.environment().getFirst();
    assertThat(pass.name()).isEqualTo("PASS");
    assertThat(pass.nameSpan()).isEqualTo(new Span(26, 10, 26, 14));
    assertThat(pass.valueSpan()).isEqualTo(new Span(26, 15, 26, 22));
    assertThat(db.environment().get(1).value()).isNull();
    assertThat(file.toString()).doesNotContain("hunter2");
  }

  @Test
  void portsAreTakenApart() {
    assertThat(compose(STACK).service("web").orElseThrow().ports())
        .extracting(p -> p.hostIp() + " " + p.published() + " " + p.target())
        .containsExactly(
            "127.0.0.1 ${P:-80} 8000",
            "null 443 8443",
            "null null 9000",
            "[::1] 53 53",
            "0.0.0.0 2 1");
  }

  @Test
  void filesAndSecretsAreFound() {
    ComposeFile file = compose(STACK);
    assertThat(file.service("db").orElseThrow().envFiles())
        .extracting(f -> f.path().text() + f.required())
        .containsExactly("a.envtrue", "b.envfalse");
    assertThat(file.service("web").orElseThrow().envFiles()).hasSize(1);
    assertThat(file.service("web").orElseThrow().secrets())
        .extracting(YamlScalar::text)
        .containsExactly("db", "api");
    assertThat(file.secrets())
        .extracting(Secret::external)
        .containsExactly(false, false, true, true);
    assertThat(Objects.requireNonNull(file.secrets().getLast().externalName()).text())
        .isEqualTo("older");
    assertThat(Objects.requireNonNull(file.secrets().getFirst().file()).text())
        .isEqualTo("./db.txt");
  }

  @Test
  void aFileLaidOverAnotherNeedsNoServicesAndMergesCount() {
    ComposeFile file =
        compose(
            """
            x-outside: &outside
              external: true
              name: tide_key
            secrets:
              api_key:
                <<: *outside
              other:
                <<: *outside
                external: false
                file: ./other
            """);
    assertThat(file.services()).isEmpty();
    assertThat(file.secrets()).extracting(Secret::external).containsExactly(true, false);
    assertThat(Objects.requireNonNull(file.secrets().getFirst().externalName()).text())
        .isEqualTo("tide_key");
  }

  @Test
  void variablesAreFoundAndDollarsEscaped() {
    String open = "${".repeat(500_000);
    assertThat(Reference.in(open, TextMap.whole(SourceText.of(open)))).isEmpty();
    String value = "$A ${B} ${C:-d${E}} $$F ${G?h} $ ${1}";
    List<Reference> found = Reference.in(value, TextMap.whole(SourceText.of(value)));
    assertThat(found)
        .extracting(r -> r.name() + r.operator() + r.word())
        .containsExactly("A", "B", "C:-d${E}", "G?h");
    ComposeFile file = compose(STACK);
    YamlScalar image = Objects.requireNonNull(file.service("db").orElseThrow().image());
    assertThat(file.references(image).getFirst().span()).isEqualTo(new Span(2, 14, 2, 28));
  }

  @Test
  void wrongShapesAreRemarksAndOtherFilesRefused() {
    assertThat(
            read("services:\n  a: x\n  b:\n    ports: 80\n    environment: [[x]]\n").diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactlyInAnyOrder(
            "2:3: a service that is not a mapping",
            "4:12: 'ports' is not a list",
            "5:19: a variable that is not a single value");
    assertThat(read("a: b")).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void noMutationOfAFileThrows() {
    Mutations.each(
        STACK, 41, Duration.ofSeconds(2), b -> assertThat(ComposeReader.read(b)).isNotNull());
  }

  private static Parsed<ComposeFile> read(String text) {
    return ComposeReader.read(text.getBytes(UTF_8));
  }

  private static ComposeFile compose(String text) {
    return switch (read(text)) {
      case Parsed.Ok<ComposeFile> ok -> ok.value();
      case Parsed.Broken<ComposeFile> broken -> throw new AssertionError(broken.first());
    };
  }
}
