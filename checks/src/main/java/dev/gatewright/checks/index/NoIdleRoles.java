package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Person;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Ownership;
import dev.gatewright.targets.index.Ownership.Holder;
import dev.gatewright.targets.index.RecentActs;
import dev.gatewright.targets.sight.Repository;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code index/no-idle-roles}: nobody keeps a role who did nothing for a year. */
final class NoIdleRoles extends IndexCheck {
  private static final String DAYS = "365";

  @Override
  public String id() {
    return "index/no-idle-roles";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    Ownership ownership = judge.see(project.ownership());
    Repository repository = judge.see(sights.repository());
    if (ownership == null || repository == null) {
      return judge.answer("");
    }
    int days = Integer.parseInt(judge.parameter("max-days", DAYS));
    Instant since = sights.at().minus(Duration.ofDays(days));
    RecentActs acts = judge.see(RecentActs.since(repository, since));
    if (acts == null) {
      return judge.answer("");
    }
    judge.looked("accounts with a role in " + project.project(), ownership.holders().size());
    judge.looked(new Looked("history", "commits of the last " + days + " days", acts.commits()));
    if (ownership.holders().isEmpty()) {
      judge.doubt(
          judge.index() + " names nobody with a role in " + project.project(),
          "Look at the project's page on the index, and attest what stands there.");
    }
    for (Holder holder : ownership.holders()) {
      judge(judge, holder, person(sights, judge.index(), holder), acts, days);
    }
    Roles.doubtOrganization(judge, ownership);
    return judge.answer(
        "Everyone with a role in "
            + project.project()
            + " made a commit or a tag in the last "
            + days
            + " days");
  }

  private static void judge(
      IndexJudge judge, Holder holder, @Nullable Person person, RecentActs acts, int days) {
    if (person == null || person.emails().isEmpty()) {
      judge.doubt(
          "Whose commits are those of the account "
              + IndexJudge.shown(holder.account())
              + " is not declared",
          "Write accounts: {"
              + judge.index()
              + ": ACCOUNT} and emails: for one of people in .gatewright/gate.yaml.");
    } else if (acts.of(person.emails()).isEmpty()) {
      idle(judge, holder, acts, days);
    }
  }

  private static @Nullable Person person(Sights sights, String index, Holder holder) {
    for (Person person : sights.declarations().settings().people()) {
      String account = person.accounts().get(index);
      if (account != null && Holder.key(account).equals(holder.key())) {
        return person;
      }
    }
    return null;
  }

  private static void idle(IndexJudge judge, Holder holder, RecentActs acts, int days) {
    String evidence = IndexJudge.shown(holder.account()) + ", " + IndexJudge.shown(holder.said());
    if (acts.gap() != null) {
      judge.doubt(
          "Whether " + evidence + ", did anything lately is not seen: " + acts.gap(),
          "Fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a workflow.");
    } else {
      judge.breaks(
          "Somebody with a role on the index has been idle",
          evidence + ": no commit and no tag in " + days + " days",
          null,
          "Take the role away on the index; it can be given back when it is needed.");
    }
  }
}
