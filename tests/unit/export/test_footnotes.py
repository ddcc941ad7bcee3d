"""Footnotes of slides: whole sentences, the important ones first, nothing about marks that are not drawn."""

from __future__ import annotations

from dataclasses import replace

from desktop.export.pptx.footnotes import MOST_LINES, fitted_notes, notes_on
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.metrics import wrap
from desktop.export.pptx.model import Box
from desktop.figures.bilingual import NOTES_APART, in_both
from tests.unit.export import samples

WIDE = Place(Box(0, 0, 11_112_000, 414_000))
LONG = "Drawn in grey without a name: " + ", ".join(f"Publisher number {n}" for n in range(30)) + "."
SCOPE = "Publishers bound the market differently; their figures are not joined."
RINGS = "Rings: another value of the same publisher for the same period, or a disputed one."


def test_only_whole_sentences_stand_and_a_note_too_long_gives_way_to_shorter_ones() -> None:
    two = f"{SCOPE} {LONG}"
    cases = {
        "all fit": ([SCOPE, RINGS], (SCOPE, RINGS), 0),
        "several on a line": ([SCOPE, RINGS] * 3, None, 0),
        "one gives way": ([SCOPE, LONG * 3, RINGS], (SCOPE, RINGS), 1),
        "its first sentence stays": ([RINGS, f"{SCOPE} {LONG * 3}"], (RINGS, SCOPE), 1),
        "nothing fits": ([LONG * 5], (), 1),
        "nothing is said": (["", "  "], (), 0),
        "no full stop inside an abbreviation": ([f"As Fortune Ltd. {LONG * 5}"], (), 1),
        "Chinese sentences": ([RINGS, "口径不同。" + "各机构" * 300 + "。"], (RINGS, "口径不同。"), 1),
    }
    for name, (notes, wanted, left) in cases.items():
        found = fitted_notes(notes, WIDE)
        assert found.left == left, name
        assert wanted is None or found.shown == wanted, name
        assert sum(len(wrap(one, 9, WIDE.room)) for one in found.shown) <= MOST_LINES, name
        assert "…" not in "".join(found.shown), name
    packed = " ".join(fitted_notes([SCOPE, RINGS, two, SCOPE], WIDE).shown)
    assert packed.startswith(f"{SCOPE} {RINGS}")


def test_a_slide_in_two_languages_keeps_a_note_in_the_first_where_both_have_no_room() -> None:
    own, other = f"{SCOPE} {RINGS}", "各机构口径不同。" * 60
    assert fitted_notes([own + NOTES_APART + other], WIDE) == ((own,), 1)
    short = own + NOTES_APART + "各机构口径不同，数据不相连接。"
    assert fitted_notes([short], WIDE) == ((short.replace(NOTES_APART, " "),), 0)


def test_the_first_notes_of_all_figures_come_first_and_marks_that_are_not_drawn_have_none() -> None:
    left = replace(samples.columns(), footnotes=(SCOPE, "Second of the left."))
    right = replace(samples.columns(), footnotes=(SCOPE, "Bars: from 0.", "Discs: parts."))
    right = replace(right, mark_notes=(("Bars: from 0.", "bar"), ("Discs: parts.", "harvey")))
    assert notes_on([left, right], "<a:t>◔ 1 of 4</a:t>") == [SCOPE, "Second of the left.", "Discs: parts."]
    both = in_both(right, replace(right, language="zh", footnotes=("口径。", "条形：从0开始。", "圆：部分。")))
    assert notes_on([both], "<a:t>no sign</a:t>") == [f"{SCOPE}{NOTES_APART}口径。"]
