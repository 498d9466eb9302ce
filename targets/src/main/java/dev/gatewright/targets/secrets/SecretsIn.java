package dev.gatewright.targets.secrets;

import dev.gatewright.targets.ignoring.IgnoreComments.Comment;
import java.util.List;

/**
 * What a search of texts came to that are no files of the directory.
 *
 * @param seen what was found and searched
 * @param comments the requests to ignore findings in the texts with findings
 */
public record SecretsIn(SecretsSeen seen, List<Comment> comments) {
  public SecretsIn {
    comments = List.copyOf(comments);
  }
}
