"""Which number is shown, why, and that a person's choice stands, also over a newer edition of the data."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.choice import CRITERIA
from desktop.analysis.preference import CHOSEN, KNOWN, Rule, RuleError, preference
from desktop.paths import seeds
from desktop.workspace.own_changes import chosen_status, own_changes
from desktop.workspace.package import import_package
from desktop.workspace.rebuilding import rebuild
from tests.unit.analysis.rows import observation, source

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.market.records import Observation, Source
    from desktop.workspace.workspace import Workspace

PLACES: dict[str, Source] = {
    "official": source("s1", tier=1, published="2020"),
    "press": source("s2", tier=4, published="2024"),
    "repeats": source("s3", tier=4, published="2025", cites="s2"),
    "other": source("s4", tier=4, published="2019"),
}

_rows = st.lists(
    st.builds(
        lambda value, status, kind, place: observation("", float(value), status=status, kind=kind, evidence_id=place),
        st.integers(1, 3),
        st.sampled_from(["preferred", "alternate", "disputed", "refuted"]),
        st.sampled_from(["actual", "estimate", "forecast"]),
        st.sampled_from(sorted(PLACES)),
    ),
    min_size=1,
    max_size=6,
).map(lambda rows: [replace(row, id=f"o{number}") for number, row in enumerate(rows)])
_rule = st.permutations(list(CRITERIA)).map(lambda names: Rule(tuple(names)))


@given(_rows, _rule, st.integers(0, 5))
def test_what_a_person_preferred_is_shown_under_every_rule(rows: list[Observation], rule: Rule, number: int) -> None:
    own = rows[number % len(rows)]
    found = preference(rows, PLACES, rule=rule, chosen={own.id: "preferred"})
    assert found is not None
    assert found.shown == own
    assert {one.decided_by for one in found.alternatives} <= {CHOSEN}


@given(_rows, _rule)
def test_what_a_person_set_aside_is_shown_only_when_nothing_else_is_left(rows: list[Observation], rule: Rule) -> None:
    found = preference(rows, PLACES, rule=rule, chosen={rows[0].id: "disputed"})
    assert found is not None
    assert (found.shown == rows[0]) == (len(rows) == 1)


@given(_rows, _rule, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter_and_none_is_lost(
    rows: list[Observation], rule: Rule, random: object
) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (preference(each, PLACES, rule=rule) for each in (rows, shuffled))
    assert one == other
    assert one is not None
    assert sorted([one.shown.id, *(each.observation.id for each in one.alternatives)]) == [row.id for row in rows]


@given(_rows, _rule)
def test_the_reason_named_is_the_first_criterion_that_differs(rows: list[Observation], rule: Rule) -> None:
    found = preference(rows, PLACES, rule=rule)
    assert found is not None
    for one in found.alternatives:
        assert one.reason.en
        assert one.reason.zh
        if one.decided_by is None:
            assert one.independent == found.independent
        else:
            assert one.decided_by.id in rule.criteria


def test_a_source_that_repeats_another_counts_once() -> None:
    rows = [observation(f"o{n}", 5.0, evidence_id=place) for n, place in enumerate(("press", "repeats", "other"))]
    found = preference(rows, PLACES)
    assert found is not None
    assert found.independent == 2
    without = preference(rows[:2], PLACES)
    assert without is not None
    assert without.independent == 1


def test_two_independent_sources_beat_one_that_is_repeated() -> None:
    rows = [
        observation("a", 5.0, evidence_id="press"),
        observation("b", 5.0, evidence_id="repeats"),
        observation("c", 6.0, evidence_id="other"),
        observation("d", 6.0, evidence_id="official"),
    ]
    found = preference(rows, PLACES, rule=Rule(("independence", "date")))
    assert found is not None
    assert found.shown.value == 6.0
    assert found.alternatives[-1].decided_by == KNOWN["independence"]
    assert found.alternatives[-1].reason.en.startswith("Decided by independent sources")


def test_the_rule_is_shown_moved_and_kept_as_text() -> None:
    rule = Rule.read("")
    assert rule.text == "status,kind,tier,independence,date"
    assert rule.steps[0] is CHOSEN
    assert rule.moved("date", 0).text == "date,status,kind,tier,independence"
    assert Rule.read(rule.moved("date", 0).text).criteria[0] == "date"
    assert all(step.name.zh and step.prefers.zh for step in rule.steps)


@pytest.mark.parametrize("text", ["status,beauty", "status,status", "chosen"])
def test_a_rule_that_cannot_decide_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(RuleError, match=r"^[A-Z].*\.$"):
        Rule.read(text)


def test_nothing_is_preferred_among_nothing() -> None:
    assert preference([], PLACES) is None


# --- a newer edition of the data ---------------------------------------------------------------------------------------

FAQ = "china-teleradiology.market-size.2024.mrfr-faq"
HEADLINE = "china-teleradiology.market-size.2024.mrfr"


def _edition(folder: Path, key: str, **cells: str) -> Path:
    """The seeds with some cells of one observation changed, as a later edition might bring them."""
    shutil.copytree(seeds(), folder)
    path = folder / "observation.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        if row["id"] == key:
            row.update(cells)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return folder


def _prefer_faq(workspace: Workspace) -> None:
    with workspace.edit("Prefer 300.0") as edit:
        edit.patch("observation", (HEADLINE,), status="alternate")
        edit.patch("observation", (FAQ,), status="preferred")


def _status(workspace: Workspace, key: str) -> str:
    row = workspace.observations.get(key)
    assert row is not None
    return row.status


def test_a_choice_wins_and_survives_a_rebuild_of_the_seeds(default: Workspace, tmp_path: Path) -> None:
    _prefer_faq(default)
    edition = _edition(tmp_path / "edition", HEADLINE, note="Checked again.")
    changes = rebuild(default, edition)
    assert ("observation", HEADLINE) in changes.touched
    assert (_status(default, FAQ), _status(default, HEADLINE)) == ("preferred", "alternate")
    row = default.observations.get(HEADLINE)
    assert row is not None
    assert row.note == "Checked again."
    chosen = chosen_status(default)
    assert chosen == {FAQ: "preferred", HEADLINE: "alternate"}
    sources = {place.id: default.sources.get(place.source_id) for place in default.evidence.all()}
    rows = default.observations.all(subject_id="china-teleradiology", measure_id="market-size", period="2024")
    known = {key: found for key, found in sources.items() if found is not None}
    found = preference(rows, known, chosen=chosen)
    assert found is not None
    assert found.shown.id == FAQ
    assert found.alternatives[0].decided_by is CHOSEN


def test_a_rebuild_with_the_same_seeds_changes_nothing(default: Workspace) -> None:
    _prefer_faq(default)
    assert rebuild(default, seeds()).change_id == 0
    assert default.history(1)[0].name == "Prefer 300.0"


def test_a_rebuild_is_one_undo_and_the_choice_another(default: Workspace, tmp_path: Path) -> None:
    _prefer_faq(default)
    rebuild(default, _edition(tmp_path / "edition", HEADLINE, note="New.", status="disputed"))
    assert _status(default, HEADLINE) == "alternate"
    default.undo()
    assert _status(default, HEADLINE) == "alternate"
    default.undo()
    assert (_status(default, FAQ), _status(default, HEADLINE)) == ("disputed", "preferred")
    assert own_changes(default) == {}


def test_a_choice_that_was_taken_back_is_none(default: Workspace, tmp_path: Path) -> None:
    _prefer_faq(default)
    default.undo()
    rebuild(default, _edition(tmp_path / "edition", HEADLINE, status="disputed"))
    assert _status(default, HEADLINE) == "disputed"
    assert chosen_status(default) == {}


def test_a_package_is_imported_in_the_same_way(default: Workspace, tmp_path: Path) -> None:
    _prefer_faq(default)
    import_package(default, _edition(tmp_path / "edition", HEADLINE, note="Newer.", status="disputed"))
    row = default.observations.get(HEADLINE)
    assert row is not None
    assert (row.status, row.note) == ("alternate", "Newer.")


def test_rows_a_person_added_stay(default: Workspace) -> None:
    own = replace(default.observations.all()[0], id="own.number", note="Mine.")
    with default.edit("Add a number") as edit:
        edit.put(own)
    rebuild(default, seeds())
    assert default.observations.get("own.number") == own
