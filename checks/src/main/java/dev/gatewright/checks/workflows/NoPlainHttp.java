package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Word;
import dev.gatewright.readers.text.Host;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Job;
import dev.gatewright.readers.workflow.Workflow;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.sight.Masking;
import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code workflows/no-plain-http}: no workflow uploads to or installs from an http address, or
 * tells a tool not to look at certificates.
 */
final class NoPlainHttp implements ScriptRule {
  private static final Set<String> MOVING =
      Set.of(
          "pip",
          "pip3",
          "uv",
          "poetry",
          "pdm",
          "hatch",
          "flit",
          "twine",
          "maturin",
          "conda",
          "mamba",
          "npm",
          "npx",
          "yarn",
          "pnpm",
          "gem",
          "cargo",
          "go",
          "curl",
          "wget",
          "git",
          "aria2c",
          "helm",
          "docker",
          "podman",
          "add-apt-repository",
          "apt-key",
          "apk",
          "rsync");

  private static final List<String> UNCHECKED =
      List.of("--trusted-host", "--no-check-certificate", "--allow-insecure-host");

  private static final Set<String> INPUTS =
      Set.of("repository-url", "repository_url", "registry-url", "index-url", "registry", "url");

  @Override
  public String id() {
    return "workflows/no-plain-http";
  }

  @Override
  public String proved() {
    return "Nothing is uploaded to or fetched from a plain http address";
  }

  @Override
  public String message() {
    return "Something is uploaded or fetched without encryption";
  }

  @Override
  public String fix() {
    return "Use https, and let the tool check certificates.";
  }

  @Override
  public void look(WorkflowFile file, Notes notes) {
    Workflow workflow = file.workflow();
    if (workflow != null) {
      env(workflow.env(), notes);
      for (Job job : file.jobs()) {
        env(job.env(), notes);
      }
    }
    for (StepSite site : file.steps()) {
      env(site.step().env(), notes);
      for (YamlEntry input : site.step().with()) {
        YamlScalar value = input.value().asScalar();
        String name = input.name().orElse("").toLowerCase(Locale.ROOT);
        if (value != null && INPUTS.contains(name) && plain(value.text())) {
          notes.found(name + ": " + Masking.maskLine(value.text()), value.span());
        }
      }
      script(site, notes);
    }
  }

  /** Variables that tell tools where to install from or upload to. */
  private void env(List<YamlEntry> env, Notes notes) {
    for (YamlEntry entry : env) {
      YamlScalar value = entry.value().asScalar();
      String name = entry.name().orElse("").toUpperCase(Locale.ROOT);
      boolean place =
          name.contains("INDEX") || name.contains("REGISTRY") || name.contains("REPOSITORY");
      if (value != null && place && plain(value.text())) {
        notes.found(name + ": " + Masking.maskLine(value.text()), value.span());
      } else if (value != null && name.equals("PIP_TRUSTED_HOST") && !value.text().isBlank()) {
        notes.found(name, value.span());
      }
    }
  }

  private void script(StepSite site, Notes notes) {
    YamlScalar run = site.step().run();
    if (run != null && site.script().isEmpty() && run.text().contains("http://")) {
      notes.unseen(run.span(), "a script in a language that is not read names an http address");
    }
    for (Command command : site.script().map(script -> script.commands()).orElse(List.of())) {
      List<String> words = new ArrayList<>();
      command.words().forEach(word -> words.add(word.text()));
      List<String> bare = CommandLine.bare(words);
      if (bare.isEmpty() || !MOVING.contains(CommandLine.program(bare.getFirst()))) {
        continue;
      }
      for (Word word : command.words()) {
        if (plain(word.text()) || UNCHECKED.contains(name(word.text()))) {
          found(command.span(), ScriptFlow.text(command), notes);
          break;
        }
      }
      String program = CommandLine.program(bare.getFirst());
      boolean insecure = bare.contains("-k") || bare.contains("--insecure");
      if (program.equals("curl") && insecure && bare.stream().anyMatch(NoPlainHttp::far)) {
        found(command.span(), ScriptFlow.text(command), notes);
      }
    }
  }

  private void found(Span span, String words, Notes notes) {
    notes.found(Masking.maskLine(words), span);
  }

  private static String name(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }

  /** Whether a word is an https address outside the machine and its private network. */
  private static boolean far(String word) {
    return word.startsWith("https://") && plain("http://" + word.substring("https://".length()));
  }

  /** Whether a text names an http address outside the machine and its private network. */
  private static boolean plain(String text) {
    int at = text.toLowerCase(Locale.ROOT).indexOf("http://");
    if (at < 0 || (at > 0 && "=+".indexOf(text.charAt(at - 1)) < 0)) {
      return false;
    }
    String host = Host.ofUrl(text.substring(at)).map(Host::name).orElse("");
    boolean near =
        host.indexOf('.') < 0
            || host.startsWith("127.")
            || host.startsWith("10.")
            || host.startsWith("192.168.")
            || host.equals("0.0.0.0")
            || host.endsWith(".local")
            || host.endsWith(".localhost")
            || host.endsWith(".internal")
            || host.endsWith(".test");
    return !near && !host.startsWith("$");
  }
}
