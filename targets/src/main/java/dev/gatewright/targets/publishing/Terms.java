package dev.gatewright.targets.publishing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The terms a text can be, when it is not the same in every run of a kind. */
final class Terms {
  private static final int MOST = 32;

  private Terms() {}

  static Set<Term> of(Term term) {
    return Set.of(term);
  }

  /** One after the other; the secrets are kept when the ways to join them are too many. */
  static Set<Term> joined(List<Set<Term>> pieces) {
    Set<String> joined = new LinkedHashSet<>(Set.of(""));
    for (Set<Term> piece : pieces) {
      Set<String> next = new LinkedHashSet<>();
      for (String before : joined) {
        for (Term term : piece) {
          next.add(before + term.text());
        }
      }
      joined = next.size() > MOST ? Set.of(merged(terms(next)).text()) : next;
    }
    return terms(joined);
  }

  private static Set<Term> terms(Set<String> texts) {
    Set<Term> terms = new LinkedHashSet<>();
    texts.forEach(text -> terms.add(Term.of(text)));
    return terms;
  }

  /** The only term, else what is not known with every secret of them. */
  static Term one(Set<Term> terms) {
    return terms.size() == 1 ? terms.iterator().next() : merged(terms);
  }

  private static Term merged(Set<Term> terms) {
    StringBuilder all = new StringBuilder().append(Term.GAP);
    Set<String> names = new LinkedHashSet<>();
    terms.forEach(term -> names.addAll(term.secrets()));
    names.forEach(name -> all.append(Term.secret(name).text()));
    return Term.of(all.toString());
  }
}
