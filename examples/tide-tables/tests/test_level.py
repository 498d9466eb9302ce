from tide_tables import PERIOD_HOURS, Harbour, level


def test_high_water_is_half_the_range_above_the_mean():
    assert level(Harbour("Sandvik", 2.0, 1.0), 0) == 2.5


def test_low_water_follows_half_a_period_later():
    assert abs(level(Harbour("Sandvik", 2.0, 1.0), PERIOD_HOURS / 2) - 1.5) < 1e-9
