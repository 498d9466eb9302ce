package dev.gatewright.checks;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.context.ContextJudge;
import dev.gatewright.secrets.context.Judgement;
import dev.gatewright.secrets.context.SecretName;
import dev.gatewright.secrets.rules.RuleKind;

/** What a text may be that stands under a name of a secret. */
public enum LiteralWeight {
  /** A secret. */
  SECRET,
  /** A weak one, or none: only a person can tell. */
  PERHAPS,
  /** A placeholder, a reference, a label. */
  NONE;

  /**
   * Weighs a text by its name and file, as the search for secrets does.
   *
   * @param sign what stands between name and text, with the quote before the text
   * @param path of the file
   */
  public static LiteralWeight of(String name, String sign, String text, String path) {
    String before = name + sign;
    Judgement judged =
        ContextJudge.judge(
            RuleKind.GENERIC,
            Confidence.MEDIUM,
            name,
            text,
            before + text + (sign.endsWith("\"") ? "\"" : ""),
            before.length(),
            path);
    if (!judged.dropped()) {
      return judged.confidence() == Confidence.LOW ? PERHAPS : SECRET;
    }
    boolean password = SecretName.of(name) == SecretName.PASSWORD;
    return password && SecretName.knownDefault(text) ? PERHAPS : NONE;
  }
}
