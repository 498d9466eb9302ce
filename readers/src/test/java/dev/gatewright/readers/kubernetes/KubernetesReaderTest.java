package dev.gatewright.readers.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.Mutations;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Span;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KubernetesReaderTest {
  private static final String OBJECTS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          spec:
            initContainers:
              - {name: init, image: busybox}
            containers:
              - name: app
                image: app:1
                env:
                  - name: PLAIN
                    value: hunter2
                  - name: TOKEN
                    valueFrom: {secretKeyRef: {name: s, key: k, optional: true}}
                  - name: CONF
                    valueFrom: {configMapKeyRef: {name: c, key: k}}
                  - {name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
                envFrom:
                  - prefix: X_
                    secretRef: {name: all}
                  - configMapRef: {name: conf}
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: s}
      data:
        k: aHVudGVyMg==
        bad: "?"
      stringData: {plain: hunter2}
      ---
      apiVersion: v1
      kind: List
      items:
        - apiVersion: v1
          kind: ConfigMap
          data: {a: "{{ $labels.x }}"}
      """;

  @Test
  void theEnvironmentOfAContainerIsFoundWithItsSources() {
    Manifest web = manifests(OBJECTS).objects().getFirst();
    assertThat(web.kind()).isEqualTo("Deployment");
    assertThat(web.containers()).hasSize(2);
    Manifest.Container app = web.containers().get(1);
    assertThat(app.env())
        .extracting(Manifest.Variable::name)
        .containsExactly("PLAIN", "TOKEN", "CONF", "IP");
    assertThat(app.env().getFirst().nameSpan()).isEqualTo(new Span(13, 21, 13, 26));
    assertThat(Objects.requireNonNull(app.env().getFirst().value()).text()).isEqualTo("hunter2");
    Manifest.Source token = Objects.requireNonNull(app.env().get(1).from());
    assertThat(token.kind()).isEqualTo(Manifest.Source.Kind.SECRET);
    assertThat(token.object() + token.key() + token.optional()).isEqualTo("sktrue");
    assertThat(Objects.requireNonNull(app.env().get(3).from()).kind())
        .isEqualTo(Manifest.Source.Kind.POD);
    assertThat(app.envFrom())
        .extracting(s -> s.kind() + s.prefix() + s.object())
        .containsExactly("SECRETX_all", "CONFIG_MAPconf");
  }

  @Test
  void secretsAreDecodedAndNeverShown() {
    Parsed<Manifests> parsed = KubernetesReader.read(OBJECTS.getBytes(UTF_8));
    Manifest secret = manifests(OBJECTS).objects().get(1);
    assertThat(secret.data())
        .extracting(Manifest.Data::value)
        .containsExactly("hunter2", "hunter2");
    assertThat(secret.data()).allMatch(Manifest.Data::secret);
    assertThat(parsed.diagnostics())
        .containsExactly(new Diagnostic(30, 8, "a value that is not base64"));
    assertThat(parsed.toString()).doesNotContain("hunter2");
  }

  @Test
  void objectsInsideAListCount() {
    Manifest config = manifests(OBJECTS).objects().get(2);
    assertThat(config.kind()).isEqualTo("ConfigMap");
    assertThat(config.data().getFirst().secret()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{- if .Values.x }}\nkind: Pod\n{{- end }}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: '{{ .Release.Name }}'}\n",
        "a: {{ x\n"
      })
  void aHelmTemplateIsSaidToBeOne(String text) {
    assertThat(KubernetesReader.read(text.getBytes(UTF_8)).diagnostics().getFirst().message())
        .isEqualTo("template, not a manifest");
  }

  @Test
  void cronJobsAndPodsAreKnownAndOtherFilesRefused() {
    String pod = "{containers: [{name: c, env: [{name: A, value: b}]}]}";
    String cron =
        "apiVersion: batch/v1\nkind: CronJob\nspec: {jobTemplate: {spec: {template: {spec: "
            + pod
            + "}}}}\n";
    assertThat(manifests(cron).objects().getFirst().containers()).hasSize(1);
    String single = "apiVersion: v1\nkind: Pod\nspec: " + pod + "\n";
    assertThat(manifests(single).objects().getFirst().containers().getFirst().env()).hasSize(1);
    assertThat(KubernetesReader.read("a: b".getBytes(UTF_8))).isInstanceOf(Parsed.Broken.class);
  }

  @Test
  void noMutationOfAFileThrows() {
    Mutations.each(
        OBJECTS, 43, Duration.ofSeconds(2), b -> assertThat(KubernetesReader.read(b)).isNotNull());
  }

  private static Manifests manifests(String text) {
    return switch (KubernetesReader.read(text.getBytes(UTF_8))) {
      case Parsed.Ok<Manifests> ok -> ok.value();
      case Parsed.Broken<Manifests> broken -> throw new AssertionError(broken.first());
    };
  }
}
