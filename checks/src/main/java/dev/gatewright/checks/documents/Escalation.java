package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Reach;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code documents/escalation}: to whom an incident goes next is written down. */
final class Escalation implements Check, Topic {
  @Override
  public String id() {
    return "documents/escalation";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "escalation";
  }

  @Override
  public int days() {
    return 180;
  }

  @Override
  public boolean names(Words heading, Document document) {
    return heading.has("escalat*") && !attack(heading);
  }

  @Override
  public boolean touches(Words words) {
    return words.has("escalat*") && !attack(words);
  }

  @Override
  public List<String> missing(Section section) {
    Set<String> people = new TreeSet<>();
    boolean reachable = false;
    for (Block block : section.blocks()) {
      boolean said = block.kind() != Block.Kind.COLUMNS && !Prose.asks(block);
      if (!said || Prose.blank(block) || Prose.unfinished(block)) {
        continue;
      }
      Set<String> here = People.of(block.text());
      people.addAll(here);
      reachable |= !here.isEmpty() && (Reach.in(block.text()) || Prose.span(block.words()));
    }
    List<String> missing = new ArrayList<>();
    if (people.size() < 2) {
      missing.add("two roles or persons (found " + people.size() + ")");
    }
    if (!reachable) {
      missing.add("a time limit, or a way to reach one of them");
    }
    return missing;
  }

  /** Escalation of privileges is an attack, not a process. */
  private static boolean attack(Words words) {
    return words.has(
        "privileg*", "permission", "privesc", "rights", "attack*", "vulnerab*", "root");
  }
}
