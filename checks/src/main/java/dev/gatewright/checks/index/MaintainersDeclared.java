package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Ownership;
import dev.gatewright.targets.index.Ownership.Holder;
import dev.gatewright.targets.index.Ownership.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code index/maintainers-declared}: nobody maintains the project who is not declared. */
final class MaintainersDeclared extends IndexCheck {
  @Override
  public String id() {
    return "index/maintainers-declared";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    Ownership ownership = judge.see(project.ownership());
    if (ownership == null) {
      return judge.answer("");
    }
    List<Holder> maintainers = ownership.with(Role.MAINTAINER);
    judge.looked("accounts with the maintainer role in " + project.project(), maintainers.size());
    if (expected == null || expected.maintainers() == null) {
      judge.doubt(
          "No maintainers of the project on " + judge.index() + " are declared",
          "List their accounts under maintainers: of "
              + section(judge)
              + "; write [] when there are to be none.");
      return judge.answer("");
    }
    Set<String> known = Roles.keys(expected.maintainers());
    if (expected.owners() != null) {
      known.addAll(Roles.keys(expected.owners()));
    }
    for (Holder maintainer : maintainers) {
      if (!known.contains(maintainer.key())) {
        judge.breaks(
            "A maintainer on the index is not declared",
            IndexJudge.shown(maintainer.account()),
            expected.place(),
            "Take the role away on the index, or declare the account under maintainers: of this"
                + " index in .gatewright/gate.yaml.");
      }
    }
    Roles.doubtOthers(judge, ownership);
    Roles.doubtOrganization(judge, ownership);
    return judge.answer(
        "All " + maintainers.size() + " maintainers of " + project.project() + " are declared");
  }
}
