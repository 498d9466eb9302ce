package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;
import dev.gatewright.readers.json.JsonKind;
import dev.gatewright.readers.json.JsonTokens;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.secrets.allow.AllowRemark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The baseline of detect-secrets 1.x, usually {@code .secrets.baseline}: for each path the secrets
 * that were found, each as the SHA-1 of its text. An entry excuses the same secret in the same
 * file, on whatever line. One that a person has marked as a real secret ({@code is_secret}) excuses
 * nothing. Of a private key detect-secrets keeps only the words of its first line, which are the
 * same for every key: such an entry cannot be compared and excuses nothing.
 */
public final class SecretsBaseline implements AllowList {
  /** The most bytes that are read. */
  public static final int MAX_BYTES = 1 << 26;

  private static final Set<String> WANTED =
      Set.of("type", "filename", "hashed_secret", "is_verified", "is_secret");
  private static final String AGAIN = "; make it anew with detect-secrets scan";

  private record Entry(String path, String sha1, boolean real, boolean verified, Place place) {}

  private final Remarks remarks;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byPath = new HashMap<>();

  private boolean version;
  private boolean results;

  private SecretsBaseline(String file) {
    this.remarks = new Remarks(file);
  }

  /**
   * Reads the baseline. A file that is no JSON, or of another version than 1.x, excuses nothing.
   *
   * @param file its path, for places
   * @param bytes what it holds
   */
  public static SecretsBaseline read(String file, byte[] bytes) {
    SecretsBaseline list = new SecretsBaseline(file);
    JsonTokens tokens = JsonTokens.of(bytes, MAX_BYTES);
    boolean counts = list.read(tokens);
    if (tokens.kind() == JsonKind.BROKEN) {
      Diagnostic first = tokens.diagnostic();
      list.remarks.malformed(
          first.line(), first.column(), first.message() + "; no entry of the file counts");
      counts = false;
    }
    if (!counts) {
      list.entries.clear();
    }
    list.entries.forEach(
        entry -> list.byPath.computeIfAbsent(entry.path, _ -> new ArrayList<>()).add(entry));
    return list;
  }

  /** Reads to the end; returns whether the file is one whose entries count. */
  private boolean read(JsonTokens tokens) {
    if (tokens.next() != JsonKind.BEGIN_OBJECT) {
      if (tokens.kind() != JsonKind.BROKEN) {
        remarks.malformed(
            tokens.line(), tokens.column(), "not a baseline of detect-secrets" + AGAIN);
        tokens.skip();
        tokens.next();
      }
      return false;
    }
    boolean sound = true;
    while (tokens.next() == JsonKind.NAME) {
      switch (tokens.text()) {
        case "version" -> sound &= version(tokens);
        case "results" -> sound &= results(tokens);
        default -> tokens.skip();
      }
    }
    tokens.next();
    if (sound && tokens.kind() == JsonKind.END && !(version && results)) {
      String missing = version ? "results" : "version";
      remarks.malformed(
          1, 1, "\"" + missing + "\" is missing: not a baseline of detect-secrets" + AGAIN);
    }
    return sound && version && results;
  }

  private boolean version(JsonTokens tokens) {
    boolean twice = version;
    version = true;
    boolean known = tokens.next() == JsonKind.TEXT && tokens.text().startsWith("1.");
    if (!known || twice) {
      remarks.malformed(
          tokens.line(),
          tokens.column(),
          twice
              ? "\"version\" is given twice; no entry of the file counts"
              : "only baselines of version 1.x are read; no entry of this one counts" + AGAIN);
    }
    tokens.skip();
    return known && !twice;
  }

  private boolean results(JsonTokens tokens) {
    boolean twice = results;
    results = true;
    JsonKind kind = tokens.next();
    if (twice || kind != JsonKind.BEGIN_OBJECT) {
      if (kind != JsonKind.BROKEN) {
        remarks.malformed(
            tokens.line(),
            tokens.column(),
            (twice ? "\"results\" is given twice" : "\"results\" must be an object")
                + "; no entry of the file counts");
      }
      tokens.skip();
      return false;
    }
    Set<String> paths = new HashSet<>();
    while (tokens.next() == JsonKind.NAME) {
      String path = tokens.text();
      if (paths.add(path)) {
        file(path, tokens);
      } else {
        remarks.malformed(
            tokens.line(), tokens.column(), "this path is given twice; only the first counts");
        tokens.skip();
      }
    }
    return true;
  }

  private void file(String path, JsonTokens tokens) {
    if (tokens.next() != JsonKind.BEGIN_ARRAY) {
      if (tokens.kind() != JsonKind.BROKEN) {
        remarks.malformed(tokens.line(), tokens.column(), "the secrets of a file must be a list");
        tokens.skip();
      }
      return;
    }
    while (tokens.next() != JsonKind.END_ARRAY && tokens.kind() != JsonKind.BROKEN) {
      if (tokens.kind() == JsonKind.BEGIN_OBJECT) {
        Fields fields = Fields.read(tokens, WANTED, Map.of(), remarks);
        if (tokens.kind() != JsonKind.BROKEN) {
          entry(path, fields);
        }
      } else {
        remarks.malformed(tokens.line(), tokens.column(), "each secret must be an object");
        tokens.skip();
      }
    }
  }

  private void entry(String path, Fields fields) {
    String type = fields.text("type");
    String hash = fields.text("hashed_secret");
    String filename = fields.textOrNull("filename");
    boolean verified = fields.flag("is_verified");
    boolean real = fields.flag("is_secret");
    if (!fields.sound()) {
      return;
    }
    if (!sha1(hash)) {
      fields.wrong(
          fields.line(), fields.column(), "\"hashed_secret\" must be 40 hexadecimal digits");
      return;
    }
    if (filename != null && !Remarks.path(filename).equals(Remarks.path(path))) {
      fields.wrong(
          fields.line(), fields.column(), "\"filename\" is another file than it stands below");
      return;
    }
    Place place = remarks.place(fields.line(), fields.column());
    if (type.equals("Private Key")) {
      remarks.add(
          Kind.NOT_COMPARED,
          place,
          "detect-secrets keeps nothing of a private key but the words of its first line, so it"
              + " cannot be told from another; it excuses nothing: write a waiver for the key");
      return;
    }
    entries.add(new Entry(Remarks.path(path), hash, real, verified, place));
  }

  private static boolean sha1(String hash) {
    return hash.length() == 40
        && hash.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  @Override
  public AllowAnswer answer(Suspect suspect) {
    List<Excuse> excuses = new ArrayList<>();
    List<AllowRemark> lapsed = new ArrayList<>();
    for (Entry entry : byPath.getOrDefault(suspect.path(), List.of())) {
      if (!entry.sha1.equals(suspect.sha1())) {
        continue;
      }
      if (entry.real) {
        lapsed.add(
            new AllowRemark(
                Kind.LAPSED,
                entry.place,
                "the baseline lists it and says that it is a real secret; revoke it"));
      } else {
        List<String> said =
            entry.verified
                ? List.of("detect-secrets tried it when the baseline was made, and it worked")
                : List.of();
        excuses.add(Excuse.of(AllowSource.SECRETS_BASELINE, entry.place, said));
      }
    }
    // What one entry calls real is not excused by another that lists the same text as something
    // else.
    return new AllowAnswer(lapsed.isEmpty() ? excuses : List.of(), lapsed);
  }

  @Override
  public List<AllowRemark> remarks() {
    return remarks.all();
  }

  @Override
  public List<AllowRemark> unused(Set<Place> used, Looked looked) {
    Remarks unused = new Remarks("");
    for (Entry entry : entries) {
      if (!entry.real && !used.contains(entry.place) && looked.at(entry.path, null)) {
        unused.add(
            Kind.UNUSED,
            entry.place,
            "the secret it lists was not found in " + Remarks.name(entry.path) + AGAIN);
      }
    }
    return unused.all();
  }
}
