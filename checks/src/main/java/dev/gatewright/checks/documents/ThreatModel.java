package dev.gatewright.checks.documents;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.documents.Block;
import dev.gatewright.targets.documents.Document;
import dev.gatewright.targets.documents.Section;
import dev.gatewright.targets.documents.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code documents/threat-model}: assets, threats and what stands against them are written down.
 */
final class ThreatModel implements Check, Topic {
  /** What tells of a threat by itself. */
  private static final String[] THREATS = {
    "threat",
    "attack*",
    "adversar*",
    "spoof*",
    "tamper*",
    "repudiat*",
    "disclos*",
    "denial",
    "dos",
    "ddos",
    "elevation",
    "escalat*",
    "inject*",
    "theft",
    "thief",
    "steal*",
    "stolen",
    "compromis*",
    "leak*",
    "malicious",
    "forg*",
    "phish*",
    "abus*",
    "exfiltrat*",
    "brute",
    "bypass*",
    "hijack*",
    "replay*",
    "xss",
    "csrf",
    "ssrf",
    "traversal",
    "poison*",
    "typosquat*",
    "confusion",
    "risk",
    "vulnerab*",
    "exploit*",
    "intercept*",
    "imperson*",
    "unauthori*",
    "breach",
    "misus*",
    "insider",
    "takeover",
    "man in the middle",
    "mitm",
    "backdoor*",
    "sniff*",
    "eavesdrop*"
  };

  /** What a part of a threat model is headed that lists threats. */
  private static final String[] LISTS = {
    "threat", "attack*", "risk", "stride", "abuse*", "scenario", "mitigat*", "countermeasure"
  };

  @Override
  public String id() {
    return "documents/threat-model";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "a threat model";
  }

  @Override
  public int days() {
    return 365;
  }

  @Override
  public boolean names(Words heading, Document document) {
    return heading.has("threat model*", "threat analysis", "threat assessment")
        && !heading.has("with", "how to", "guide", "introduction", "tutorial", "tool");
  }

  @Override
  public boolean touches(Words words) {
    return words.has("threat model*", "attack surface", "trust boundar*", "penetration test*");
  }

  @Override
  public List<String> missing(Section section) {
    List<String> missing = new ArrayList<>();
    boolean assets =
        Prose.says(
            section,
            "asset",
            "trust boundar*",
            "data flow",
            "entry point",
            "attack surface",
            "actor",
            "adversar*");
    if (!assets) {
      missing.add("what is protected: assets, trust boundaries or entry points");
    }
    int threats = threats(section);
    boolean named =
        Prose.says(section, "threat", "attack*", "spoof*", "tamper*", "abus*", "risk", "stride");
    if (threats < 3 || !named) {
      missing.add("a list or table of three threats");
    }
    boolean answered =
        Prose.says(section, "mitigat*", "countermeasure", "control", "defen*", "safeguard");
    if (!answered) {
      missing.add("what stands against them: mitigations or controls");
    }
    return missing;
  }

  /**
   * How many threats a section lists: entries below a heading or columns that speak of threats, and
   * elsewhere those that tell of one by themselves; an inner heading that does is one, too.
   */
  private static int threats(Section section) {
    boolean listed = section.count(Block.Kind.HEADING) == 0;
    int threats = 0;
    List<Block> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Words words = block.words();
      switch (block.kind()) {
        case HEADING -> {
          listed = words.has(LISTS) && !words.has("asset", "model", "scope");
          boolean named = !words.has("model", "analysis", "assessment", "overview", "summary");
          boolean text = i + 1 < blocks.size() && blocks.get(i + 1).kind() != Block.Kind.HEADING;
          threats += !listed && named && text && words.has(THREATS) ? 1 : 0;
        }
        case COLUMNS -> listed = words.has(LISTS) || words.has(THREATS);
        case STEP, ITEM, BOX, ROW ->
            threats += (listed || words.has(THREATS)) && !Prose.blank(block) ? 1 : 0;
        case TEXT -> {}
      }
    }
    return threats;
  }
}
