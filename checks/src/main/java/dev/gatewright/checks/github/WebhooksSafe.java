package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.readers.text.Host;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubHook;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code github/webhooks-safe}: webhooks are encrypted, signed, and go to declared hosts alone. */
final class WebhooksSafe implements GithubCheck {
  private static final String PLAIN = "A webhook is sent so that others can read or change it";
  private static final String UNSIGNED = "A webhook is not signed";
  private static final String STRANGER = "A webhook goes to a host that is not declared";
  private static final String ABSENT = "No webhook goes to a declared host";
  private static final String FIX = "Change it under Settings, Webhooks.";
  private static final String DECLARE =
      "Delete it under Settings, Webhooks, or change what is declared.";

  @Override
  public String id() {
    return "github/webhooks-safe";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.HOOKS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    List<String> wanted = declared == null ? null : declared.webhooks();
    List<GithubHook> hooks = ruling.see("webhooks", github.security().hooks());
    if (hooks == null) {
      return ruling.answer("");
    }
    Set<String> reached = new TreeSet<>();
    for (GithubHook hook : hooks) {
      if (hook.active()) {
        sound(ruling, hook);
        goesTo(ruling, hook, wanted, reached);
      }
    }
    for (String host : wanted == null ? List.<String>of() : wanted) {
      if (!reached.contains(plain(host))) {
        ruling.against(ABSENT, Ruling.shown(host), DECLARE);
      }
    }
    boolean none = hooks.stream().noneMatch(GithubHook::active);
    return ruling.answer(
        none ? "No webhook is active" : "Every webhook is encrypted, verified and signed");
  }

  private static void sound(Ruling ruling, GithubHook hook) {
    if (!hook.encrypted()) {
      ruling.against(PLAIN, told(hook) + " does not use https", FIX);
    } else if (hook.verified() == null) {
      ruling.doubt(
          "GitHub does not tell whether it verifies where " + told(hook) + " goes", "Run again.");
    } else if (!hook.verified()) {
      ruling.against(PLAIN, told(hook) + " takes any certificate", FIX);
    }
    if (!hook.signed()) {
      ruling.against(UNSIGNED, told(hook) + " has no secret", FIX);
    }
  }

  private static void goesTo(
      Ruling ruling, GithubHook hook, @Nullable List<String> wanted, Set<String> reached) {
    if (wanted == null) {
      return;
    }
    Host host = hook.host();
    String name = host == null ? "" : plain(host.name());
    if (wanted.stream().noneMatch(one -> plain(one).equals(name))) {
      ruling.against(STRANGER, told(hook), DECLARE);
    }
    reached.add(name);
  }

  private static String plain(String host) {
    return host.strip().toLowerCase(Locale.ROOT);
  }

  /** Its host alone: the rest of the address can hold a secret. */
  private static String told(GithubHook hook) {
    Host host = hook.host();
    String where = host == null ? "an address without a host" : Ruling.shown(host.name());
    return "webhook " + hook.id() + " to " + where;
  }
}
