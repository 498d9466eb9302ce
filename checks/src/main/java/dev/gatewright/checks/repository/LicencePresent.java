package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code repository/licence-present}: a file at the root holds the terms of use. */
final class LicencePresent implements Check {
  private static final String FIX =
      "Add LICENSE with the whole text of the licence that pyproject.toml names.";

  private static final List<String> NAMES = List.of("license", "licence", "copying", "unlicense");

  private static final List<String> TEXTS = List.of(".md", ".txt", ".rst", ".markdown", ".adoc");

  /** {@code LICENSE-MIT}, {@code LICENSE.APACHE2}: not the head of a file, not code. */
  private static final Pattern OF_A_KIND =
      Pattern.compile(
          "[.-](mit|apache|bsd|gpl|lgpl|agpl|mpl|psf|isc|unlicense|cc0|cc-by)[-.0-9a-z]{0,24}");

  /** The shortest licences in use have more letters than this. */
  private static final int SHORTEST = 150;

  @Override
  public String id() {
    return "repository/licence-present";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    RepoTree tree = sights.tree();
    List<Looked> looked = List.of(new Looked("work-tree", "files", tree.files().size()));
    Answer other = null;
    for (String path : tree.files()) {
      if (!is(path)) {
        continue;
      }
      switch (tree.text(path)) {
        case Sight.Known<SourceText>(SourceText text) -> {
          if (text.text().strip().length() >= SHORTEST) {
            return new Answer.Pass("The terms are in " + path, looked);
          }
          other = new Answer.Manual(path + " is too short to hold a licence", List.of(), looked);
        }
        case Sight.Unseen<SourceText>(String why, String remedy) ->
            other = new Answer.Unknown(path + " could not be read: " + why, remedy, looked);
      }
    }
    return other == null ? absent(question, tree, looked) : other;
  }

  /** LICENSE, LICENSE-MIT, COPYING.txt at the root, and what stands in LICENSES (REUSE). */
  private static boolean is(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.indexOf('/') >= 0) {
      return lower.startsWith("licenses/") && lower.indexOf('/', 9) < 0;
    }
    for (String name : NAMES) {
      String rest = lower.startsWith(name) ? lower.substring(name.length()) : "?";
      if (rest.isEmpty() || TEXTS.contains(rest) || OF_A_KIND.matcher(rest).matches()) {
        return true;
      }
    }
    return false;
  }

  private static Answer absent(Question question, RepoTree tree, List<Looked> looked) {
    if (!tree.complete()) {
      return new Answer.Unknown(
          "Part of the directory could not be listed: " + tree.unlisted(),
          "Give the right to read it.",
          looked);
    }
    for (String link : tree.links()) {
      if (is(link)) {
        return new Answer.Unknown(link + " is a link, which is not followed", FIX, looked);
      }
    }
    return new Answer.Fail(
        "There is no licence at the root",
        List.of(
            question.finding(
                "There is no licence at the root", "neither LICENSE nor COPYING", null, null, FIX)),
        looked);
  }
}
