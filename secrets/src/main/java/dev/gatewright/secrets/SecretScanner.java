package dev.gatewright.secrets;

import dev.gatewright.secrets.imported.ImportedMatch;
import dev.gatewright.secrets.imported.ImportedRules;
import dev.gatewright.secrets.rules.RuleTable;
import java.util.List;

/**
 * Finds secrets in bytes. Immutable, safe for any number of threads, and says the same whatever
 * their number.
 */
public final class SecretScanner {
  private final Engine engine;
  private final SearchGaps gaps;

  /** A scanner of the rules of a table. */
  public SecretScanner(RuleTable table) {
    this(new Engine(table), new SearchGaps());
  }

  private SecretScanner(Engine engine, SearchGaps gaps) {
    this.engine = engine;
    this.gaps = gaps;
  }

  /** A scanner of the rules that come with the program. */
  public static SecretScanner shipped() {
    return new SecretScanner(RuleTable.shipped());
  }

  /** The same with rules that somebody else wrote besides. */
  public SecretScanner with(ImportedRules rules) {
    return rules.count() == 0 ? this : new SecretScanner(engine.with(rules), gaps);
  }

  /** The same, telling what rules of others did not search to the end. */
  public SecretScanner noting(SearchGaps left) {
    return new SecretScanner(engine, left);
  }

  /** The secrets in a whole file. */
  public List<Found> scan(byte[] bytes, Subject subject) {
    return judge(scan(bytes, bytes.length), bytes, subject);
  }

  /** What is met in a blob: the first so many bytes. */
  public BlobScan scan(byte[] content, int length) {
    return scan(content, length, TextForm.of(content, length));
  }

  /**
   * What is met in a blob that was made by copying from another: the same as scanning it gives.
   *
   * @param copies what was copied: (target start, source start, length) each, ascending by target
   *     start, not overlapping there
   * @param base what was met in the blob copied from
   */
  public BlobScan carry(byte[] content, int length, int[] copies, BlobScan base) {
    TextForm form = TextForm.of(content, length, copies, base.form(), base.length());
    if (form != base.form() || form.wide() || copies.length == 0) {
      return scan(content, length, form);
    }
    Pass pass = new Pass(engine, form, content, length, 0);
    return new Carrier(pass, content, length, copies, base).carry(imported(content, length, form));
  }

  /** The secrets in a blob that was scanned, the same bytes being at hand. */
  public List<Found> judge(BlobScan scan, byte[] content, Subject subject) {
    if (!scan.hasMatches()) {
      return List.of();
    }
    return new Judge(engine, subject.path()).judge(scan, content, scan.length());
  }

  /** Judges many blobs at the same paths, and remembers what it said. For one thread. */
  public Recall recall(List<Subject> subjects) {
    return new Recall(engine, subjects);
  }

  private BlobScan scan(byte[] content, int length, TextForm form) {
    byte[] text = form.wide() ? form.narrow(content, length) : content;
    int size = form.wide() ? text.length : length;
    HitTable keywords = new HitTable();
    HitTable runs = new HitTable();
    Pass pass = new Pass(engine, form, text, size, 0);
    pass.keywords(1, size, keywords);
    pass.runs(0, size, runs);
    return new BlobScan(form, length, keywords, runs, imported(text, size, form));
  }

  /** Of such a rule nothing is known to carry over: each text is searched as a whole. */
  private List<ImportedMatch> imported(byte[] text, int length, TextForm form) {
    ImportedRules rules = engine.imported();
    return rules == null || form == TextForm.BINARY
        ? List.of()
        : rules.search(text, length, gaps::add);
  }
}
