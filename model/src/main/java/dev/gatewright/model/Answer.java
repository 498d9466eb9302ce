package dev.gatewright.model;

import java.util.List;

/** What one check says about one item. */
public sealed interface Answer {
  /** One sentence: what was seen, or what was missing. */
  String why();

  /** What was looked at. */
  List<Looked> looked();

  /** The verdict this answer stands for. */
  Verdict verdict();

  /** What speaks against the item, or the candidates a person should look at; often empty. */
  List<Finding> findings();

  /** Proved: everything that had to be seen was seen. */
  record Pass(String why, List<Looked> looked) implements Answer {
    public Pass {
      looked = List.copyOf(looked);
      if (looked.isEmpty()) {
        throw new IllegalArgumentException("A pass must name what was looked at: " + why);
      }
    }

    @Override
    public Verdict verdict() {
      return Verdict.PASS;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /** Refuted, with at least one finding. */
  record Fail(String why, List<Finding> findings, List<Looked> looked) implements Answer {
    public Fail {
      findings = List.copyOf(findings);
      looked = List.copyOf(looked);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("A failure must have a finding: " + why);
      }
    }

    @Override
    public Verdict verdict() {
      return Verdict.FAIL;
    }
  }

  /**
   * Could not be looked at, wholly or in part.
   *
   * @param why what was missing
   * @param remedy how to give it
   * @param looked what was looked at all the same
   */
  record Unknown(String why, String remedy, List<Looked> looked) implements Answer {
    public Unknown {
      looked = List.copyOf(looked);
    }

    @Override
    public Verdict verdict() {
      return Verdict.UNKNOWN;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /** The thing the item speaks of does not exist here. */
  record NotApplicable(String why, List<Looked> looked) implements Answer {
    public NotApplicable {
      looked = List.copyOf(looked);
      if (looked.isEmpty()) {
        throw new IllegalArgumentException("Absence must name what was looked at: " + why);
      }
    }

    @Override
    public Verdict verdict() {
      return Verdict.NOT_APPLICABLE;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /** Something is there, but only a person can say whether it is what the item means. */
  record Manual(String why, List<Finding> findings, List<Looked> looked) implements Answer {
    public Manual {
      findings = List.copyOf(findings);
      looked = List.copyOf(looked);
    }

    @Override
    public Verdict verdict() {
      return Verdict.MANUAL;
    }
  }

  /**
   * Everything that speaks against it was accepted by a person by name, with a reason and an end.
   *
   * @param accepted what was accepted, at least one; each with the day its acceptance ends
   */
  record Waived(String why, List<Ignored> accepted, List<Looked> looked) implements Answer {
    public Waived {
      accepted = List.copyOf(accepted);
      looked = List.copyOf(looked);
      if (accepted.isEmpty() || accepted.stream().anyMatch(one -> one.until() == null)) {
        throw new IllegalArgumentException("What is accepted must be named and must end: " + why);
      }
    }

    @Override
    public Verdict verdict() {
      return Verdict.WAIVED;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }
}
