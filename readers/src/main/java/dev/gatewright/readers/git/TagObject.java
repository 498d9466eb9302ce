package dev.gatewright.readers.git;

import java.nio.charset.StandardCharsets;

/**
 * An annotated tag.
 *
 * @param target what it names, which may be another tag
 * @param name the short name, as in {@code v1.0}
 * @param tagger who made it; empty for the oldest tags
 * @param subject the first line of its message
 */
public record TagObject(
    ObjectId id,
    ObjectId target,
    ObjectType targetType,
    String name,
    Person tagger,
    String subject) {
  static GitRead<TagObject> parse(ObjectId id, byte[] data) {
    HeaderLines lines = new HeaderLines(data);
    ObjectId target = lines.advance() && lines.is("object") ? lines.id() : null;
    ObjectType type =
        lines.advance() && lines.is("type")
            ? ObjectType.ofId(
                new String(
                    data,
                    lines.valueStart(),
                    lines.end() - lines.valueStart(),
                    StandardCharsets.ISO_8859_1))
            : null;
    if (target == null || type == null) {
      return GitRead.corrupt("a tag does not name what it tags");
    }
    String name = "";
    Person tagger = Person.NOBODY;
    while (lines.advance()) {
      if (lines.is("tag")) {
        name = Person.text(data, lines.valueStart(), lines.end());
      } else if (lines.is("tagger")) {
        tagger = Person.parse(data, lines.valueStart(), lines.end());
      }
    }
    return new GitRead.Found<>(new TagObject(id, target, type, name, tagger, lines.subject()));
  }
}
