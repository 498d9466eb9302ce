package dev.gatewright.cli;

import java.util.ArrayList;
import java.util.List;

/** What a scan looks at. */
enum ScanMode {
  /** Every check that fits; of secrets, those in the files. */
  EVERYTHING(""),
  /** The same, and secrets in every commit. */
  HISTORY("history"),
  /** Secrets in what the next commit would bring in. */
  STAGED("staged"),
  /** Secrets in the commits that another one does not lead to. */
  SINCE("since"),
  /** Secrets in one text from standard input. */
  INPUT("stdin");

  static final List<Flag> FLAGS =
      List.of(
          Flag.plain("history", "search every commit for secrets too"),
          Flag.plain("staged", "search only what the next commit would bring in, for secrets"),
          Flag.valued("since", "REV", "search only commits that REV does not lead to, for secrets"),
          Flag.plain("stdin", "search only the text on standard input, for secrets"),
          Flag.valued("path", "NAME", "judge standard input as a file of this path"),
          Flag.repeated(
              "baseline", "FILE", "secrets known before: a gitleaks report, a .secrets.baseline"),
          Flag.valued(
              "rules", "FILE", "rules of your own: a gitleaks configuration, besides ours"));

  private final String flag;

  ScanMode(String flag) {
    this.flag = flag;
  }

  /** Whether only secrets are searched, and not the directory. */
  boolean narrow() {
    return this == STAGED || this == SINCE || this == INPUT;
  }

  /** The one that a command line asks for. */
  static ScanMode of(Invocation invocation) {
    List<ScanMode> asked = new ArrayList<>();
    for (ScanMode mode : values()) {
      if (!mode.flag.isEmpty() && invocation.has(mode.flag)) {
        asked.add(mode);
      }
    }
    if (asked.size() > 1) {
      throw CommandException.usage(
          "--" + asked.get(0).flag + " and --" + asked.get(1).flag + " do not go together",
          "Run one scan for each.");
    }
    ScanMode mode = asked.isEmpty() ? EVERYTHING : asked.getFirst();
    if (mode != INPUT && invocation.has("path")) {
      throw CommandException.usage("--path goes with --stdin alone", null);
    }
    List<String> only = invocation.values("only");
    if (mode.narrow() && !only.isEmpty() && !only.equals(List.of("secrets"))) {
      throw CommandException.usage(
          "--" + mode.flag + " searches secrets alone", "Leave --only out, or: --only secrets");
    }
    return mode;
  }
}
