package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.dotenv.Assignment;
import dev.gatewright.readers.dotenv.DotenvFile;
import dev.gatewright.readers.dotenv.DotenvReader;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;

/** {@code repository/no-tracked-dotenv}: no dotenv file with values in it is committed. */
final class NoTrackedDotenv implements Check {
  private static final String MESSAGE = "A dotenv file with values is committed";
  private static final String FIX =
      "Take it out with git rm --cached, ignore it, and change every secret it held.";

  private static final Set<String> EXAMPLES =
      Set.of(
          "example",
          "examples",
          "sample",
          "template",
          "tmpl",
          "tpl",
          "dist",
          "default",
          "defaults",
          "schema",
          "skel",
          "patch",
          "diff");

  private static final List<String> TELLING =
      List.of(
          "PASS",
          "SECRET",
          "TOKEN",
          "KEY",
          "CREDENTIAL",
          "PRIVATE",
          "DSN",
          "DATABASE_URL",
          "REDIS_URL",
          "AUTH");

  @Override
  public String id() {
    return "repository/no-tracked-dotenv";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return Tracked.judged(sights, files -> judge(question, sights, files));
  }

  private static Answer judge(Question question, Sights sights, SortedSet<String> files) {
    List<Looked> looked = List.of(new Looked("history", "tracked files", files.size()));
    List<Finding> findings = new ArrayList<>();
    for (String path : files) {
      if (dotenv(Paths.name(path))
          && !sights.tree().links().contains(path)
          && !encrypted(sights, path)) {
        judge(question, sights, path, findings);
      }
    }
    return findings.isEmpty()
        ? new Answer.Pass("No dotenv file with values is committed", looked)
        : new Answer.Fail(
            findings.size() + " dotenv files with values are committed", findings, looked);
  }

  private static void judge(Question question, Sights sights, String path, List<Finding> findings) {
    if (!(sights.tree().text(path) instanceof Sight.Known<SourceText>(SourceText text))
        || !(DotenvReader.read(text.text().getBytes(StandardCharsets.UTF_8))
            instanceof Parsed.Ok<DotenvFile> ok)) {
      String evidence = path + ", whose values could not be read here";
      findings.add(question.finding(MESSAGE, evidence, Place.file(path), null, FIX));
      return;
    }
    List<Assignment> set = new ArrayList<>();
    boolean telling = false;
    for (Assignment assignment : ok.value().assignments()) {
      if (!empty(assignment)) {
        set.add(assignment);
        telling |= telling(assignment);
      }
    }
    if (!set.isEmpty() && (telling || !Paths.ofTests(path))) {
      Finding finding =
          question.finding(
              MESSAGE,
              evidence(path, set.size(), telling),
              Source.place(path, set.getFirst().nameSpan()),
              null,
              FIX);
      boolean low = !telling || Paths.ofTests(path);
      findings.add(low ? Tracked.as(finding, Severity.LOW) : finding);
    }
  }

  /** Whether git-crypt keeps the file, which nobody without its key reads. */
  private static boolean encrypted(Sights sights, String path) {
    return sights.tree().start(path, 10) instanceof Sight.Known<byte[]>(byte[] bytes)
        && new String(bytes, StandardCharsets.ISO_8859_1).startsWith("\0GITCRYPT\0");
  }

  private static String evidence(String path, int values, boolean telling) {
    String many = values == 1 ? "1 variable" : values + " variables";
    return path
        + ": "
        + many
        + (telling ? "" : ", none with the name of a secret")
        + (Paths.ofTests(path) ? ", in a folder of tests" : "");
  }

  /** Whether a dotenv file gives a variable with the name of a secret a value. */
  static boolean holdsSecrets(SourceText text) {
    if (!(DotenvReader.read(text.text().getBytes(StandardCharsets.UTF_8))
        instanceof Parsed.Ok<DotenvFile> ok)) {
      return true;
    }
    for (Assignment assignment : ok.value().assignments()) {
      if (!empty(assignment) && telling(assignment)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file is one by its name, in lower case, and no example of one. */
  static boolean dotenv(String name) {
    boolean named = name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env");
    if (!named) {
      return false;
    }
    for (String part : Paths.parts(name)) {
      if (EXAMPLES.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean telling(Assignment assignment) {
    String name = assignment.name().toUpperCase(Locale.ROOT);
    for (String word : TELLING) {
      if (name.contains(word)) {
        return true;
      }
    }
    int scheme = assignment.value().indexOf("://");
    return scheme > 0 && assignment.value().indexOf('@', scheme) > 0;
  }

  /** A value that was encrypted, or says in which store the real one is kept. */
  private static boolean elsewhere(Assignment assignment) {
    String value = assignment.value().strip();
    String name = assignment.name();
    boolean cipher =
        (value.startsWith("ENC[AES256_GCM,data:") && value.endsWith("]"))
            || (value.startsWith("encrypted:") && value.length() >= 60);
    boolean about = name.startsWith("sops_") || name.startsWith("DOTENV_PUBLIC_KEY");
    boolean reference =
        value.startsWith("op://") || value.startsWith("ref+") || value.startsWith("vault:");
    return cipher || about || (reference && value.indexOf('/') > 0 && value.indexOf('@') < 0);
  }

  /** Nothing, a reference to another variable, or a word that plainly waits to be replaced. */
  private static boolean empty(Assignment assignment) {
    String value = assignment.raw().strip().toLowerCase(Locale.ROOT);
    return value.isEmpty()
        || elsewhere(assignment)
        || (value.startsWith("<") && value.endsWith(">"))
        || (value.startsWith("${") && value.endsWith("}") && value.indexOf(":-") < 0)
        || value.startsWith("your-")
        || value.startsWith("your_")
        || value.equals("changeme")
        || value.equals("change-me")
        || value.equals("change_me")
        || value.equals("todo")
        || (value.length() >= 3 && value.replace("x", "").isEmpty());
  }
}
