package dev.gatewright.checks.documents;

import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything in the documents that has to do with a topic, from the surest to the vaguest. */
final class TopicSearch {
  /** Words of the longest heading that names its section and is not a sentence. */
  private static final int LONGEST_HEADING = 10;

  private static final String[] PAST = {
    "obsolete", "deprecated", "superseded", "outdated", "archived", "retired", "withdrawn"
  };

  private final Topic topic;
  private final List<Hit> whole = new ArrayList<>();
  private final List<Hit> lacking = new ArrayList<>();
  private final List<Hint> hints = new ArrayList<>();

  private TopicSearch(Topic topic) {
    this.topic = topic;
  }

  /** A section under a heading that names the topic. */
  record Hit(Document document, Section section, List<String> missing) {
    Hit {
      missing = List.copyOf(missing);
    }
  }

  /** A place a person should look at. */
  record Hint(Document document, Block block, String why) {}

  static TopicSearch over(Sights sights, Topic topic) {
    TopicSearch search = new TopicSearch(topic);
    for (Document document : sights.documents().all()) {
      search.look(document);
    }
    return search;
  }

  /** Sections that hold all they must. */
  List<Hit> whole() {
    return whole;
  }

  /** Sections that do not, one a document. */
  List<Hit> lacking() {
    return lacking;
  }

  /** Vague matches, one a document. */
  List<Hint> hints() {
    return hints;
  }

  private void look(Document document) {
    Hit best = null;
    for (Section section : document.sections()) {
      Words heading = section.words();
      if (heading.count() <= LONGEST_HEADING && topic.names(heading, document)) {
        Hit hit = new Hit(document, section, missing(section));
        best = best == null || better(hit, best) ? hit : best;
      }
    }
    String doubt = best == null ? null : doubt(document, best.section);
    if (best != null && doubt == null) {
      (best.missing.isEmpty() ? whole : lacking).add(best);
    } else if (best != null) {
      String words = best.section.heading();
      hints.add(new Hint(document, block(document, best.section), words + ": " + doubt));
    } else {
      hint(document);
    }
  }

  /** Why a section may not hold; null when nothing says so. */
  private static @Nullable String doubt(Document document, Section section) {
    if (document.doubt() != null) {
      return "the document " + document.doubt();
    }
    if (section.words().has(PAST)) {
      return "its heading says that it holds no longer";
    }
    int listed = 0;
    for (Block block : section.blocks()) {
      listed += block.listed() ? 1 : 0;
    }
    int boxes = section.count(Block.Kind.BOX);
    return boxes >= 3 && boxes * 2 > listed ? "it is a list of boxes to tick" : null;
  }

  /** The one that lacks less; of two that lack as much, a heading before the name of the file. */
  private static boolean better(Hit hit, Hit best) {
    boolean named = best.section.equals(best.document.sections().getFirst());
    int more = named ? 1 : 0;
    return hit.missing.size() < best.missing.size() + more;
  }

  private List<String> missing(Section section) {
    if (section.blocks().isEmpty()) {
      return List.of("any text below the heading", "what it is about", "how it is done");
    }
    Block unfinished = Prose.unfinished(section);
    List<String> missing = new ArrayList<>(topic.missing(section));
    if (unfinished != null) {
      missing.add("a finished text (line " + unfinished.span().line() + " only keeps a place)");
    }
    return missing;
  }

  private void hint(Document document) {
    Block found = null;
    for (Block block : document.blocks()) {
      if (topic.touches(block.words())) {
        boolean better = block.kind() == Block.Kind.HEADING;
        found = found == null || better ? block : found;
        if (better) {
          break;
        }
      }
    }
    if (found != null) {
      hints.add(new Hint(document, found, found.text()));
    }
  }

  private static Block block(Document document, Section section) {
    for (Block block : document.blocks()) {
      if (block.span().equals(section.span())) {
        return block;
      }
    }
    @Nullable Block first = document.blocks().isEmpty() ? null : document.blocks().getFirst();
    if (first == null) {
      throw new IllegalStateException("A section was found in an empty document");
    }
    return first;
  }
}
