package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Words;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code documents/security-documents-reviewed}: each security document was looked after lately.
 */
final class SecurityDocumentsReviewed implements Check {
  private static final int DAYS = 180;

  @Override
  public String id() {
    return "documents/security-documents-reviewed";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    List<Document> documents = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (Document document : sights.documents().all()) {
      if (document.doubt() == null && onSecurity(document)) {
        documents.add(document);
        paths.add(document.path());
      }
    }
    sights.documents().lastChanges(paths);
    List<Looked> looked = List.of(new Looked("documents", "security documents", documents.size()));
    int days = question.number("days", DAYS);
    List<Finding> stale = new ArrayList<>();
    Review.Unseen unseen = null;
    for (Document document : documents) {
      switch (Review.of(document, days, sights)) {
        case Review.Fresh _ -> {}
        case Review.Stale(String words) -> stale.add(finding(question, document, words));
        case Review.Unseen found -> unseen = found;
      }
    }
    if (!stale.isEmpty()) {
      String why = stale.size() + " of " + documents.size() + " security documents are overdue";
      return new Answer.Fail(why, stale, looked);
    }
    if (unseen != null) {
      return new Answer.Unknown(
          "When the security documents were reviewed is unseen: " + unseen.why(),
          unseen.remedy(),
          looked);
    }
    return whole(question, sights, documents, looked);
  }

  private static Answer whole(
      Question question, Sights sights, List<Document> documents, List<Looked> looked) {
    if (!sights.documents().unread().isEmpty()) {
      return new Answer.Unknown(
          "Documents could not be read, such as "
              + sights.documents().unread().getFirst().file()
              + ": whether they are about security is unseen",
          "Save them as UTF-8 text, or exclude their folder in .gatewright/gate.yaml.",
          looked);
    }
    if (documents.isEmpty()) {
      String message = "There is no security document";
      return new Answer.Fail(
          message, List.of(question.finding(message, "", null, null, null)), looked);
    }
    List<Looked> each = new ArrayList<>();
    for (Document document : documents) {
      each.add(new Looked("documents", document.path(), 1));
    }
    return new Answer.Pass(
        "All " + documents.size() + " security documents were changed within their interval", each);
  }

  private static Finding finding(Question question, Document document, String words) {
    return question.finding(
        "The document has not been reviewed within its interval",
        words,
        Source.place(document.path(), document.title().span()),
        Source.excerpt(document.source(), document.title().span()),
        null);
  }

  /** A document whose name, folder or title says that it is the project's word on security. */
  private static boolean onSecurity(Document document) {
    String path = document.path().toLowerCase(Locale.ROOT);
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.startsWith("security.") || path.contains("security/policies/")) {
      return true;
    }
    Words title = document.title().words();
    return title.has(
        "security policy",
        "security policies",
        "security procedure",
        "incident response",
        "incident management",
        "security incident",
        "runbook",
        "playbook",
        "threat model*",
        "information security",
        "disaster recovery",
        "token rotation",
        "key rotation",
        "secret rotation",
        "escalation process",
        "escalation policy",
        "vulnerability disclosure",
        "vulnerability management",
        "security training",
        "data retention",
        "emergency contact",
        "access control policy");
  }
}
