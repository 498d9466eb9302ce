package dev.gatewright.targets.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it lies on a disk: lines that say what was asked, when, and what came, an empty
 * line, and the body. A person can read it; whatever differs from how it was written is none.
 *
 * @param asked the question, see {@link WebQuestion#text}
 * @param at when it was answered
 */
@SuppressWarnings("ArrayRecordComponent")
record WrittenAnswer(String asked, Instant at, int status, WebHeaders headers, byte[] body) {
  private static final String FORM = "gatewright-answer 1";
  private static final int LONGEST_HEAD = 1 << 16;

  /** The bytes of a file. */
  byte[] bytes() {
    StringBuilder head = new StringBuilder(FORM).append('\n');
    asked.lines().forEach(line -> line(head, "asked", line));
    line(head, "at", at.toString());
    line(head, "status", Integer.toString(status));
    new TreeMap<>(headers.all())
        .forEach((name, values) -> values.forEach(one -> line(head, "header", name + ": " + one)));
    line(head, "body", digest(body));
    head.append('\n');
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static void line(StringBuilder head, String key, String value) {
    head.append(key).append(' ').append(value.replace('\n', ' ').replace('\r', ' ')).append('\n');
  }

  /** The answer in a file; null where it was changed, cut short, or is something else. */
  static @Nullable WrittenAnswer read(byte[] all) {
    int end = end(all);
    if (end < 0) {
      return null;
    }
    byte[] body = Arrays.copyOfRange(all, end + 2, all.length);
    List<String> lines = new String(all, 0, end, StandardCharsets.UTF_8).lines().toList();
    WrittenAnswer read = read(lines, body);
    return read != null && Arrays.equals(read.bytes(), all) ? read : null;
  }

  private static @Nullable WrittenAnswer read(List<String> lines, byte[] body) {
    List<String> asked = new ArrayList<>();
    Map<String, List<String>> headers = new TreeMap<>();
    Instant at = Instant.EPOCH;
    int status = 0;
    try {
      for (String line : lines.subList(1, lines.size())) {
        int space = line.indexOf(' ');
        String value = line.substring(space + 1);
        switch (space < 0 ? "" : line.substring(0, space)) {
          case "asked" -> asked.add(value);
          case "at" -> at = Instant.parse(value);
          case "status" -> status = Integer.parseInt(value);
          case "header" -> {
            int colon = value.indexOf(": ");
            headers
                .computeIfAbsent(value.substring(0, colon), _ -> new ArrayList<>())
                .add(value.substring(colon + 2));
          }
          default -> {
            // The digest of the body is compared with all the rest.
          }
        }
      }
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      return null;
    }
    return new WrittenAnswer(String.join("\n", asked), at, status, new WebHeaders(headers), body);
  }

  /** Where the empty line stands before the body; -1 where there is none near the beginning. */
  private static int end(byte[] all) {
    byte[] form = (FORM + "\n").getBytes(StandardCharsets.UTF_8);
    if (all.length < form.length || !Arrays.equals(all, 0, form.length, form, 0, form.length)) {
      return -1;
    }
    for (int i = form.length; i < Math.min(all.length - 1, LONGEST_HEAD); i++) {
      if (all[i] == '\n' && all[i + 1] == '\n') {
        return i;
      }
    }
    return -1;
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
