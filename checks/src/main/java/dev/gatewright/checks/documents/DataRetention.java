package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.List;

/** {@code documents/data-retention}: how long data is kept is written down. */
final class DataRetention implements Check, Topic {
  @Override
  public String id() {
    return "documents/data-retention";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "data retention";
  }

  @Override
  public int days() {
    return 365;
  }

  @Override
  public boolean names(Words heading, Document document) {
    boolean data =
        heading.has("data", "log", "record", "backup", "policy", "period", "user", "information");
    return heading.has("retention")
        ? (data || heading.count() == 1) && !heading.has("artifact", "cache", "image", "customer")
        : heading.has("data deletion", "deletion of data", "data disposal", "data lifecycle")
            || (heading.has("how long") && data && heading.has("keep", "kept", "stor*", "retain*"));
  }

  @Override
  public boolean touches(Words words) {
    return words.has("data retention", "retention policy", "retention period", "retained for");
  }

  @Override
  public List<String> missing(Section section) {
    for (Block block : section.blocks()) {
      boolean row = block.kind() == Block.Kind.ROW;
      for (String sentence : row ? new String[] {block.text()} : block.text().split("[.;] ", -1)) {
        if (term(Words.of(sentence), row) && !Prose.unfinished(block)) {
          return List.of();
        }
      }
    }
    return List.of("a term: some data, and how many days, months or years it is kept");
  }

  /** Whether a sentence lays a term beside what is kept or deleted. */
  private static boolean term(Words words, boolean row) {
    boolean period =
        Prose.span(words) && !words.has("immediately", "at once", "minute", "ago", "request");
    boolean kept =
        row
            || words.has(
                "keep",
                "kept",
                "retain*",
                "retention",
                "stor*",
                "delet*",
                "remov*",
                "purg*",
                "eras*",
                "expir*",
                "anonymi*");
    return period && kept;
  }
}
