package dev.gatewright.checks.documents;

import dev.gatewright.checks.Question;
import dev.gatewright.checks.documents.TopicSearch.Hint;
import dev.gatewright.checks.documents.TopicSearch.Hit;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Documents;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.List;

/** Turns what the documents say about a topic into an answer. */
final class TopicJudge {
  private static final int MOST_CANDIDATES = 5;

  private final Question question;
  private final Sights sights;
  private final Topic topic;

  TopicJudge(Question question, Sights sights, Topic topic) {
    this.question = question;
    this.sights = sights;
    this.topic = topic;
  }

  Answer answer() {
    Documents documents = sights.documents();
    TopicSearch search = TopicSearch.over(sights, topic);
    List<Looked> looked = List.of(new Looked("documents", "documents", documents.all().size()));
    List<Finding> stale = new ArrayList<>();
    Review.Unseen unseen = null;
    for (Hit hit : search.whole()) {
      switch (Review.of(hit.document(), question.number("days", topic.days()), sights)) {
        case Review.Fresh(String words) -> {
          return pass(hit, words);
        }
        case Review.Stale(String words) -> stale.add(stale(hit, words));
        case Review.Unseen found -> unseen = found;
      }
    }
    if (unseen != null) {
      String why =
          "A document describes " + topic.noun() + ", but when it was reviewed is unseen: ";
      return new Answer.Unknown(why + unseen.why(), unseen.remedy(), looked);
    }
    if (!documents.unread().isEmpty()) {
      return unread(documents.unread(), looked);
    }
    if (!stale.isEmpty()) {
      return new Answer.Fail(
          "What describes " + topic.noun() + " has not been reviewed in time", stale, looked);
    }
    return absent(search, looked);
  }

  private Answer absent(TopicSearch search, List<Looked> looked) {
    if (!search.lacking().isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      for (Hit hit : search.lacking()) {
        findings.add(lacking(hit));
      }
      return new Answer.Fail(
          "What is headed " + topic.noun() + " lacks what it must hold", findings, looked);
    }
    if (!search.hints().isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      for (Hint hint : search.hints()) {
        findings.add(candidate(hint));
      }
      return new Answer.Manual(
          "No heading names " + topic.noun() + "; a person has to say whether this is it",
          findings.subList(0, Math.min(MOST_CANDIDATES, findings.size())),
          looked);
    }
    String message = "No document describes " + topic.noun();
    return new Answer.Fail(
        message, List.of(question.finding(message, "", null, null, null)), looked);
  }

  private Answer pass(Hit hit, String words) {
    String where = hit.document().path() + ":" + hit.section().span().line();
    return new Answer.Pass(
        where + " describes " + topic.noun() + "; " + words,
        List.of(new Looked("documents", where + " " + shown(hit.section().heading()), 1)));
  }

  private Answer unread(List<Skipped> unread, List<Looked> looked) {
    Skipped first = unread.getFirst();
    return new Answer.Unknown(
        "No document that could be read proves it, and "
            + unread.size()
            + " could not be read, such as "
            + first.file()
            + ": "
            + first.why(),
        "Save the documents as UTF-8 text, or exclude their folder in .gatewright/gate.yaml.",
        looked);
  }

  private Finding stale(Hit hit, String words) {
    return finding(hit, "The document has not been reviewed within its interval", words);
  }

  private Finding lacking(Hit hit) {
    return finding(
        hit,
        "The section does not hold what it must",
        shown(hit.section().heading()) + " lacks " + String.join("; ", hit.missing()));
  }

  private Finding finding(Hit hit, String message, String evidence) {
    return question.finding(
        message,
        evidence,
        Source.place(hit.document().path(), hit.section().span()),
        Source.excerpt(hit.document().source(), hit.section().span()),
        null);
  }

  private Finding candidate(Hint hint) {
    return question.finding(
        "This may be what is asked for",
        shown(hint.why()),
        Source.place(hint.document().path(), hint.block().span()),
        Source.excerpt(hint.document().source(), hint.block().span()),
        null);
  }

  private static String shown(String text) {
    return Visible.of(Masking.maskLine(text), 120);
  }
}
