"""The glance in the language of the reader, and the same as one sheet that can be exported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.caption import evidence_of, source_line
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.glance import Glance, Line
from desktop.figures.glance_course import kinds_drawn
from desktop.figures.glance_headlines import headlines
from desktop.figures.glance_lines import SILENT, dispute_lines, event_lines, player_lines, policy_lines
from desktop.figures.glance_outline import outline
from desktop.figures.sheet import Band, FactItem, Facts, Listing, ListItem, Sheet
from desktop.figures.wording import join, say
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.glance import GlanceSnapshot, Headline, OutlineRow, PlayerLine
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated

ON_SHEET: Final = 7
"""Rows of each list on the exported page."""
CHAPTERS_ON_SHEET: Final = 13
NOTHING: Final = Lineage()


def glance_of(request: FigureRequest, known: GlanceSnapshot) -> Glance:
    """Everything the page shows. Pure."""
    language = request.language
    first = headlines(known, language)
    rows = outline(known, language)
    earners = player_lines(known, language)
    parents = {row.parent for row in rows}
    return Glance(
        title=say(language, "glance.title", market=name(known.market, language)),
        sentence=_sentence(known, len(first), language),
        headlines=first,
        outline=rows,
        announced=sum(row.missing for row in rows if row.id not in parents),
        elsewhere=tuple(Line(Entity("market", row.id), name(row, language)) for row in known.elsewhere),
        disputes=dispute_lines(known, language),
        open_disputes=known.open_disputes,
        policies=policy_lines(known, language),
        all_policies=known.all_policies,
        players=earners.lines,
        all_players=max(earners.count, known.earning),
        revenue_unit=earners.unit,
        silent=earners.silent,
        events=event_lines(known, language),
        all_events=known.all_events,
    )


def _sentence(known: GlanceSnapshot, count: int, language: str) -> str:
    if not count:
        return say(language, "glance.sentence_bare")
    key = "glance.open_none" if not known.open_disputes else "glance.open" if known.critical else "glance.open_calm"
    headlines = say(language, "glance.headlines", count=count)
    disputes = say(language, key, count=known.open_disputes, critical=known.critical)
    return say(language, "glance.sentence", headlines=headlines, disputes=disputes)


def compose_glance(request: FigureRequest, known: GlanceSnapshot) -> Figure:
    """The page as one sheet: words and numbers that every surface lays out alike."""
    shown, language = glance_of(request, known), request.language
    used = _used(shown, known)
    labels = join(language, [f"{one.label} {one.number} {one.unit}".strip() for one in shown.headlines])
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.SHEET,
        language=language,
        section=name(known.market, language),
        title=shown.title,
        subtitle=shown.sentence,
        source_line=source_line([one.source for one in used], language, known.names),
        alt_text=say(language, "alt.glance", title=shown.title, headlines=labels or shown.sentence),
        legend=_legend(shown),
        evidence=tuple(
            evidence_of(one, _subject(one, known, language), _measure(one, known, language), language) for one in used
        ),
        formulas=tuple(dict.fromkeys(one.lineage.formula for one in shown.players if one.lineage.formula)),
        table=_table(shown, language),
        sheet=_sheet(shown, language),
    )


def _legend(shown: Glance) -> tuple[Certainty, ...]:
    """The kinds of certainty of numbers and of the courses under them, in their order."""
    found = {one.certainty for one in shown.headlines} | {one.certainty for one in shown.players}
    for headline in shown.headlines:
        if headline.course is not None:
            found |= kinds_drawn(headline.course)
    return tuple(one for one in Certainty if one in found)


def _used(shown: Glance, known: GlanceSnapshot) -> list[Stated]:
    rows = {row.observation.id: row for rows in (*known.values.values(), *known.revenues.values()) for row in rows}
    lineages = [*(one.lineage for one in shown.headlines), *(one.lineage for one in shown.players)]
    lineages += [row.lineage for row in shown.outline]
    ids = dict.fromkeys(key for lineage in lineages for key in lineage.observations)
    return [rows[key] for key in ids if key in rows]


def _subject(one: Stated, known: GlanceSnapshot, language: str) -> str:
    key = one.observation.subject_id
    rows = known.players if one.observation.subject == "player" else known.kin
    return next((name(row, language) for row in rows if row.id == key), key)


def _measure(one: Stated, known: GlanceSnapshot, language: str) -> str:
    measure = known.measures.get(one.observation.measure_id)
    return name(measure, language) if measure is not None else one.observation.measure_id


def _sheet(shown: Glance, language: str) -> Sheet:
    figures = Band((Facts(tuple(_fact(one) for one in shown.headlines), across=max(1, len(shown.headlines))),))
    chapters = [_chapter(row, language) for row in shown.outline if not row.level][:CHAPTERS_ON_SHEET]
    silent = say(language, "glance.silent", names=join(language, list(shown.silent[:SILENT]))) if shown.silent else ""
    upper = (
        _listing("glance.chapters", chapters, language, 6, across=2),
        _listing("glance.disputes", [_item(one) for one in shown.disputes[:ON_SHEET]], language, 3),
        _listing(
            "glance.players_title", [_player(one, language) for one in shown.players[:ON_SHEET]], language, 3, silent
        ),
    )
    lower = (
        _listing("glance.policies", [_item(one) for one in shown.policies[:ON_SHEET]], language, 6),
        _listing("glance.events", [_item(one) for one in shown.events[:ON_SHEET]], language, 6),
    )
    return Sheet((*((figures,) if shown.headlines else ()), Band(upper), Band(lower)))


def _listing(key: str, items: list[ListItem], language: str, span: int, empty: str = "", *, across: int = 1) -> Listing:
    return Listing(say(language, key), tuple(items), empty or say(language, "glance.empty_list"), span, across)


def counted(row: OutlineRow, language: str) -> str:
    """How many parts are known, modelled and not published; what does not occur is not named."""
    counts = (("known", row.known), ("modelled", row.modelled), ("missing", row.missing))
    return join(language, [say(language, f"glance.count.{key}", count=count) for key, count in counts if count])


def _fact(one: Headline) -> FactItem:
    return FactItem(
        one.label,
        f"{one.number} {one.unit}".strip(),
        one.context,
        one.certainty,
        is_number=True,
        lineage=one.lineage,
        entity=one.entity,
        course=one.course,
    )


def _chapter(row: OutlineRow, language: str) -> ListItem:
    certainty = Certainty.PUBLISHED if row.known else Certainty.MODELLED if row.modelled else Certainty.NOT_PUBLISHED
    return ListItem(f"{row.number} {row.title}", counted(row, language), certainty, entity=Entity("chapter", row.id))


def _item(one: Line) -> ListItem:
    certainty = Certainty.DISPUTED if one.grade else Certainty.PUBLISHED
    return ListItem(one.text, one.lead or one.grade_words, certainty, entity=one.entity)


def _player(one: PlayerLine, language: str) -> ListItem:
    detail = say(language, "comma").join((one.amount, one.when))
    return ListItem(one.name, detail, one.certainty, is_number=True, lineage=one.lineage, entity=one.entity)


def _table(shown: Glance, language: str) -> Table:
    """Everything on the page as rows: what, how much, when or how grave."""
    keys = ("part", "what", "value", "note")
    columns = tuple(Column(key, say(language, f"glance.column.{key}")) for key in keys)
    rows = [
        _row("", one.label, f"{one.number} {one.unit}".strip(), one.context, one.certainty, one.lineage, one.entity)
        for one in shown.headlines
    ]
    part = say(language, "glance.chapters")
    for row in shown.outline:
        what = f"{row.number} {row.title}"
        rows.append(_row(part, what, counted(row, language), row.remark, None, row.lineage, Entity("chapter", row.id)))
    for key, lines in (("disputes", shown.disputes), ("policies", shown.policies), ("events", shown.events)):
        part = say(language, f"glance.{key}")
        rows += [_row(part, one.text, one.lead or one.grade_words, one.detail, entity=one.entity) for one in lines]
    part = say(language, "glance.players_title")
    rows += [
        _row(part, one.name, one.amount, one.when, one.certainty, one.lineage, one.entity) for one in shown.players
    ]
    return Table(columns, tuple(rows))


def _row(
    part: str,
    what: str,
    value: str,
    note: str,
    certainty: Certainty | None = None,
    lineage: Lineage = NOTHING,
    entity: Entity | None = None,
) -> tuple[Cell, ...]:
    return Cell(part), Cell(what, entity=entity), Cell(value, certainty=certainty, lineage=lineage), Cell(note)
