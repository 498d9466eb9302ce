package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubKey;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code github/deploy-keys-declared}: deploy keys are the declared ones; without a word, none may
 * write.
 */
final class DeployKeysDeclared implements GithubCheck {
  private static final String STRANGER = "A deploy key opens the repository that is not declared";
  private static final String WRITES = "A deploy key may write that is not declared to";
  private static final String ABSENT = "A deploy key is declared that is not there";
  private static final String FIX =
      "Delete it under Settings, Deploy keys, or change what is declared.";
  private static final String WRITE = "write";

  @Override
  public String id() {
    return "github/deploy-keys-declared";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.KEYS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    Map<String, String> wanted = declared == null ? null : declared.deployKeys();
    List<GithubKey> keys = ruling.see("deploy keys", github.keys());
    if (keys == null) {
      return ruling.answer("");
    }
    Map<String, String> left = new TreeMap<>(wanted == null ? Map.of() : wanted);
    for (GithubKey key : keys) {
      // Taken out: a second key of the same title is another key.
      String right = left.remove(key.title());
      if (wanted != null && right == null) {
        ruling.against(STRANGER, told(key), FIX);
      } else if (!WRITE.equals(right) && key.readOnly() == null) {
        ruling.doubt("GitHub does not tell whether " + told(key) + " may write", "Run again.");
      } else if (!WRITE.equals(right) && !Boolean.TRUE.equals(key.readOnly())) {
        ruling.against(WRITES, told(key), FIX);
      }
    }
    left.keySet().forEach(title -> ruling.against(ABSENT, Ruling.shown(title), FIX));
    return ruling.answer(
        wanted == null ? "No deploy key may write" : "The deploy keys are the declared ones");
  }

  private static String told(GithubKey key) {
    return Ruling.shown(key.title()) + " (key " + key.id() + ")";
  }
}
