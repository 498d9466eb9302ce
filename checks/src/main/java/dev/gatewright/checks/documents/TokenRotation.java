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

/** {@code documents/token-rotation}: how tokens are replaced is written down, step by step. */
final class TokenRotation implements Check, Topic {
  private static final String[] NEW = {
    "generat*",
    "creat*",
    "issu*",
    "make a new",
    "making a new",
    "mint*",
    "request a new",
    "new token",
    "new key",
    "new secret",
    "new one",
    "new credential"
  };
  private static final String[] OLD = {
    "revok*", "disabl*", "invalidat*", "delet*", "remov*", "deactivat*", "expir*", "retir*"
  };
  private static final String[] CARRY = {
    "stor*",
    "updat*",
    "set",
    "replac*",
    "save",
    "put",
    "upload",
    "paste",
    "deploy*",
    "restart*",
    "verify",
    "confirm",
    "test",
    "run",
    "rotat*",
    "check"
  };
  private static final String[] SECRETS = {
    "token", "secret", "credential", "api key", "access key", "signing key", "password", "key"
  };

  /** Other keys, and the tokens a service itself hands out and takes back. */
  private static final String[] OTHERS = {
    "sort", "primary", "foreign", "keyboard", "shortcut", "log", "image", "refresh token"
  };

  @Override
  public String id() {
    return "documents/token-rotation";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    return new TopicJudge(question, sights, this).answer();
  }

  @Override
  public String noun() {
    return "token rotation";
  }

  @Override
  public int days() {
    return 180;
  }

  @Override
  public boolean names(Words heading, Document document) {
    boolean replaced = heading.has("rotat*", "renew*", "replac*", "revok*", "revoc*", "regenerat*");
    boolean answered =
        heading.has("compromis*", "leak*", "expos*")
            && heading.has("respon*", "process", "procedure", "what to do", "runbook", "playbook");
    return heading.has(SECRETS) && !heading.has(OTHERS) && (replaced || answered);
  }

  @Override
  public boolean touches(Words words) {
    return words.has("token", "secret", "credential", "api key")
        && words.has("rotat*", "revok*", "regenerat*");
  }

  @Override
  public List<String> missing(Section section) {
    int steps = 0;
    boolean made = false;
    boolean ended = false;
    for (Block step : Prose.entries(section)) {
      if (Prose.denied(step)) {
        continue;
      }
      boolean makes = step.words().has(NEW);
      boolean ends = step.words().has(OLD);
      made |= makes;
      ended |= ends;
      steps += makes || ends || step.words().has(CARRY) ? 1 : 0;
    }
    List<String> missing = new ArrayList<>();
    if (steps < 3) {
      missing.add("three steps that say what to do (found " + steps + ")");
    }
    if (!made) {
      missing.add("a step that makes the new token");
    }
    if (!ended) {
      missing.add("a step that ends the old one");
    }
    return missing;
  }
}
