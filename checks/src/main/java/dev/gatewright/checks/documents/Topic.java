package dev.gatewright.checks.documents;

import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.List;

/** What a document has to be about, and what it has to hold. */
interface Topic {
  /** What is looked for, such as {@code token rotation}. */
  String noun();

  /** How many days a review stays good when the item does not say. */
  int days();

  /** Whether a heading says that its section is about this and nothing else. */
  boolean names(Words heading, Document document);

  /** Whether a sentence or a heading touches upon it, so that a person should look. */
  boolean touches(Words words);

  /** What a section lacks; nothing when it is whole. */
  List<String> missing(Section section);
}
