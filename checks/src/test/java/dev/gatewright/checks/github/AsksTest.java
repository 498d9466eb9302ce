package dev.gatewright.checks.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Rule;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.github.GithubWorld;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.declared.DeclarationReader;
import dev.gatewright.targets.declared.ReadDeclarations;
import dev.gatewright.targets.github.GithubOptions;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.sight.SearchOptions;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check announces it asks, and what it asks it announced: no request more or late. */
final class AsksTest {
  private static final String ROOT = "/repos/" + GithubWorld.REPOSITORY;

  private static final String PUBLISH =
      """
      on: {release: {types: [published]}}
      jobs:
        publish:
          runs-on: ubuntu-24.04
          environment: pypi
          steps:
            - run: twine upload dist/*
              env:
                TWINE_PASSWORD: ${{ secrets.PYPI_API_TOKEN }}
      """;

  /** What is asked only when something else was seen, by whom. */
  private static final Map<String, String> LATE =
      Map.of("github/publish-credential", "/environments/pypi/secrets");

  @TempDir private Path folder;

  static Stream<Check> announcing() {
    return GithubChecks.all().stream()
        .filter(one -> one instanceof GithubCheck check && !check.asks().isEmpty());
  }

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve(".github/workflows"));
    Files.createDirectories(folder.resolve(".gatewright"));
    Files.writeString(folder.resolve(".github/workflows/publish.yml"), PUBLISH);
    Files.writeString(folder.resolve(".gatewright/gate.yaml"), GithubWorld.declared());
  }

  private Sights sights(Peer peer) {
    if (DeclarationReader.read(folder)
        instanceof ReadDeclarations.Declared(Declarations declarations)) {
      TargetOptions options =
          new TargetOptions(
              folder,
              Instant.parse("2026-11-22T10:00:00Z"),
              declarations,
              List.of(),
              null,
              TreeLimits.DEFAULT,
              SearchOptions.DEFAULT);
      return new Sights(
          options,
          new GithubOptions(
              GithubWorld.REPOSITORY,
              peer.base().toString(),
              BearerToken.of(GithubWorld.TOKEN, "GITHUB_TOKEN").orElseThrow(),
              false,
              WebMemory.NONE));
    }
    throw new AssertionError("The declarations of this test are wrong");
  }

  /** What a check asks for when it announces nothing, without the repository itself. */
  private Set<String> asked(Check check) {
    try (Peer peer = Peer.start(GithubWorld.healthy())) {
      Rule rule = Checks.rule(check.id());
      Map<String, String> parameters = Map.of("secrets", "GONE", "since", "2026-01-01");
      Answer answer = check.verify(new Question(rule, rule.severity(), parameters), sights(peer));
      assertThat(answer).as(answer.why()).isNotInstanceOf(Answer.NotApplicable.class);
      Set<String> asked = new TreeSet<>();
      for (String target : peer.targets()) {
        String below = target.substring(ROOT.length());
        asked.add(below.indexOf('?') < 0 ? below : below.substring(0, below.indexOf('?')));
      }
      asked.remove("");
      return asked;
    }
  }

  @ParameterizedTest
  @MethodSource("announcing")
  void whatACheckAnnouncesItAsksAndNothingElse(Check check) {
    Set<String> asked = asked(check);
    Set<String> left = new TreeSet<>(asked);
    for (Part part : ((GithubCheck) check).asks()) {
      String path = part.path().replace("{}", "[^/]+");
      assertThat(asked).as(check.id() + " announces " + part).anyMatch(one -> one.matches(path));
      left.removeIf(one -> one.matches(path));
      if (part.path().contains("/{}")) {
        // The list that names them is asked before.
        left.remove(part.path().substring(0, part.path().indexOf("/{}")));
      }
    }
    left.remove(LATE.getOrDefault(check.id(), ""));
    assertThat(left).as(check.id() + " asks without a word before").isEmpty();
  }

  @Test
  void mostChecksOfGithubAnnounceWhatTheyAsk() {
    assertThat(announcing().count()).isGreaterThan(20);
  }
}
