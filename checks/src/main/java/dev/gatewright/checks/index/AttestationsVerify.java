package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.sigstore.Bundle;
import dev.gatewright.sigstore.Identity;
import dev.gatewright.sigstore.Proof;
import dev.gatewright.sigstore.Read;
import dev.gatewright.sigstore.Statement;
import dev.gatewright.sigstore.TrustedRoot;
import dev.gatewright.sigstore.Verifier;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Provenance;
import dev.gatewright.targets.sight.Sight;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code index/attestations-verify}: each file of the newest release has attestations that verify,
 * made by the declared publisher for the bytes the file has.
 */
final class AttestationsVerify extends IndexCheck {
  private static final String FIX =
      "Do not install it; find out who made it, yank the release and publish it anew from the"
          + " declared workflow.";

  @Override
  public String id() {
    return "index/attestations-verify";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    NewestRelease release = NewestRelease.of(judge, project);
    TrustedRoot root = judge.see(sights.trustedRoot());
    if (release == null || root == null) {
      return judge.answer("");
    }
    judge.looked(new Looked("trusted root", root.told(sights.at()), 1));
    DeclaredPublisher publisher = expected == null ? null : expected.publisher();
    Release judged = new Release(judge, Verifier.of(root), publisher);
    Map<String, Sight<Provenance>> provenances = project.provenances(release.files());
    for (IndexFile file : release.files()) {
      judged.file(file, provenances.get(file.name()));
    }
    FileProvenance.declared(judge, publisher);
    judge.looked("attestations of " + project.project() + " " + release.version(), judged.count);
    return judge.answer(
        "Each of the "
            + release.files().size()
            + " files of "
            + project.project()
            + " "
            + release.version()
            + " has an attestation that verifies and was signed by the declared publisher"
            + judged.environment());
  }

  /** The files of one release on their way through. */
  private static final class Release {
    private final IndexJudge judge;
    private final Verifier verifier;
    private final @Nullable DeclaredPublisher publisher;
    private int count;
    private boolean environmentOpen;

    Release(IndexJudge judge, Verifier verifier, @Nullable DeclaredPublisher publisher) {
      this.judge = judge;
      this.verifier = verifier;
      this.publisher = publisher;
    }

    void file(IndexFile file, @Nullable Sight<Provenance> sight) {
      Provenance provenance = FileProvenance.of(judge, file, sight);
      if (provenance == null) {
        return;
      }
      for (Provenance.Group group : provenance.bundles()) {
        for (Provenance.Attestation one : group.attestations()) {
          attestation(file, group.publisher(), one);
        }
      }
    }

    private void attestation(
        IndexFile file, Provenance.Publisher told, Provenance.Attestation attestation) {
      count++;
      String name = IndexJudge.shown(file.name());
      switch (attestation.signed()) {
        case Read.Unsound<Bundle>(String why) ->
            judge.doubt(
                "An attestation of " + name + " cannot be verified: it " + why,
                "Ask the index for it again, or look at it with another tool.");
        case Read.Sound<Bundle>(Bundle bundle) -> {
          proof(name, told, verifier.envelope(bundle));
          subject(file, bundle);
        }
      }
    }

    private void subject(IndexFile file, Bundle bundle) {
      String name = IndexJudge.shown(file.name());
      if (file.sha256() == null) {
        judge.doubt(
            judge.index() + " does not give the SHA-256 of " + name,
            "Name an index that gives it: --index.");
        return;
      }
      switch (Statement.of(bundle)) {
        case Read.Unsound<Statement>(String why) ->
            judge.doubt(
                "An attestation of " + name + " cannot be verified: it " + why,
                "Ask the index for it again, or look at it with another tool.");
        case Read.Sound<Statement>(Statement statement) -> {
          List<Statement.Subject> subjects = statement.subjects();
          boolean ours =
              subjects.size() == 1
                  && subjects.getFirst().sha256().equals(file.sha256())
                  && PublisherNames.sameFile(subjects.getFirst().name(), file);
          if (!ours) {
            judge.breaks(
                "An attestation speaks of another file than the one it is kept for",
                name + ": " + said(subjects),
                null,
                FIX);
          }
        }
      }
    }

    private static String said(List<Statement.Subject> subjects) {
      return subjects.size() == 1
          ? IndexJudge.shown(subjects.getFirst().name()) + " sha256:" + subjects.getFirst().sha256()
          : "it names " + subjects.size() + " files";
    }

    private void proof(String name, Provenance.Publisher told, Proof proof) {
      switch (proof) {
        case Proof.Wrong(String why) ->
            judge.breaks("An attestation does not verify", name + ": " + why, null, FIX);
        case Proof.Open(String why, String remedy) ->
            judge.doubt("An attestation of " + name + " cannot be verified: " + why, remedy);
        case Proof.Holds(Identity signer, var _) -> {
          if (signer == null) {
            judge.doubt(
                "An attestation of " + name + " names nobody who signed it",
                "Ask the publisher for one with a certificate.");
          } else if (publisher != null) {
            signer(name, told, signer, publisher);
          }
        }
      }
    }

    private void signer(
        String name, Provenance.Publisher told, Identity signer, DeclaredPublisher declared) {
      if (!SignerNames.same(signer, declared)) {
        judge.breaks(
            "An attestation was signed by another publisher than the declared one",
            name + " by " + Visible.of(SignerNames.told(signer), 400),
            declared.place(),
            FIX);
      } else if (!PublisherNames.same(told, declared)) {
        judge.breaks(
            "An attestation names another publisher than the declared one",
            name + " by " + IndexJudge.shown(PublisherNames.told(told)),
            declared.place(),
            "Find out who published it; if the publisher moved, declare it anew.");
      }
      environmentOpen |= signer.environment() == null && declared.environment() != null;
    }

    String environment() {
      return environmentOpen ? "; its environment is told by the index, not by a certificate" : "";
    }
  }
}
