package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubWorkflow;
import dev.gatewright.targets.github.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code github/workflows-disabled}: the affected workflows are disabled. */
final class WorkflowsDisabled implements GithubCheck {
  /** Where the workflows lie that GitHub makes and runs itself; they have no file. */
  private static final String OWN = "dynamic/";

  private static final String STARTS = "A workflow that should be disabled can start";
  private static final String RUNS = "GitHub runs a workflow of its own";
  private static final String DISABLE = "Disable it under Actions, or with gh workflow disable.";
  private static final String SWITCH =
      "If it should not run, switch off what it belongs to, under Settings: Dependabot, code"
          + " scanning, Pages, Copilot.";

  @Override
  public String id() {
    return "github/workflows-disabled";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.WORKFLOWS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    List<String> named = ruling.names("workflows");
    List<String> absent = new ArrayList<>(named);
    List<String> own = new ArrayList<>();
    List<GithubWorkflow> workflows = ruling.see("workflows", github.workflows());
    for (GithubWorkflow one : workflows == null ? List.<GithubWorkflow>of() : workflows) {
      String file = one.path().substring(one.path().lastIndexOf('/') + 1);
      boolean asked = named.contains(file) || named.contains(one.path());
      absent.remove(file);
      absent.remove(one.path());
      boolean ofGithub = one.path().startsWith(OWN);
      if (one.active() && (asked || (named.isEmpty() && !ofGithub))) {
        ruling.against(STARTS, Ruling.shown(one.path()), ofGithub ? SWITCH : DISABLE);
      } else if (one.active() && named.isEmpty()) {
        own.add(one.path());
      } else if (!one.active() && !one.disabled() && (asked || named.isEmpty())) {
        ruling.doubt(
            "GitHub says of "
                + Ruling.shown(one.path())
                + " that it is "
                + Ruling.shown(one.state())
                + ", and what that means is not known here",
            "Look at the workflow under Actions.");
      }
    }
    if (workflows != null && !absent.isEmpty()) {
      ruling.doubt("GitHub knows no workflow " + Names.in(absent), "Name the files as they are.");
    }
    return own.isEmpty() || ruling.refuted() || ruling.doubts()
        ? ruling.answer("No affected workflow can start")
        : left(ruling, own);
  }

  /** Nobody can disable these as workflows, and what they may do is not in a file. */
  private static Answer left(Ruling ruling, List<String> own) {
    own.forEach(path -> ruling.against(RUNS, Ruling.shown(path), SWITCH));
    return ruling.manual(
        "No workflow of the repository can start; GitHub itself still runs "
            + Names.in(own)
            + ", and only a person can tell whether that matters");
  }
}
