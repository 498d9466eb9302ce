package dev.gatewright.secrets;

import dev.gatewright.secrets.imported.ImportedMatch;
import java.util.List;

/** What was met in a blob and how far around it was read: offsets, and none of its bytes. */
public final class BlobScan {
  private final TextForm form;
  private final int length;
  private final HitTable keywords;
  private final HitTable runs;
  private final List<ImportedMatch> imported;

  BlobScan(
      TextForm form, int length, HitTable keywords, HitTable runs, List<ImportedMatch> imported) {
    this.form = form;
    this.length = length;
    this.keywords = keywords.copy();
    this.runs = runs.copy();
    this.imported = List.copyOf(imported);
  }

  /** Whether a matcher found something, so that {@link SecretScanner#judge} has work. */
  public boolean hasMatches() {
    return any(keywords) || any(runs) || !imported.isEmpty();
  }

  /** Whether the bytes are of no text, so that only the surest rules looked at them. */
  public boolean binary() {
    return form == TextForm.BINARY;
  }

  /** About how many bytes of memory it takes. */
  public int size() {
    return 96 + 16 * (keywords.size() + runs.size()) + 24 * imported.size();
  }

  /** Whether another scan met the same at the same places. */
  public boolean same(BlobScan other) {
    return form == other.form
        && length == other.length
        && keywords.same(other.keywords)
        && runs.same(other.runs)
        && imported.equals(other.imported);
  }

  TextForm form() {
    return form;
  }

  int length() {
    return length;
  }

  HitTable keywords() {
    return keywords;
  }

  HitTable runs() {
    return runs;
  }

  /** What rules that somebody else wrote found, whatever their path. */
  List<ImportedMatch> imported() {
    return imported;
  }

  private static boolean any(HitTable hits) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.positive(i)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "BlobScan[" + form + ", " + keywords + ", " + runs + " in runs]";
  }
}
