package dev.gatewright.secrets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges blobs at some paths, and remembers what it said of a match and all that was read for it: a
 * line that stands in a thousand versions of a file is judged once. Says the same as {@link
 * SecretScanner#judge}, but takes what rules of others find at any path. For one thread; lets go of
 * everything when it holds too much.
 */
public final class Recall {
  /** How many bytes of lines are held. */
  private static final int MOST = 8 << 20;

  /** How many bytes are worth holding for one verdict. */
  private static final int LONGEST = 1 << 17;

  private final Engine engine;
  private final SearchGaps gaps;
  private final String[] paths;
  private final Map<Stretch, List<List<Overlaps.Candidate>>> known = new HashMap<>();
  private final Stretch probe = new Stretch();
  private int held;

  Recall(Engine engine, SearchGaps gaps, List<Subject> subjects) {
    this.engine = engine;
    this.gaps = gaps;
    paths = subjects.stream().map(Subject::path).toArray(String[]::new);
  }

  /** The secrets in a blob that was scanned, for each path; nothing when there is none at any. */
  public List<List<Found>> judge(BlobScan scan, byte[] content) {
    if (!scan.hasMatches()) {
      return List.of();
    }
    Judge[] judges = new Judge[paths.length];
    for (int i = 0; i < judges.length; i++) {
      judges[i] = new Judge(engine, gaps, paths[i], true);
    }
    if (scan.form() != TextForm.BYTES) {
      return all(judges, scan, content);
    }
    HitTable keywords = scan.keywords();
    Pass pass = new Pass(engine, scan.form(), content, scan.length(), 0);
    for (int i = 0; i < keywords.size(); i++) {
      if (keywords.positive(i)) {
        keyword(judges, scan, i, content, pass);
      }
    }
    boolean any = false;
    for (Judge judge : judges) {
      judge.runs(scan, content);
      judge.imported(scan);
      any |= judge.any();
    }
    return any ? resolved(judges) : List.of();
  }

  private static List<List<Found>> all(Judge[] judges, BlobScan scan, byte[] content) {
    List<List<Found>> found = new ArrayList<>(judges.length);
    for (Judge judge : judges) {
      found.add(judge.judge(scan, content, scan.length()));
    }
    return found;
  }

  private static List<List<Found>> resolved(Judge[] judges) {
    List<List<Found>> found = new ArrayList<>(judges.length);
    for (Judge judge : judges) {
      found.add(judge.resolved());
    }
    return found;
  }

  private void keyword(Judge[] judges, BlobScan scan, int hit, byte[] content, Pass pass) {
    HitTable keywords = scan.keywords();
    int trigger = keywords.trigger(hit);
    int end = keywords.end(hit);
    if (!engine.table().hasRule(trigger)) {
      for (Judge judge : judges) {
        judge.keyword(pass, content, trigger, end);
      }
      return;
    }
    int low = Math.max(0, keywords.low(hit));
    int high = Math.min(keywords.high(hit), scan.length());
    // A match begins and ends at no line feed: what was read of the lines beside it is enough.
    int from = content[low] == '\n' ? low : SourceLine.earliest(content, low);
    int to = Math.max(high, SourceLine.latest(content, scan.length(), high - 1));
    probe.set(content, from, to, trigger, end - from);
    List<List<Overlaps.Candidate>> verdicts = known.get(probe);
    if (verdicts == null) {
      verdicts = new ArrayList<>(judges.length);
      for (String path : paths) {
        verdicts.add(new Judge(engine, gaps, path).all(pass, content, trigger, end, -from));
      }
      if (to - from <= LONGEST) {
        remember(verdicts);
      }
    }
    for (int i = 0; i < judges.length; i++) {
      for (Overlaps.Candidate verdict : verdicts.get(i)) {
        judges[i].add(verdict.moved(from));
      }
    }
  }

  private void remember(List<List<Overlaps.Candidate>> verdicts) {
    Stretch kept = probe.kept();
    held += kept.to - kept.from + 64;
    if (held > MOST) {
      known.clear();
      held = kept.to - kept.from + 64;
    }
    known.put(kept, verdicts);
  }

  @Override
  public String toString() {
    return "Recall[" + known.size() + " matches]";
  }

  /** Bytes, and the keyword in them: equal bytes and keyword get an equal verdict. */
  private static final class Stretch {
    private byte[] bytes = {};
    private int from;
    private int to;
    private int trigger;
    private int end;
    private int hash;

    void set(byte[] content, int first, int behind, int keyword, int keywordEnd) {
      bytes = content;
      from = first;
      to = behind;
      trigger = keyword;
      end = keywordEnd;
      int sum = keyword * 31 + keywordEnd;
      for (int i = first; i < behind; i++) {
        sum = sum * 31 + content[i];
      }
      hash = sum;
    }

    /** The same with bytes of its own. */
    Stretch kept() {
      Stretch kept = new Stretch();
      kept.bytes = Arrays.copyOfRange(bytes, from, to);
      kept.to = to - from;
      kept.trigger = trigger;
      kept.end = end;
      kept.hash = hash;
      return kept;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Stretch that
          && hash == that.hash
          && trigger == that.trigger
          && end == that.end
          && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    /** Never the bytes. */
    @Override
    public String toString() {
      return "Stretch[" + (to - from) + " bytes]";
    }
  }
}
