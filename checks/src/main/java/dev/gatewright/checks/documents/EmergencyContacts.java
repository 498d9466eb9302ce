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
import java.util.List;

/** {@code documents/emergency-contacts}: whom to call is written down, with a way to reach them. */
final class EmergencyContacts implements Check, Topic {
  @Override
  public String id() {
    return "documents/emergency-contacts";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "emergency contacts";
  }

  @Override
  public int days() {
    return 180;
  }

  @Override
  public boolean names(Words heading, Document document) {
    boolean contacts =
        heading.has("contact", "contact information", "contact list", "whom to call");
    boolean urgent =
        heading.has(
            "emergency", "security", "incident", "escalation", "on call", "oncall", "urgent", "24");
    boolean alone = heading.count() <= 2 && Prose.aboutSecurity(document);
    return contacts && (urgent || alone);
  }

  @Override
  public boolean touches(Words words) {
    return words.has(
        "emergency contact",
        "security contact",
        "report* a vulnerability",
        "report* vulnerabilities",
        "reporting security *",
        "security@*",
        "on call rota",
        "on call schedule");
  }

  @Override
  public List<String> missing(Section section) {
    for (Block block : section.blocks()) {
      boolean counts =
          block.kind() != Block.Kind.COLUMNS && !Prose.asks(block) && !Prose.unfinished(block);
      if (counts && Reach.in(block.text()) && People.in(block.text())) {
        return List.of();
      }
    }
    return List.of("a role or a name together with a mail address, a telephone number or a link");
  }
}
