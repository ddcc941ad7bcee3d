"""Before and after a policy: the same chart with the policy's date, growth on each side, and no claim of cause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.around_reading import choices
from desktop.figures.build import build
from desktop.figures.figure import Boundary, DateMark, GrowthArrow
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure

USERS = FigureRequest("around", "china-internet-healthcare", "users", subject="2020-internet-plus-insurance-payment")


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path: Path = tmp_path_factory.mktemp("around") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


def arrows(figure: Figure) -> list[GrowthArrow]:
    return [note for note in figure.annotations if isinstance(note, GrowthArrow)]


def test_growth_on_either_side_rests_on_the_series_own_numbers(default: Workspace) -> None:
    figure = build(USERS, default)
    before, after = arrows(figure)
    assert before.end < "2020-11-02" < after.start
    for arrow in (before, after):
        assert arrow.rate is not None
        assert len(arrow.lineage.observations) == 2
        assert arrow.formula in figure.formulas
        first, last = (default.observations.get(key) for key in arrow.lineage.observations)
        assert first is not None
        assert last is not None
        assert first.value is not None
        assert last.value is not None
        years = (
            int(last.period[:4]) * 12 + int(last.period[5:7]) - int(first.period[:4]) * 12 - int(first.period[5:7])
        ) / 12
        assert arrow.rate == pytest.approx((last.value / first.value) ** (1 / years) - 1)
    assert before.text in figure.title
    assert after.text in figure.title


def test_the_date_is_a_line_and_a_mark_that_selects_the_policy(default: Workspace) -> None:
    figure = build(USERS, default)
    mark = next(note for note in figure.annotations if isinstance(note, DateMark))
    assert mark.entity is not None
    assert mark.entity.id == USERS.subject
    assert any(isinstance(note, Boundary) and mark.start <= note.x <= mark.end + 0.01 for note in figure.annotations)


def test_it_says_that_order_in_time_is_no_cause_and_what_else_was_issued(default: Workspace) -> None:
    for language, sentence in (("en", "no proof of cause"), ("zh", "不等于因果")):
        figure = build(replace(USERS, language=language), default)
        assert sentence in figure.footnotes[0]
        assert "52" in figure.footnotes[1]


def test_a_side_without_two_values_has_no_growth(default: Workspace) -> None:
    figure = build(replace(USERS, subject="2018-internet-hospital-measures"), default)
    assert len(arrows(figure)) == 1
    assert figure.title.endswith("before it there are too few values")


def test_a_policy_that_nobody_dates_has_no_before_and_after(default: Workspace) -> None:
    figure = build(replace(USERS, subject="telehealth-encouragement"), default)
    assert "No source dates" in figure.title
    assert not arrows(figure)


def test_what_can_be_looked_at_comes_from_the_markets_it_touches(default: Workspace) -> None:
    found = choices(default, "2018-internet-hospital-measures")
    assert ("china-internet-healthcare", "internet-hospitals") in {(one.market, one.measure) for one in found}
    touched = {
        one.entity_id for one in default.policy_links.all(policy_id="2018-internet-hospital-measures", entity="market")
    }
    assert {one.market for one in found} <= touched | {"china-internet-healthcare"}
    assert found[0].count >= found[-1].count
    assert build(replace(USERS, market=""), default).section
    with pytest.raises(UnknownFigureError):
        build(replace(USERS, subject="none"), default)
