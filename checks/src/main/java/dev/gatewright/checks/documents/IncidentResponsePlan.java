package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.ArrayList;
import java.util.List;

/** {@code documents/incident-response-plan}: what to do in an incident is written down. */
final class IncidentResponsePlan implements Check, Topic {
  private static final String[] ACTIONS = {
    "confirm",
    "identif*",
    "detect*",
    "contain*",
    "isolat*",
    "revok*",
    "rotat*",
    "disabl*",
    "eradicat*",
    "recover*",
    "restor*",
    "notif*",
    "tell",
    "inform*",
    "assess*",
    "triag*",
    "investigat*",
    "preserv*",
    "collect",
    "find the cause",
    "root cause",
    "patch*",
    "mitigat*",
    "communicat*",
    "escalat*",
    "post mortem",
    "postmortem",
    "hold a review",
    "lessons learned",
    "classif*",
    "document what",
    "record",
    "block",
    "yank"
  };

  @Override
  public String id() {
    return "documents/incident-response-plan";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "incident response";
  }

  @Override
  public int days() {
    return 180;
  }

  @Override
  public boolean names(Words heading, Document document) {
    return heading.has(
        "incident response",
        "incident management",
        "incident handling",
        "incident plan",
        "incident procedure",
        "incident process",
        "incident runbook",
        "incident playbook",
        "security incident",
        "responding to incident",
        "responding to an incident",
        "responding to security incident",
        "breach response",
        "compromise response");
  }

  @Override
  public boolean touches(Words words) {
    return words.has("incident response", "security incident", "incident runbook", "data breach");
  }

  @Override
  public List<String> missing(Section section) {
    List<String> missing = new ArrayList<>();
    boolean roles = false;
    for (Block block : section.blocks()) {
      boolean heading = block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.COLUMNS;
      roles |= !heading && !Prose.unfinished(block) && People.in(block.text());
    }
    if (!roles) {
      missing.add("roles: who leads, who decides");
    }
    int steps = Prose.entriesWith(section, ACTIONS);
    if (steps < 3) {
      missing.add("three steps that say what to do (found " + steps + ")");
    }
    boolean communication =
        Prose.says(
            section,
            "communicat*",
            "notif*",
            "inform",
            "tell",
            "announc*",
            "advisory",
            "disclos*",
            "status page",
            "publish");
    if (!communication) {
      missing.add("communication: who is told, and how");
    }
    return missing;
  }
}
