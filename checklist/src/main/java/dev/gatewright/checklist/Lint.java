package dev.gatewright.checklist;

/** What can look wrong in the writing of a checklist: constant words, one entry a check. */
enum Lint {
  NOT_RENDERED_BOX(
      "not-rendered-box",
      "Looks like a checkbox but is not rendered as one, so it is not read as an item",
      "Write a list item with a box and a space on each side of it: `- [ ] text`"),
  EMPTY_BOX(
      "empty-box",
      "A box without text is no requirement and is not read as an item",
      "Write what has to be true after the box, or remove it"),
  UNCLOSED_BLOCK(
      "unclosed-block",
      "A code block or comment with boxes in it is never closed, so none of them is read as an"
          + " item",
      "Close it with ``` or --> on a line of its own"),
  DUPLICATE_ITEM(
      "duplicate-item",
      "Two items have the same words under the same heading, so only their order tells them apart",
      "Give each an id that stays: `<!-- gw:some-id -->` at the end of its line"),
  DUPLICATE_ID(
      "duplicate-id", "The same id is given to two items", "Give each item an id of its own"),
  BAD_ID(
      "bad-id",
      "The id of this item is not usable and is ignored",
      "Use letters, digits, `.`, `-` and `_` only, at most 120 of them"),
  INVALID_UTF8(
      "invalid-utf8",
      "The file is not valid UTF-8; its bytes are kept as they are and shown as ISO-8859-1",
      "Save the file as UTF-8"),
  NUL_BYTE("nul-byte", "The file contains a NUL byte, which no Markdown needs", "Remove the byte"),
  MIXED_LINE_BREAKS(
      "mixed-line-breaks",
      "The file mixes kinds of line breaks",
      "Use one kind throughout, best LF");

  private final String check;
  private final String message;
  private final String fix;

  Lint(String id, String message, String fix) {
    this.check = "checklist/" + id;
    this.message = message;
    this.fix = fix;
  }

  String check() {
    return check;
  }

  String message() {
    return message;
  }

  String fix() {
    return fix;
  }
}
