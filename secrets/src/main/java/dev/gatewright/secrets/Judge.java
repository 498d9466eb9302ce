package dev.gatewright.secrets;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.context.ContextJudge;
import dev.gatewright.secrets.context.Judgement;
import dev.gatewright.secrets.context.Place;
import dev.gatewright.secrets.decode.Decoded;
import dev.gatewright.secrets.decode.Runs;
import dev.gatewright.secrets.imported.ImportedMatch;
import dev.gatewright.secrets.imported.ImportedRules;
import dev.gatewright.secrets.match.Match;
import dev.gatewright.secrets.rules.Entropy;
import dev.gatewright.secrets.rules.RuleTable;
import dev.gatewright.secrets.rules.SecretRule;
import dev.gatewright.secrets.rules.Structure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each match whether it is a finding and how sure that is, from the text around it. */
final class Judge {
  /** So many values of one name are told; what stands in more rows says nothing new of it. */
  private static final int MOST = 1000;

  private static final String IMPORTED = "found by a rule of a gitleaks configuration";

  private final Engine engine;
  private final SearchGaps gaps;
  private final String path;
  private final boolean anyPath;
  private final List<Overlaps.Candidate> found = new ArrayList<>();

  /** What rules that somebody else wrote found; it gives way to nothing. */
  private final List<Found> imported = new ArrayList<>();

  Judge(Engine engine, SearchGaps gaps, String path) {
    this(engine, gaps, path, false);
  }

  /**
   * A judge of a file.
   *
   * @param anyPath whether rules of others that are for certain paths count at this one too
   */
  Judge(Engine engine, SearchGaps gaps, String path, boolean anyPath) {
    this.engine = engine;
    this.gaps = gaps;
    this.path = path;
    this.anyPath = anyPath;
  }

  /** The findings of a scan, in the order of their places; of several on one span the best. */
  List<Found> judge(BlobScan scan, byte[] bytes, int length) {
    byte[] text = scan.form().wide() ? scan.form().narrow(bytes, length) : bytes;
    int size = scan.form().wide() ? text.length : length;
    Pass pass = new Pass(engine, scan.form(), text, size, 0);
    Layer layer = new Layer(text, size, scan.form().wide() ? 2 : 1, null, null, "");
    all(scan.keywords(), scan.runs(), pass, layer);
    imported(scan);
    return resolved();
  }

  /** What was found so far; of several on one span the best, those of other rules behind them. */
  List<Found> resolved() {
    if (imported.isEmpty()) {
      return Overlaps.resolved(found);
    }
    List<Found> all = new ArrayList<>(Overlaps.resolved(found));
    all.addAll(imported);
    return List.copyOf(all);
  }

  boolean any() {
    return !found.isEmpty() || !imported.isEmpty();
  }

  /** Takes over what rules that somebody else wrote found, as sure as they can be. */
  void imported(BlobScan scan) {
    ImportedRules rules = engine.imported();
    if (rules == null) {
      return;
    }
    int width = scan.form().wide() ? 2 : 1;
    for (ImportedMatch one : scan.imported()) {
      if (anyPath || rules.at(one.rule(), path)) {
        SecretRule rule = rules.rule(one.rule());
        imported.add(
            new Found(
                rule,
                width * one.start(),
                width * one.end(),
                rule.confidence(),
                List.of(IMPORTED),
                ""));
      }
    }
  }

  void add(Overlaps.Candidate candidate) {
    found.add(candidate);
  }

  /** Judges the runs of a scan of plain bytes. */
  void runs(BlobScan scan, byte[] bytes) {
    if (scan.runs().size() > 0) {
      runs(scan.runs(), plain(bytes, scan.length()));
    }
  }

  /** Judges one keyword in plain bytes. */
  void keyword(Pass pass, byte[] bytes, int trigger, int end) {
    keyword(pass, plain(bytes, pass.length()), trigger, end);
  }

  /** What one keyword that begins a match, and no escape, comes to, so many bytes further on. */
  List<Overlaps.Candidate> all(Pass pass, byte[] bytes, int trigger, int end, int by) {
    keyword(pass, bytes, trigger, end);
    return found.stream().map(one -> one.moved(by)).toList();
  }

  private static Layer plain(byte[] bytes, int length) {
    return new Layer(bytes, length, 1, null, null, "");
  }

  private void all(HitTable keywords, HitTable runs, Pass pass, Layer layer) {
    for (int i = 0; i < keywords.size(); i++) {
      if (keywords.positive(i)) {
        keyword(pass, layer, keywords.trigger(i), keywords.end(i));
      }
    }
    runs(runs, layer);
  }

  private void runs(HitTable runs, Layer layer) {
    for (int i = 0; i < runs.size(); i++) {
      int start = runs.end(i);
      int end = Runs.end(layer.bytes(), start, layer.length());
      Decoded decoded =
          runs.positive(i) ? Runs.text(layer.bytes(), start, end, layer.length()) : null;
      if (decoded != null) {
        inner(decoded, layer);
      }
    }
  }

  private void keyword(Pass pass, Layer layer, int trigger, int end) {
    RuleTable table = engine.table();
    if (!table.hasRule(trigger)) {
      Decoded decoded = pass.escaped(trigger, end);
      if (decoded != null) {
        inner(decoded, layer);
      }
    } else if (pass.matches(trigger, end)) {
      SecretRule rule = table.rule(table.ruleOf(trigger));
      Match match = pass.match();
      String keyword = table.keywordOf(trigger);
      int told = 0;
      int guessed = 0;
      do {
        Overlaps.Candidate one = opinion(rule, keyword, layer, match);
        boolean guess = one != null && one.found().confidence() == Confidence.LOW;
        guessed += guess ? 1 : 0;
        told += one == null || guess ? 0 : 1;
        if (one != null && (!guess || guessed <= MOST)) {
          found.add(one);
        }
      } while (told < MOST && match.next());
      if (told == MOST && match.next()) {
        gaps.add("more than " + MOST + " secrets stand below one name: only so many are told");
      }
    }
  }

  private void inner(Decoded decoded, Layer outer) {
    byte[] bytes = decoded.bytes();
    int depth = outer.depth() + 1;
    Pass pass = new Pass(engine, TextForm.BYTES, bytes, bytes.length, depth);
    HitTable keywords = new HitTable();
    HitTable runs = new HitTable();
    pass.keywords(1, bytes.length, keywords);
    pass.runs(0, bytes.length, runs);
    String how = outer.how().isEmpty() ? decoded.how() : outer.how() + ", " + decoded.how();
    all(keywords, runs, pass, new Layer(bytes, bytes.length, 1, decoded, outer, how));
  }

  private Overlaps.@Nullable Candidate opinion(
      SecretRule rule, String keyword, Layer layer, Match match) {
    if (match.bare && Place.of(path).program()) {
      return null;
    }
    String value = layer.text(match.start, match.end);
    String behind = value.substring(match.behind - match.start);
    if (rule.entropy() > 0 && Entropy.bits(behind) < rule.entropy()) {
      return null;
    }
    Confidence given = rule.confidence();
    List<String> reasons = new ArrayList<>();
    if (!rule.check().isEmpty()) {
      boolean right = Structure.right(rule.check(), value, behind);
      given = right ? higher(given) : lower(given);
      reasons.add((right ? "built as it says: " : "not built as it says: ") + rule.check());
    }
    Judgement judged = context(rule, given, mark(value) ? behind : value, layer, match);
    if (judged.dropped()) {
      return null;
    }
    reasons.addAll(judged.reasons());
    int start = layer.outermost(match.start);
    int end = layer.outermost(match.end);
    Found one = new Found(rule, start, end, judged.confidence(), reasons, layer.how());
    return new Overlaps.Candidate(one, rule.kind().named() ? 0 : keyword.length());
  }

  private Judgement context(
      SecretRule rule, Confidence given, String value, Layer layer, Match match) {
    SourceLine line = SourceLine.around(layer.bytes(), layer.length(), match.start);
    String name =
        match.nameEnd > match.nameStart
            ? layer.text(match.nameStart, match.nameEnd)
            : line.nameBefore(match.start);
    if (match.childEnd > match.childStart) {
      name = name + " " + layer.text(match.childStart, match.childEnd);
    }
    Place place = Place.of(path);
    Judgement judged =
        ContextJudge.judge(
            rule.kind(),
            given,
            name,
            value,
            line.text(),
            match.start - line.start(),
            match.listed ? place.plain() : place);
    if (match.apart) {
      return ContextJudge.apart(judged, name);
    }
    return match.alone ? ContextJudge.unsaid(judged, value, path) : judged;
  }

  /** Whether a value begins with what would be a reference, were it not its provider's mark. */
  private static boolean mark(String value) {
    return !value.isEmpty() && "${<".indexOf(value.charAt(0)) >= 0;
  }

  private static Confidence higher(Confidence given) {
    return given == Confidence.LOW ? Confidence.MEDIUM : Confidence.HIGH;
  }

  private static Confidence lower(Confidence given) {
    return given == Confidence.HIGH ? Confidence.MEDIUM : Confidence.LOW;
  }
}
