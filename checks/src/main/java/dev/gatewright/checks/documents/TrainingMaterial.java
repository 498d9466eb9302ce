package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Dates;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.List;

/** {@code documents/training-material}: there is security training, as material or a register. */
final class TrainingMaterial implements Check, Topic {
  @Override
  public String id() {
    return "documents/training-material";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "security training";
  }

  @Override
  public int days() {
    return 365;
  }

  @Override
  public boolean names(Words heading, Document document) {
    boolean training = heading.has("training", "awareness", "onboarding");
    boolean security =
        heading.has("security", "secure", "incident", "awareness", "privacy", "phishing");
    return training && (security || (heading.count() <= 3 && Prose.aboutSecurity(document)));
  }

  @Override
  public boolean touches(Words words) {
    return words.has("security training", "security awareness", "awareness training");
  }

  @Override
  public List<String> missing(Section section) {
    int material = 0;
    for (Block entry : Prose.entries(section)) {
      boolean planned =
          entry
              .words()
              .has("planned", "we plan", "coming", "not yet", "there is no", "there are no");
      if (planned || Prose.unfinished(entry) || Prose.asks(entry) || entry.words().count() < 2) {
        continue;
      }
      material++;
      if (People.in(entry.text()) && Dates.first(entry.text()).isPresent()) {
        return List.of();
      }
    }
    return material >= 3
        ? List.of()
        : List.of("three pieces of material, or a register that says who was trained on which day");
  }
}
