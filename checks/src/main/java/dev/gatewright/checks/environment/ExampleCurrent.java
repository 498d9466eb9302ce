package dev.gatewright.checks.environment;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeLookups;
import dev.gatewright.targets.environment.CodeLookups.Lookup;
import dev.gatewright.targets.environment.ExampleFile;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The example file shows every variable the code reads, and no other. */
public final class ExampleCurrent implements Check {
  private static final String MESSAGE = "The example file and the code know different variables";

  @Override
  public String id() {
    return "environment/example-current";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return switch (sights.lookups()) {
      case Sight.Unseen<CodeLookups>(String why, String remedy) ->
          new Answer.Unknown(why, remedy, List.of());
      case Sight.Known<CodeLookups>(CodeLookups code) ->
          switch (sights.examples()) {
            case Sight.Unseen<List<ExampleFile>>(String why, String remedy) ->
                new Answer.Unknown(why, remedy, List.of());
            case Sight.Known<List<ExampleFile>>(List<ExampleFile> examples) ->
                compare(question, sights, code, own(examples));
          };
    };
  }

  /** What lies in a folder that a tool fills shows nothing of this project. */
  private static List<ExampleFile> own(List<ExampleFile> examples) {
    List<ExampleFile> own = new ArrayList<>(examples);
    own.removeIf(example -> !example.own());
    return own;
  }

  private static Answer compare(
      Question question, Sights sights, CodeLookups code, List<ExampleFile> examples) {
    List<Finding> findings = new ArrayList<>();
    Set<String> shown = shown(examples);
    if (examples.isEmpty()) {
      noFile(question, code, findings);
    } else {
      missing(question, code, shown, findings);
    }
    Set<String> extra = extra(code, shown);
    if (!extra.isEmpty() && code.dynamic().isEmpty() && code.gaps().isEmpty()) {
      extra = NamesInFiles.unknownTo(sights.tree(), extra);
      extras(question, examples, extra, findings);
    }
    List<Looked> looked =
        List.of(
            new Looked("code", "Python files", code.files()),
            new Looked("work-tree", "example files", examples.size()));
    if (!findings.isEmpty()) {
      String why = MESSAGE + ": " + findings.getFirst().evidence();
      return new Answer.Fail(why, findings, looked);
    }
    if (!shown.isEmpty() && extra(code, shown).size() == shown.size()) {
      return new Answer.Unknown(
          "the Python code reads nothing of what the example file shows, so it may be another's",
          "Run Gatewright in the directory of the service; only Python is read.",
          looked);
    }
    if (!code.complete() || !gapless(examples)) {
      String why =
          code.gaps().isEmpty()
              ? "some variables are read by names worked out at run time, or a line was not read"
              : code.gaps().getFirst().why();
      return new Answer.Unknown(
          why, "Read variables by names that are written in the code.", looked);
    }
    return examples.isEmpty()
        ? new Answer.NotApplicable("the code reads no variable, so there is none to show", looked)
        : new Answer.Pass("the example file shows the variables the code reads", looked);
  }

  private static boolean gapless(List<ExampleFile> examples) {
    for (ExampleFile example : examples) {
      if (!example.gaps().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> shown(List<ExampleFile> examples) {
    Set<String> shown = new HashSet<>();
    for (ExampleFile example : examples) {
      example.variables().forEach(variable -> shown.add(upper(variable.name())));
      example.commented().forEach(variable -> shown.add(upper(variable.name())));
    }
    return shown;
  }

  private static void noFile(Question question, CodeLookups code, List<Finding> findings) {
    Set<String> names = new TreeSet<>(code.names());
    names.removeIf(PlatformNames::has);
    for (Lookup lookup : code.lookups()) {
      if (names.contains(upper(lookup.name()))) {
        int others = names.size() - 1;
        String evidence =
            lookup.name()
                + (others == 0 ? " is read" : " and " + others + " more are read")
                + ", and there is no .env.example";
        String fix = "Write .env.example with a line for each, and no real value.";
        findings.add(question.finding(MESSAGE, evidence, lookup.place(), lookup.excerpt(), fix));
        return;
      }
    }
  }

  private static void missing(
      Question question, CodeLookups code, Set<String> shown, List<Finding> findings) {
    Set<String> said = new HashSet<>();
    for (Lookup lookup : code.lookups()) {
      String name = upper(lookup.name());
      boolean known = PlatformNames.has(name);
      for (String one : lookup.all()) {
        known |= shown.contains(upper(one));
      }
      if (known || !said.add(name)) {
        continue;
      }
      findings.add(
          question.finding(
              MESSAGE,
              lookup.name() + " is read and not shown",
              lookup.place(),
              lookup.excerpt(),
              "Add " + lookup.name() + "= to .env.example, with no real value."));
    }
  }

  private static Set<String> extra(CodeLookups code, Set<String> shown) {
    Set<String> extra = new HashSet<>(shown);
    extra.removeAll(code.names());
    return extra;
  }

  private static void extras(
      Question question, List<ExampleFile> examples, Set<String> extra, List<Finding> findings) {
    for (ExampleFile example : examples) {
      for (Variable variable : example.variables()) {
        if (extra.contains(upper(variable.name()))) {
          findings.add(
              question.finding(
                  MESSAGE,
                  variable.name() + " is shown and nothing reads it",
                  variable.place(),
                  variable.excerpt(),
                  "Take it out."));
        }
      }
    }
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
