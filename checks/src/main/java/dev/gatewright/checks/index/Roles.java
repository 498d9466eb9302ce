package dev.gatewright.checks.index;

import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.Place;
import dev.gatewright.targets.index.Ownership;
import dev.gatewright.targets.index.Ownership.Holder;
import dev.gatewright.targets.index.Ownership.Role;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What several checks of roles have in common. */
final class Roles {
  private Roles() {}

  /** Accounts as indexes compare them. */
  static Set<String> keys(Collection<String> accounts) {
    Set<String> keys = new TreeSet<>();
    accounts.forEach(account -> keys.add(Holder.key(account)));
    return keys;
  }

  /** Where a list is declared; null when nothing is declared of the index. */
  static @Nullable Place place(@Nullable DeclaredIndex expected) {
    return expected == null ? null : expected.place();
  }

  /** What roles of a kind that is not known allow, nobody here can say. */
  static void doubtOthers(IndexJudge judge, Ownership ownership) {
    for (Holder holder : ownership.with(Role.OTHER)) {
      judge.doubt(
          IndexJudge.shown(holder.account())
              + " has the role "
              + IndexJudge.shown(holder.said())
              + " on "
              + judge.index()
              + ", and what it allows is not known here",
          "Use a newer Gatewright.");
    }
  }

  /** The members of an organisation have rights that the index does not list. */
  static void doubtOrganization(IndexJudge judge, Ownership ownership) {
    if (!ownership.organizationTold()) {
      judge.doubt(
          judge.index() + " does not tell whether an organisation owns the project",
          "Look at the project's page on the index, and attest what stands there.");
    } else if (ownership.organization() != null) {
      judge.person(
          "The organisation "
              + IndexJudge.shown(ownership.organization())
              + " owns the project on "
              + judge.index()
              + "; which rights its members have the index does not tell");
    }
  }
}
