"""The hard case: everything an owner does to a chart, then data that move under it."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.pptx.facts import anchors
from desktop.export.pptx.refresh.changes import Effect
from desktop.export.pptx.refresh.plan import RefreshPlan, plan_refresh
from desktop.export.pptx.refresh.remake import Source
from desktop.figures.figure import Certainty, Figure, GrowthArrow, Series
from tests.unit.export import samples
from tests.unit.export.refresh import owner
from tests.unit.export.refresh.owner import N

if TYPE_CHECKING:
    from desktop.export.pptx.refresh.changes import Change

CHART, DRAWING, SLIDE, NOTES = (
    "ppt/charts/chart1.xml",
    "ppt/drawings/drawing1.xml",
    "ppt/slides/slide1.xml",
    "ppt/notesSlides/notesSlide1.xml",
)
FIRST = {
    "hardware": (31, 30, 29, 27, 26, 25),
    "software": (11, 14, 18, 23, 29, 36),
    "services": (19, 20, 22, 23, 25, 26),
}
LATER = {
    "services": (21, 22, 24, 26, 28, 33),
    "software": (15, 19, 24, 30, 38, 47),
    "cloud": (3, 5, 8, 11, 16, 22),
    "hardware": (30, 28, 27, 25, 23, 22),
}


def figure(rows: dict[str, tuple[int, ...]], first: int, forecast: int, title: str, top: float, growth: str) -> Figure:
    """Stacked columns over six years with totals and an arrow."""

    def points(values: tuple[int, ...]) -> tuple[Any, ...]:
        return tuple(
            samples.year(
                first + at, float(v), Certainty.FORECAST if first + at >= forecast else Certainty.PUBLISHED, str(v)
            )
            for at, v in enumerate(values)
        )

    order = ("hardware", "software", "services", "cloud")
    return Figure(
        "7f3a9c21",
        "size.hard",
        samples.columns().family,
        "en",
        "Revenue",
        title,
        "Revenue by segment, USD million",
        "Source: own survey",
        f"Columns by segment: {title}.",
        samples.years(first, first + 5, forecast),
        samples.values(top, top / 5, "USD million"),
        None,
        tuple(
            Series(key, key.title(), order.index(key) + 1, points(values), mark="column")
            for key, values in rows.items()
        ),
        (),
        (GrowthArrow("software", str(first), str(first + 5), growth, "formula"),),
        ("A note",),
        (),
        samples.EVIDENCE,
        (),
        samples.TABLE,
    )


BEFORE = figure(FIRST, 2020, 2025, "Software overtakes hardware", 60, "+27 % a year")
AFTER = figure(LATER, 2021, 2026, "Software leads by far", 100, "+25 % a year")
REQUESTS = {BEFORE.id: json.dumps({"family": "hard"})}


def written(folder: Path, one: Figure = BEFORE) -> Path:
    deck = folder / "deck.pptx"
    write_deck([SlideSpec.of(one)], deck, requests=REQUESTS)
    return deck


def plan(deck: Path, one: Figure = AFTER) -> RefreshPlan:
    return plan_refresh(deck, Source(lambda _request, _language: one))


def listed(chart: Any) -> list[str]:
    """Names of series as the legend has them."""
    ordered = sorted(chart.iter(f"{{{N['c']}}}ser"), key=lambda one: int(one.find("c:order", N).get("val")))
    return [one.findtext("c:tx//c:v", "", N) for one in ordered]


def by_hand(deck: Path) -> None:
    """Colours, a highlighted point, a number format, a moved label, a restyled and a moved arrow part."""

    def chart(root: Any) -> None:
        software = owner.series(root)["Software"]
        shape = software.find("c:spPr", N)
        software.replace(shape, owner.xml('<c:spPr><a:solidFill><a:srgbClr val="112233"/></a:solidFill></c:spPr>'))
        point = owner.xml(
            '<c:dPt><c:idx val="3"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
            '<c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr></c:dPt>'
        )
        services = owner.series(root)["Services"]
        at = list(services).index(services.find("c:invertIfNegative", N)) + 1
        services.insert(at, point)
        label = next(e for e in software.iter(f"{{{N['c']}}}dLbl") if e.find("c:idx", N).get("val") == "2")
        for old in label.findall("c:layout", N):
            label.remove(old)
        label.insert(
            1, owner.xml('<c:layout><c:manualLayout><c:x val="0.05"/><c:y val="-0.1"/></c:manualLayout></c:layout>')
        )
        hidden = listed(root).index("Hardware")
        root.find(".//c:plotArea", N).addnext(
            owner.xml(
                f'<c:legend><c:legendPos val="b"/><c:legendEntry><c:idx val="{hidden}"/><c:delete val="1"/>'
                "</c:legendEntry></c:legend>"
            )
        )
        code = owner.series(root)["Hardware"].find("c:val//c:formatCode", N)
        code.text = '0.0" m"'

    def arrows(root: Any) -> None:
        for name, anchor in anchors(root).items():
            if name.endswith("/label"):
                for y in anchor.iter(f"{{{N['cdr']}}}y"):
                    y.text = f"{float(y.text) + 0.05:.6f}"
            else:
                for line in anchor.iter(f"{{{N['a']}}}ln"):
                    line.set("w", "38100")

    owner.edit(deck, CHART, chart)
    owner.edit(deck, DRAWING, arrows)


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Change, ...], Path]:
    deck = written(tmp_path_factory.mktemp("hard"))
    by_hand(deck)
    made = plan(deck)
    return deck, made.changes, made.write()


def test_numbers_come_by_key_and_not_by_place(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    deck, _, _ = refreshed
    found = owner.series(owner.tree(deck, CHART))
    assert list(found) == ["Services", "Software", "Cloud", "Hardware"]
    for key, meant in LATER.items():
        assert owner.values(found[key.title()]) == list(meant)
        assert owner.categories(found[key.title()]) == ["2021", "2022", "2023", "2024", "2025", "2026F"]


def test_what_the_owner_formatted_is_kept(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    deck, _, _ = refreshed
    root = owner.tree(deck, CHART)
    found = owner.series(root)
    assert found["Software"].find("c:spPr//a:srgbClr", N).get("val") == "112233"
    red = [p for p in found["Services"].findall("c:dPt", N) if p.find(".//a:srgbClr", N) is not None]
    assert [p.find("c:idx", N).get("val") for p in red] == ["2"], "the point of 2023 moves with its year"
    moved = [e for e in found["Software"].iter(f"{{{N['c']}}}dLbl") if e.find(".//c:x", N) is not None]
    assert ("1", "0.05") in [(e.find("c:idx", N).get("val"), e.find(".//c:x", N).get("val")) for e in moved]
    assert found["Hardware"].findtext("c:val//c:formatCode", namespaces=N) == '0.0" m"'
    (entry,) = root.iter(f"{{{N['c']}}}legendEntry")
    assert listed(root)[int(entry.find("c:idx", N).get("val"))] == "Hardware", "an entry names its series by its place"


def test_a_new_series_has_an_identity_and_a_colour_of_its_own(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    root = owner.tree(refreshed[0], CHART)
    found = list(root.iter(f"{{{N['c']}}}ser"))
    for path in ("c:idx", "c:order"):
        numbers = [s.find(path, N).get("val") for s in found]
        assert len(set(numbers)) == len(numbers)
    accents = [e.get("val") for s in found if (e := s.find("c:spPr//a:schemeClr", N)) is not None]
    assert len(set(accents)) == len(accents)


def test_the_axis_the_title_and_the_arrows_follow(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    deck, changes, _ = refreshed
    assert float(owner.tree(deck, CHART).find(".//c:valAx//c:max", N).get("val")) >= 50
    assert "Software leads by far" in "".join(owner.tree(deck, SLIDE).itertext())
    drawing = owner.tree(deck, DRAWING)
    label = next(a for name, a in anchors(drawing).items() if name.endswith("/label"))
    assert "".join(label.itertext()).endswith("+25 % a year")
    assert {
        e.get("w")
        for name, a in anchors(drawing).items()
        if not name.endswith("/label")
        for e in a.iter(f"{{{N['a']}}}ln")
    } == {"38100"}
    assert any(c.effect is Effect.KEPT and "moved by hand" in c.sentence for c in changes)


def test_the_list_says_what_changes(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    said = [c.sentence for c in refreshed[1]]
    assert "Series added: Cloud" in said
    assert "Removed: 2020" in said
    assert "Added: 2026F" in said
    assert "2025F is called 2025 now" in said
    assert "Software, 2021: 14 becomes 15 (+7.1 %)" in said


def test_the_workbook_equals_the_chart(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    from desktop.export.pptx.refresh.check import problems
    from desktop.export.pptx.refresh.deck_file import DeckFile

    assert not list(problems(DeckFile.read(refreshed[0])))


def test_validators_accept_the_refreshed_deck(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    from tests.unit.export.validity import faults

    assert not faults(refreshed[0])
    local = Path(__file__).parents[4] / "build" / "node_modules" / ".bin" / "ooxml-validator"
    tool = os.environ.get("MARKETSCOPE_OOXML_VALIDATOR", "") or (str(local) if local.exists() else "")
    if tool:
        done = subprocess.run([tool, str(refreshed[0])], capture_output=True, text=True, check=False, timeout=120)
        assert json.loads(done.stdout)["errors"] == []


def test_a_second_refresh_finds_nothing(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    again = plan(refreshed[0])
    assert not again.writes
    assert not again.is_stale


def test_the_old_deck_lies_beside(refreshed: tuple[Path, tuple[Change, ...], Path]) -> None:
    deck, _, backup = refreshed
    assert backup.parent == deck.parent
    assert "Software overtakes hardware" in "".join(owner.tree(backup, SLIDE).itertext())


def test_nothing_changes_where_nothing_is_out_of_date(tmp_path: Path) -> None:
    deck = written(tmp_path)
    by_hand(deck)
    made = plan(deck, BEFORE)
    assert not made.changes
    assert not made.writes


def test_exactly_the_numbers_that_changed(tmp_path: Path) -> None:
    deck = written(tmp_path)
    rows = {**FIRST, "software": (11, 14, 18, 24, 29, 36), "hardware": (31, 30, 28, 27, 26, 25)}
    other = figure(rows, 2020, 2025, BEFORE.title, 60, "+27 % a year")
    numbers = [c.sentence for c in plan(deck, other).changes if c.effect is Effect.NUMBER]
    assert sorted(numbers) == [
        "Hardware, 2022: 29 becomes 28 (−3.4 %)",
        "Software, 2023: 23 becomes 24 (+4.3 %)",
    ]


def test_words_and_limits_of_the_owner_stay_and_are_listed(tmp_path: Path) -> None:
    deck = written(tmp_path)

    def slide(root: Any) -> None:
        next(t for t in root.iter(f"{{{N['a']}}}t") if t.text == BEFORE.title).text = "My own words"

    def chart(root: Any) -> None:
        root.find(".//c:valAx//c:max", N).set("val", "77")

    owner.edit(deck, SLIDE, slide)
    owner.edit(deck, CHART, chart)
    made = plan(deck)
    kept = [c.sentence for c in made.changes if c.effect is Effect.KEPT]
    assert any(s.startswith('"My own words" was written by hand and stays') for s in kept)
    assert any("77, set by hand" in s for s in kept)
    made.write()
    assert owner.tree(deck, CHART).find(".//c:valAx//c:max", N).get("val") == "77"
    assert "My own words" in "".join(owner.tree(deck, SLIDE).itertext())


def test_only_the_evidence_in_the_notes_is_replaced(tmp_path: Path) -> None:
    deck = written(tmp_path)

    def notes(root: Any) -> None:
        body = next(b for b in root.iter(f"{{{N['p']}}}txBody"))
        body.append(owner.xml("<a:p><a:r><a:t>Pause here</a:t></a:r></a:p>"))

    owner.edit(deck, NOTES, notes)
    fewer = replace(AFTER, evidence=AFTER.evidence[:1])
    made = plan(deck, fewer)
    assert any(c.sentence.startswith("No longer in evidence: o194") for c in made.changes)
    made.write()
    text = "".join(owner.tree(deck, NOTES).itertext())
    assert "Pause here" in text
    assert "o191" in text
    assert "o194" not in text
