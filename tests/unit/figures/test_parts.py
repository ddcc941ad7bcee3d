"""Axes, colours and sentences."""

from __future__ import annotations

import string
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.export.pptx.words import counted
from desktop.figures import wording
from desktop.figures.axes import nice_step, time_axis, value_axis
from desktop.figures.palette import assign, assign_in_order, colour_of


@given(st.lists(st.floats(min_value=-1e6, max_value=1e9), min_size=1, max_size=20))
def test_a_value_axis_holds_every_value_and_few_ticks(values: list[float]) -> None:
    axis = value_axis(values, "en")
    assert axis.minimum <= min(values)
    assert axis.maximum >= max(values)
    assert 1 <= len(axis.ticks) <= 9
    assert axis.minimum <= 0 <= axis.maximum


@given(st.integers(1900, 2100), st.integers(0, 150))
def test_a_time_axis_names_its_first_and_last_year(first: int, span: int) -> None:
    axis = time_axis(first, first + span, None, "en")
    assert axis.ticks[0].label == str(first)
    assert axis.ticks[-1].label == str(first + span)
    assert (axis.minimum, axis.maximum) == (first, first + span + 1)
    assert len(axis.ticks) <= 14
    steps = {b.at - a.at for a, b in pairwise(axis.ticks[:-1])}
    assert len(steps) <= 1


def test_years_of_the_forecast_are_marked() -> None:
    assert [tick.label for tick in time_axis(2024, 2026, 2025.0, "en").ticks] == ["2024", "2025F", "2026F"]


def test_ticks_are_round() -> None:
    assert [tick.label for tick in value_axis([607.36], "en").ticks] == ["0", "200", "400", "600"]
    assert [tick.label for tick in value_axis([0.35], "en", percent=True).ticks][-1] == "30 %"
    assert nice_step(0) == 1.0


def test_entities_keep_their_colours() -> None:
    assert colour_of("estimator", "Market Research Future") == 2
    assert colour_of("estimator", "ASKCI (中商产业研究院)") == 7
    assert colour_of("segment", "china-teleradiology.application.bone-imaging") == 1
    assert colour_of("player", "ping-an-good-doctor") == 3
    assert colour_of("estimator", "") == colour_of("estimator", "Not named (press, 2023)") == 0
    assert colour_of("estimator", "Somebody new") == colour_of("estimator", "Somebody new")


@given(st.lists(st.text(string.ascii_letters, min_size=1, max_size=8), max_size=16))
def test_no_colour_twice_in_one_chart(names: list[str]) -> None:
    for given_out in (assign("estimator", names), assign_in_order("segment", names)):
        used = [number for number in given_out.values() if number]
        assert (
            len(used) == len(set(used)) == min(10, len([n for n in given_out if not n.lower().startswith("unnamed")]))
        )


def unlike(key: str) -> str:
    """What is wrong with the two sentences of a key, if anything."""
    english, chinese = wording.template(key)
    fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (english, chinese)]
    allowed = {"currency"} if key.startswith("money") else set()
    if key == "money_plain":
        allowed.add("scale")
    if more := (fields[0] ^ fields[1]) - allowed:
        return f"{key}: {sorted(more)} in one language only"
    has_han = any("一" <= character <= "鿿" for character in english)
    return f"{key}: Chinese characters in {english!r}" if has_han else ""


def test_one_thing_is_told_in_the_singular() -> None:
    assert wording.say("en", "factors.more_rows", count=1) == "1 more idea is not shown."
    assert wording.say("en", "factors.more_rows", count=2) == "2 more ideas are not shown."
    assert counted("more_rows", 1, "en") == "and 1 more row"
    assert counted("more_rows", 2, "en") == "and 2 more rows"
    assert counted("more_rows", 1, "zh") == "另有1行"


def test_both_languages_fill_the_same_fields() -> None:
    keys = sorted(wording.keys())
    assert len(keys) > 1_000
    assert [told for key in keys if (told := unlike(key))] == []
