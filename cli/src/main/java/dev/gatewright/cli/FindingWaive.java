package dev.gatewright.cli;

import dev.gatewright.model.Fingerprints;
import dev.gatewright.record.Entry;
import dev.gatewright.reports.JsonWriter;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.Secrets;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code gatewright waive --finding}: a person accepts one secret that was found, for a time. */
final class FindingWaive {
  static final Flag FLAG =
      Flag.valued("finding", "FINGERPRINT", "accept the secret with this fingerprint");

  private static final String FOLDER = ".gatewright/waivers/findings/";

  private FindingWaive() {}

  /** Finds the secret, writes the waiver and records it. Returns where it was written. */
  static String write(Invocation invocation) {
    if (invocation.arguments().size() > 1) {
      throw CommandException.usage(
          "An item and --finding do not go together", "Waive one of them at a time.");
    }
    Project project = Project.open(invocation, 0);
    String fingerprint = fingerprint(invocation);
    String by = People.person(project, invocation.required("by", "Say who: --by NAME."));
    String because = invocation.required("because", "Say why: --because REASON.");
    Instant at = invocation.at();
    Instant expires = People.expires(invocation, at, true);
    SecretSighting secret = find(project, fingerprint);
    String keyed = secret.keyed();
    if (keyed == null) {
      throw new IllegalStateException("A secret was found under a key and has no fingerprint");
    }
    String file = FOLDER + fingerprint + ".yaml";
    StringBuilder yaml = new StringBuilder();
    yaml.append("# ").append(secret.rule().title()).append(", first seen in ");
    yaml.append(Texts.message(secret.place().file())).append('\n');
    People.line(yaml, "fingerprint", keyed);
    People.line(yaml, "rule", secret.rule().id());
    People.line(yaml, "by", by);
    People.line(yaml, "because", because);
    People.end(invocation, yaml, at, expires);
    byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
    Output.write(project.root().resolve(file), bytes);
    String entry = entry(fingerprint, by, because, file, Fingerprints.sha256Hex(bytes));
    new Recording(invocation, project.root()).note(Entry.Kind.WAIVER, at, entry);
    return file;
  }

  private static String fingerprint(Invocation invocation) {
    String typed = invocation.value(FLAG.name()).orElse("").toLowerCase(Locale.ROOT);
    boolean right = typed.length() == 16;
    for (int i = 0; right && i < typed.length(); i++) {
      right = typed.charAt(i) < 0x80 && Character.digit(typed.charAt(i), 16) >= 0;
    }
    if (!right) {
      throw CommandException.usage(
          "Not a fingerprint of a finding: " + typed,
          "It has 16 hexadecimal digits: gatewright scan --only secrets --format json");
    }
    return typed;
  }

  private static SecretSighting find(Project project, String fingerprint) {
    Secrets secrets = project.sights().secrets();
    if (!secrets.keyed()) {
      throw CommandException.usage(
          "This repository has no key of fingerprints, so no finding can be named for good",
          "gatewright key new --fingerprint, commit what it writes, then scan again.");
    }
    SecretSighting found = in(secrets.workTree(), fingerprint);
    if (found == null) {
      found = in(secrets.artifacts(), fingerprint);
    }
    if (found == null && secrets.history() instanceof Sight.Known<SecretsSeen>(SecretsSeen seen)) {
      found = in(seen, fingerprint);
    }
    if (found == null) {
      throw CommandException.usage(
          "No secret with this fingerprint was found: " + fingerprint,
          "gatewright scan --only secrets --history --format json lists them.");
    }
    return found;
  }

  private static @Nullable SecretSighting in(SecretsSeen seen, String fingerprint) {
    List<SecretSighting> found = seen.found();
    for (SecretSighting one : found) {
      if (one.fingerprint().equals(fingerprint)) {
        return one;
      }
    }
    return null;
  }

  private static String entry(
      String fingerprint, String by, String because, String file, String sha256) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out).beginObject();
    json.field("finding", fingerprint);
    json.field("by", by);
    json.field("because", because);
    json.field("file", file);
    json.field("sha256", sha256);
    json.endObject().end();
    return out.toString().strip();
  }
}
