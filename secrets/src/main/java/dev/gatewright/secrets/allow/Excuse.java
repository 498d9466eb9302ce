package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding does not count. It holds nothing of the secret, nor any word behind a comment or
 * beside an entry, since a secret may stand there.
 *
 * @param source what kind of word it is
 * @param place where it is written
 * @param because the reason a person gave, or what the convention says
 * @param by who said it, or null where the convention names nobody
 * @param expires when it stops counting, or null where the convention knows no end
 * @param remarks what was not compared, or should be known beside
 */
public record Excuse(
    AllowSource source,
    Place place,
    String because,
    @Nullable String by,
    @Nullable Instant expires,
    List<String> remarks) {
  public Excuse {
    remarks = List.copyOf(remarks);
  }

  /** The excuse of a comment; the place is where it stands in the file. */
  public static Excuse of(AllowMark mark, Place place) {
    String because = "the comment says \"" + mark.comment().words() + "\"";
    return new Excuse(AllowSource.COMMENT, place, because, null, null, List.of());
  }

  static Excuse of(AllowSource source, Place place, List<String> remarks) {
    String because = "listed in " + source.title();
    return new Excuse(source, place, because, null, null, remarks);
  }
}
