package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Ownership;
import dev.gatewright.targets.index.Ownership.Role;
import org.jspecify.annotations.Nullable;

/** {@code index/two-owners}: the project has at least two owners on the index. */
final class TwoOwners extends IndexCheck {
  @Override
  public String id() {
    return "index/two-owners";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    Ownership ownership = judge.see(project.ownership());
    if (ownership == null) {
      return judge.answer("");
    }
    int owners = ownership.with(Role.OWNER).size();
    judge.looked("accounts with the owner role in " + project.project(), owners);
    if (owners < 2) {
      Roles.doubtOthers(judge, ownership);
      Roles.doubtOrganization(judge, ownership);
      boolean sure = ownership.with(Role.OTHER).isEmpty() && ownership.organizationTold();
      if (sure && ownership.organization() == null) {
        judge.breaks(
            "The project has fewer than two owners on the index",
            owners + (owners == 1 ? " account" : " accounts") + " with the owner role",
            Roles.place(expected),
            "Give a second person the owner role, so that the project outlives a lost account.");
      }
    }
    return judge.answer(project.project() + " has " + owners + " owners on " + judge.index());
  }
}
