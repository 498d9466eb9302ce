package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Looked;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.publishing.Perhaps;
import dev.gatewright.targets.publishing.Publishing;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that looks at each upload to a package index. */
interface UploadRule extends ScriptRule {
  /** Looks at an upload; the place of a note is in the file of the job. */
  void look(Upload upload, Notes notes);

  /** What is missing when uploads are there and none of them is what the item asks for. */
  default @Nullable String missing(Question question) {
    return null;
  }

  /** Whether an upload is what the item asks for. */
  default boolean meant(Upload upload, Question question) {
    return true;
  }

  @Override
  default void look(WorkflowFile file, Notes notes) {
    Publishing publishing = notes.sights().publishing();
    for (Upload upload : publishing.uploads()) {
      if (upload.file() == file) {
        notes.met("uploads to package indexes");
        look(upload, notes);
      }
    }
    List<Perhaps> perhaps =
        publishing.uploads().isEmpty() ? publishing.perhaps() : publishing.likely();
    for (Perhaps one : perhaps) {
      if (one.file() == file) {
        notes.unseen(one.span(), one.why());
      }
    }
  }

  @Override
  default String absent() {
    return "No workflow uploads to a package index of Python";
  }

  @Override
  default Answer verify(Question question, Sights sights) {
    Answer answer = ScriptRule.super.verify(question, sights);
    String missing = missing(question);
    List<Looked> looked = new ArrayList<>();
    if (missing == null || !(answer instanceof Answer.Pass)) {
      return answer;
    }
    for (Upload upload : sights.publishing().uploads()) {
      if (meant(upload, question)) {
        return answer;
      }
      looked.add(new Looked("workflows", upload.where(), 1));
    }
    return new Answer.Fail(
        missing, List.of(question.finding(missing, "no such upload", null, null, fix())), looked);
  }
}
