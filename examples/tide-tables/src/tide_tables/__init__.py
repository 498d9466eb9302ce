"""Tables of high and low water for small harbours."""

from dataclasses import dataclass
from math import cos, tau

PERIOD_HOURS = 12.42


@dataclass(frozen=True)
class Harbour:
    """A harbour, its mean level and the range of its tide in metres."""

    name: str
    mean: float
    range: float


def level(harbour: Harbour, hours_after_high_water: float) -> float:
    """The height of the water some hours after high water."""
    return harbour.mean + harbour.range / 2 * cos(tau * hours_after_high_water / PERIOD_HOURS)
