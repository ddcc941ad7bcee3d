"""The disputes family: what cannot all be true, side by side, with how each contradiction stands, as a table."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.entities import STORES
from desktop.figures import caption
from desktop.figures.disputes_reading import MOST
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.wording import join, keys, say
from desktop.market.names import explanation, name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.analysis.contradictions.contradiction import Contradiction, Member
    from desktop.figures.disputes_reading import DisputesSnapshot
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Source

_REMEMBERED: Final = 4
_LONG: Final = 132
"""Letters that a cell holds in three lines; a Chinese character counts as two."""
_SIDE: Final = 76
"""The same for a side, which stands in a narrower column above its source."""
_STATUSES: Final = ("open", "explained", "resolved")
_SIGNS: Final = {"open": ("between", None, Certainty.DISPUTED)}
"""Sign, level and certainty of a status; every other one is settled."""
_SETTLED: Final = ("yes", None, Certainty.PUBLISHED)
_SENTENCE: Final = re.compile(r"(?<=[.;])\s+(?=[A-Z])|(?<=[。；])")
_BROKEN: Final = re.compile(r"[,;.]?\s\S{0,20}$")
"""What may be half a word or half a number at the end of what is cut."""
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_KEYS: Final = keys()


@lru_cache(maxsize=_REMEMBERED)
def compose_disputes(request: FigureRequest, known: DisputesSnapshot) -> Figure:
    """The table of a request: the gravest contradictions, and how many there are besides."""
    language, shown = request.language, known.found[:MOST]
    market = name(known.market, language) if known.market is not None else say(language, "factors.all_markets")
    title = _title(known.found, language)
    told = [one.title.get(language) for one in shown]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=market,
        title=title,
        subtitle=say(language, "disputes.subtitle", market=market),
        source_line=caption.source_line(_sources(shown, known), language, known.names),
        alt_text=say(language, "alt.disputes", title=title, rows=join(language, told)),
        table=_table(shown, known, language) if shown else Table(),
        footnotes=_notes(known.found, language) if shown else (),
        evidence=tuple(_evidence(shown, known, language)),
        empty="" if shown else say(language, "disputes.empty", market=market),
    )


def _title(found: Sequence[Contradiction], language: str) -> str:
    counts = {status: sum(1 for one in found if one.status == status) for status in _STATUSES}
    parts = [say(language, f"disputes.part.{status}", count=count) for status, count in counts.items() if count]
    key = "disputes.title_one" if len(found) == 1 else "disputes.title"
    return say(language, key if parts else "disputes.title_none", count=len(found), parts=join(language, parts))


def _notes(found: Sequence[Contradiction], language: str) -> tuple[str, ...]:
    notes = [say(language, "disputes.key")]
    if len(found) > MOST:
        notes.append(say(language, "disputes.rest", shown=MOST, count=len(found), rest=len(found) - MOST))
    if any(_is_foreign(one, language) for one in found[:MOST]):
        notes.append(say(language, "disputes.other_language"))
    return tuple(notes)


def _is_foreign(one: Contradiction, language: str) -> bool:
    """Whether its explanation was written in the other language only."""
    own, other = one.explanation, one.explanation_zh
    return bool(own and not other if language == "zh" else other and not own)


def _table(shown: Sequence[Contradiction], known: DisputesSnapshot, language: str) -> Table:
    heads = ("question", "one", "other", "status", "reading")
    columns = tuple(Column(key, say(language, f"disputes.col.{key}")) for key in heads)
    return Table(columns, tuple(_row(one, known, language) for one in shown))


def _row(one: Contradiction, known: DisputesSnapshot, language: str) -> tuple[Cell, ...]:
    dispute = Entity("dispute", one.id)
    sides = _sides(one)
    every = _lineage(one.members, language)
    return (
        Cell(_short(one.title.get(language)), lineage=every, entity=dispute),
        _side(sides[:1], one.members, known, language),
        _side(sides[1:], one.members, known, language),
        _status(one, dispute, language),
        _reading(one, every, dispute, language),
    )


def _sides(one: Contradiction) -> list[Member]:
    """The fewest that exclude each other already; all of them where no fewer are known."""
    fewest = [side for side in one.members if side.key in one.smallest]
    return fewest if len(fewest) > 1 else list(one.members)


def _side(sides: Sequence[Member], every: Sequence[Member], known: DisputesSnapshot, language: str) -> Cell:
    """What they say, in the words of the source or ours, with who says so and when below."""
    if not sides:
        return Cell("")
    first, told = sides[0], list(sides[:2])
    text = say(language, "semicolon").join(side.statement.get(language) for side in told)
    if _wide(text) > _SIDE:
        told, text = [first], _short(first.statement.get(language), _SIDE)
    if len(sides) > len(told):
        more = say(language, "disputes.more", count=len(sides) - len(told))
        text = say(language, "parens", text=text, note=more)
    return Cell(
        text,
        certainty=Certainty.REFUTED if all(side.refuted for side in sides) else None,
        lineage=_lineage(sides, language) or _by_hand(every, language),
        entity=Entity(*first.key) if first.entity in STORES else None,
        detail=say(language, "semicolon").join(dict.fromkeys(_whose(side, known, language) for side in told)),
    )


def _whose(side: Member, known: DisputesSnapshot, language: str) -> str:
    place = known.places.of(side.evidence_id)
    cited = caption.short_citation(place[1], language, known.names) if place else say(language, "unsourced")
    return say(language, "comma").join((cited, say(language, "status.refuted"))) if side.refuted else cited


def _lineage(sides: Sequence[Member], language: str) -> Lineage:
    """The rows that say it, and the places of those that are neither numbers nor claims."""
    ids = {kind: tuple(s.entity_id for s in sides if s.entity == kind) for kind in ("observation", "claim")}
    other = (side.evidence_id for side in sides if side.evidence_id and side.entity not in ids)
    return Lineage(
        observations=ids["observation"],
        claims=ids["claim"],
        formula=say(language, "disputes.lineage") if len(sides) > 1 else "",
        evidence=tuple(dict.fromkeys(other)),
    )


def _by_hand(every: Sequence[Member], language: str) -> Lineage:
    """Of a side that is no row of the workspace: whoever entered the contradiction wrote it beside these."""
    return replace(_lineage(every, language), formula=say(language, "disputes.by_hand"))


def _status(one: Contradiction, dispute: Entity, language: str) -> Cell:
    glyph, level, certainty = _SIGNS.get(one.status, _SETTLED)
    return Cell(
        _word("status", one.status, language),
        certainty=certainty,
        entity=dispute,
        detail=_word("severity", one.severity, language),
        glyph=glyph,
        level=level,
    )


def _word(kind: str, code: str, language: str) -> str:
    """A code in words; one of a workspace's own as it is written there."""
    key = f"disputes.{kind}.{code}"
    return say(language, key) if key in _KEYS else code.replace("_", " ")


def _reading(one: Contradiction, every: Lineage, dispute: Entity, language: str) -> Cell:
    """A person's explanation, else what the rule says, and what the numbers point to."""
    likely = ""
    if one.suggested and one.status == "open":
        likely = say(language, "disputes.likely", reason=_word("why", one.suggested, language))
    said = explanation(one, language)
    if not said and one.sentence.get(language) != one.title.get(language):
        said = one.sentence.get(language)
    if not said:
        said, likely = likely or say(language, "disputes.unexplained"), ""
    return Cell(_short(said), lineage=every, entity=dispute, detail=likely)


def _short(text: str, most: int = _LONG) -> str:
    """The text, else its first sentences, else its beginning: the whole stands where the contradiction is opened."""
    if _wide(text) <= most:
        return text
    told = ""
    for sentence in _SENTENCE.split(text):
        longer = f"{told} {sentence}" if told and not _HAN.match(sentence) else f"{told}{sentence}"
        if _wide(longer) > most:
            break
        told = longer
    if told:
        return told
    room = most - 1
    kept = ""
    for letter in text:
        room -= _wide(letter)
        if room < 0:
            break
        kept += letter
    return f"{(_BROKEN.sub('', kept) or kept).rstrip()}…"


def _wide(text: str) -> int:
    return len(text) + len(_HAN.findall(text))


def _sources(shown: Sequence[Contradiction], known: DisputesSnapshot) -> list[Source]:
    found = (known.places.of(side.evidence_id) for one in shown for side in one.members)
    return [place[1] for place in found if place is not None]


def _evidence(shown: Sequence[Contradiction], known: DisputesSnapshot, language: str) -> Iterator[EvidenceLine]:
    """One line for each side that stands in a source."""
    from desktop.figures.snapshot import Place

    for one in shown:
        for side in one.members:
            place = known.places.of(side.evidence_id)
            if place is not None:
                said = side.statement.get(language)
                yield caption.evidence_of_place(Place(*place), side.entity_id, one.title.get(language), said)
