package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.Locale;

/** {@code documents/security-policy}: a SECURITY.md says how a weakness is reported. */
final class SecurityPolicy implements Check {
  private static final String FIX =
      "Write SECURITY.md: which versions get fixes, where a weakness is reported in private, and"
          + " when an answer comes.";

  /** Where GitHub, and people, look for it. */
  private static final List<String> FOLDERS = List.of("", ".github/", "docs/");

  private static final List<String> ENDINGS =
      List.of("", ".md", ".markdown", ".rst", ".txt", ".adoc");

  /** Words of the form that GitHub offers to be filled in. */
  private static final List<String> UNFILLED =
      List.of("use this section to tell people", "tell them where to go, how often");

  private static final List<String> REPORTING = List.of("report", "disclos", "contact", "submit");

  private static final List<String> WAYS =
      List.of("private vulnerability reporting", "report a vulnerability", "/security/advisories");

  @Override
  public String id() {
    return "documents/security-policy";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    RepoTree tree = sights.tree();
    List<Looked> looked = List.of(new Looked("work-tree", "files", tree.files().size()));
    List<String> found = tree.files().stream().filter(SecurityPolicy::is).toList();
    Answer first = null;
    for (String path : found) {
      Answer answer =
          switch (tree.text(path)) {
            case Sight.Known<SourceText>(SourceText text) -> judge(question, path, text, looked);
            case Sight.Unseen<SourceText>(String why, String remedy) ->
                new Answer.Unknown(path + " could not be read: " + why, remedy, looked);
          };
      if (answer instanceof Answer.Pass) {
        return answer;
      }
      first = first == null ? answer : first;
    }
    return first == null ? absent(question, tree, looked) : first;
  }

  private static boolean is(String path) {
    for (String folder : FOLDERS) {
      if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0) {
        String name = path.substring(folder.length()).toLowerCase(Locale.ROOT);
        if (name.startsWith("security") && ENDINGS.contains(name.substring(8))) {
          return true;
        }
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
        "There is no SECURITY.md at the root, in .github or in docs",
        List.of(
            question.finding(
                "There is no SECURITY.md", "at the root, in .github or in docs", null, null, FIX)),
        looked);
  }

  private static Answer judge(
      Question question, String path, SourceText text, List<Looked> looked) {
    String lower = text.text().toLowerCase(Locale.ROOT);
    for (String words : UNFILLED) {
      int at = lower.indexOf(words);
      if (at >= 0) {
        // Counted in the small letters: they may be more than the capitals were.
        int line = 1 + (int) lower.substring(0, at).chars().filter(c -> c == '\n').count();
        Place place = Place.line(path, Math.min(line, text.lineCount()));
        return new Answer.Fail(
            "The form was not filled in",
            List.of(question.finding("The form was not filled in", words, place, null, FIX)),
            looked);
      }
    }
    return tellsWhere(lower)
        ? new Answer.Pass(path + " says where a weakness is reported", looked)
        : new Answer.Manual(
            path + " is there; whether it says where a weakness is reported is for a person",
            List.of(),
            looked);
  }

  /**
   * Whether a paragraph that speaks of reports, or the one after it, names an address or a link.
   */
  private static boolean tellsWhere(String text) {
    String before = "";
    for (String paragraph : text.replace("\r", "").split("\n[ \t]*\n", -1)) {
      String both = before + "\n" + paragraph;
      boolean speaks = REPORTING.stream().anyMatch(both::contains);
      if (speaks && (hasAddress(both) || hasLink(both) || WAYS.stream().anyMatch(both::contains))) {
        return true;
      }
      before = paragraph;
    }
    return false;
  }

  /** Whether a link leads elsewhere than to the issues that everybody can read. */
  private static boolean hasLink(String text) {
    int at = text.indexOf("https://");
    while (at >= 0) {
      int end = at;
      while (end < text.length() && " \t\n)>]\"'".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (!text.substring(at, end).contains("/issues")) {
        return true;
      }
      at = text.indexOf("https://", end);
    }
    return false;
  }

  /** Whether an address of mail is among the words. */
  private static boolean hasAddress(String text) {
    for (int at = text.indexOf('@'); at > 0; at = text.indexOf('@', at + 1)) {
      int dot = at + 1;
      while (dot < text.length() && inName(text.charAt(dot))) {
        dot++;
      }
      boolean host = dot > at + 1 && dot + 1 < text.length() && text.charAt(dot) == '.';
      if (host && inName(text.charAt(at - 1)) && inName(text.charAt(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean inName(int c) {
    return c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}
