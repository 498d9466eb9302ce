package dev.gatewright.checklist;

import dev.gatewright.checklist.ReadChecklist.Read;
import dev.gatewright.checklist.ReadChecklist.Unreadable;
import dev.gatewright.model.Checklist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown as a checklist: CommonMark 0.31 with GFM tables for the blocks, and an own reading
 * of the boxes, so that every box keeps the offset of its byte.
 */
public final class ChecklistReader {
  private ChecklistReader() {}

  /** Reads a checklist within {@link ReadLimits#DEFAULT}. */
  public static ReadChecklist read(String file, byte[] bytes) {
    return read(file, bytes, ReadLimits.DEFAULT);
  }

  /**
   * Reads a checklist. Never throws for what the bytes say.
   *
   * @param file path with forward slashes, for findings and names; nothing is opened
   * @param bytes the file's content, which must not change meanwhile
   */
  public static ReadChecklist read(String file, byte[] bytes, ReadLimits limits) {
    String why = refusal(bytes, limits);
    if (why != null) {
      return new Unreadable(1, 1, why);
    }
    Source source = Source.of(file, bytes);
    Outline outline;
    try {
      outline = Outline.read(source, limits.maxDepth());
    } catch (IllegalArgumentException tooManyCells) {
      return new Unreadable(
          1,
          1,
          "Its tables have more than a million cells; split the checklist into several files");
    }
    if (outline == null) {
      return tooDeep(source, limits);
    }
    Hashes hashes = Hashes.create();
    Lints lints = new Lints(source, hashes);
    bytesLint(source, lints);
    List<Draft> drafts = Drafts.of(source, outline, lints);
    if (drafts.size() > limits.maxItems()) {
      return new Unreadable(
          drafts.get(limits.maxItems()).line(),
          1,
          "It has more than "
              + limits.maxItems()
              + " items; split the checklist into several files");
    }
    String name = outline.title().isEmpty() ? fileName(file) : outline.title();
    return new Read(
        new Checklist(
            name, file, hashes.of(bytes), Assembly.of(drafts, lints, hashes), lints.findings()));
  }

  private static @Nullable String refusal(byte[] bytes, ReadLimits limits) {
    if (bytes.length > limits.maxBytes()) {
      // How large it is, is not known here: whoever hands it in reads no further than it has to.
      return "It has more than "
          + limits.maxBytes()
          + " bytes, which is the most that is read; split the checklist into several files";
    }
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      return "It is UTF-16; save it as UTF-8";
    }
    int nuls = 0;
    for (byte one : bytes) {
      nuls += one == 0 ? 1 : 0;
    }
    return nuls > 0 && nuls > bytes.length / 8
        ? "It is full of NUL bytes, so it is UTF-16 or no text; save it as UTF-8"
        : null;
  }

  private static Unreadable tooDeep(Source source, ReadLimits limits) {
    String text = source.text();
    int deepest = 0;
    int most = -1;
    int line = 0;
    while (line < text.length()) {
      int end = source.lineEnd(line);
      int marks = 0;
      int i = line;
      while (i < end && " \t>-*+0123456789.)".indexOf(text.charAt(i)) >= 0) {
        marks += text.charAt(i) == ' ' ? 1 : 2;
        i++;
      }
      if (marks > most) {
        most = marks;
        deepest = line;
      }
      line = end + 1;
    }
    return new Unreadable(
        source.line(deepest),
        1,
        "Its lists and quotes are nested more than "
            + limits.maxDepth()
            + " blocks deep; flatten them");
  }

  private static void bytesLint(Source source, Lints lints) {
    if (source.firstBadByte() >= 0) {
      int at = source.index(source.firstBadByte());
      int end = Math.min(at + 1, source.text().length());
      String hex = end > at ? Integer.toHexString(source.text().charAt(at)) : "end of file";
      lints.add(Lint.INVALID_UTF8, Math.min(at, end), end, "byte 0x" + hex);
    }
    int nul = source.text().indexOf('\0');
    if (nul >= 0) {
      lints.add(Lint.NUL_BYTE, nul, nul + 1, "byte 0x00");
    }
    int odd = source.firstOddLineBreak();
    if (odd >= 0) {
      lints.add(
          Lint.MIXED_LINE_BREAKS, odd, odd, "a different line break ends line " + source.line(odd));
    }
  }

  private static String fileName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
