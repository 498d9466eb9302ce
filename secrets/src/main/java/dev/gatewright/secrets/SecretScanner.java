package dev.gatewright.secrets;

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
    return blobs().scan(content, length);
  }

  /** A scanner of blobs for one thread. */
  public BlobScanner blobs() {
    return new BlobScanner(engine, gaps);
  }

  /** The secrets in a blob that was scanned, the same bytes being at hand. */
  public List<Found> judge(BlobScan scan, byte[] content, Subject subject) {
    if (!scan.hasMatches()) {
      return List.of();
    }
    return new Judge(engine, gaps, subject.path()).judge(scan, content, scan.length());
  }

  /** Judges many blobs at the same paths, and remembers what it said. For one thread. */
  public Recall recall(List<Subject> subjects) {
    return new Recall(engine, gaps, subjects);
  }
}
