package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.compose.Secret;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.compose.ComposeFiles;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code repository/compose-secret-external}: Compose takes a secret from outside its own files.
 * Parameter: {@code name}, the secret.
 */
final class ComposeSecretExternal implements Check {
  private static final String MESSAGE = "The secret is not taken from outside";
  private static final String FIX = "Declare it with external: true and make it in the platform.";

  /** Parts of names of files that are not for production. */
  private static final Set<String> AT_HOME =
      Set.of("dev", "develop", "development", "local", "test", "tests", "ci", "override", "e2e");

  @Override
  public String id() {
    return "repository/compose-secret-external";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    String name = question.parameter("name", "");
    ComposeFiles files = sights.compose();
    if (name.isEmpty()) {
      return new Answer.Unknown(
          "No secret was named", "Give the parameter name, such as ?name=api_key.", List.of());
    }
    if (files.none()) {
      if (!sights.tree().complete()) {
        return new Answer.Unknown(
            "Part of the directory could not be listed: " + sights.tree().unlisted(),
            "Give the right to read it.",
            List.of());
      }
      return new Answer.NotApplicable(
          "There is no Compose file",
          List.of(new Looked("work-tree", "files", sights.tree().files().size())));
    }
    return judge(question, files, name);
  }

  private static Answer judge(Question question, ComposeFiles files, String name) {
    List<Finding> findings = new ArrayList<>();
    String outside = null;
    for (ComposeFiles.Found found : files.all()) {
      for (Secret secret : found.compose().secrets()) {
        if (!secret.name().equals(name)) {
          continue;
        }
        if (secret.external() && secret.file() == null && secret.environment() == null) {
          outside = outside == null || !atHome(found.path()) ? found.path() : outside;
        } else if (!atHome(found.path())) {
          findings.add(inside(question, found, secret));
        }
      }
    }
    List<Looked> looked = List.of(new Looked("compose", "Compose files", files.all().size()));
    if (!findings.isEmpty()) {
      return new Answer.Fail("Compose does not take " + name + " from outside", findings, looked);
    }
    if (!files.unread().isEmpty()) {
      return new Answer.Unknown(
          files.unread().getFirst().file() + ": " + files.unread().getFirst().why(),
          "Make it a file that docker compose config accepts.",
          looked);
    }
    if (outside == null || atHome(outside)) {
      String message = "No Compose file for production declares the secret";
      Finding finding = question.finding(message, name, null, null, FIX);
      return new Answer.Fail(message + " " + name, List.of(finding), looked);
    }
    return new Answer.Pass(outside + " declares " + name + " as external", looked);
  }

  private static Finding inside(Question question, ComposeFiles.Found found, Secret secret) {
    String from =
        secret.file() != null
            ? "from a file"
            : secret.environment() != null ? "from a variable" : "without external: true";
    return question.finding(
        MESSAGE,
        secret.name() + " " + from,
        Source.place(found.path(), secret.nameSpan()),
        Source.excerpt(found.source(), secret.nameSpan()),
        FIX);
  }

  private static boolean atHome(String path) {
    for (String part : Paths.parts(Paths.name(path))) {
      if (AT_HOME.contains(part)) {
        return true;
      }
    }
    return Paths.ofTests(path);
  }
}
