package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.yaml.YamlComment;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action or workflow from elsewhere that is used.
 *
 * @param written as it stands in the file
 * @param repository {@code owner/name} in lower case
 * @param name the repository with the path in it, in lower case
 * @param reference what stands behind the {@code @}
 * @param version the reference, or the version a comment names beside a commit
 */
record UsedAction(
    String written, String repository, String name, String reference, String version, Span span) {
  private static final int COMMIT = 40;

  /** All of a file, those of jobs first. */
  static List<UsedAction> in(WorkflowFile file) {
    List<UsedAction> all = new ArrayList<>();
    for (Job job : file.jobs()) {
      of(file, job.uses()).ifPresent(all::add);
    }
    for (StepSite site : file.steps()) {
      of(file, site.step().uses()).ifPresent(all::add);
    }
    return all;
  }

  static Optional<UsedAction> of(WorkflowFile file, @Nullable YamlScalar uses) {
    String text = uses == null ? "" : uses.text().strip();
    int at = text.lastIndexOf('@');
    String path = (at < 0 ? text : text.substring(0, at)).toLowerCase(Locale.ROOT);
    int slash = path.indexOf('/');
    if (uses == null || slash <= 0 || isNoRepository(path)) {
      return Optional.empty();
    }
    int end = path.indexOf('/', slash + 1);
    String repository = end < 0 ? path : path.substring(0, end);
    String reference = at < 0 ? "" : text.substring(at + 1);
    return Optional.of(
        new UsedAction(
            text, repository, path, reference, version(file, uses, reference), uses.span()));
  }

  private static boolean isNoRepository(String path) {
    return path.startsWith(".")
        || path.startsWith("$")
        || path.startsWith("docker://")
        || path.contains("${{");
  }

  /** Whether the reference is a whole commit. */
  boolean isCommit() {
    return isCommit(reference);
  }

  private static boolean isCommit(String reference) {
    return reference.length() == COMMIT
        && reference.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static String version(WorkflowFile file, YamlScalar uses, String reference) {
    if (!isCommit(reference)) {
      return reference;
    }
    for (YamlComment comment : file.yaml().comments()) {
      if (!comment.ownLine() && comment.span().line() == uses.span().line()) {
        return firstVersion(comment.text());
      }
    }
    return "";
  }

  /** The first word of a comment that is a version: {@code v4.1.2}, {@code 4.1}, {@code v4}. */
  private static String firstVersion(String comment) {
    for (String word : comment.strip().split("[ =@]", -1)) {
      String bare = word.startsWith("v") ? word.substring(1) : word;
      if (!bare.isEmpty() && Character.isDigit(bare.charAt(0))) {
        return word;
      }
    }
    return "";
  }

  /** The numbers of a version that begins with one, after a {@code v}; none for any other text. */
  static List<Integer> numbers(String version) {
    List<Integer> numbers = new ArrayList<>();
    String rest = version.startsWith("v") ? version.substring(1) : version;
    for (String part : rest.split("\\.", -1)) {
      int digits = 0;
      while (digits < part.length() && digits < 7 && isDigit(part.charAt(digits))) {
        digits++;
      }
      if (digits == 0) {
        return numbers;
      }
      numbers.add(Integer.parseInt(part.substring(0, digits)));
      if (digits < part.length()) {
        return numbers;
      }
    }
    return numbers;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
