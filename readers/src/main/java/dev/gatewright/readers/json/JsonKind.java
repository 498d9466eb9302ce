package dev.gatewright.readers.json;

/** What a token of a JSON text is. */
public enum JsonKind {
  /** An opening brace. */
  BEGIN_OBJECT,
  /** A closing brace. */
  END_OBJECT,
  /** An opening bracket. */
  BEGIN_ARRAY,
  /** A closing bracket. */
  END_ARRAY,
  /** The name of a member; its value is the next token. */
  NAME,
  /** A string. */
  TEXT,
  /** A number, as it is written. */
  NUMBER,
  /** The word {@code true}. */
  TRUE,
  /** The word {@code false}. */
  FALSE,
  /** The word {@code null}. */
  NULL,
  /** The end of the text, which was right from its beginning to here. */
  END,
  /** Something that is no JSON; nothing comes behind it. */
  BROKEN
}
