"""What cannot all be true, as a table: gravest first, both sides with their sources, the rest counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.analysis.contradictions.markets import ContradictedMarkets
from desktop.analysis.contradictions.rules import contradictions
from desktop.analysis.words import Words
from desktop.figures.build import compose
from desktop.figures.disputes_reading import FAMILY, MOST, DisputesSnapshot, disputes_among
from desktop.figures.figure import Certainty, Entity, Family
from desktop.figures.request import FigureRequest
from desktop.figures.tracing import marks
from desktop.figures.wording import say
from desktop.market.names import is_chinese
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.analysis.contradictions.contradiction import Contradiction
    from tests.shipped import Shipped

ALL = FigureRequest(FAMILY, "")


@pytest.fixture(scope="module")
def everything(shipped: Shipped) -> list[Contradiction]:
    return contradictions(shipped.workspace)


def known(shipped: Shipped, request: FigureRequest, found: list[Contradiction]) -> DisputesSnapshot:
    return disputes_among(request, shipped.workspace, found)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("market", ["", "china-teleradiology"])
def test_the_gravest_stand_first_and_the_rest_is_counted(
    shipped: Shipped, everything: list[Contradiction], market: str, language: str
) -> None:
    request = FigureRequest(FAMILY, market, language=language)
    snapshot = known(shipped, request, everything)
    figure = compose(request, snapshot)
    assert figure.family is Family.TABLE
    shown = min(MOST, len(snapshot.found))
    assert len(figure.table.rows) == shown
    assert market or shown < len(snapshot.found)
    grave = ["critical", "warning", "note"]
    order = [(grave.index(one.severity), one.status != "open") for one in snapshot.found]
    assert order == sorted(order)
    counted = [
        say(language, f"disputes.part.{s}", count=sum(one.status == s for one in snapshot.found)) for s in STATES
    ]
    assert all(part in figure.title for part in counted if not part.startswith("0"))
    rest = say(language, "disputes.rest", shown=shown, count=len(snapshot.found), rest=len(snapshot.found) - shown)
    assert (rest in figure.footnotes) == (shown < len(snapshot.found))
    for row, one in zip(figure.table.rows, snapshot.found, strict=False):
        question, first, other, status, reading = row
        assert question.entity == status.entity == reading.entity == Entity("dispute", one.id)
        assert first.text
        assert first.detail
        assert other.text
        assert status.text == say(language, f"disputes.status.{one.status}")
        assert (status.certainty is Certainty.DISPUTED) == (one.status == "open")
        assert reading.text
    assert all(mark.lineage for mark in marks(figure) if any(c.isdigit() for c in mark.text))
    assert len(figure.evidence) >= shown


STATES = ("open", "explained", "resolved")


def test_a_contradiction_belongs_to_the_markets_its_sides_speak_of(
    shipped: Shipped, everything: list[Contradiction]
) -> None:
    markets = ContradictedMarkets(shipped.workspace, everything)
    largest = next(one for one in everything if one.title.en == "Which application is the largest")
    country = next(one for one in everything if one.title.en == "Ping An Good Doctor called American")
    assert markets.of(largest) == {"china-teleradiology"}
    assert "china-telemedicine" in markets.of(country)  # of the player only: of the markets it is in
    assert any(not markets.of(one) for one in everything)


def test_long_and_hostile_words_are_cut_at_a_word_and_nobody_is_quoted_without_a_source(
    shipped: Shipped, everything: list[Contradiction]
) -> None:
    first = everything[0]
    words = Words("<b>Half</b> \u202eof it " + "and more of it " * 60, "矛盾" * 200)
    own = replace(first.members[0], statement=words, evidence_id="", entity="", entity_id="")
    none = replace(
        first, title=words, explanation="", explanation_zh="", sentence=words, suggested="", members=(own,), smallest=()
    )
    for language in ("en", "zh"):
        request = replace(ALL, language=language)
        figure = compose(request, DisputesSnapshot(None, (none,), known(shipped, request, []).places))
        question, side, other, _, reading = figure.table.rows[0]
        assert question.text.endswith("…")
        assert not question.text.endswith(" …")
        assert len(question.text) < 130
        assert side.detail == say(language, "unsourced")
        assert other.text == ""
        assert reading.text == say(language, "disputes.unexplained")


def test_explanations_speak_the_language_and_one_that_does_not_is_said_so(
    shipped: Shipped, everything: list[Contradiction]
) -> None:
    request, note = replace(ALL, language="zh"), say("zh", "disputes.other_language")
    places = known(shipped, request, []).places
    entered = [one for one in everything if one.explanation]
    figure = compose(request, DisputesSnapshot(None, tuple(entered), places))
    assert note not in figure.footnotes
    english = [row[0].text for row in figure.table.rows if not is_chinese(row[4].text)]
    assert not english, english
    alone = replace(entered[0], explanation_zh="")
    figure = compose(request, DisputesSnapshot(None, (alone,), places))
    assert note in figure.footnotes
    assert figure.table.rows[0][4].text.startswith(alone.explanation[:20])


def test_nothing_on_file_is_said(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "empty.marketscope") as workspace:
        figure = compose(ALL, disputes_among(ALL, workspace, contradictions(workspace)))
    assert not figure.table.rows
    assert figure.title == "No contradiction is on file"
    assert "all markets" in figure.empty.lower()
