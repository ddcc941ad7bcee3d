"""No number of any figure is without its way back, and each way back ends at a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.figures.build import build
from desktop.figures.catalogue import catalogue
from desktop.figures.figure import Certainty
from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.rests import Rests
from desktop.figures.showing import figures_with, slides_with
from desktop.figures.tracing import marks, rest_of
from desktop.market.records import Slide, Story

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Point
    from desktop.workspace.workspace import Workspace
    from tests.shipped import Shipped


def figures(shipped: Shipped) -> list[Figure]:
    """Every figure of the default workspace, as published, converted, and with a scenario, in both languages."""
    more: list[FigureRequest] = []
    for request in (one for language in ("en", "zh") for one in catalogue(shipped.workspace, language)):
        if request.family == "size" and request.measure == "market-size":
            fields: dict[str, Any] = {"market": request.market, "language": request.language, "mode": request.mode}
            more.append(FigureRequest("size", currency="CNY", **fields))
            more.append(FigureRequest("size", assumptions=Assumptions("own", 0.08, 0.02), **fields))
    return [*shipped.figures("en"), *shipped.figures("zh"), *(build(one, shipped.workspace) for one in more)]


def test_every_mark_of_every_figure_leads_to_a_source(shipped: Shipped) -> None:
    workspace = shipped.workspace
    observations = {row.id: row.evidence_id for row in workspace.observations.all()}
    claims = {row.id: row.evidence_id for row in workspace.claims.all()}
    evidence = {row.id: row.source_id for row in workspace.evidence.all()}
    sources = {row.id for row in workspace.sources.all()}
    walked, lost = 0, []
    for figure in figures(shipped):
        for mark in marks(figure):
            if not mark.shows_number:
                continue
            walked += 1
            places = [observations.get(key) for key in mark.lineage.observations]
            places += [claims.get(key) for key in mark.lineage.claims]
            places += mark.lineage.evidence  # what is said in words: counts of sources, of players, of ideas
            leads = bool(places) and all(place and evidence.get(place) in sources for place in places)
            if not leads:
                lost.append((figure.name, figure.language, mark.key, mark.text, mark.lineage))
    assert lost == []
    assert walked > 1_000


def test_marks_say_value_period_and_source_when_pointed_at(shipped: Shipped) -> None:
    silent = []
    for figure in shipped.figures():
        for series in figure.series:
            silent += [(figure.name, point.key) for point in series.points if point.y is not None and not point.text]
        silent += [(figure.name, node.key) for node in figure.nodes if node.value is not None and not node.text]
    assert silent == []


def test_used_in_finds_exactly_the_figures_that_rest_on_a_number(shipped: Shipped) -> None:
    workspace, rests = shipped.workspace, Rests()
    key = "china-teleradiology.growth-rate.2025-2035.mrfr-faq"
    listed = zip(catalogue(workspace), shipped.figures(), strict=True)
    figures = {request.name: figure for request, figure in listed if request.family != "disputes"}  # see figures_with
    for kind, row in (("observation", key), ("observation", "china-telemedicine.market-size.2019.gma")):
        wanted = {name for name, figure in figures.items() if rest_of(figure).is_on(kind, row)}
        assert {request.name for request, _ in figures_with(workspace, kind, row, "en", rests)} == wanted
    # The page at a glance shows the newest of everything: it is not asked for one number.
    for name in ("courses.revenue", "player.jd-health.annual-active-users"):
        key = next(row for mark in marks(figures[name]) for row in mark.lineage.observations)
        wanted = {one for one, figure in figures.items() if rest_of(figure).is_on("observation", key)}
        found = {request.name for request, _ in figures_with(workspace, "observation", key, "en", rests)}
        assert name in wanted
        assert {one for one in wanted if not one.startswith("glance")} <= found, key
    claim = next(row.id for row in workspace.claims.all(subject="segment"))
    assert figures_with(workspace, "claim", claim, "en", rests)
    assert figures_with(workspace, "observation", "nothing", "en", rests) == []


def test_used_in_finds_slides(workspace: Workspace) -> None:
    request = FigureRequest("size", "china-telemedicine")
    key = "china-telemedicine.market-size.2019.gma"
    with workspace.edit("Keep a slide") as edit:
        edit.put(Story(id="s", title_en="Story"))
        edit.put(Slide(id="s1", story_id="s", position=1, title_en="Where it began", figure=request.to_json()))
        edit.put(Slide(id="s2", story_id="s", position=2, figure="{broken"))
    rests = Rests()
    found = slides_with(workspace, "observation", key, "en", rests)
    assert [slide for slide in found if slide[0] == "s"] == [("s", "Where it began")]
    assert "sample" in {story for story, _ in found}, "the first deck of the default workspace draws this number"
    with workspace.edit("Nobody counted") as edit:
        edit.delete("observation", (key,))
    assert slides_with(workspace, "observation", key, "en", rests) == found, "built anew for the same data"
    rests.forget()
    assert slides_with(workspace, "observation", key, "en", rests) == []


def is_event(point: Point) -> bool:
    return point.entity is not None and point.entity.kind == "event"


def test_a_mark_under_the_pointer_says_when_and_what_kind(shipped: Shipped) -> None:
    kinds = ("actual", "estimate", "forecast", "guidance", "derived", "modelled")
    silent = []
    for figure in shipped.figures():
        texts = [(point.key, point.text) for series in figure.series for point in series.points if point.stated]
        texts += [(node.key, node.text) for node in figure.nodes if node.value is not None and node.entity is not None]
        deals = {point.key: point for one in figure.series for point in one.points if is_event(point)}
        for key, text in texts:
            has_time = any(letter.isdigit() for letter in text)
            has_kind = any(kind in text for kind in kinds)
            if key in deals:  # it happened or is doubted: nobody estimates or forecasts a deal
                has_kind = deals[key].certainty is not Certainty.DISPUTED or "disputed" in text
            if not has_time or not has_kind:
                silent.append((figure.name, key, text))
    assert silent == []
