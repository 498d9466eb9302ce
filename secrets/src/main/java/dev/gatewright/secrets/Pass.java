package dev.gatewright.secrets;

import dev.gatewright.secrets.automaton.Hits;
import dev.gatewright.secrets.automaton.KeywordAutomaton;
import dev.gatewright.secrets.decode.Decoded;
import dev.gatewright.secrets.decode.Escapes;
import dev.gatewright.secrets.decode.Runs;
import dev.gatewright.secrets.decode.Wrapped;
import dev.gatewright.secrets.match.Match;
import dev.gatewright.secrets.pattern.Window;
import dev.gatewright.secrets.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/**
 * One pass over some bytes. Every verdict notes how far it read. A keyword without a match is kept
 * only when its verdict read more than the automaton would look at again beside a seam.
 */
final class Pass {
  /** How far before the end of a keyword the automaton, or a look at the edge, reads. */
  static final int BEFORE = KeywordAutomaton.LONGEST + 8;

  /** How far behind the end of a keyword a verdict may read that is not kept. */
  static final int BEHIND = 16;

  private final Engine engine;
  private final TextForm form;
  private final byte[] bytes;
  private final int length;
  private final int depth;
  private final Window window;
  private final Match match = new Match();
  private final Hits hits;

  Pass(Engine engine, TextForm form, byte[] bytes, int length, int depth) {
    this(engine, form, bytes, length, depth, new Hits());
  }

  /**
   * A pass that notes hits in a list of the caller's.
   *
   * @param hits used until the pass is over
   */
  Pass(Engine engine, TextForm form, byte[] bytes, int length, int depth, Hits hits) {
    this.engine = engine;
    this.form = form;
    this.bytes = bytes;
    this.length = length;
    this.depth = depth;
    this.hits = hits;
    window = new Window(bytes, length);
  }

  Window window() {
    return window;
  }

  int length() {
    return length;
  }

  Match match() {
    return match;
  }

  /** Judges every keyword whose end lies in a range. */
  void keywords(int firstEnd, int lastEnd, HitTable into) {
    int from = Math.max(0, firstEnd - KeywordAutomaton.LONGEST);
    hits.clear();
    engine.automaton().run(bytes, from, firstEnd, Math.min(lastEnd, length), hits);
    for (int i = 0; i < hits.size(); i++) {
      hit(hits.end(i), hits.report(i), into);
    }
  }

  /** Judges every keyword that the automaton saw at one place. */
  void hit(int end, int report, HitTable into) {
    int next = end < length ? bytes[end] & 0xff : -1;
    for (int trigger : engine.automaton().triggers(report)) {
      if (engine.matchers().mayGoOn(trigger, next)) {
        keyword(end, trigger, into);
      }
    }
  }

  /** Judges one keyword, and keeps it when that is worth it. */
  void keyword(int end, int trigger, HitTable into) {
    if (!engine.wanted(trigger, form)) {
      return;
    }
    boolean positive = matches(trigger, end);
    int low = window.low();
    int high = window.high();
    if (positive || low < end - BEFORE || high > end + BEHIND) {
      into.add(end, trigger, positive, low, high);
    }
  }

  /** Judges every run of encoded bytes between two places at which none is cut. */
  void runs(int from, int to, HitTable into) {
    if (depth >= Engine.DEPTH || form == TextForm.BINARY) {
      return;
    }
    int start = Runs.next(bytes, from, to);
    while (start >= 0) {
      int end = Runs.end(bytes, start, length);
      run(start, end, into);
      start = Runs.next(bytes, end, to);
    }
  }

  private void run(int start, int end, HitTable into) {
    Decoded decoded = Runs.text(bytes, start, end, length);
    if (decoded != null && holds(decoded)) {
      int low = Math.max(start - 1, -1);
      into.add(start, 0, true, low, Wrapped.of(bytes, start, end, length).reach());
    }
  }

  /** Whether something is found at a keyword; afterwards the window knows what was read. */
  boolean matches(int trigger, int end) {
    window.forget(end - 1, end);
    if (engine.table().hasRule(trigger)) {
      return engine.matchers().match(window, trigger, end, match);
    }
    Decoded decoded = escaped(trigger, end);
    return decoded != null && holds(decoded);
  }

  /** The decoded stretch around the beginning of an escape, or null. */
  @Nullable Decoded escaped(int trigger, int end) {
    if (depth >= Engine.DEPTH) {
      return null;
    }
    int sign = end - engine.table().keywordOf(trigger).length();
    return engine.table().ruleOf(trigger) == RuleTable.PERCENT
        ? Escapes.percent(window, sign)
        : Escapes.escape(window, sign);
  }

  private boolean holds(Decoded decoded) {
    byte[] inner = decoded.bytes();
    Pass pass = new Pass(engine, form, inner, inner.length, depth + 1);
    HitTable found = new HitTable();
    pass.keywords(1, inner.length, found);
    for (int i = 0; i < found.size(); i++) {
      if (found.positive(i)) {
        return true;
      }
    }
    pass.runs(0, inner.length, found);
    return found.size() > 0 && found.positive(found.size() - 1);
  }
}
