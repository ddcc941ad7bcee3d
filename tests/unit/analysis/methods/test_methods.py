"""Forecast methods against known answers: generated curves, published regressions, hand-computed back-tests."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.analysis.methods.fit import (
    BASS,
    CONSTANT,
    LINEAR,
    LOG_LINEAR,
    LOGISTIC,
    Points,
    bass_curve,
    logistic_curve,
)
from desktop.analysis.methods.study import METHODS, NEEDED, study

CNNIC = Points(
    (
        *(2015 + 11.5 / 12, 2020 + 5.5 / 12, 2020 + 11.5 / 12, 2021 + 5.5 / 12, 2021 + 11.5 / 12, 2022 + 5.5 / 12),
        *(2022 + 11.5 / 12, 2023 + 5.5 / 12, 2023 + 11.5 / 12, 2025 + 5.5 / 12, 2025 + 11.5 / 12),
    ),
    (152e6, 276e6, 215e6, 239e6, 298e6, 300e6, 363e6, 364e6, 414e6, 393e6, 411e6),
)
"""Users of internet healthcare in China as CNNIC counts them, in the middle of each month."""


def values(method: str, points: Points) -> dict[str, float]:
    fit = study(method, points).fit
    assert fit is not None
    return {one.key: one.value for one in fit.parameters}


def test_a_logistic_series_gives_its_parameters_back() -> None:
    years = tuple(2010.5 + i for i in range(14))
    series = Points(years, tuple(logistic_curve(x, 5e8, 0.45, 2017.2) for x in years))
    found = values(LOGISTIC, series)
    assert found["saturation"] == pytest.approx(5e8, rel=1e-5)
    assert found["growth"] == pytest.approx(0.45, rel=1e-5)
    assert found["inflection"] == pytest.approx(2017.2, abs=1e-4)


def test_a_bass_series_gives_its_parameters_back_and_the_year_of_most_joiners() -> None:
    # p and q of the textbook average (Sultan, Farley and Lehmann 1990).
    years = tuple(2001.5 + i for i in range(16))
    series = Points(years, tuple(bass_curve(x, 2e6, 0.03, 0.38, 2000.5, 1.0) for x in years))
    found = values(BASS, series)
    assert found["saturation"] == pytest.approx(2e6, rel=1e-4)
    assert found["innovation"] == pytest.approx(0.03, rel=1e-3)
    assert found["imitation"] == pytest.approx(0.38, rel=1e-3)
    # Known in closed form from a start at nothing: ln(q / p) / (p + q) years after it.
    assert found["inflection"] == pytest.approx(2000.5 + math.log(0.38 / 0.03) / 0.41, abs=1e-2)


def test_the_line_is_that_of_the_first_of_anscombes_quartet() -> None:
    series = Points(
        tuple(float(x) for x in range(4, 15)),
        (4.26, 5.68, 7.24, 4.82, 6.95, 8.81, 8.04, 8.33, 10.84, 7.58, 9.96),
    )
    fit = study(LINEAR, series).fit
    assert fit is not None
    assert fit.at(0) == pytest.approx(3.000091, abs=1e-6)
    slope = fit.parameter("slope")
    assert slope is not None
    assert slope.value == pytest.approx(0.500091, abs=1e-6)
    assert slope.error == pytest.approx(0.1179, abs=5e-5)
    assert fit.spread is not None
    assert fit.spread.deviation == pytest.approx(1.236603, abs=1e-6)


def test_a_small_line_with_its_interval_by_hand() -> None:
    # Means 3 and 4, Sxx 10, Sxy 6: slope 0.6; residuals square to 2.4, so s = sqrt(2.4 / 3).
    fit = study(LINEAR, Points((1, 2, 3, 4, 5), (2, 4, 5, 4, 5))).fit
    assert fit is not None
    assert fit.at(6) == pytest.approx(4 + 0.6 * 3)
    interval = fit.interval(6)
    assert interval is not None
    half = 1.637744 * math.sqrt(2.4 / 3) * math.sqrt(1 + 1 / 5 + 9 / 10)  # Student, 3 degrees of freedom, 90 %
    assert interval[0] == pytest.approx(5.8 - half, abs=1e-5)
    assert interval[1] == pytest.approx(5.8 + half, abs=1e-5)


def test_a_log_linear_fit_of_constant_growth_is_constant_growth() -> None:
    series = Points((2019.5, 2020.5, 2021.5, 2022.5), (100.0, 120.0, 144.0, 172.8))
    assert values(LOG_LINEAR, series)["rate"] == pytest.approx(0.2)
    assert values(CONSTANT, series)["rate"] == pytest.approx(0.2)
    fit = study(LOG_LINEAR, series).fit
    assert fit is not None
    low, high = fit.interval(2024.5) or (0.0, 0.0)
    assert low == pytest.approx(high)
    assert high == pytest.approx(172.8 * 1.44)


def test_half_years_count_as_half_years() -> None:
    series = Points((2020.0, 2020.5, 2022.0), (100.0, 110.0, 140.0))
    assert values(LINEAR, series)["slope"] == pytest.approx(20.0)


def test_the_back_test_of_the_last_value_and_of_constant_growth_on_the_users_by_hand() -> None:
    tested = study(CONSTANT, CNNIC).backtest
    assert tested is not None
    assert tested.fits == 4
    last = (abs(363 - 364) / 364, abs(364 - 414) / 414, abs(414 - 393) / 393, abs(393 - 411) / 411)
    assert tested.naive_last == pytest.approx(sum(last) / 4)
    assert tested.naive_last == pytest.approx(0.0552, abs=5e-5)
    forecasts = (
        363 * (363 / 152) ** (0.5 / 7),
        364 * (364 / 152) ** (0.5 / 7.5),
        414 * (414 / 152) ** (1.5 / 8),
        393 * (393 / 152) ** (0.5 / 9.5),
    )
    actual = (364, 414, 393, 411)
    assert tested.mape == pytest.approx(sum(abs(f - a) / a for f, a in zip(forecasts, actual, strict=True)) / 4)
    assert tested.bias == pytest.approx(1e6 * sum(f - a for f, a in zip(forecasts, actual, strict=True)) / 4)
    assert tested.mape == pytest.approx(0.1014, abs=5e-5)
    assert tested.naive_growth is None
    assert tested.better_naive == ("last_value",)
    assert (math.floor(tested.first), math.floor(tested.last)) == (2023, 2025)


def test_the_back_test_of_a_line_on_the_users_by_hand() -> None:
    numpy = pytest.importorskip("numpy")
    tested = study(LINEAR, CNNIC).backtest
    assert tested is not None
    errors = []
    for count in range(7, 11):
        slope, level = numpy.polyfit(numpy.array(CNNIC.x[:count]) - 2020, CNNIC.y[:count], 1)
        errors.append((level + slope * (CNNIC.x[count] - 2020) - CNNIC.y[count]) / CNNIC.y[count])
    assert tested.mape == pytest.approx(sum(map(abs, errors)) / 4)


def test_every_method_is_worse_than_the_last_value_on_the_users_and_says_so() -> None:
    for method in (CONSTANT, LINEAR, LOG_LINEAR, LOGISTIC):
        tested = study(method, CNNIC).backtest
        assert tested is not None
        assert "last_value" in tested.better_naive
    logistic = study(LOGISTIC, CNNIC)
    assert logistic.backtest is not None
    assert logistic.backtest.weak == 4  # before 2025-12 the values did not tell a saturation level
    assert logistic.fit is not None
    level = logistic.fit.parameter("saturation")
    assert level is not None
    assert level.value == pytest.approx(685e6, rel=0.01)
    assert level.error == pytest.approx(423e6, rel=0.02)
    assert logistic.fit.interval(2030.0) is None


@pytest.mark.parametrize("method", METHODS)
def test_too_few_values_are_refused_with_the_number_needed(method: str) -> None:
    count = NEEDED[method] - 1
    few = study(method, Points(tuple(2020.5 + i for i in range(count)), tuple(100.0 + 10 * i for i in range(count))))
    assert few.fit is None
    assert few.refusal is not None
    assert f"{NEEDED[method]} of the past are needed, {count} " in few.refusal.en
    assert f"需要{NEEDED[method]}个" in few.refusal.zh


@pytest.mark.parametrize("method", METHODS)
def test_equal_values_are_refused(method: str) -> None:
    refusal = study(method, Points(tuple(map(float, range(8))), (5.0,) * 8)).refusal
    assert refusal is not None
    assert refusal.en == "All values are equal: there is nothing to fit."


def test_what_has_no_logarithm_and_what_does_not_saturate_is_refused_in_one_sentence() -> None:
    years = tuple(2015.5 + i for i in range(8))
    falling_below = study(LOG_LINEAR, Points(years, (5, 4, 3, 2, 1, 0, -1, -2))).refusal
    assert falling_below is not None
    assert "no logarithm" in falling_below.en
    exponential = Points(years, tuple(100 * 1.3**i for i in range(8)))
    for method in (LOGISTIC, BASS):
        refusal = study(method, exponential).refusal
        assert refusal is not None
        assert refusal.en.endswith(".")
        assert method == BASS or "no sign of a saturation level" in refusal.en
    bass = study(BASS, CNNIC).refusal
    assert bass is not None
    assert "independent of earlier adopters" in bass.en
    falling = study(LOGISTIC, Points(years, tuple(100.0 - 9 * i for i in range(8)))).refusal
    assert falling is not None


def test_a_fit_without_a_back_test_says_how_many_values_it_needs() -> None:
    short = study(LINEAR, Points((2020.5, 2021.5, 2022.5), (1.0, 2.0, 2.5)))
    assert short.fit is not None
    assert short.backtest is None
    assert short.untested is not None
    assert "needs 5 values, 3 are stated" in short.untested.en


def test_years_have_to_rise() -> None:
    with pytest.raises(ValueError, match="rise"):
        Points((2020.5, 2020.5), (1.0, 2.0))
    with pytest.raises(ValueError, match="its year"):
        Points((2020.5,), (1.0, 2.0))
    with pytest.raises(ValueError, match="finite"):
        Points((2020.5,), (math.nan,))


rising = st.lists(st.floats(1.0, 1e3), min_size=6, max_size=9, unique=True).map(lambda found: tuple(sorted(found)))


@given(rising, st.sampled_from([CONSTANT, LINEAR, LOG_LINEAR]), st.sampled_from([1e-3, 7.0, 1e9]))
@settings(max_examples=40, deadline=None)
def test_a_series_in_other_units_has_the_forecast_in_other_units(y: tuple[float, ...], method: str, by: float) -> None:
    x = tuple(2010.5 + i for i in range(len(y)))
    own, other = study(method, Points(x, y)).fit, study(method, Points(x, tuple(by * one for one in y))).fit
    assert own is not None
    assert other is not None
    assert other.at(2025.5) == pytest.approx(by * own.at(2025.5), rel=1e-6, abs=1e-6 * by)


def test_a_growth_curve_in_other_units_is_the_same_curve() -> None:
    scaled = study(LOGISTIC, Points(CNNIC.x, tuple(y / 1e6 for y in CNNIC.y)))
    own = study(LOGISTIC, CNNIC)
    assert own.fit is not None
    assert scaled.fit is not None
    assert scaled.fit.at(2030.0) * 1e6 == pytest.approx(own.fit.at(2030.0), rel=1e-6)


@given(st.floats(-1e6, 1e6), st.floats(0.01, 1e5), st.integers(3, 9))
@settings(max_examples=40, deadline=None)
def test_the_fit_of_a_line_is_the_line(level: float, slope: float, count: int) -> None:
    x = tuple(2010.5 + i for i in range(count))
    fit = study(LINEAR, Points(x, tuple(level + slope * (one - 2010.5) for one in x))).fit
    assert fit is not None
    size = abs(level) + slope
    assert fit.at(2030.5) == pytest.approx(level + slope * 20, abs=1e-7 * size)


def test_drawing_a_curve_needs_no_numerical_library() -> None:
    code = (
        "import sys; from desktop.analysis.methods import study, fit; "
        "fit.Fit('logistic', (), (5e8, 0.4, 2017.0), '').at(2030.0); "
        "print([name for name in ('numpy', 'scipy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
