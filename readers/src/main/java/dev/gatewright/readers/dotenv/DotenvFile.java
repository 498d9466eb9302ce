package dev.gatewright.readers.dotenv;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dotenv file: every assignment in order, repeated names included, and the comments. */
public record DotenvFile(SourceText source, List<Assignment> assignments, List<Comment> comments) {
  /** Copies the lists. */
  public DotenvFile {
    assignments = List.copyOf(assignments);
    comments = List.copyOf(comments);
  }

  /** A comment: what stands after the {@code #}, and the span from the {@code #} on. */
  public record Comment(String text, Span span) {
    /** Shows the place, never the text: a comment may be an assignment switched off. */
    @Override
    public String toString() {
      return "Comment[" + span + "]";
    }
  }

  /** The assignment that counts for a name: the last one. */
  public Optional<Assignment> get(String name) {
    for (int i = assignments.size() - 1; i >= 0; i--) {
      if (assignments.get(i).name().equals(name)) {
        return Optional.of(assignments.get(i));
      }
    }
    return Optional.empty();
  }

  /** Every assignment of a name, in order. */
  public List<Assignment> all(String name) {
    List<Assignment> found = new ArrayList<>(1);
    for (Assignment assignment : assignments) {
      if (assignment.name().equals(name)) {
        found.add(assignment);
      }
    }
    return found;
  }
}
