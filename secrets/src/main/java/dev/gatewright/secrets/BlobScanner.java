package dev.gatewright.secrets;

import dev.gatewright.secrets.imported.ImportedMatch;
import dev.gatewright.secrets.imported.ImportedRules;
import java.util.List;

/** Meets what stands in blobs, one after the other, in room that is used again. For one thread. */
public final class BlobScanner {
  private final Engine engine;
  private final SearchGaps gaps;
  private final Room room = new Room();

  BlobScanner(Engine engine, SearchGaps gaps) {
    this.engine = engine;
    this.gaps = gaps;
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
    room.clear();
    Pass pass = new Pass(engine, form, content, length, 0, room.hits());
    Carrier carrier = new Carrier(pass, content, length, copies, base, room);
    return carrier.carry(engine.automaton(), imported(content, length, form));
  }

  private BlobScan scan(byte[] content, int length, TextForm form) {
    byte[] text = form.wide() ? form.narrow(content, length) : content;
    int size = form.wide() ? text.length : length;
    room.clear();
    Pass pass = new Pass(engine, form, text, size, 0, room.hits());
    pass.keywords(1, size, room.keywords());
    pass.runs(0, size, room.runs());
    return new BlobScan(form, length, room.keywords(), room.runs(), imported(text, size, form));
  }

  /** Of such a rule nothing is known to carry over: each text is searched as a whole. */
  private List<ImportedMatch> imported(byte[] text, int length, TextForm form) {
    ImportedRules rules = engine.imported();
    return rules == null || form == TextForm.BINARY
        ? List.of()
        : rules.search(text, length, gaps::add);
  }

  /** Never what stands in its room. */
  @Override
  public String toString() {
    return "BlobScanner";
  }
}
