package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;
import dev.gatewright.readers.json.JsonKind;
import dev.gatewright.readers.json.JsonTokens;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.secrets.allow.AllowRemark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A JSON report of gitleaks that is used as a baseline, as with its {@code --baseline-path}. Of a
 * finding {@code File}, {@code StartLine}, {@code Commit}, {@code RuleID} and {@code Secret} are
 * read, the last only as a digest.
 *
 * <p>gitleaks itself compares almost every field. Here an entry excuses a finding in the same file
 * with the same secret, wherever the line has moved; a commit that differs is told. An entry whose
 * secret was redacted excuses what the same rule found on the same line of the same commit. A
 * different secret on the line of an entry is never excused.
 */
public final class GitleaksBaseline implements AllowList {
  /** The most bytes that are read. */
  public static final int MAX_BYTES = 1 << 26;

  private static final Set<String> WANTED =
      Set.of("File", "StartLine", "Commit", "RuleID", "Secret");
  private static final Map<String, UnaryOperator<String>> KEPT =
      Map.of("Secret", GitleaksBaseline::digest);

  private record Entry(
      String path, int line, @Nullable String commit, String rule, String digest, Place place) {}

  private final RuleNames names;
  private final Remarks remarks;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byPath = new HashMap<>();

  private GitleaksBaseline(String file, RuleNames names) {
    this.names = names;
    this.remarks = new Remarks(file);
  }

  /**
   * Reads the report. A file that is no JSON excuses nothing at all.
   *
   * @param file its path, for places
   * @param bytes what it holds
   * @param names what gitleaks calls our rules, or {@link RuleNames#NONE}
   */
  public static GitleaksBaseline read(String file, byte[] bytes, RuleNames names) {
    GitleaksBaseline list = new GitleaksBaseline(file, names);
    JsonTokens tokens = JsonTokens.of(bytes, MAX_BYTES);
    list.read(tokens);
    if (tokens.kind() == JsonKind.BROKEN) {
      Diagnostic first = tokens.diagnostic();
      list.entries.clear();
      list.remarks.malformed(
          first.line(), first.column(), first.message() + "; no entry of the file counts");
    }
    list.entries.forEach(
        entry -> list.byPath.computeIfAbsent(entry.path, _ -> new ArrayList<>()).add(entry));
    return list;
  }

  private void read(JsonTokens tokens) {
    JsonKind kind = tokens.next();
    if (kind == JsonKind.BEGIN_ARRAY) {
      while (tokens.next() != JsonKind.END_ARRAY && tokens.kind() != JsonKind.BROKEN) {
        if (tokens.kind() == JsonKind.BEGIN_OBJECT) {
          Fields fields = Fields.read(tokens, WANTED, KEPT, remarks);
          if (tokens.kind() != JsonKind.BROKEN) {
            entry(fields);
          }
        } else {
          remarks.malformed(tokens.line(), tokens.column(), "each finding must be an object");
          tokens.skip();
        }
      }
    } else if (kind != JsonKind.NULL && kind != JsonKind.BROKEN) {
      remarks.malformed(
          tokens.line(),
          tokens.column(),
          "not a report of gitleaks: a list of findings is expected; make one with"
              + " --report-format json");
      tokens.skip();
    }
    tokens.next();
  }

  private void entry(Fields fields) {
    String path = Remarks.path(fields.text("File"));
    int line = fields.number("StartLine");
    String commit = fields.textOrNull("Commit");
    String rule = fields.text("RuleID");
    String secret = fields.textOrNull("Secret");
    String digest = secret == null ? "" : secret;
    if (!fields.sound()) {
      return;
    }
    Place place = remarks.place(fields.line(), fields.column());
    boolean redacted = digest.isEmpty();
    if (path.isEmpty() || (redacted && line < 1)) {
      remarks.add(
          Kind.NOT_COMPARED,
          place,
          "the entry names no file, or neither a line nor a secret; it excuses nothing");
      return;
    }
    String whole = commit == null || commit.isEmpty() ? null : commit;
    entries.add(new Entry(path, line, whole, rule, digest, place));
  }

  /** What is kept of a secret: a digest, or nothing when gitleaks has redacted it. */
  private static String digest(String secret) {
    boolean redacted = secret.isEmpty() || secret.equals("REDACTED") || secret.endsWith("...");
    return redacted ? "" : Digests.sha256(secret);
  }

  @Override
  public AllowAnswer answer(Suspect suspect) {
    List<Excuse> excuses = new ArrayList<>();
    for (Entry entry : byPath.getOrDefault(suspect.path(), List.of())) {
      List<String> said = new ArrayList<>();
      if (entry.digest.isEmpty() ? line(entry, suspect, said) : secret(entry, suspect, said)) {
        excuses.add(Excuse.of(AllowSource.GITLEAKS_BASELINE, entry.place, said));
      }
    }
    return excuses.isEmpty() ? AllowAnswer.NONE : new AllowAnswer(excuses, List.of());
  }

  private static boolean secret(Entry entry, Suspect suspect, List<String> said) {
    if (!entry.digest.equals(suspect.sha256())) {
      return false;
    }
    if (entry.commit != null
        && suspect.commit() != null
        && !entry.commit.equals(suspect.commit())) {
      said.add("the baseline has the same secret in another commit");
    }
    return true;
  }

  private boolean line(Entry entry, Suspect suspect, List<String> said) {
    if (entry.line != suspect.line() || !Objects.equals(entry.commit, suspect.commit())) {
      return false;
    }
    RuleMatch match = RuleMatch.of(names, entry.rule, suspect.rule());
    said.addAll(match.remarks(entry.rule));
    said.add("the secret was not compared: it is redacted in the baseline");
    return match != RuleMatch.OTHER;
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
            "the secret it lists was not found in "
                + Remarks.name(entry.path)
                + "; make the baseline anew, or take the entry out");
      }
    }
    return unused.all();
  }
}
