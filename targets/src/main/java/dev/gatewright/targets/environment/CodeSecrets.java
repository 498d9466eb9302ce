package dev.gatewright.targets.environment;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.readers.python.NamedLiteral.Way;
import dev.gatewright.secrets.context.SecretName;
import java.util.List;

/**
 * The names in the Python code of a service that speak of secrets, and the texts they are given.
 *
 * @param literals every text that a name of a secret is given, in the order of files and lines
 * @param names of each file the first place where a name of a key stands
 * @param gaps files that could not be read to their end
 * @param files how many files of code were read
 */
public record CodeSecrets(List<Literal> literals, List<Name> names, List<Gap> gaps, int files) {
  public CodeSecrets {
    literals = List.copyOf(literals);
    names = List.copyOf(names);
    gaps = List.copyOf(gaps);
  }

  /** A name of a key, as written, and where. */
  public record Name(String name, Place place) {}

  /**
   * A text that such a name is given.
   *
   * @param place where the text is written
   * @param excerpt its line with the text covered
   */
  public record Literal(
      String name, SecretName sense, Way way, String text, Place place, Excerpt excerpt) {
    /** Says which name and where, never the text. */
    @Override
    public String toString() {
      return "Literal[" + name + " at " + place.file() + ":" + place.line() + "]";
    }
  }
}
