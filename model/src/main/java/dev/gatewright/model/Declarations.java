package dev.gatewright.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything people have written below {@code .gatewright/}.
 *
 * @param settings {@code gate.yaml}
 * @param bindings {@code bindings.yaml}: item id to control id, reviewed by a person
 * @param attestations {@code attestations/<item>.yaml}
 * @param waivers {@code waivers/<item>.yaml}
 * @param findingWaivers {@code waivers/findings/<fingerprint>.yaml}
 */
public record Declarations(
    GateSettings settings,
    Map<String, String> bindings,
    List<Attestation> attestations,
    List<Waiver> waivers,
    List<FindingWaiver> findingWaivers) {
  /** Nothing declared. */
  public static final Declarations NONE =
      new Declarations(GateSettings.NONE, Map.of(), List.of(), List.of());

  public Declarations {
    bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
    attestations = List.copyOf(attestations);
    waivers = List.copyOf(waivers);
    findingWaivers = List.copyOf(findingWaivers);
  }

  /** Declarations in which nobody accepts a finding. */
  public Declarations(
      GateSettings settings,
      Map<String, String> bindings,
      List<Attestation> attestations,
      List<Waiver> waivers) {
    this(settings, bindings, attestations, waivers, List.of());
  }
}
