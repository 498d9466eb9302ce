package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.secrets.allow.AllowRemark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code .gitleaksignore} of gitleaks: a fingerprint a line, {@code file:rule:line} for
 * any commit and the work tree, or {@code commit:file:rule:line} for one commit; blank lines, and
 * lines that begin with {@code #}. Nothing may stand behind the number, and backslashes in a path
 * count as slashes, as in gitleaks. A fingerprint holds nothing of the secret: what stands on that
 * line now is excused, whatever it is, and the excuse says so.
 */
public final class GitleaksIgnore implements AllowList {
  /** The most bytes that are read. */
  public static final int MAX_BYTES = 1 << 24;

  private static final String LINE_ONLY =
      "whatever secret stands on that line: the entry names none";

  private record Entry(@Nullable String commit, String path, String rule, int line, Place place) {}

  private final RuleNames names;
  private final Remarks remarks;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byPath = new HashMap<>();

  private GitleaksIgnore(String file, RuleNames names) {
    this.names = names;
    this.remarks = new Remarks(file);
  }

  /**
   * Reads the file.
   *
   * @param file its path, for places
   * @param bytes what it holds
   * @param names what gitleaks calls our rules, or {@link RuleNames#NONE}
   */
  public static GitleaksIgnore read(String file, byte[] bytes, RuleNames names) {
    GitleaksIgnore list = new GitleaksIgnore(file, names);
    switch (SourceText.read(bytes, MAX_BYTES)) {
      case Parsed.Broken<SourceText>(Diagnostic first) ->
          list.remarks.malformed(
              first.line(), first.column(), first.message() + "; no entry of it counts");
      case Parsed.Ok<SourceText>(SourceText source, _) -> {
        for (int line = 1; line <= source.lineCount(); line++) {
          list.entry(source.line(line), line);
        }
      }
    }
    return list;
  }

  private void entry(String line, int number) {
    String entry = line.strip();
    if (entry.isEmpty() || entry.startsWith("#")) {
      return;
    }
    int column = 1 + line.codePointCount(0, line.indexOf(entry));
    int lineAt = entry.lastIndexOf(':');
    int ruleAt = lineAt < 0 ? -1 : entry.lastIndexOf(':', lineAt - 1);
    if (ruleAt <= 0 || ruleAt + 1 == lineAt) {
      remarks.malformed(
          number, column, "not a fingerprint: file:rule:line or commit:file:rule:line is expected");
      return;
    }
    int start = number(entry.substring(lineAt + 1));
    if (start < 0) {
      int place = column + entry.codePointCount(0, lineAt + 1);
      remarks.malformed(
          number, place, "a fingerprint ends with the number of a line and nothing behind it");
      return;
    }
    String rule = entry.substring(ruleAt + 1, lineAt);
    entry(entry.substring(0, ruleAt), rule, start, remarks.place(number, column));
  }

  /** An entry whose beginning is a path, or a commit, a colon and a path. */
  private void entry(String where, String rule, int line, Place place) {
    int colon = where.indexOf(':');
    boolean commit = colon > 0 && hex(where, colon);
    if (commit && colon != 40 && colon != 64) {
      remarks.add(
          Kind.MALFORMED,
          place,
          "the id of the commit is shortened; write it whole, 40 or 64 digits");
    } else if (line == 0) {
      remarks.add(
          Kind.NOT_COMPARED,
          place,
          "line 0 speaks of a file as such, not of a secret in it; it excuses nothing here");
    } else {
      String id = commit ? where.substring(0, colon) : null;
      String path = Remarks.path(commit ? where.substring(colon + 1) : where);
      add(new Entry(id, path, rule, line, place));
    }
  }

  private void add(Entry entry) {
    entries.add(entry);
    byPath.computeIfAbsent(entry.path, _ -> new ArrayList<>()).add(entry);
  }

  /** Whether this may be the id of a commit; what git shortens has seven digits or more. */
  private static boolean hex(String text, int to) {
    for (int i = 0; i < to; i++) {
      char c = text.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
        return false;
      }
    }
    return to >= 7;
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  @Override
  public AllowAnswer answer(Suspect suspect) {
    List<Excuse> excuses = new ArrayList<>();
    for (Entry entry : byPath.getOrDefault(suspect.path(), List.of())) {
      boolean here =
          entry.line == suspect.line()
              && (entry.commit == null || entry.commit.equals(suspect.commit()));
      RuleMatch match = here ? RuleMatch.of(names, entry.rule, suspect.rule()) : RuleMatch.OTHER;
      if (match != RuleMatch.OTHER) {
        List<String> said = new ArrayList<>(match.remarks(entry.rule));
        said.add(LINE_ONLY);
        excuses.add(Excuse.of(AllowSource.GITLEAKS_IGNORE, entry.place, said));
      }
    }
    return excuses.isEmpty() ? AllowAnswer.NONE : new AllowAnswer(excuses, List.of());
  }

  @Override
  public List<AllowRemark> remarks() {
    return remarks.all();
  }

  @Override
  public List<AllowRemark> unused(Set<Place> used, Looked looked) {
    Remarks unused = new Remarks("");
    for (Entry entry : entries) {
      if (!used.contains(entry.place) && looked.at(entry.path, entry.commit)) {
        unused.add(
            Kind.UNUSED,
            entry.place,
            "nothing was found at line "
                + entry.line
                + " of "
                + Remarks.name(entry.path)
                + " that it excuses; take it out");
      }
    }
    return unused.all();
  }
}
