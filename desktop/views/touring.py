"""The tour: every page of the real window as pictures, for people to look at and for places without a display."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from desktop.figures.figure import Entity
from desktop.figures.request import Assumptions
from desktop.state.events import ProblemRaised
from desktop.views.deck.page import DeckPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.views.search import Search
    from desktop.views.window import Window

PATIENCE = 30.0
"""Seconds to wait for a page; a slow machine may need some, a broken page all of them."""
MARKET = "china-teleradiology"
"""Where the tour begins, in a workspace that has it: a market with a split and several estimators."""
RATE = "china-teleradiology.growth-rate.2025-2035.mrfr-faq"
"""A rate of the default workspace with everything an audit can say; elsewhere nothing is selected."""
INTERNET = "china-internet-healthcare"
"""The market of the default workspace with most companies; elsewhere the parts say that it is not there."""
POLICY = "2018-internet-hospital-measures"
"""A policy with numbers before and after it; elsewhere what opens says that none is chosen."""
SCENARIO = Assumptions(name="Faster uptake", growth=0.08, spread=0.015)


class NotReady(Exception):
    """A page did not get ready; the text says which."""


def take_pictures(window: Window, search: Callable[[], Search], folder: Path, ending: str) -> Iterator[Path]:
    """Go through the pages as a person would and keep a picture of each stop."""
    state = window.services.state
    wait_for(lambda: window.page is not None and window.page.figure() is not None, window, "segments")
    for name, prepare in _stops(window, search()):
        prepare()
        wait_for(lambda: not window.services.database.is_busy, window, name)
        target = folder / f"{name}-{ending}.png"
        window.grab().save(str(target))
        yield target
    state.change(selection=None, assumptions=Assumptions(), scenario="", themes=())


def _stops(window: Window, search: Search) -> list[tuple[str, Callable[[], None]]]:
    state, hub = window.services.state, window.services.hub

    def select_first() -> None:
        figure = window.page.figure() if window.page is not None else None
        nodes = figure.nodes if figure is not None else ()
        found = next((n.entity for n in nodes if n.entity is not None and n.parent and n.value is not None), None)
        state.change(selection=found or Entity("dimension", state.current.dimension))

    def show_problem() -> None:
        state.change(shape="treemap")
        why = 'Column "value" has no unit. Nothing was changed.'
        hub.publish(ProblemRaised("players-2026.csv was not imported.", why))

    def close_problem() -> None:
        window.error_bar.dismiss()
        state.change(page="forecast", selection=None)

    def show_evidence() -> None:
        window.services.actions["figure.table"].trigger()
        state.change(assumptions=Assumptions(), scenario="")
        window.services.actions["go.evidence"].trigger()
        wait_for(lambda: not window.services.database.is_busy, window, "evidence")
        state.change(selection=Entity("observation", RATE))

    def press(name: str) -> None:
        button = window.findChild(QAbstractButton, name)
        if button is not None:
            button.click()

    def add_number() -> None:
        window.services.actions["evidence.add_number"].trigger()
        field = window.findChild(QLineEdit, "evidence.number.stated")
        if field is not None:
            field.setText("1,228.6 亿美元, 2025")

    return [
        ("segments", lambda: None),
        ("segments-selected", select_first),
        ("segments-icicle", lambda: state.change(shape="icicle")),
        ("segments-sunburst", lambda: state.change(shape="sunburst")),
        ("segments-columns", lambda: state.change(shape="columns", selection=None)),
        ("segments-shares", lambda: state.change(shape="shares")),
        ("segments-areas", lambda: state.change(shape="areas", selection=None)),
        ("segments-marimekko", lambda: state.change(shape="marimekko")),
        ("segments-matrix", lambda: state.change(shape="matrix")),
        ("segments-stacked", lambda: state.change(shape="stacked")),
        ("segments-beside", lambda: state.change(shape="beside", compared="")),
        ("segments-error", show_problem),
        ("forecast", close_problem),
        ("forecast-scenario", lambda: state.change(assumptions=SCENARIO, scenario="own")),
        ("forecast-methods", lambda: press("forecast.below.tabs.methods")),
        ("forecast-triangulation", lambda: press("forecast.below.tabs.triangulation")),
        ("forecast-scenarios", lambda: press("forecast.below.tabs.scenarios")),
        ("forecast-sensitivity", lambda: press("forecast.below.tabs.sensitivity")),
        ("forecast-policies", lambda: state.change(themes=("access", "data"))),
        ("forecast-growth", lambda: press("forecast.below.tabs.growth")),
        ("forecast-estimates", lambda: press("forecast.below.tabs.estimates")),
        ("forecast-table", window.services.actions["figure.table"].trigger),
        ("evidence", show_evidence),
        ("evidence-disputes", lambda: press("evidence.table.disputes")),
        ("evidence-dispute", window.services.actions["evidence.next"].trigger),
        ("evidence-add", add_number),
        ("players-profile", lambda: state.change(page="players", players_part="profile", player="", selection=None)),
        ("players-compare", lambda: state.change(players_part="compare", selection=None)),
        ("players-heat", lambda: press("players.compare.shape.heat")),
        ("players-radar", lambda: press("players.compare.shape.radar")),
        ("players-lines", lambda: press("players.compare.shape.lines")),
        (
            "players-shares",
            lambda: state.change(page="players", players_part="shares", market=INTERNET, selection=None),
        ),
        ("players-shares-ring", lambda: press("players.shares.shape.doughnut")),
        ("players-shares-size", lambda: press("players.shares.against.market")),
        ("players-coverage", lambda: state.change(players_part="coverage")),
        ("players-positioning", lambda: state.change(players_part="positioning")),
        ("players-trails", lambda: press("players.positioning.time.trails")),
        ("players-relations", lambda: state.change(players_part="relations", player="")),
        ("players-relations-of", lambda: state.change(player="wedoctor")),
        ("players-funding", lambda: state.change(players_part="funding", player="")),
        ("players-deals", lambda: press("players.funding.shape.deals")),
        ("dynamics-macro", lambda: state.change(page="dynamics", dynamics_part="macro")),
        ("dynamics-axis", lambda: press("dynamics.macro.shape.axis")),
        ("dynamics-trade", lambda: state.change(dynamics_part="trade")),
        ("dynamics-opportunity", lambda: state.change(page="dynamics", dynamics_part="opportunity")),
        ("dynamics-matrix", lambda: state.change(page="dynamics", dynamics_part="matrix", selection=None)),
        ("dynamics-forces", lambda: state.change(dynamics_part="forces")),
        ("dynamics-lifecycle", lambda: state.change(dynamics_part="lifecycle")),
        ("dynamics-advice", lambda: state.change(dynamics_part="advice")),
        ("dynamics-kpis", lambda: state.change(dynamics_part="kpis", market="china-telemedicine")),
        ("policies-day", lambda: state.change(page="policies", policies_below="on_day", on_day="2018-07-17")),
        ("policies-known", lambda: press("policies.on_day.shape.known")),
        ("policies-around", lambda: state.change(policies_below="around", around=POLICY)),
        ("policies-line", lambda: state.change(policies_below="", on_day="", market=INTERNET)),
        ("policies-levels", lambda: state.change(lanes="level", also=("events", "milestones"))),
        ("policies-days", lambda: state.change(lanes="issuer", also=(), span=("2018-07-10", "2018-07-24"))),
        ("policies-end", lambda: state.change(span=("", ""))),
        ("deck", lambda: show_deck(window)),
        ("home", lambda: state.change(page="home", market="china-telemedicine", selection=None)),
        ("palette", lambda: _search(window, search)),
    ]


def show_deck(window: Window) -> None:
    """Every picture of a slide that is seen."""
    window.services.state.change(page="deck", selection=None)

    def is_shown() -> bool:
        # A story may begin with a slide of words, and a workspace may hold none.
        page = window.page
        return isinstance(page, DeckPage) and (page.known is not None or page.empty.isVisible())

    wait_for(is_shown, window, "deck")
    page = window.page
    wait_for(lambda: not isinstance(page, DeckPage) or page.pictures.is_complete, window, "deck")
    wait_for(lambda: not window.services.database.is_busy, window, "deck")


def _search(window: Window, search: Search) -> None:
    window.services.state.change(page="forecast")
    search.palette.open("radiology")


def wait_for(is_ready: Callable[[], bool], window: Window, name: str) -> None:
    """Let the window work until it is ready and has painted."""
    end = time.monotonic() + PATIENCE
    while not is_ready():
        if time.monotonic() > end:
            raise NotReady(f"The page {name} did not get ready: {window.error_bar.sentence or 'no reason is known'}")
        QApplication.processEvents()
        time.sleep(0.002)
    for _ in range(5):
        QApplication.processEvents()
