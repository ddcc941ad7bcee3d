"""Decks of stories: several figures on a slide, frozen ones, figures that moved, lost their identity, came from elsewhere."""

from __future__ import annotations

import copy
import io
import json
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.pptx.identity import NAMESPACE
from desktop.export.pptx.refresh.changes import Effect
from desktop.export.pptx.refresh.plan import RefreshPlan, plan_refresh
from desktop.export.pptx.refresh.remake import Retold, Source
from desktop.figures.figure import Axis, Certainty, Family, Figure, Point, Series
from desktop.figures.slide_page import SlidePage, figures_page
from tests.unit.export.refresh import owner
from tests.unit.export.refresh.owner import N
from tests.unit.export.refresh.test_hard_case import AFTER, BEFORE, CHART, FIRST, LATER, SLIDE, by_hand, figure

if TYPE_CHECKING:
    from pathlib import Path

SECOND_CHART, SECOND_SLIDE = "ppt/charts/chart2.xml", "ppt/slides/slide2.xml"
ROWS = {"cloud": (3, 4, 5, 6, 7, 8), "hardware": (9, 9, 8, 8, 7, 7)}
NEW_ROWS = {"cloud": (3, 4, 5, 6, 7, 9), "hardware": (9, 9, 8, 8, 7, 7)}


def other(rows: dict[str, tuple[int, ...]]) -> Figure:
    return replace(figure(rows, 2020, 2025, "Cloud grows", 20, "+20 % a year"), id="0b5e0c12", name="size.other")


SECOND = other(ROWS)
NOW = {"hard": AFTER, "other": other(NEW_ROWS)}
REQUESTS = {BEFORE.id: json.dumps({"family": "hard"}), SECOND.id: json.dumps({"family": "other"})}


def make(request: str, _language: str) -> Figure:
    return NOW[json.loads(request)["family"]]


SOURCE = Source(make)


def written(folder: Path, *slides: SlideSpec) -> Path:
    deck = folder / "deck.pptx"
    write_deck(slides, deck, requests=REQUESTS)
    return deck


def plan(deck: Path, source: Source = SOURCE, *, by_content: bool = False) -> RefreshPlan:
    return plan_refresh(deck, source, by_content=by_content)


def said(made: RefreshPlan, effect: Effect | None = None) -> list[str]:
    return [c.sentence for c in made.changes if effect is None or c.effect is effect]


@pytest.fixture(scope="module")
def pair_of(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Two figures on one slide, one of them alone on a second one, words on a third one."""
    closing = SlideSpec(SlidePage("text", "What follows", text="- Nothing more"), key="own.03")
    two = SlideSpec(figures_page((BEFORE, SECOND), "Two at once"))
    return written(tmp_path_factory.mktemp("pair"), two, SlideSpec.of(SECOND), closing).read_bytes()


@pytest.fixture
def deck(pair_of: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "deck.pptx"
    path.write_bytes(pair_of)
    return path


def test_the_hard_case_on_a_slide_of_two_figures(deck: Path) -> None:
    by_hand(deck)
    made = plan(deck)
    made.write()
    found = owner.series(owner.tree(deck, CHART))
    assert list(found) == ["Services", "Software", "Cloud", "Hardware"]
    for key, meant in LATER.items():
        assert owner.values(found[key.title()]) == list(meant)
    assert found["Software"].find("c:spPr//a:srgbClr", N).get("val") == "112233"
    assert found["Hardware"].findtext("c:val//c:formatCode", namespaces=N) == '0.0" m"'
    for part in (SECOND_CHART, "ppt/charts/chart3.xml"):
        assert owner.values(owner.series(owner.tree(deck, part))["Cloud"]) == [3, 4, 5, 6, 7, 9]
    assert "Marks of Cloud follow what is known" not in said(made), "who comes new takes no colour away"
    numbers = [(c.slide, c.sentence) for c in made.changes if c.subject == "Cloud, 2025F"]
    assert numbers == [(slide, "Cloud, 2025F: 8 becomes 9 (+12.5 %)") for slide in (1, 2)]
    assert "Two at once" in "".join(owner.tree(deck, SLIDE).itertext())
    assert not plan(deck).is_stale


def test_only_one_of_two_figures_changes(deck: Path) -> None:
    before = owner.parts_of(deck)
    source = Source(lambda request, _language: BEFORE if "hard" in request else NOW["other"])
    made = plan(deck, source)
    assert said(made, Effect.NUMBER) == ["Cloud, 2025F: 8 becomes 9 (+12.5 %)"] * 2
    made.write()
    assert owner.parts_of(deck)[CHART] == before[CHART]


def test_a_frozen_slide_stays_and_says_of_what_day(tmp_path: Path) -> None:
    kept = replace(figures_page((BEFORE,)), frozen_on="2026-01-02")
    deck = written(tmp_path, SlideSpec(kept), SlideSpec.of(SECOND))
    made = plan(deck)
    assert [(c.slide, c.effect) for c in made.changes if "2026-01-02" in c.sentence] == [(1, Effect.KEPT)]
    made.write()
    assert owner.values(owner.series(owner.tree(deck, CHART))["Software"]) == list(FIRST["software"])
    assert owner.values(owner.series(owner.tree(deck, SECOND_CHART))["Cloud"])[-1] == 9
    assert not plan(deck).is_stale


def test_words_follow_the_slide_of_the_story_and_another_figure_is_told(tmp_path: Path) -> None:
    page = figures_page((BEFORE,), "Written on the slide")
    deck = written(tmp_path, SlideSpec(page, key="own.01"), SlideSpec(figures_page((SECOND,)), key="own.02"))
    slides = {
        "own.01": Retold(figures_page((BEFORE,), "Written anew")),
        "own.02": Retold(figures_page((BEFORE,), "Another figure")),
    }
    same = Source(lambda request, _language: BEFORE if "hard" in request else SECOND, lambda key, _l, _b: slides[key])
    made = plan(deck, same)
    assert said(made, Effect.WORDS) == [
        '"Written on the slide" becomes "Written anew"',
        "What the notes say of the figure is brought up to date",
    ]
    assert [(c.slide, c.sentence[:9]) for c in made.changes if c.effect is Effect.KEPT] == [(2, "The story")]
    made.write()
    assert "Written anew" in "".join(owner.tree(deck, SLIDE).itertext())


def test_a_chart_brought_to_another_slide_and_into_a_group_is_refreshed_there(deck: Path) -> None:
    links = {}
    for name in (SLIDE, SECOND_SLIDE):
        holder = name.replace("slides/", "slides/_rels/") + ".rels"
        links[name] = (holder, owner.tree(deck, holder))
    frame = next(owner.tree(deck, SLIDE).iter(f"{{{N['p']}}}graphicFrame"))

    def take(root: Any) -> None:
        own = next(root.iter(f"{{{N['p']}}}graphicFrame"))
        own.getparent().remove(own)

    def put(root: Any) -> None:
        moved = copy.deepcopy(frame)
        moved.find(".//p:cNvPr", N).set("id", "91")
        holder = moved.find(".//p:custDataLst", N)
        holder.getparent().remove(holder)
        next(moved.iter(f"{{{N['c']}}}chart")).set(f"{{{R}}}id", "rId77")
        group = owner.xml(
            '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="92" name="Mine"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:grpSp>'
        )
        group.append(moved)
        root.find("p:cSld/p:spTree", N).append(group)

    def link(root: Any) -> None:
        target = next(e.get("Target") for e in links[SLIDE][1] if e.get("Type").endswith("/chart"))
        kind = next(e.get("Type") for e in links[SLIDE][1] if e.get("Type").endswith("/chart"))
        root.append(root.makeelement(root[0].tag, {"Id": "rId77", "Type": kind, "Target": target}))

    owner.edit(deck, SLIDE, take)
    owner.edit(deck, SECOND_SLIDE, put)
    owner.edit(deck, links[SECOND_SLIDE][0], link)
    made = plan(deck)
    assert (2, "Series added: Cloud") in [(c.slide, c.sentence) for c in made.changes]
    made.write()
    assert owner.values(owner.series(owner.tree(deck, CHART))["Software"]) == list(LATER["software"])


R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def unmark(deck: Path) -> None:
    """What programs do that drop names, tags and the very hidden sheet of the first chart of a deck."""
    import openpyxl

    def slide(root: Any) -> None:
        frame = next(root.iter(f"{{{N['p']}}}graphicFrame"))
        frame.find(".//p:cNvPr", N).set("name", "Chart 4")
        holder = frame.find(".//p:custDataLst", N)
        holder.getparent().remove(holder)

    owner.edit(deck, SLIDE, slide)
    whole = owner.parts_of(deck)
    name = "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(whole[name]))
    del book["_mc"]
    stream = io.BytesIO()
    book.save(stream)
    owner.write(deck, {**whole, name: stream.getvalue()})


def test_a_chart_without_identity_is_offered_and_taken_only_when_asked(deck: Path) -> None:
    unmark(deck)
    made = plan(deck)
    assert (made.figures, made.offered) == (2, 1)
    assert any(s.startswith("It has lost its identity") for s in said(made, Effect.KEPT))
    made.write()
    assert owner.values(owner.series(owner.tree(deck, CHART))["Software"]) == list(FIRST["software"])
    asked = plan(deck, by_content=True)
    assert (asked.figures, asked.offered) == (3, 0)
    assert "Software, 2021: 14 becomes 15 (+7.1 %)" in said(asked)
    asked.write()
    assert owner.values(owner.series(owner.tree(deck, CHART))["Software"]) == list(LATER["software"])
    again = plan(deck)
    assert (again.figures, again.offered) == (3, 0)
    assert not again.is_stale


def test_a_chart_that_shows_other_numbers_is_not_offered(deck: Path) -> None:
    unmark(deck)

    def elsewhere(root: Any) -> None:
        for value in root.iterfind(".//c:val//c:v", N):
            value.text = str(float(value.text) * 2)

    owner.edit(deck, CHART, elsewhere)
    assert plan(deck).offered == 0


def test_charts_of_another_deck_follow_in_their_numbers_only(deck: Path) -> None:
    by_hand(deck)
    whole = owner.parts_of(deck)
    own = {n: c for n, c in whole.items() if not (n.startswith("customXml/item") and NAMESPACE.encode() in c[:600])}
    assert len(own) < len(whole)
    owner.write(deck, own)
    refused = plan(deck)
    assert {c.effect for c in refused.changes} == {Effect.REFUSED}
    named = {"size.hard": BEFORE.id, "size.other": SECOND.id}
    source = Source(make, name=lambda name, key: REQUESTS[key] if named.get(name) == key else "")
    made = plan(deck, source)
    assert "Software, 2021: 14 becomes 15 (+7.1 %)" in said(made)
    assert not said(made, Effect.REFUSED)
    made.write()
    found = owner.series(owner.tree(deck, CHART))
    assert owner.values(found["Cloud"]) == list(LATER["cloud"])
    assert found["Software"].find("c:spPr//a:srgbClr", N).get("val") == "112233"
    assert "Software overtakes" not in "".join(owner.tree(deck, SLIDE).itertext()), "the title was never this figure's"
    assert not plan(deck, source).writes


def test_points_on_two_axes_are_told_as_pairs_and_their_marks_follow(tmp_path: Path) -> None:
    def dots(x: float, size: float) -> Figure:
        axis = Axis(0.0, 100.0)
        points = [Point(key, x if key == "a" else 70.0, 20.0, Certainty.PUBLISHED, size=size) for key in "ab"]
        series = tuple(Series(one.key, one.key.upper(), at, (one,), mark="marker") for at, one in enumerate(points, 1))
        words = ("Test", "A finding", "What, where", "Source: own", "Alt")
        return Figure("0badcafe", "test.dots", Family.SCATTER, "en", *words, axis, axis, series=series, sizes=axis)

    deck = tmp_path / "deck.pptx"
    write_deck([SlideSpec.of(dots(40.0, 60.0))], deck, requests={"0badcafe": "{}"})
    assert not plan(deck, Source(lambda _r, _l: dots(40.0, 60.0))).changes
    later = Source(lambda _r, _l: dots(42.0, 30.0))
    made = plan(deck, later)
    assert said(made, Effect.NUMBER) == ["A: (40, 20) becomes (42, 20)"]
    assert {f"Marks of {one} follow what is known" for one in "AB"} <= set(said(made, Effect.WORDS))
    made.write()
    assert not plan(deck, later).changes


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")
def test_a_deck_saved_by_libreoffice_is_still_found(deck: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pptx", "--outdir", str(out), str(deck)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    made = plan(out / "deck.pptx")
    assert (made.figures, made.texts) == (3, 1)
    assert "Software, 2021: 14 becomes 15 (+7.1 %)" in said(made)
    assert [(c.slide, c.sentence) for c in made.changes if c.subject == "Cloud, 2025F"] == [
        (slide, "Cloud, 2025F: 8 becomes 9 (+12.5 %)") for slide in (1, 2)
    ]
    made.write()
    part = next(name for name in owner.parts_of(out / "deck.pptx") if name.startswith("ppt/charts/chart"))
    assert owner.values(owner.series(owner.tree(out / "deck.pptx", part))["Software"]) == list(LATER["software"])
