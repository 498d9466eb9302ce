package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Listing;
import org.jspecify.annotations.Nullable;

/** {@code index/project-status}: the project is active on the index (PEP 792). */
final class ProjectStatus extends IndexCheck {
  @Override
  public String id() {
    return "index/project-status";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    Listing listing = judge.see(project.listing());
    if (listing == null) {
      return judge.answer("");
    }
    judge.looked("status of " + project.project(), 1);
    String status = listing.status() == null ? "" : listing.status();
    switch (status) {
      case "active" -> {
        // As it should be.
      }
      case "archived", "deprecated", "quarantined" ->
          judge.breaks(
              "The project is not active on the index",
              project.project() + " is " + status,
              Roles.place(expected),
              "See on the project's page why; an index that quarantines a project says what it"
                  + " wants done.");
      case "" ->
          judge.doubt(
              judge.index() + " does not tell the status of the project (project-status)",
              "Name an index that does: --index.");
      default ->
          judge.doubt(
              judge.index()
                  + " gives the project the status "
                  + IndexJudge.shown(status)
                  + ", which is not known here",
              "Use a newer Gatewright.");
    }
    return judge.answer(project.project() + " is active on " + judge.index());
  }
}
