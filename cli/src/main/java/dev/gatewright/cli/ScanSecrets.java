package dev.gatewright.cli;

import dev.gatewright.checks.secrets.SecretScan.Part;
import dev.gatewright.gate.Sieve;
import dev.gatewright.model.Place;
import dev.gatewright.model.Remark;
import dev.gatewright.model.Rule;
import dev.gatewright.readers.git.ObjectId;
import dev.gatewright.secrets.allow.AllowList;
import dev.gatewright.secrets.allow.AllowRemark;
import dev.gatewright.secrets.allow.Looked;
import dev.gatewright.secrets.imported.GitleaksConfig;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.ListFiles;
import dev.gatewright.targets.secrets.Revisions;
import dev.gatewright.targets.secrets.SecretsIn;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.SearchOptions;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of a scan that searches secrets. */
final class ScanSecrets {
  private static final int LONGEST_INPUT = 64 << 20;
  private static final int MOST_THREADS = 256;

  private final Invocation invocation;
  private final Sights sights;
  private final ScanMode mode;

  ScanSecrets(Invocation invocation, Sights sights, ScanMode mode) {
    this.invocation = invocation;
    this.sights = sights;
    this.mode = mode;
  }

  /** How this command line wants secrets searched. */
  static SearchOptions options(Invocation invocation) {
    List<AllowList> lists = new ArrayList<>();
    for (String typed : invocation.values("baseline")) {
      lists.add(baseline(invocation, typed));
    }
    int threads = invocation.count("threads", SearchOptions.DEFAULT.threads());
    GitleaksConfig rules =
        invocation.value("rules").map(one -> rules(invocation, one)).orElse(null);
    return new SearchOptions(
        lists, rules, Math.min(threads, MOST_THREADS), Memory.place(invocation));
  }

  /** Rules that somebody names must be right: who asks for them relies on them. */
  private static GitleaksConfig rules(Invocation invocation, String typed) {
    Path file = invocation.path(typed);
    Path folder = file.toAbsolutePath().getParent();
    try (InputStream in = Files.newInputStream(file)) {
      GitleaksConfig config =
          GitleaksConfig.read(
              typed,
              in.readNBytes(LONGEST_INPUT),
              path -> folder == null ? null : ListFiles.below(folder, path));
      for (AllowRemark one : config.remarks()) {
        if (one.kind() == AllowRemark.Kind.MALFORMED) {
          Place at = one.place();
          throw CommandException.usage(
              at.file() + ":" + at.line() + ":" + at.column() + ": " + one.message(),
              "--rules takes a configuration of gitleaks.");
        }
      }
      return config;
    } catch (IOException e) {
      throw CommandException.usage(
          "The rules could not be read: " + typed + ": " + Output.reason(e), null);
    }
  }

  private static AllowList baseline(Invocation invocation, String typed) {
    try (InputStream in = Files.newInputStream(invocation.path(typed))) {
      AllowList list = ListFiles.baseline(typed, in.readNBytes(LONGEST_INPUT));
      if (list != null) {
        return list;
      }
    } catch (IOException e) {
      throw CommandException.usage(
          "The baseline could not be read: " + typed + ": " + Output.reason(e), null);
    }
    throw CommandException.usage(
        "Not a baseline: " + typed,
        "--baseline takes a JSON report of gitleaks or a baseline of detect-secrets.");
  }

  /** Searches what the mode asks for. */
  ScanSeen scan() {
    return switch (mode) {
      case EVERYTHING, HISTORY -> {
        ScanSeen seen = new ScanSeen(new Sieve(sights));
        directory(seen);
        yield seen;
      }
      case STAGED -> staged();
      case SINCE -> since();
      case INPUT -> input();
    };
  }

  /** Searches the files, what was built, and with {@code --history} every commit. */
  void directory(ScanSeen seen) {
    SecretsSeen files = sights.secrets().workTree();
    seen.secrets(Part.FILES, files, false);
    SecretsSeen built = sights.secrets().artifacts();
    if (built.looked().getFirst().count() == 0 && built.whole()) {
      seen.leftOut(Part.ARTIFACTS.rule(), "nothing lies in dist");
    } else {
      seen.secrets(Part.ARTIFACTS, built, false);
    }
    boolean history = false;
    if (mode == ScanMode.HISTORY) {
      Sight<SecretsSeen> commits = sights.secrets().history();
      add(seen, commits, false);
      history = commits instanceof Sight.Known<SecretsSeen>(SecretsSeen known) && known.whole();
    } else {
      seen.leftOut(Part.HISTORY.rule(), "only the files were searched; --history searches commits");
    }
    boolean all = files.whole() && sights.declarations().settings().exclude().isEmpty();
    remarks(seen, all, history);
  }

  private ScanSeen staged() {
    return switch (sights.secrets().staged()) {
      case Sight.Known<SecretsIn>(SecretsIn staged) -> texts(staged);
      case Sight.Unseen<SecretsIn>(String why, String remedy) -> unseen(Part.FILES, why, remedy);
    };
  }

  private ScanSeen since() {
    String name = invocation.value("since").orElse("");
    return switch (sights.repository()) {
      case Sight.Unseen<Repository>(String why, String remedy) -> unseen(Part.HISTORY, why, remedy);
      case Sight.Known<Repository>(Repository git) -> {
        List<ObjectId> named = Revisions.named(git.git(), name);
        if (named.size() != 1) {
          throw CommandException.usage(
              named.isEmpty()
                  ? "--since names no commit here: " + name
                  : "--since could mean " + named.size() + " commits: " + name,
              "Name a branch, a tag or a commit id; a shallow clone may lack it (git fetch).");
        }
        ScanSeen seen = new ScanSeen(new Sieve(sights));
        add(seen, sights.secrets().since(named.getFirst()), true);
        remarks(seen, false, false);
        yield seen;
      }
    };
  }

  private ScanSeen input() {
    byte[] bytes;
    try {
      bytes = invocation.terminal().keyboard().stream().readNBytes(LONGEST_INPUT + 1);
    } catch (IOException e) {
      throw CommandException.broken("Standard input could not be read: " + e.getMessage(), null);
    }
    if (bytes.length > LONGEST_INPUT) {
      return unseen(Part.FILES, "standard input is larger than 64 MiB", "Hand it over in parts.");
    }
    return texts(sights.secrets().text(invocation.value("path").orElse("stdin"), bytes));
  }

  private ScanSeen texts(SecretsIn texts) {
    ScanSeen seen = new ScanSeen(new Sieve(texts.comments(), sights.at()));
    seen.secrets(Part.FILES, texts.seen(), true);
    remarks(seen, false, false);
    return seen;
  }

  private static void add(ScanSeen seen, Sight<SecretsSeen> sight, boolean mayBeEmpty) {
    switch (sight) {
      case Sight.Known<SecretsSeen>(SecretsSeen commits) ->
          seen.secrets(Part.HISTORY, commits, mayBeEmpty);
      case Sight.Unseen<SecretsSeen>(String why, String remedy) ->
          seen.unseen(Part.HISTORY.rule(), why + ". " + remedy);
    }
  }

  private ScanSeen unseen(Part part, String why, String remedy) {
    ScanSeen seen = new ScanSeen(new Sieve(List.of(), sights.at()));
    Rule rule = part.rule();
    seen.unseen(rule, why + ". " + remedy);
    return seen;
  }

  private void remarks(ScanSeen seen, boolean files, boolean history) {
    Looked looked =
        new Looked() {
          @Override
          public boolean at(String path, @Nullable String commit) {
            return commit == null ? files : history;
          }

          @Override
          public boolean everything() {
            return files && history;
          }
        };
    for (AllowRemark one : sights.secrets().remarks(looked)) {
      String kind = one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      seen.remarks.add(new Remark(kind, one.place(), one.message()));
    }
  }
}
