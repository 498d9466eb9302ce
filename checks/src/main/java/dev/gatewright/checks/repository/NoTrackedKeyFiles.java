package dev.gatewright.checks.repository;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.model.Severity;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;

/** {@code repository/no-tracked-key-files}: no private key and no file of logins is committed. */
final class NoTrackedKeyFiles implements Check {
  /** How much of each file is read, in bytes. */
  private static final int MOST = 64 << 10;

  @Override
  public String id() {
    return "repository/no-tracked-key-files";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return Tracked.judged(sights, files -> judge(question, sights, files));
  }

  private static Answer judge(Question question, Sights sights, SortedSet<String> files) {
    List<Finding> findings = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    long opened = 0;
    for (String path : files) {
      String name = Paths.name(path);
      if (!KeyFile.candidate(name) || sights.tree().links().contains(path)) {
        continue;
      }
      if (sights.tree().start(path, MOST) instanceof Sight.Known<byte[]>(byte[] bytes)) {
        if (pointer(bytes)) {
          unread.addAll(KeyFile.named(name) ? List.of(path) : List.of());
          continue;
        }
        opened++;
        KeyFile.Kind kind = KeyFile.kind(name, bytes);
        if (kind != null) {
          findings.add(finding(question, path, kind));
        }
      } else if (KeyFile.named(name)) {
        unread.add(path);
      }
    }
    return answer(findings, unread, opened, files.size());
  }

  /** Whether only the pointer of Git LFS is here, and the file is kept elsewhere. */
  private static boolean pointer(byte[] bytes) {
    byte[] begin = "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);
    return bytes.length > begin.length
        && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length);
  }

  private static Answer answer(
      List<Finding> findings, List<String> unread, long opened, long tracked) {
    List<Looked> looked =
        List.of(
            new Looked("history", "tracked files", tracked),
            new Looked("work-tree", "files opened", opened));
    if (!findings.isEmpty()) {
      return new Answer.Fail(findings.size() + " key files are committed", findings, looked);
    }
    if (!unread.isEmpty()) {
      return new Answer.Unknown(
          "Files with the names of keys are committed and could not be opened here, such as "
              + unread.getFirst(),
          "Check out the whole tree (git lfs pull), and leave no such file excluded.",
          looked);
    }
    return new Answer.Pass("No key file is committed", looked);
  }

  private static Finding finding(Question question, String path, KeyFile.Kind kind) {
    boolean tests = Paths.ofTests(path);
    Finding finding =
        question.finding(
            "A private key or a file of logins is committed",
            kind.words() + (tests ? ", in a folder of tests" : ""),
            Place.line(path, kind.line()),
            null,
            tests
                ? "Make the key when the tests run."
                : "Replace the key everywhere it is used, then take the file out.");
    return tests ? Tracked.as(finding, Severity.LOW) : finding;
  }
}
