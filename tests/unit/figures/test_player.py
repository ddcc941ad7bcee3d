"""Figures of one player, its profile, and the sheet they stand on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, snapshot
from desktop.figures.figure import Certainty, Entity, Family, Gap
from desktop.figures.palette import colour_of
from desktop.figures.player_reading import REVENUE
from desktop.figures.profile_events import events_figure
from desktop.figures.profile_facts import facts_of, stated
from desktop.figures.profile_lists import lists_of
from desktop.figures.profile_reading import read_profile
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from desktop.figures.sheet import COLUMNS, Chart, Facts, Need, band_heights
from desktop.figures.tracing import marks
from desktop.market.records import Player
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure
    from desktop.figures.profile_reading import Profile

JD, PING_AN = "jd-health", "ping-an-good-doctor"


def figure(workspace: Workspace, player: str, measure: str = REVENUE, **others: object) -> Figure:
    return build(replace(FigureRequest("player", "", measure, subject=player), **others), workspace)  # type: ignore[arg-type]


def profile(workspace: Workspace, player: str) -> Profile:
    return read_profile(FigureRequest("profile", "", subject=player), workspace)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Players of whom next to nothing is on file."""
    with Workspace.create(tmp_path_factory.mktemp("bare") / "bare.marketscope") as workspace:
        with workspace.edit("Enter") as edit:
            edit.put(Player(id="han", name_en="", name_zh="只有中文名"))
            edit.put(Player(id="bad", name_en="<b>&amp;</b>\u202e" + "Very long " * 30))
        yield workspace


class TestPlayer:
    def test_money_is_columns_in_the_players_colour(self, default: Workspace) -> None:
        made = figure(default, JD)
        assert made.family is Family.COLUMNS
        assert {one.colour for one in made.series} == {colour_of("player", JD)}
        points = {point.key: point for point in made.series[0].points}
        assert points["2025"].label == "73.4"
        assert points["2020"].certainty is Certainty.MODELLED
        assert "30.68 billion / 1.583" in points["2020"].lineage.formula

    def test_what_a_broker_expected_is_not_what_the_company_reported(self, default: Workspace) -> None:
        made = figure(default, JD)
        assert [point.label for one in made.series for point in one.points if point.key == "2025"] == ["73.4"]

    def test_bounds_are_not_joined(self, default: Workspace) -> None:
        made = figure(default, JD, "daily-consultations")
        assert {one.mark for one in made.series} == {"marker"}
        assert not any(isinstance(note, Gap) for note in made.annotations)
        drawn = [point for one in made.series for point in one.points]
        assert all(point.low == point.y and point.high is None and point.label.startswith(">") for point in drawn)

    def test_years_without_a_number_are_said_to_be(self, default: Workspace) -> None:
        gaps = [note for note in figure(default, JD, "adjusted-net-result").annotations if isinstance(note, Gap)]
        assert [(gap.start, gap.end) for gap in gaps] == [(2020.0, 2021.0), (2022.0, 2025.0)]

    def test_labels_have_no_digit_too_many_and_the_table_has_all(self, default: Workspace) -> None:
        made = figure(default, JD, "net-result")
        assert [point.label for point in made.series[0].points] == ["0.38", "2.14", "4.16"]
        assert any("383,229" in cell.text for row in made.table.rows for cell in row)

    def test_another_currency_is_converted_with_its_rates(self, default: Workspace) -> None:
        made = figure(default, JD, currency="USD")
        assert made.y is not None
        assert made.y.unit == "USD billion"
        points = [point for point in made.series[0].points if point.y is not None]
        assert all(point.certainty is Certainty.MODELLED and point.lineage.evidence for point in points)

    def test_without_a_measure_the_best_documented_one_is_shown(self, default: Workspace) -> None:
        made = build(FigureRequest("player", "", subject="haodf"), default)
        assert not made.empty

    def test_nothing_published_is_said(self, default: Workspace) -> None:
        assert figure(default, "dxy").empty == "DXY: no figure on file for revenue"

    def test_unknown_players_and_measures_are_refused(self, default: Workspace, bare: Workspace) -> None:
        with pytest.raises(UnknownFigureError, match="no player"):
            figure(default, "nobody")
        with pytest.raises(UnknownFigureError, match="no measure"):
            figure(bare, "han", "weight")
        assert figure(bare, "han").empty


class TestFacts:
    def test_the_dates_of_jd_health_are_a_conflict_of_which_all_are_kept(self, default: Workspace) -> None:
        known = profile(default, JD)
        founded = facts_of(known, "en")[0]
        assert (founded.value, founded.certainty) == ("2014", Certainty.DISPUTED)
        assert founded.note == "3 dates on file"
        assert founded.entity == Entity("fact", "jd-health.founded.1")
        assert [fact.value for fact in stated(known, "founded")] == ["2014", "2018-11-30"]
        titles = {item.entity.id for item in dict(lists_of(known, "en"))["claims"].items if item.entity}
        assert "jd-health-founding" in titles

    def test_ping_an_is_older_than_its_service(self, default: Workspace) -> None:
        founded = facts_of(profile(default, PING_AN), "zh")[0]
        assert (founded.value, founded.certainty) == ("2014年11月12日", Certainty.DISPUTED)

    def test_the_status_that_is_preferred_comes_before_the_earlier_date(self, default: Workspace) -> None:
        known = profile(default, JD)
        facts = tuple(
            replace(fact, status="preferred") if fact.id == "jd-health.founded.2" else fact for fact in known.facts
        )
        assert facts_of(replace(known, facts=facts), "en")[0].value == "30 November 2018"

    def test_what_nobody_states_is_a_dotted_box(self, bare: Workspace) -> None:
        facts = facts_of(profile(bare, "han"), "en")
        assert {(item.value, item.certainty) for item in facts} == {("", Certainty.NOT_PUBLISHED)}
        assert all(listing.empty and not listing.items for _, listing in lists_of(profile(bare, "han"), "en"))


class TestEvents:
    def test_a_ring_where_sources_disagree_and_width_where_a_date_is_not_exact(self, default: Workspace) -> None:
        made = events_figure(profile(default, JD), "en")
        assert made is not None
        assert made.timeline is not None
        known = {mark.key: mark for mark in made.timeline.lanes[0].marks}
        started, registered = known["event:2014-jd-health-started"], known["event:2018-11-30-jd-health-incorporated"]
        assert (started.certainty, started.end - started.start) == (Certainty.DISPUTED, 365)
        assert (registered.certainty, registered.end - registered.start) == (Certainty.PUBLISHED, 1)
        assert all(made.timeline.first <= mark.start < mark.end <= made.timeline.last for mark in known.values())

    def test_without_a_date_there_is_no_axis(self, bare: Workspace) -> None:
        assert events_figure(profile(bare, "han"), "zh") is None


class TestSheet:
    @pytest.mark.parametrize("language", ["en", "zh"])
    @pytest.mark.parametrize("player", [JD, PING_AN, "dxy"])
    def test_every_number_leads_back(self, default: Workspace, player: str, language: str) -> None:
        made = build(FigureRequest("profile", "", subject=player, language=language), default)
        assert made.sheet is not None
        shown = [mark for mark in marks(made) if mark.shows_number]
        assert shown
        assert all(mark.lineage for mark in shown)

    def test_bands_lie_on_the_grid(self, default: Workspace) -> None:
        made = build(FigureRequest("profile", "", subject=JD), default)
        assert made.sheet is not None
        assert all(sum(block.span for block in band.blocks) <= COLUMNS for band in made.sheet.bands)
        assert [chart.title for chart in made.sheet.charts][:2] == ["Revenue", "Annual active users"]

    def test_the_table_says_all_of_it(self, default: Workspace) -> None:
        made = build(FigureRequest("profile", "", subject=JD), default)
        texts = {cell.text for row in made.table.rows for cell in row}
        assert made.sheet is not None
        for band in made.sheet.bands:
            for block in band.blocks:
                if isinstance(block, Facts):
                    assert {item.label for item in block.items} <= texts
                elif isinstance(block, Chart):
                    assert block.title in texts
                else:
                    names = {item.text for item in getattr(block, "items", ())}
                    assert names <= texts
        assert "73.4 CNY billion" in texts

    def test_a_player_without_anything_is_a_page_too(self, bare: Workspace) -> None:
        for player in ("han", "bad"):
            for language in ("en", "zh"):
                made = build(FigureRequest("profile", "", subject=player, language=language), bare)
                assert made.sheet is not None
                assert not made.sheet.charts
                assert made.title

    def test_the_name_of_the_other_language_stands_beside(self, default: Workspace) -> None:
        known = snapshot(FigureRequest("profile", "", subject=JD), default)
        from desktop.figures.profile import heading_of

        english, chinese = heading_of(known, "en"), heading_of(known, "zh")
        assert (english.text, english.beside, english.below) == (
            "JD Health",
            "京东健康",
            "JD Health International Inc.",
        )
        assert (chinese.text, chinese.beside, chinese.below) == ("京东健康", "JD Health", "京东健康股份有限公司")


class TestHeights:
    NEEDS = (Need(fixed=40), Need(fixed=60), Need(weight=1.0), Need(lists=200))

    def test_all_of_the_height_is_used_and_no_more(self) -> None:
        for free in (200.0, 420.0, 900.0):
            assert sum(band_heights(self.NEEDS, free, 90)) == pytest.approx(free)

    def test_lists_go_before_charts_do(self) -> None:
        heights = band_heights(self.NEEDS, 260, 90)
        assert heights[3] == 0
        assert heights[2] == pytest.approx(160)

    def test_lists_get_all_they_ask_for_where_there_is_room(self) -> None:
        assert band_heights(self.NEEDS, 900, 90)[3] == 200

    def test_a_page_without_charts_gives_lists_what_they_need(self) -> None:
        assert band_heights((Need(fixed=40), Need(lists=200)), 900, 90) == [40, 200]


@pytest.mark.parametrize(("language", "words"), [("en", "FY2023"), ("zh", "2023财年")])
def test_columns_of_fiscal_years_stand_over_their_names(default: Workspace, language: str, words: str) -> None:
    request = FigureRequest("player", "", "adjusted-net-result", subject="alibaba-health", language=language)
    found = build(request, default)
    assert found.x is not None
    named = {tick.at: tick.label for tick in found.x.ticks}
    assert all(point.x in named for one in found.series for point in one.points), "in the middle of a slot"
    gap = next(note for note in found.annotations if isinstance(note, Gap))
    assert named[(gap.start + gap.end) / 2] == words, "a year without a value has its name too"
    assert next(iter(named.values())) in found.subtitle
    lines = build(replace(request, shape="lines"), default)
    assert {point.x % 1 for one in lines.series for point in one.points if point.y is not None} != {0.5}, (
        "lines are true"
    )
    calendar = build(replace(request, measure="revenue", subject="jd-health"), default)
    assert calendar.x is not None
    assert calendar.x.ticks[0].label == "2017"
