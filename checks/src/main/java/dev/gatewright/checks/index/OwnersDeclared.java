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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code index/owners-declared}: the owners on the index are the declared ones, all and only. */
final class OwnersDeclared extends IndexCheck {
  private static final String FIX =
      "Take the role away on the index, or declare the account under owners: of this index in"
          + " .gatewright/gate.yaml.";

  @Override
  public String id() {
    return "index/owners-declared";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    Ownership ownership = judge.see(project.ownership());
    if (ownership == null) {
      return judge.answer("");
    }
    List<Holder> owners = ownership.with(Role.OWNER);
    judge.looked("accounts with the owner role in " + project.project(), owners.size());
    if (expected == null || expected.owners() == null) {
      judge.doubt(
          "No owners of the project on " + judge.index() + " are declared",
          "List their accounts under owners: of " + section(judge) + ".");
      return judge.answer("");
    }
    compare(judge, ownership, expected, expected.owners());
    organization(judge, ownership, expected);
    Roles.doubtOthers(judge, ownership);
    Roles.doubtOrganization(judge, ownership);
    return judge.answer(
        "The " + owners.size() + " owners of " + project.project() + " are the declared ones");
  }

  private static void compare(
      IndexJudge judge, Ownership ownership, DeclaredIndex expected, List<String> declared) {
    Set<String> known = Roles.keys(declared);
    Set<String> held = new TreeSet<>();
    // A role that is not known here may be that of an owner by another name.
    ownership.with(Role.OTHER).forEach(other -> held.add(other.key()));
    for (Holder owner : ownership.with(Role.OWNER)) {
      held.add(owner.key());
      if (!known.contains(owner.key())) {
        judge.breaks(
            "An owner on the index is not declared",
            IndexJudge.shown(owner.account()),
            expected.place(),
            FIX);
      }
    }
    for (String account : declared) {
      if (!held.contains(Holder.key(account))) {
        judge.breaks(
            "A declared owner does not have the owner role on the index",
            IndexJudge.shown(account),
            expected.place(),
            "Give the account the role, or take it off the list in .gatewright/gate.yaml.");
      }
    }
  }

  private static void organization(IndexJudge judge, Ownership ownership, DeclaredIndex expected) {
    String held = ownership.organization();
    String declared = expected.organization();
    if (held != null && (declared == null || !Holder.key(held).equals(Holder.key(declared)))) {
      judge.breaks(
          "An organisation that is not declared owns the project on the index",
          IndexJudge.shown(held),
          expected.place(),
          "Declare it under organization: of this index in .gatewright/gate.yaml, or take the"
              + " project out of it.");
    } else if (held == null && declared != null && ownership.organizationTold()) {
      judge.breaks(
          "The declared organisation does not own the project on the index",
          IndexJudge.shown(declared),
          expected.place(),
          "Move the project into it, or take it out of .gatewright/gate.yaml.");
    }
  }
}
