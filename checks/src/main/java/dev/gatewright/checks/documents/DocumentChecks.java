package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import java.util.List;

/** The checks of the family {@code documents}. */
public final class DocumentChecks {
  private DocumentChecks() {}

  /** All of them, by id. */
  public static List<Check> all() {
    return List.of(
        new ChecklistDate(),
        new ComplianceMapping(),
        new DataRetention(),
        new EmergencyContacts(),
        new Escalation(),
        new IncidentResponsePlan(),
        new SecurityDocumentsReviewed(),
        new SecurityPolicy(),
        new ThreatModel(),
        new TokenRotation(),
        new TrainingMaterial());
  }
}
