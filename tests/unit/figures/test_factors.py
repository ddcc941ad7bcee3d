"""Factors against segments: merged ideas, signs, judgements; advice with what it speaks of."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.actions.factor_editing import set_horizon, set_impacts
from desktop.figures.advice import advice
from desktop.figures.build import build, compose, snapshot
from desktop.figures.factor_board import DOWN, UP, board, kinds_on_file
from desktop.figures.figure import Certainty, Family
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.figures.factor_board import Board, BoardRow

MARKET = "china-telemedicine"
REQUEST = FigureRequest("factors", MARKET)
AGEING = f"{MARKET}.driver.ageing"
HOSPITALS = f"{MARKET}.types.tele-hospitals"


@pytest.fixture
def own(default: Workspace, tmp_path: Path) -> Workspace:
    """A copy that can be written."""
    shutil.copy(default.path, tmp_path / "own.marketscope")
    return Workspace.open(tmp_path / "own.marketscope")


def shown(workspace: Workspace, request: FigureRequest = REQUEST) -> Board:
    return board(request, snapshot(request, workspace))


def row_of(found: Board, factor: str) -> BoardRow:
    return next(row for row in found.rows if any(one.factor.id == factor for one in row.members))


def test_one_idea_of_several_markets_is_one_row_with_all_its_evidence(default: Workspace) -> None:
    row = row_of(shown(default), f"{MARKET}.driver.government-support")
    assert [one.market.id for one in row.members] == [MARKET, "china-internet-healthcare", "china-teleradiology"]
    assert row.sources == len({place.source.id for one in row.members for place in one.places}) == 4
    figure = build(REQUEST, default)
    lines = [line for line in figure.evidence if line.observation.endswith("driver.government-support")]
    assert {line.observation.split(".")[0] for line in lines} == {one.market.id for one in row.members}


def test_merging_follows_the_data_and_not_the_titles(own: Workspace) -> None:
    with own:
        before = row_of(shown(own), AGEING)
        assert len(before.members) == 2
        link = before.lead.related[0].rows[0]
        with own.edit("part") as edit:
            edit.patch("correspondence", (link,), relation="overlaps")
        assert len(row_of(shown(own), AGEING).members) == 1


def test_columns_are_the_segments_of_printed_splits_that_factors_name(default: Workspace) -> None:
    found = shown(default)
    assert [column.title for column in found.columns][:2] == ["Tele Hospitals", "Tele Homes"]
    assert len(found.columns) == 5
    other = shown(default, replace(REQUEST, dimension=f"{MARKET}.areas"))
    assert [column.key for column in other.columns] == [f"{MARKET}.areas.rural-mainland-china"]


def test_signs_say_the_direction_and_nothing_about_strength(default: Workspace) -> None:
    found = shown(default)
    at = [column.key for column in found.columns].index(HOSPITALS)
    pushing, holding = row_of(found, AGEING), row_of(found, f"{MARKET}.restraint.implementation-cost")
    assert (pushing.touches[at].sign, pushing.touches[at].level) == (UP, None)
    assert (holding.touches[at].sign, holding.touches[at].level) == (DOWN, None)
    figure = build(REQUEST, default)
    glyphs = {(cell.glyph, cell.level) for row in figure.table.rows for cell in row if cell.glyph}
    assert glyphs == {("up", None), ("down", None)}
    assert "no source publishes" in figure.title


def test_the_foot_counts_what_stands_above_it(default: Workspace) -> None:
    found = shown(default)
    for at in range(len(found.columns)):
        signs = [row.touches[at].sign for row in found.rows]
        assert found.balance[at] == (signs.count(UP), signs.count(DOWN))
    figure = build(REQUEST, default)
    foot = figure.table.rows[-1]
    assert [cell.value or 0 for cell in foot[1:6]] == [float(down) for _, down in found.balance]


def test_an_own_impact_is_drawn_as_modelled_and_leads_to_its_row(own: Workspace) -> None:
    with own:
        set_impacts(own, [(AGEING, HOSPITALS)], -2, "Impact")
        set_horizon(own, AGEING, "long", "Horizon")
        figure = build(REQUEST, own)
        row = next(row for row in figure.table.rows if row[0].entity is not None and row[0].entity.id == AGEING)
        cell = row[1]
        assert (cell.value, cell.glyph, cell.level, cell.certainty) == (-2.0, "down", 2.0, Certainty.MODELLED)
        known = own.observations.get(cell.lineage.observations[0])
        assert known is not None
        assert known.estimator == "Own estimate"
        assert "own view" in cell.text
        assert row[-2].text == "long term, own view"
        assert "1 of 18 impacts" in figure.title
        assert row_of(shown(own), AGEING).touches[0].stated is None


def test_all_markets_together_stand_against_the_markets(default: Workspace) -> None:
    found = shown(default, replace(REQUEST, market="", kinds=("driver",)))
    assert {column.kind for column in found.columns} == {"market"}
    row = row_of(found, f"{MARKET}.driver.government-support")
    named = {column.key for column, touch in zip(found.columns, row.touches, strict=True) if touch.sign}
    assert named == {MARKET, "china-internet-healthcare", "china-teleradiology"}
    assert len({one.factor.id for row in found.rows for one in row.members}) == sum(len(r.members) for r in found.rows)


def test_reasons_are_in_the_language_of_the_reader(default: Workspace) -> None:
    for language, words in (("en", "Older people need"), ("zh", "老年人需要")):
        figure = build(replace(REQUEST, language=language), default)
        row = next(row for row in figure.table.rows if row[0].entity is not None and row[0].entity.id == AGEING)
        assert row[0].detail.startswith(words)


def test_kinds_words_and_order(default: Workspace) -> None:
    counted = dict(kinds_on_file(snapshot(REQUEST, default)))
    assert list(counted)[:2] == ["driver", "restraint"]
    only = shown(default, replace(REQUEST, kinds=("trend",)))
    assert len(only.rows) == counted["trend"]
    assert [row.lead.factor.id for row in shown(default, replace(REQUEST, words="人口老龄")).rows] == [AGEING]
    assert {row.lead.factor.kind for row in shown(default, replace(REQUEST, words="mobile health")).rows} == {
        "driver",
        "restraint",
    }
    by_name = [row.lead.factor.title_en for row in shown(default, replace(REQUEST, shape="name")).groups[0].rows]
    assert by_name == sorted(by_name, key=str.casefold)
    sources = [row.sources for row in shown(default, replace(REQUEST, shape="sources")).groups[0].rows]
    assert sources == sorted(sources, reverse=True)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_on_file_is_said_and_not_drawn(default: Workspace, language: str) -> None:
    empty = build(FigureRequest("factors", "china-pharma-ecommerce", language=language), default)
    assert empty.family is Family.TABLE
    assert empty.empty
    assert empty.table.rows == ()
    nothing = build(replace(REQUEST, words="zzz", language=language), default)
    assert "zzz" in nothing.empty
    assert build(FigureRequest("advice", "china-pharma-ecommerce", language=language), default).empty


def test_advice_names_what_it_speaks_of_and_flags_what_speaks_of_nothing(default: Workspace) -> None:
    request = FigureRequest("advice", MARKET)
    known = snapshot(request, default)
    found = {one.lead.factor.id: one for one in advice(request, known)}
    linked = found[f"{MARKET}.opportunity.service-menu"]
    assert {one.entity.kind for one in linked.speaks} == {"segment", "policy", "factor"}
    orphan = found[f"{MARKET}.recommendation.integrate-technology"]
    assert orphan.speaks == ()
    figure = compose(request, known)
    rows = {row[0].entity.id: row for row in figure.table.rows if row[0].entity is not None}
    cell = rows[orphan.lead.factor.id][1]
    assert (cell.text, cell.certainty) == ("speaks of nothing on file", Certainty.NOT_PUBLISHED)
    assert figure.title.startswith(f"{sum(1 for one in found.values() if one.speaks)} of {len(found)}")


def test_advice_keeps_to_kinds_and_words(default: Workspace) -> None:
    request = FigureRequest("advice", MARKET, kinds=("entry_strategy",))
    found = advice(request, snapshot(request, default))
    assert {one.lead.factor.kind for one in found} == {"entry_strategy"}
    some = advice(replace(request, words="中药 or"), snapshot(request, default))
    assert some == ()
    assert [one.lead.factor.id for one in advice(replace(request, words="lawyers"), snapshot(request, default))] == [
        f"{MARKET}.entry-strategy.regulation"
    ]
