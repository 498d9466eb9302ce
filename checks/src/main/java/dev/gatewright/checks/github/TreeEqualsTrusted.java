package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.Place;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.commits.TreeChange;
import dev.gatewright.targets.commits.TreeChanges;
import dev.gatewright.targets.github.GitHub;
import java.util.List;

/** {@code github/tree-equals-trusted}: the default branch holds the files of the trusted tag. */
final class TreeEqualsTrusted implements GithubCheck {
  private static final int MOST = 200;
  private static final String MESSAGE = "A file is not as in what is trusted";

  @Override
  public String id() {
    return "github/tree-equals-trusted";
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Trusted trusted = Trusted.of(ruling, sights, github);
    if (trusted == null) {
      return ruling.answer("");
    }
    String equal =
        "The tree of the default branch, "
            + trusted.head().tree().hex()
            + ", is that of "
            + trusted.name();
    if (trusted.point().tree().equals(trusted.head().tree())) {
      return ruling.answer(equal);
    }
    List<TreeChange> changes =
        ruling.see(
            "paths that are not the same",
            TreeChanges.of(
                trusted.repository(), trusted.point().tree(), trusted.head().tree(), MOST));
    if (changes == null || changes.isEmpty()) {
      ruling.against(
          MESSAGE,
          "the tree is " + trusted.head().tree().hex() + ", not " + trusted.point().tree().hex(),
          fix(trusted));
      return ruling.answer("");
    }
    for (TreeChange change : changes) {
      ruling.against(
          MESSAGE,
          Ruling.shown(change.path()) + " was " + words(change.kind()) + " since " + trusted.name(),
          fix(trusted),
          change.kind() == TreeChange.Kind.REMOVED ? null : Place.file(change.path()));
    }
    return ruling.answer("");
  }

  static String words(TreeChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case CHANGED -> "changed";
    };
  }

  private static String fix(Trusted trusted) {
    return "Go back to the files of "
        + trusted.name()
        + ", or let somebody say why the change is right: gatewright waive.";
  }
}
