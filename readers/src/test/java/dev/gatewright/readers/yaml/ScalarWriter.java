package dev.gatewright.readers.yaml;

import java.util.Random;

/** Writes random scalars in every style, as the value of the key {@code k} between two others. */
final class ScalarWriter {
  private static final String[] WORDS = {"a", "bé", "😀", "run", "${{ x }}", "q-r", "z"};

  private ScalarWriter() {}

  static String document(Random random) {
    String eol = random.nextInt(4) == 0 ? "\r\n" : "\n";
    return "j: 1" + eol + "k: " + scalar(random, eol) + eol + "# c" + eol + "l: 2" + eol;
  }

  private static String scalar(Random random, String eol) {
    return switch (random.nextInt(5)) {
      case 0 -> flow(random, eol, "", new String[] {});
      case 1 -> flow(random, eol, "'", new String[] {"''", "#", ": "});
      case 2 ->
          flow(
              random,
              eol,
              "\"",
              new String[] {
                "\\n",
                "\\t",
                "\\x41",
                "\\u00e9",
                "\\U0001F600",
                "\\\\",
                "\\\"",
                "\\ ",
                "\\" + eol + "  "
              });
      case 3 -> block(random, eol, "|");
      default -> block(random, eol, ">");
    };
  }

  private static String flow(Random random, String eol, String quote, String[] extra) {
    StringBuilder out = new StringBuilder(quote).append("w");
    for (int i = random.nextInt(8); i > 0; i--) {
      if (extra.length > 0 && random.nextInt(3) == 0) {
        out.append(extra[random.nextInt(extra.length)]);
      }
      out.append(
          switch (random.nextInt(5)) {
            case 0 -> eol + "  ";
            case 1 -> " " + eol + eol + "   ";
            default -> " ".repeat(1 + random.nextInt(2));
          });
      out.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return out.append(quote).toString();
  }

  private static String block(Random random, String eol, String header) {
    String[] chomps = {"", "-", "+"};
    StringBuilder out = new StringBuilder(header).append(chomps[random.nextInt(3)]);
    boolean explicit = random.nextInt(3) == 0;
    out.append(explicit ? "2" : "").append(random.nextInt(3) == 0 ? " # note" : "");
    String indent = explicit ? "  " : " ".repeat(1 + random.nextInt(4));
    out.append(eol).append(explicit ? "   " : indent).append("w");
    for (int i = random.nextInt(7); i > 0; i--) {
      out.append(
          switch (random.nextInt(6)) {
            case 0 -> eol + eol + indent;
            case 1 -> eol + indent + "  ";
            case 2 -> "  " + eol + indent;
            case 3 -> eol + "  " + eol + indent;
            default -> eol + indent;
          });
      out.append(WORDS[random.nextInt(WORDS.length)]).append(" v");
    }
    return out.append(eol.repeat(random.nextInt(3))).toString();
  }
}
