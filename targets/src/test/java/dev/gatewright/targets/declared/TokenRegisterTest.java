package dev.gatewright.targets.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.model.RegisteredToken;
import dev.gatewright.model.TokenScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of tokens is read as it is meant, or refused with its place. */
final class TokenRegisterTest {
  @TempDir private Path root;

  private ReadDeclarations read(String yaml) throws IOException {
    Path file = root.resolve(".gatewright/gate.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
    return DeclarationReader.read(root);
  }

  private @Nullable List<RegisteredToken> tokens(String yaml) throws IOException {
    return switch (read(yaml)) {
      case ReadDeclarations.Declared(var declarations) -> declarations.settings().tokens();
      case ReadDeclarations.Wrong(var mistakes) -> throw new AssertionError(mistakes.toString());
    };
  }

  private List<RegisteredToken> register(String yaml) throws IOException {
    List<RegisteredToken> tokens = tokens(yaml);
    if (tokens == null) {
      throw new AssertionError("no register was read");
    }
    return tokens;
  }

  @Test
  void noRegisterIsNotAnEmptyOne() throws IOException {
    assertThat(tokens("people: [{id: mara}]\n")).isNull();
    assertThat(tokens("tokens: []\n")).isEmpty();
  }

  @Test
  void everyKeyIsReadAndOnlyTheNameMustBeThere() throws IOException {
    List<RegisteredToken> tokens =
        register(
            """
            tokens:
              - name: upload
                purpose: releases
                owner: mara
                created: 2026-09-01
                expires: 2026-12-01
                variable: TWINE_PASSWORD
                scope: project Tide.API
              - {name: whole account, scope: user}
              - {name: workflow, scope: trusted-publishing}
              - name: bare
            """);
    assertThat(tokens).hasSize(4);
    RegisteredToken first = tokens.getFirst();
    assertThat(first.name()).isEqualTo("upload");
    assertThat(first.purpose()).isEqualTo("releases");
    assertThat(first.owner()).isEqualTo("mara");
    assertThat(first.created()).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
    assertThat(first.expires()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(first.variable()).isEqualTo("TWINE_PASSWORD");
    assertThat(first.place().line()).isEqualTo(2);
    assertThat(tokens)
        .extracting(RegisteredToken::scope)
        .containsExactly(
            new TokenScope.Project("Tide.API"),
            new TokenScope.User(),
            new TokenScope.TrustedPublishing(),
            null);
    assertThat(tokens.getLast().purpose()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tokens: | 1:8: tokens must be a list; write [] when there are none",
        "tokens: {name: a} | 1:9: tokens must be a list",
        "tokens: [upload] | 1:10: each of tokens must be a mapping",
        "tokens: [null] | 1:10: each of tokens must be a mapping",
        "tokens: [{purpose: a}] | 1:10: each of tokens must have \"name\"",
        "tokens: [{name: a, value: b}] | 1:20: unknown key \"value\"",
        "tokens: [{name: a, purpose: }] | purpose must be text",
        "tokens: [{name: a, expires: soon}] | 1:29: expires must be a date",
        "tokens: [{name: a, variable: A-B}] | 1:30: variable must be the name",
        "tokens: [{name: a, variable: 1A}] | 1:30: variable must be the name",
        "tokens: [{name: a, scope: all}] | 1:27: scope must be project NAME, user",
        "tokens: [{name: a, scope: project}] | 1:27: scope must be",
        "tokens: [{name: a, scope: projects}] | 1:27: scope must be",
        "tokens: [{name: a, scope: project -b}] | 1:27: scope must be",
        "tokens: [{name: a, scope: project a b}] | 1:27: scope must be"
      })
  void whatCannotBeMeantIsRefusedWithItsPlace(String yaml, String mistake) throws IOException {
    assertThat(read(yaml + "\n")).isInstanceOf(ReadDeclarations.Wrong.class);
    assertThat(((ReadDeclarations.Wrong) read(yaml + "\n")).mistakes().getFirst().toString())
        .startsWith(".gatewright/gate.yaml:")
        .contains(mistake);
  }

  @Test
  void aTokenPutIntoTheWrongKeyIsNotSaid() throws IOException {
    String token = "pypi-" + "Ab3".repeat(20);
    for (String key : List.of("variable", "scope")) {
      assertThat(read("tokens: [{name: a, " + key + ": " + token + "}]\n").toString())
          .contains(key + " must be")
          .doesNotContain("Ab3");
    }
  }
}
