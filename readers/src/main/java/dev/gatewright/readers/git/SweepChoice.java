package dev.gatewright.readers.git;

import java.util.Set;
import java.util.function.Supplier;

/** Shows a handful of objects one by one, and more of them in a sweep. */
final class SweepChoice {
  private SweepChoice() {}

  static <S> SweepCoverage run(
      ObjectSweep.Place place,
      ObjectStore store,
      SweepOptions options,
      Supplier<? extends ObjectVisitor<S>> visitors) {
    if (place.partial() || !FewObjects.fits(place.sweeps().objects(), options)) {
      return ObjectSweep.<S>run(place, options, visitors);
    }
    Set<ObjectId> only = options.only();
    FewObjects few = new FewObjects(store, options);
    few.show(only == null ? Set.of() : only, visitors.get());
    SweepCoverage rest =
        few.left().isEmpty()
            ? SweepCoverage.NOTHING.shallow(place.shallow())
            : ObjectSweep.<S>run(place, options.only(few.left()), visitors);
    return few.coverage(rest);
  }
}
