package dev.gatewright.checks.index;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.Recorded;
import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.model.GithubTarget;
import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.github.TokenSubject;
import dev.gatewright.targets.publishing.Perhaps;
import dev.gatewright.targets.publishing.Publishing;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.workflows.Workflows;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code index/publisher-claims}: the declared publisher is the repository, the workflow and the
 * environment that upload to the index, and their identity tokens say so in the way indexes take.
 */
final class PublisherClaims implements Check {
  private static final String WRITE_PLAINLY =
      "Write it so that it can be read, or let a person vouch for it.";

  @Override
  public String id() {
    return "index/publisher-claims";
  }

  @Override
  public void announce(Question question, Sights sights) {
    if (publisher(sights, question.parameter("index", KnownIndex.PYPI.id())) != null) {
      sights.expect(Set.of(Part.TOKEN_SUBJECT));
    }
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    String index = question.parameter("index", KnownIndex.PYPI.id());
    IndexJudge judge = new IndexJudge(question, index);
    DeclaredPublisher publisher = publisher(sights, index);
    if (publisher == null) {
      FileProvenance.declared(judge, null);
      return judge.answer("");
    }
    if (!publisher.kind().equals("github")) {
      judge.doubt(
          "The declared publisher is a pipeline of GitLab, which is not read",
          "Let a person vouch for it; only workflows of GitHub are read.");
      return judge.answer("");
    }
    uploads(judge, sights, publisher);
    repository(judge, sights, publisher);
    String proved =
        "What uploads to "
            + index
            + " is the declared publisher: "
            + PublisherUploads.told(publisher);
    return Recorded.told(judge.answer(proved), sights);
  }

  private static @Nullable DeclaredPublisher publisher(Sights sights, String index) {
    DeclaredIndex expected = sights.indexes().expected(index);
    return expected == null ? null : expected.publisher();
  }

  private static void uploads(IndexJudge judge, Sights sights, DeclaredPublisher publisher) {
    Publishing publishing = sights.publishing();
    unread(judge, sights);
    Target.Kind kind =
        judge.index().equals(KnownIndex.TESTPYPI.id()) ? Target.Kind.TEST : Target.Kind.PRODUCTION;
    List<Upload> uploads = publishing.to(kind);
    PublisherUploads each = new PublisherUploads(judge, publisher);
    uploads.forEach(each::look);
    judge.looked("uploads in workflows", uploads.size());
    for (Upload upload : publishing.to(Target.Kind.UNDECIDED)) {
      judge.doubt("Where " + upload.where() + " uploads to is only known in a run", WRITE_PLAINLY);
    }
    List<Perhaps> perhaps = uploads.isEmpty() ? publishing.perhaps() : publishing.likely();
    for (Perhaps one : perhaps) {
      judge.doubt(
          one.file().path() + ":" + one.span().line() + ": " + one.why() + ", may upload",
          WRITE_PLAINLY);
    }
    boolean open = !perhaps.isEmpty() || !publishing.to(Target.Kind.UNDECIDED).isEmpty();
    if (uploads.isEmpty() && !open) {
      none(judge, sights, publisher);
    }
  }

  private static void none(IndexJudge judge, Sights sights, DeclaredPublisher publisher) {
    List<String> others = sights.workflows().otherSystems();
    if (sights.tree().files().isEmpty()) {
      judge.doubt(
          "There was nothing to search", "Check the commit out, or name another directory.");
    } else if (sights.workflows().files().isEmpty() && !others.isEmpty()) {
      judge.doubt(
          others.getFirst() + " is of another CI system and is not read",
          "Let a person vouch for it; only workflows of GitHub are read.");
    } else {
      judge.breaks(
          "No workflow uploads to the index that the publisher is declared for",
          PublisherUploads.told(publisher),
          publisher.place(),
          "Declare the publisher as it is, and take it away at the index if nothing needs it.");
    }
  }

  private static void unread(IndexJudge judge, Sights sights) {
    Workflows workflows = sights.workflows();
    workflows.skipped().forEach(one -> unread(judge, one.file() + ": " + one.why()));
    if (!sights.tree().complete()) {
      judge.doubt(
          "Part of the directory could not be listed: " + sights.tree().unlisted(),
          "Give the right to read it.");
    }
  }

  private static void unread(IndexJudge judge, String what) {
    judge.doubt("Not every workflow could be read: " + what, "Correct the file.");
  }

  /** Whether the declared repository is this one, and what its identity tokens say. */
  private static void repository(IndexJudge judge, Sights sights, DeclaredPublisher publisher) {
    GithubTarget target = sights.declarations().settings().githubTarget();
    if (target != null) {
      same(judge, publisher, target.repository());
    }
    GitHub github = judge.see(sights.github());
    if (github == null) {
      return;
    }
    same(judge, publisher, github.repository().name());
    TokenSubject subject = judge.see(github.tokenSubject());
    judge.looked("settings of GitHub for identity tokens", 1);
    if (subject == null || (subject.usual() && !subject.immutable())) {
      return;
    }
    if (subject.immutable() || subject.claims().isEmpty()) {
      judge.doubt(
          "What identity tokens of runs say is changed in a way that is not known here",
          "Use GitHub's own form of the subject, or let a person vouch for it.");
    } else if (!subject.claims().getFirst().equals("repo")) {
      judge.breaks(
          "Identity tokens of runs do not begin with the repository, as the index asks",
          "sub is made of " + IndexJudge.shown(String.join(", ", subject.claims())),
          publisher.place(),
          "Let include_claim_keys begin with repo, or use GitHub's own form of the subject.");
    }
  }

  private static void same(IndexJudge judge, DeclaredPublisher publisher, String repository) {
    if (!publisher.repository().equalsIgnoreCase(repository)) {
      judge.breaks(
          "The declared publisher is of another repository than this one",
          publisher.repository() + ", and this is " + IndexJudge.shown(repository),
          publisher.place(),
          "Declare the repository whose workflow publishes.");
    }
  }
}
