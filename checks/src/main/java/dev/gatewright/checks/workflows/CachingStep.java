package dev.gatewright.checks.workflows;

import dev.gatewright.readers.expression.Expr;
import dev.gatewright.readers.expression.Possible;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a step restores a cache, by what its action does and is told. */
final class CachingStep {
  /** Whether a cache is restored. */
  enum State {
    ON,
    OFF,
    OPEN
  }

  /**
   * What is known of the cache of a step.
   *
   * @param why what switches it on
   * @param off what would switch it off
   */
  record Cache(State state, String why, String off) {}

  private static final Cache NONE = new Cache(State.OFF, "", "");

  /** Actions that restore a cache whatever they are told. */
  private static final Set<String> ALWAYS =
      Set.of(
          "actions/cache/restore",
          "mozilla-actions/sccache-action",
          "nix-community/cache-nix-action",
          "awalsh128/cache-apt-pkgs-action",
          "hendrikmuhs/ccache-action",
          "coursier/cache-action",
          "julia-actions/cache",
          "buildjet/cache",
          "tespkg/actions-cache",
          "runs-on/cache/restore");

  private final WorkflowFile file;
  private final StepSite site;
  private final ReleaseScene scene;

  CachingStep(WorkflowFile file, StepSite site, ReleaseScene scene) {
    this.file = file;
    this.site = site;
    this.scene = scene;
  }

  Cache cache() {
    String action = site.action().toLowerCase(Locale.ROOT);
    if (ALWAYS.contains(action)) {
      return new Cache(State.ON, "it is there for a cache", "");
    }
    return switch (action) {
      case "actions/cache", "swatinem/rust-cache", "runs-on/cache" -> unless("lookup-only");
      case "actions/setup-python",
          "actions/setup-java",
          "graalvm/setup-graalvm",
          "pdm-project/setup-pdm",
          "subosito/flutter-action",
          "mamba-org/setup-micromamba" ->
          named("cache", "cache-environment", "cache-downloads");
      case "actions/setup-dotnet", "pnpm/action-setup", "actions/setup-elixir" -> asked("cache");
      case "ruby/setup-ruby" -> asked("bundler-cache");
      case "pyo3/maturin-action" -> asked("sccache");
      case "actions/setup-go" -> older(4) ? asked("cache") : bySelf("cache");
      case "actions/setup-node" -> node();
      case "astral-sh/setup-uv" -> uv();
      case "actions-rust-lang/setup-rust-toolchain", "jdx/mise-action", "prefix-dev/setup-pixi" ->
          bySelf("cache");
      case "mlugg/setup-zig" -> bySelf("use-cache");
      case "determinatesystems/magic-nix-cache-action" -> bySelf("use-gha-cache");
      case "oven-sh/setup-bun" -> unless("no-cache");
      case "golangci/golangci-lint-action" -> unless("skip-cache");
      case "gradle/actions/setup-gradle", "gradle/gradle-build-action" -> unless("cache-disabled");
      case "ramsey/composer-install" -> unless("ignore-cache");
      case "docker/setup-buildx-action" ->
          site.input("version") == null ? NONE : bySelf("cache-binary");
      default -> NONE;
    };
  }

  /** On, unless an input says no. */
  private Cache bySelf(String input) {
    YamlScalar value = site.input(input);
    return value == null
        ? new Cache(State.ON, "a cache is restored without " + input + ": false", input + ": false")
        : switched(input, value, true, input + ": false");
  }

  /** Off, unless an input says yes. */
  private Cache asked(String input) {
    YamlScalar value = site.input(input);
    return value == null ? NONE : switched(input, value, true, input + ": false");
  }

  /** On, unless an input says yes. */
  private Cache unless(String input) {
    YamlScalar value = site.input(input);
    return value == null
        ? new Cache(State.ON, "a cache is restored without " + input + ": true", input + ": true")
        : switched(input, value, false, input + ": true");
  }

  /** On, when one of these inputs names something. */
  private Cache named(String... inputs) {
    for (String input : inputs) {
      YamlScalar value = site.input(input);
      if (value != null) {
        Cache cache = switched(input, value, true, "no " + input);
        if (cache.state() != State.OFF) {
          return cache;
        }
      }
    }
    return NONE;
  }

  /** By its input, or for the package manager that package.json names from version 5 on. */
  private Cache node() {
    Cache named = named("cache");
    YamlScalar own = site.input("package-manager-cache");
    if (named.state() == State.ON || older(5)) {
      return named;
    }
    return own == null
        ? new Cache(
            State.ON,
            "a cache is restored without package-manager-cache: false",
            "package-manager-cache: false")
        : switched("package-manager-cache", own, true, "package-manager-cache: false");
  }

  /** By itself before version 10, where {@code auto} means so too; later when it is told to. */
  private Cache uv() {
    YamlScalar value = site.input("enable-cache");
    boolean auto = value == null || value.text().strip().equals("auto");
    return version() >= 10 && auto ? NONE : bySelf("enable-cache");
  }

  private Cache switched(String input, YamlScalar value, boolean on, String off) {
    String text = value.text().strip();
    String why = input + ": " + text;
    Expr whole = Expressions.whole(text);
    if (whole != null) {
      Possible values = Possible.of(whole, scene::given);
      State state = values.always() ? on(on) : values.never() ? on(!on) : State.OPEN;
      return new Cache(state, why, off);
    }
    if (Expressions.in(text)) {
      return new Cache(State.OPEN, why, off);
    }
    boolean no =
        text.isEmpty()
            || List.of("false", "no", "off", "0").contains(text.toLowerCase(Locale.ROOT));
    return new Cache(on(on != no), why, off);
  }

  private static State on(boolean on) {
    return on ? State.ON : State.OFF;
  }

  /** Whether the version is known to be before this one. */
  private boolean older(int major) {
    return version() >= 0 && version() < major;
  }

  /** The first number of the version; -1 when it is not known. */
  private int version() {
    List<Integer> numbers =
        UsedAction.of(file, site.step().uses())
            .map(action -> UsedAction.numbers(action.version()))
            .orElse(List.of());
    return numbers.isEmpty() ? -1 : numbers.getFirst();
  }
}
