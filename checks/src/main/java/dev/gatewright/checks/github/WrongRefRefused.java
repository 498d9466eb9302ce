package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.GithubEnvironment.Branches;
import dev.gatewright.targets.github.Part;
import dev.gatewright.targets.github.RefPattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code github/wrong-ref-refused}: refs that are no release may not deploy. */
final class WrongRefRefused implements GithubCheck {
  private static final String MESSAGE = "A ref that is no release may deploy";
  private static final String FIX =
      "Narrow the branches and tags that may deploy to the environment.";

  /** Refs that nobody releases from, unless an item names others. */
  private static final List<String> OTHERS =
      List.of("gatewright-probe", "feature/gatewright-probe", "gatewright/probe/deep");

  @Override
  public String id() {
    return "github/wrong-ref-refused";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ENVIRONMENT_REFS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Publishing publishing = Publishing.of(ruling, sights, github);
    if (publishing == null) {
      return ruling.answer("");
    }
    List<String> named = ruling.names("refs");
    List<String> refs = named.isEmpty() ? OTHERS : named;
    RefPolicy policy = new RefPolicy(ruling, github);
    List<GithubEnvironment> found = publishing.found();
    for (GithubEnvironment one : found) {
      String open = policy.open(one);
      if (open != null) {
        ruling.against(MESSAGE, open, FIX);
      } else if (one.branches() == Branches.NAMED) {
        fits(ruling, one, policy.patterns(one), refs);
      } else if (one.branches() == Branches.PROTECTED && !named.isEmpty()) {
        ruling.doubt(
            "Whether " + Names.in(named) + " is protected is not looked at", "Look by hand.");
      }
    }
    ruling.looked("refs tried against the rules", refs.size());
    return ruling.answer(
        "By their rules "
            + Names.of(found)
            + " refuse "
            + Names.in(refs)
            + "; no deployment was tried");
  }

  private static void fits(
      Ruling ruling,
      GithubEnvironment environment,
      @Nullable List<RefPattern> patterns,
      List<String> refs) {
    for (RefPattern pattern : patterns == null ? List.<RefPattern>of() : patterns) {
      for (String ref : refs) {
        boolean other = pattern.tag() ? RefGlob.ofBranch(ref) : RefGlob.ofTag(ref);
        if (!other && RefGlob.fits(pattern.name(), ref)) {
          String kind = pattern.tag() ? "the tag " : "the branch ";
          ruling.against(
              MESSAGE,
              Ruling.shown(environment.name())
                  + " takes "
                  + kind
                  + Ruling.shown(ref)
                  + " by "
                  + Ruling.shown(pattern.name()),
              FIX);
        }
      }
    }
  }
}
