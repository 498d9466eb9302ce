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
    List<GithubWorkflow> workflows = ruling.see("workflows", github.workflows());
    for (GithubWorkflow one : workflows == null ? List.<GithubWorkflow>of() : workflows) {
      String file = one.path().substring(one.path().lastIndexOf('/') + 1);
      boolean affected = named.isEmpty() || named.contains(file) || named.contains(one.path());
      absent.remove(file);
      absent.remove(one.path());
      if (affected && one.active()) {
        ruling.against(
            "A workflow that should be disabled can start",
            Ruling.shown(one.path()),
            "Disable it under Actions, or with gh workflow disable.");
      }
    }
    if (workflows != null && !absent.isEmpty()) {
      ruling.doubt("GitHub knows no workflow " + Names.in(absent), "Name the files as they are.");
    }
    return ruling.answer("No affected workflow can start");
  }
}
