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
import java.util.Set;
import java.util.TreeSet;

/** {@code documents/compliance-mapping}: which clause is met by what is written down. */
final class ComplianceMapping implements Check, Topic {
  private static final String[] STANDARDS = {
    "iso 27001",
    "iso27001",
    "soc 2",
    "soc2",
    "nist",
    "asvs",
    "pci dss",
    "hipaa",
    "gdpr",
    "osps",
    "ssdf",
    "cis",
    "owasp"
  };

  @Override
  public String id() {
    return "documents/compliance-mapping";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "compliance requirements";
  }

  @Override
  public int days() {
    return 365;
  }

  @Override
  public boolean names(Words heading, Document document) {
    if (heading.has("not", "unmapped", "gap", "without")) {
      return false;
    }
    boolean mapping =
        heading.has("map*", "matrix", "requirement", "control", "standard", "framework", "clause");
    boolean alone = heading.count() <= 2 && Words.of(document.path()).has("compliance");
    return (heading.has("compliance") && (mapping || alone || heading.has(STANDARDS)))
        || (heading.has(STANDARDS) && mapping)
        || heading.has("traceability matrix", "statement of applicability", "control mapping");
  }

  @Override
  public boolean touches(Words words) {
    return words.has("compliance") && words.has(STANDARDS);
  }

  @Override
  public List<String> missing(Section section) {
    Set<String> clauses = new TreeSet<>();
    int entries = 0;
    for (Block entry : Prose.entries(section)) {
      Set<String> here = Clauses.in(entry.text());
      if (!here.isEmpty()
          && entry.words().count() >= 4
          && !Prose.denied(entry)
          && !Prose.unfinished(entry)) {
        entries++;
        clauses.addAll(here);
      }
    }
    return entries >= 3 && clauses.size() >= 3
        ? List.of()
        : List.of(
            "three rows or items that lay a clause beside what meets it (found "
                + Math.min(entries, clauses.size())
                + ")");
  }
}
