"""The page that shows a market at a glance: which figures lead it, and how its outline is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.chapter_counts import years_named
from desktop.figures.figure import Certainty, Family
from desktop.figures.glance_headlines import candidates, choose, headlines
from desktop.figures.glance_page import compose_glance, glance_of
from desktop.figures.glance_reading import read_glance
from desktop.figures.request import FigureRequest
from desktop.market.addresses import Address
from desktop.market.records import (
    Event,
    EventLink,
    Evidence,
    FxRate,
    Market,
    Measure,
    Observation,
    Player,
    PlayerMarket,
    Source,
)
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.glance import Glance, GlanceSnapshot, OutlineRow

HOME = FigureRequest("glance", "china-telemedicine")


@pytest.fixture(scope="module")
def known(default: Workspace) -> GlanceSnapshot:
    return read_glance(HOME, default)


@pytest.fixture(scope="module")
def shown(known: GlanceSnapshot) -> Glance:
    return glance_of(HOME, known)


def row(shown: Glance, number: str) -> OutlineRow:
    return next(one for one in shown.outline if one.number == number)


def test_the_five_figures_are_of_five_kinds_and_the_nearest_market_leads(shown: Glance) -> None:
    assert [one.measure for one in shown.headlines] == [
        "market-size",
        "users",
        "market-size",
        "internet-hospitals",
        "funding-amount",
    ]
    own, users, part, hospitals, funding = shown.headlines
    assert (own.market, own.number, own.unit) == ("china-telemedicine", "6.65", "USD billion")
    assert (users.number, users.unit) == ("411", "million people, Dec 2025")
    assert (part.market, part.number, part.certainty, part.claims) == (
        "china-teleradiology",
        "300.39",
        Certainty.DISPUTED,
        2,
    )
    assert hospitals.number == "3,756"
    assert (funding.is_flow, funding.number) == (True, "219")
    assert "23.64" in own.context
    assert "12.2 %" in own.context


def test_every_number_of_the_page_names_the_observations_it_rests_on(shown: Glance, default: Workspace) -> None:
    for one in (*shown.headlines, *shown.players):
        assert one.lineage.observations
        assert all(default.observations.get(key) is not None for key in one.lineage.observations)


def test_a_forecast_never_leads(known: GlanceSnapshot) -> None:
    for one in headlines(known, "en"):
        leading = next(
            row for rows in known.values.values() for row in rows if row.observation.id == one.lineage.observations[0]
        )
        assert leading.observation.kind not in {"forecast", "guidance", "rate"}


def test_another_market_gets_other_figures_by_the_same_rule(default: Workspace) -> None:
    known = read_glance(FigureRequest("glance", "global-telemedicine"), default)
    chosen = choose(candidates(known))
    assert chosen[0].market.id == "global-telemedicine"
    assert all(one.market.id in {market.id for market in known.kin} for one in chosen)


@pytest.mark.parametrize(
    ("number", "counts", "remark"),
    [
        ("3.2", (1, 2, 0), "rate only: 9.2 %"),
        ("3.3", (0, 0, 1), "no source"),
        ("3.4", (0, 0, 5), "no rating published"),
        ("3.5", (1, 0, 6), "Tele Hospitals called largest"),
        ("3.6", (2, 0, 4), "Services called largest, fastest growing"),
        ("4.2", (16, 0, 0), "16 on file"),
        ("8", (1, 0, 4), "5 definitions, 1 with a value"),
        ("9", (0, 0, 5), "no source"),
    ],
)
def test_a_chapter_is_counted_against_what_is_on_file(
    shown: Glance, number: str, counts: tuple[int, int, int], remark: str
) -> None:
    one = row(shown, number)
    assert ((one.known, one.modelled, one.missing), one.remark) == (counts, remark)


def test_the_outline_is_a_tree_in_the_order_of_the_report(shown: Glance) -> None:
    tops = [one.number for one in shown.outline if not one.level]
    assert tops == [str(number) for number in range(1, 14)]
    seen: set[str] = set()
    for one in shown.outline:
        assert not one.parent or one.parent in seen
        seen.add(one.id)
    assert shown.announced == sum(one.missing for one in shown.outline if not one.children)


def test_contradictions_are_the_gravest_first_and_news_the_newest(shown: Glance) -> None:
    grades = ["critical", "warning", "note"]
    places = [grades.index(line.grade) for line in shown.disputes]
    assert places == sorted(places)
    assert shown.policies[0].lead == "4 Nov 2025"
    assert shown.events[0].lead == "Mar 2026"


def test_players_stand_by_their_last_revenue_in_one_currency(shown: Glance) -> None:
    assert [line.name for line in shown.players[:3]] == ["JD Health", "Alibaba Health", "Yuanxin Technology"]
    assert shown.revenue_unit.startswith("CNY billion")
    assert shown.all_players > len(shown.players) - 1
    assert shown.silent


def test_chinese_uses_chinese_names_and_units(default: Workspace) -> None:
    request = FigureRequest("glance", "china-telemedicine", language="zh")
    page = glance_of(request, read_glance(request, default))
    assert page.title == "中国远程医疗市场一览"
    assert page.headlines[1].number == "4.11"
    assert page.headlines[1].unit.startswith("亿人")
    assert page.players[0].name == "京东健康"


def test_the_page_is_one_sheet_with_a_table_and_its_evidence(known: GlanceSnapshot) -> None:
    figure = compose_glance(HOME, known)
    assert figure.family is Family.SHEET
    assert figure.sheet is not None
    assert len(figure.sheet.bands) == 3
    assert {line.observation for line in figure.evidence} >= {
        key for one in headlines(known, "en") for key in one.lineage.observations
    }
    assert any("JD Health" in cell.text for cells in figure.table.rows for cell in cells)
    assert figure == compose_glance(HOME, known)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Workspace]:
    """One market with hostile names, one number and nothing else."""
    with Workspace.create(tmp_path / "small.marketscope") as workspace:
        with workspace.edit("Begin") as edit:
            edit.put(Source(id="s", publisher="<b>Somebody</b>", title="t", kind="press"))
            edit.put(Evidence(id="s.1", source_id="s", locator="", paraphrase="p"))
            edit.put(Measure(id="market-size", name_en="Market size", unit_kind="money"))
            edit.put(Market(id="m", name_en="<script>" + "long " * 60, name_zh=""))
            edit.put(Market(id="bare", name_en="Bare"))
            edit.put(
                Observation(
                    id="o",
                    subject="market",
                    subject_id="m",
                    measure_id="market-size",
                    period="2024",
                    period_start="2024-01-01",
                    period_end="2024-12-31",
                    stated="5 USD",
                    value=5.0,
                    unit="USD",
                    kind="estimate",
                    evidence_id="s.1",
                )
            )
            for number in range(30):
                edit.put(
                    Event(
                        id=f"e{number}",
                        date_start=f"2024-01-{number + 1:02d}",
                        precision="day",
                        kind="other",
                        title_en=f"Event {number}",
                        evidence_id="s.1",
                    )
                )
                edit.put(EventLink(event_id=f"e{number}", entity="market", entity_id="m"))
        yield workspace


def test_a_small_workspace_shows_what_it_has(small: Workspace) -> None:
    page = glance_of(request := FigureRequest("glance", "m"), read_glance(request, small))
    assert [one.number for one in page.headlines] == ["5"]
    assert page.outline == ()
    assert page.events[0].text == "Event 29"
    assert len(page.events) < page.all_events == 30
    assert page.players == ()


def test_a_market_without_anything_says_so(small: Workspace) -> None:
    figure = build(FigureRequest("glance", "bare"), small)
    assert figure.subtitle == "No figure on file for this market or its relatives yet."
    assert figure.evidence == ()


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Revenues, 2021 and 2031F", (2021, 2031)),
        ("Volume, 2018-2020F", (2018, 2019, 2020)),
        ("Key highlights", ()),
        ("Item 120215", ()),
    ],
)
def test_titles_name_years(title: str, years: tuple[int, ...]) -> None:
    assert years_named(title) == years


@pytest.mark.parametrize(
    "text", ["evidence", "dynamics/kpis", "segments#dimension:m.d", "dynamics/matrix#factors:driver"]
)
def test_an_address_is_written_as_it_was_read(text: str) -> None:
    assert str(Address.of(text)) == text


def test_an_address_without_a_key_names_only_the_page() -> None:
    assert Address.of("segments#dimension") == Address("segments")


def test_of_very_many_players_the_largest_are_found_whatever_their_currency(small: Workspace) -> None:
    with small.edit("Companies") as edit:
        edit.put(Measure(id="revenue", name_en="Revenue", unit_kind="money"))
        edit.put(FxRate(base="USD", quote="CNY", period="2024", rate=7.0, evidence_id="s.1"))
        for number in range(600):
            key = f"p{number:03d}"
            edit.put(Player(id=key, name_en=f"Company {number}", kind="company"))
            edit.put(PlayerMarket(player_id=key, market_id="m", role="provider", evidence_id="s.1"))
            edit.put(revenue(key, "2024", float(number + 1), "USD" if number == 300 else "CNY"))
        # What was large once, or is only expected, does not count.
        edit.put(revenue("p000", "2019", 9_000.0, "CNY"))
        edit.put(revenue("p001", "2030", 9_000.0, "CNY", kind="forecast"))
    page = glance_of(request := FigureRequest("glance", "m"), read_glance(request, small))
    assert [line.entity.id for line in page.players[:3]] == ["p300", "p599", "p598"]
    assert page.all_players == 600


def revenue(player: str, year: str, value: float, unit: str, kind: str = "actual") -> Observation:
    return Observation(
        id=f"{player}.{year}",
        subject="player",
        subject_id=player,
        measure_id="revenue",
        period=year,
        period_start=f"{year}-01-01",
        period_end=f"{year}-12-31",
        stated=f"{value:g} {unit}",
        value=value,
        unit=unit,
        kind=kind,
        evidence_id="s.1",
    )
