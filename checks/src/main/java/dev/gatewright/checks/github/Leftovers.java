package dev.gatewright.checks.github;

import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Person;
import dev.gatewright.readers.archive.ArchiveKind;
import dev.gatewright.readers.archive.ArchiveReader;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.outputs.EmailAddresses;
import dev.gatewright.targets.outputs.PeopleIn;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What runs left behind, searched for secrets and for people's addresses; what was not looked at is
 * told.
 */
final class Leftovers {
  private static final long MOST_BYTES = 256L << 20;

  private final Ruling ruling;
  private final Sights sights;
  private final String what;
  private final PeopleIn people;
  private final List<SecretSighting> found = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private long bytes;
  private int searched;
  private int gone;

  /**
   * A search.
   *
   * @param what what is searched, in the plural
   */
  Leftovers(Ruling ruling, Sights sights, String what) {
    this.ruling = ruling;
    this.sights = sights;
    this.what = what;
    List<String> declared = new ArrayList<>();
    for (Person person : sights.declarations().settings().people()) {
      declared.addAll(person.emails());
    }
    this.people = new PeopleIn(sights.tree(), declared);
  }

  /** Whether there is room for so many bytes more. */
  boolean room(long more) {
    return bytes + more <= MOST_BYTES;
  }

  /** Something that exists and was not looked at. */
  void left(String name, String why) {
    skipped.add(new Skipped(name, why));
  }

  /** Something whose content is gone, so that nobody can read it any more. */
  void expired() {
    gone++;
  }

  /** Searches a download; one that is gone is counted, one that did not come is told. */
  void take(String name, Sight<Optional<byte[]>> download) {
    switch (download) {
      case Sight.Unseen<Optional<byte[]>>(String why, String remedy) -> {
        ruling.doubt(why, remedy);
        left(name, why);
      }
      case Sight.Known<Optional<byte[]>>(Optional<byte[]> content) -> {
        if (content.isEmpty()) {
          expired();
        } else {
          search(name, content.get());
        }
      }
    }
  }

  private void search(String name, byte[] content) {
    if (ArchiveReader.kind(content) == ArchiveKind.NONE) {
      left(name, "came as something that is no archive");
      return;
    }
    bytes += content.length;
    searched++;
    SecretsSeen seen = sights.secrets().text(name, content).seen();
    found.addAll(seen.found());
    skipped.addAll(seen.skipped());
    people.take(name, content);
  }

  /** The answer to what was found and left; secrets weigh most, then what was not searched. */
  Answer answer(Question question, String message, String since) {
    String told = what + " since " + since;
    if (searched == 0 && skipped.isEmpty() && !ruling.doubts()) {
      ruling.looked(what, gone);
      return ruling.notApplicable(
          "There are no " + told + (gone == 0 ? "" : " any more; " + gone + " have expired"));
    }
    List<Looked> looked = new ArrayList<>(ruling.looked());
    looked.add(new Looked("github", what + " searched", searched));
    looked.add(new Looked("github", what + " that have expired", gone));
    SecretsSeen seen = new SecretsSeen(found, looked, skipped);
    Answer answer = SecretAnswers.of(question, seen, message, clean(told), _ -> true);
    return switch (answer) {
      case Answer.Unknown(String why, String remedy, List<Looked> _) ->
          new Answer.Unknown(why, remedy(remedy), looked);
      case Answer.Pass pass -> people.found().isEmpty() ? pass : addresses(question, looked);
      case Answer.Fail fail -> fail;
      case Answer.Manual manual -> manual;
      case Answer.Waived waived -> waived;
      case Answer.NotApplicable none -> none;
    };
  }

  private String remedy(String remedy) {
    Ruling.Doubt first = ruling.firstDoubt();
    return first == null
        ? "Ask for a shorter time (days: 7) or for some workflows (workflows: publish.yml) under"
            + " parameters of the item; make readable what is not."
        : first.remedy().isEmpty() ? remedy : first.remedy();
  }

  private String clean(String told) {
    return "No secret is in the "
        + searched
        + " "
        + told
        + ", and nobody's e-mail address that the project does not show itself"
        + (gone == 0 ? "" : "; " + gone + " have expired");
  }

  /** Whether an address may be there only a person can tell. */
  private Answer addresses(Question question, List<Looked> looked) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, String> one : new TreeMap<>(people.found()).entrySet()) {
      findings.add(
          question.finding(
              "An e-mail address lies in what a run left behind",
              EmailAddresses.masked(one.getKey()) + " in " + one.getValue(),
              null,
              null,
              "Delete the run or the artifact if nobody agreed to it, and mend what wrote it."));
    }
    return new Answer.Manual(
        "No secret was found; whether "
            + findings.size()
            + (findings.size() == 1 ? " e-mail address" : " e-mail addresses")
            + " may be there only a person can tell",
        findings,
        looked);
  }
}
