package dev.gatewright.checks.code;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.CodeSecrets;
import dev.gatewright.targets.environment.Gap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells files of code from other files, by their names. */
final class CodeFiles {
  private static final Set<String> ENDINGS =
      Set.of(
          "aspx", "bash", "bat", "c", "cc", "clj", "cljs", "cmd", "coffee", "cpp", "cr", "cs",
          "cshtml", "cxx", "dart", "ejs", "elm", "erb", "erl", "ex", "exs", "fish", "fs", "go",
          "gradle", "groovy", "h", "hbs", "hh", "hpp", "hs", "ipynb", "java", "jl", "js", "jsp",
          "jsx", "ksh", "kt", "kts", "lua", "m", "mjs", "cjs", "ml", "mm", "nim", "php", "phtml",
          "pl", "pm", "ps1", "psm1", "py", "pyi", "pyw", "pyx", "r", "rake", "razor", "rb", "rs",
          "scala", "sh", "sol", "sql", "svelte", "swift", "ts", "tsx", "vb", "vue", "zig", "zsh");

  private static final int SHOWN = 5;
  private static final int LONGEST = 60;

  private CodeFiles() {}

  /** Whether a file of this path holds code, tests and scripts among it. */
  static boolean has(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** What it means that everything was searched and no file of code was there. */
  static Answer none(Sights sights) {
    int files = sights.tree().files().size();
    List<Looked> looked = List.of(new Looked("work-tree", "files", files));
    return files == 0
        ? new Answer.Unknown(
            "There was nothing to search",
            "Check the commit out, or name another directory.",
            looked)
        : new Answer.NotApplicable("No file of code is here, by the endings of names", looked);
  }

  /** The Python files in which names of secrets were looked for. */
  static Looked looked(CodeSecrets names) {
    return new Looked("code", "Python files outside tests", names.files());
  }

  /**
   * The answer with what was found beside: secrets refute, what could not be read leaves it open,
   * candidates leave it to a person.
   */
  static Answer with(
      Answer answer,
      List<Finding> secrets,
      List<Finding> candidates,
      List<Gap> gaps,
      List<Looked> looked) {
    if (answer instanceof Answer.Fail || !secrets.isEmpty()) {
      List<Finding> all = new ArrayList<>();
      if (answer instanceof Answer.Fail) {
        all.addAll(answer.findings());
      }
      all.addAll(secrets);
      String why = all.size() == 1 ? "1 secret was found" : all.size() + " secrets were found";
      return new Answer.Fail(why, all, looked);
    }
    if (answer instanceof Answer.Unknown) {
      return answer;
    }
    if (!gaps.isEmpty()) {
      return new Answer.Unknown(gaps.getFirst().why(), gaps.getFirst().remedy(), looked);
    }
    if (candidates.isEmpty()) {
      return answer instanceof Answer.Pass ? new Answer.Pass(answer.why(), looked) : answer;
    }
    List<Finding> all = new ArrayList<>(answer.findings());
    all.addAll(candidates);
    String texts = candidates.size() == 1 ? "1 text in" : candidates.size() + " texts in";
    return new Answer.Manual(
        texts + " code may be a password or key that is easy to guess; a person has to look",
        all,
        looked);
  }

  /** The first few of some names, made safe to show. */
  static String some(Collection<String> names) {
    List<String> shown = new ArrayList<>();
    for (String name : names) {
      if (shown.size() < SHOWN) {
        shown.add(Visible.of(name, LONGEST));
      }
    }
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }

  /** A place, behind what stands there. */
  static String at(Place place) {
    return " (" + place.file() + ":" + place.line() + ")";
  }
}
