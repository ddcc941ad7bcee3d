"""A table figure with every sign, a tint and unknowns, for tests of whoever draws tables."""

from __future__ import annotations

from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table

SIGNS = (
    ("yes", None, "offered"),
    ("no", None, "not offered"),
    ("between", None, "in parts"),
    ("unstated", None, "not stated"),
    ("harvey", 0.5, "2 of 4"),
    ("harvey", None, "not counted"),
    ("up", 2.0, "drives, 2 of 3"),
    ("up", None, "drives"),
    ("down", 3.0, "restrains, 3 of 3"),
    ("rating", 4.0, "4 of 5"),
    ("rating", None, "not rated"),
    ("unknown", None, "not published"),
)
NAMES = {"en": "Sign of a factor", "zh": "因素的标记"}


def signed_table(language: str = "en") -> Figure:
    """A row for each sign: with its words, alone, and with a shaded number beside it."""
    columns = (
        Column("name", NAMES[language]),
        Column("beside", "Beside the words"),
        Column("alone", "Alone"),
        Column("number", "Number", numeric=True),
    )
    rows = []
    for place, (glyph, level, words) in enumerate(SIGNS):
        lineage, entity = Lineage((f"o{place}",)), Entity("observation", f"o{place}")
        rows.append(
            (
                Cell(f"{NAMES[language]} {place + 1}"),
                Cell(words, glyph=glyph, level=level, lineage=lineage, entity=entity, detail="2024"),
                Cell(words, glyph=glyph, level=level, alone=True, lineage=lineage, entity=entity),
                Cell(f"{place}.5", place + 0.5, Certainty.DISPUTED, lineage, shade=place / (len(SIGNS) - 1)),
            )
        )
    return Figure(
        id="5" * 8,
        name="signs",
        family=Family.TABLE,
        language=language,
        section="A market",
        title="Eleven signs",
        subtitle="Made for a test",
        source_line="Source: A",
        alt_text="A table of signs",
        table=Table(columns, tuple(rows)),
    )
