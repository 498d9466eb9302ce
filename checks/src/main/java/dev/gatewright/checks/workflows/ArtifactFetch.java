package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where a step takes what another run left.
 *
 * @param apart whether it is unpacked outside of the work tree
 */
record ArtifactFetch(String what, Span span, boolean apart) {
  /** Actions that take artifacts of other runs. */
  private static final Set<String> OTHERS =
      Set.of(
          "dawidd6/action-download-artifact",
          "aochmann/actions-download-artifact",
          "blablacar/action-download-last-artifact",
          "ishworkh/docker-image-artifact-download",
          "levonet/action-download-last-artifact",
          "marcofaggian/action-download-multiple-artifacts",
          "redhat-plumbers-in-action/download-artifact");

  private static final Set<String> FETCHERS = Set.of("gh", "curl", "wget");
  private static final Set<String> UNPACKERS = Set.of("unzip", "tar", "bsdtar", "7z", "jar");

  static List<ArtifactFetch> in(StepSite site) {
    List<ArtifactFetch> found = new ArrayList<>();
    YamlScalar uses = site.step().uses();
    if (uses != null && takesOther(site)) {
      YamlScalar path = site.input("path");
      found.add(new ArtifactFetch(uses.text(), uses.span(), path != null && isApart(path.text())));
    }
    YamlScalar script = site.uses("actions/github-script") ? site.input("script") : null;
    if (script != null && script.text().contains("downloadArtifact")) {
      boolean apart = script.text().contains("RUNNER_TEMP");
      found.add(new ArtifactFetch("downloadArtifact", script.span(), apart));
    }
    site.script().map(ShellScript::commands).ifPresent(all -> commands(site, all, found));
    return found;
  }

  private static void commands(StepSite site, List<Command> commands, List<ArtifactFetch> found) {
    for (Command command : commands) {
      List<String> words = words(command);
      if (words.size() > 2 && words.subList(0, 3).equals(List.of("gh", "run", "download"))) {
        boolean apart = words.stream().anyMatch(ArtifactFetch::isApart);
        found.add(new ArtifactFetch("gh run download", command.span(), apart));
      }
    }
    Command fetch = first(commands, FETCHERS);
    Command unpack = first(commands, UNPACKERS);
    if (found.isEmpty() && fetch != null && asksForArchive(site, unpack != null)) {
      Command place = unpack == null ? fetch : unpack;
      boolean apart = words(place).stream().anyMatch(ArtifactFetch::isApart);
      found.add(new ArtifactFetch(fetch.name() + " … artifacts", place.span(), apart));
    }
  }

  /** Whether a script asks GitHub for the archive of an artifact, not for a list of them alone. */
  private static boolean asksForArchive(StepSite site, boolean unpacks) {
    YamlScalar run = site.step().run();
    String text = run == null ? "" : run.text();
    return text.contains("archive_download_url")
        || (text.contains("/artifacts/") && text.contains("/zip"))
        || (unpacks && (text.contains("artifacts_url") || text.contains("/actions/artifacts")));
  }

  private static @Nullable Command first(List<Command> commands, Set<String> names) {
    for (Command command : commands) {
      if (names.contains(command.name())) {
        return command;
      }
    }
    return null;
  }

  private static List<String> words(Command command) {
    return command.words().stream().map(Word::text).toList();
  }

  /** Whether a step takes an artifact of a run other than its own. */
  private static boolean takesOther(StepSite site) {
    return OTHERS.contains(site.action().toLowerCase(Locale.ROOT))
        || (site.uses("actions/download-artifact") && site.input("run-id") != null);
  }

  private static boolean isApart(String path) {
    String text = path.toLowerCase(Locale.ROOT);
    return text.contains("runner.temp") || text.contains("runner_temp") || text.startsWith("/tmp");
  }
}
