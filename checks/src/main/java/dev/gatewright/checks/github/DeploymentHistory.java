package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.readers.packaging.PackageVersion;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubDeployment;
import dev.gatewright.targets.github.GithubTag;
import dev.gatewright.targets.publishing.Upload;
import dev.gatewright.targets.sight.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/deployment-history}: the deployments of each publishing environment agree with the
 * releases that were made.
 */
final class DeploymentHistory implements GithubCheck {
  static final int DAYS = 365;

  /** So many deployments are looked at one by one. */
  static final int MOST = 40;

  private static final String OUTSIDE = "An upload of releases leaves no deployment behind";

  @Override
  public String id() {
    return "github/deployment-history";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    PublishPlaces places = PublishPlaces.of(ruling, sights);
    for (Upload upload : places.outside()) {
      ruling.against(
          OUTSIDE,
          "job " + Ruling.shown(upload.job().id()) + " uploads with " + upload.tool(),
          "Give the job an environment: that keeps who deployed what, and when.",
          Source.place(upload.stepFile().path(), upload.span()));
    }
    ReleasesMade made = ReleasesMade.of(ruling, sights);
    if (places.none() && !made.recorded() && !ruling.doubts()) {
      ruling.looked("uploads in workflows", 0);
      return ruling.notApplicable("No workflow uploads a release, and no environment is declared");
    }
    List<GithubTag> tags = ruling.see("tags", github.history().tags());
    List<Deployed> deployed = new ArrayList<>();
    boolean whole = tags != null;
    for (String name : places.releasing()) {
      whole &= read(ruling, sights, github, name, deployed);
    }
    whole &= rehearsals(ruling, github, places, made);
    if (!whole || !made.whole() || tags == null || ruling.doubts()) {
      return ruling.answer("");
    }
    return new ReleaseMatch(ruling, since(ruling, sights), made, tags, deployed).answer(places);
  }

  static Instant since(Ruling ruling, Sights sights) {
    return sights.at().minus(Duration.ofDays(ruling.question().number("days", DAYS)));
  }

  /** Reads the deployments that count; false when not all of them were seen. */
  private static boolean read(
      Ruling ruling, Sights sights, GitHub github, String name, List<Deployed> into) {
    List<GithubDeployment> all =
        ruling.see("deployments to " + Ruling.shown(name), github.history().deployments(name));
    if (all == null) {
      return false;
    }
    Instant since = since(ruling, sights);
    List<GithubDeployment> recent =
        all.stream().filter(one -> !one.created().isBefore(since)).toList();
    if (recent.size() > MOST) {
      ruling.doubt(
          recent.size()
              + " deployments went to "
              + Ruling.shown(name)
              + " since "
              + since
              + "; "
              + MOST
              + " are looked at one by one",
          "Ask for a shorter time under parameters of the item: days: 90.");
      return false;
    }
    return statuses(ruling, github, recent, into);
  }

  static boolean statuses(
      Ruling ruling, GitHub github, List<GithubDeployment> deployments, List<Deployed> into) {
    github.history().statusesAhead(deployments);
    boolean whole = true;
    for (GithubDeployment one : deployments) {
      var statuses = ruling.see(github.history().statuses(one));
      whole &= statuses != null;
      if (statuses != null) {
        into.add(new Deployed(one, statuses));
      }
    }
    return whole;
  }

  /** What is for trying out is counted, and the last of it must not say it went to the index. */
  private static boolean rehearsals(
      Ruling ruling, GitHub github, PublishPlaces places, ReleasesMade made) {
    boolean whole = true;
    for (String name : places.rehearsing()) {
      List<GithubDeployment> all =
          ruling.see("deployments to " + Ruling.shown(name), github.history().deployments(name));
      whole &= all != null;
      if (all != null && !all.isEmpty()) {
        List<Deployed> last = new ArrayList<>();
        whole &= statuses(ruling, github, List.of(all.getFirst()), last);
        last.forEach(one -> DeployedAddress.judge(ruling, one, true, made.project(), null));
      }
    }
    return whole;
  }

  /** The lowest version that is compared; null for all. */
  static @Nullable PackageVersion from(Ruling ruling) {
    String from = ruling.question().parameter("from", "");
    PackageVersion version = PackageVersion.of(from).orElse(null);
    if (!from.isEmpty() && version == null) {
      ruling.doubt(
          "The item asks for releases from " + Ruling.shown(from) + " on, which is no version",
          "Write it under parameters of the item: from: 1.4.0.");
    }
    return version;
  }
}
