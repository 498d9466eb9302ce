package dev.gatewright.checks.index;

import dev.gatewright.model.Answer;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.IndexFile;
import dev.gatewright.targets.index.IndexProject;
import dev.gatewright.targets.index.Listing;
import org.jspecify.annotations.Nullable;

/** {@code index/yanked-told}: whoever meets a yanked release is told why (PEP 592). */
final class YankedTold extends IndexCheck {
  @Override
  public String id() {
    return "index/yanked-told";
  }

  @Override
  Answer judge(
      IndexJudge judge, IndexProject project, @Nullable DeclaredIndex expected, Sights sights) {
    Listing listing = judge.see(project.listing());
    if (listing == null) {
      return judge.answer("");
    }
    judge.looked("files of " + project.project(), listing.files().size());
    int yanked = 0;
    for (IndexFile file : listing.files()) {
      String name = IndexJudge.shown(file.name());
      if (file.yanked() == null) {
        judge.doubt(
            judge.index() + " does not tell whether " + name + " is yanked",
            "Name an index that does: --index.");
      } else if (file.yanked()) {
        yanked++;
        if (file.reason() == null) {
          judge.breaks(
              "A yanked file does not say why",
              name,
              null,
              "Yank the release anew with a reason that tells its users what to do.");
        }
      }
    }
    return judge.answer(
        yanked == 0
            ? "No file of " + project.project() + " is yanked"
            : "Each of the " + yanked + " yanked files says why");
  }
}
