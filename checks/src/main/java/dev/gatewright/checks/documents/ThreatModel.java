package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code documents/threat-model}: assets, threats and what stands against them are written down.
 */
final class ThreatModel implements Check, Topic {
  @Override
  public String id() {
    return "documents/threat-model";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "a threat model";
  }

  @Override
  public int days() {
    return 365;
  }

  @Override
  public boolean names(Words heading, Document document) {
    return heading.has("threat model*", "threat analysis", "threat assessment");
  }

  @Override
  public boolean touches(Words words) {
    return words.has("threat model*", "attack surface", "trust boundar*", "penetration test*");
  }

  @Override
  public List<String> missing(Section section) {
    List<String> missing = new ArrayList<>();
    boolean assets =
        Prose.says(
            section,
            "asset",
            "trust boundar*",
            "data flow",
            "entry point",
            "attack surface",
            "actor",
            "adversar*");
    if (!assets) {
      missing.add("what is protected: assets, trust boundaries or entry points");
    }
    int threats = Prose.entries(section).size();
    boolean named =
        Prose.says(section, "threat", "attack*", "spoof*", "tamper*", "abus*", "risk", "stride");
    if (threats < 3 || !named) {
      missing.add("a list or table of three threats");
    }
    boolean answered =
        Prose.says(section, "mitigat*", "countermeasure", "control", "defen*", "safeguard");
    if (!answered) {
      missing.add("what stands against them: mitigations or controls");
    }
    return missing;
  }
}
