"""Policies that touch a market, as thin marks on the time axis of its figure.

A mark says when something was issued, as precisely as its source does, and never that anything followed from it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import DateMark, Entity, Lineage
from desktop.figures.statements import Places, read_places, rows_in
from desktop.figures.wording import ZH, join, say
from desktop.frozen import frozen
from desktop.market.period import Period, PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Axis, Figure
    from desktop.figures.snapshot import Place
    from desktop.market.records import Policy
    from desktop.workspace.workspace import Workspace

THEMES: Final = (
    "access",
    "prescription_drugs",
    "payment",
    "data",
    "infrastructure",
    "devices",
    "planning",
    "profession",
)
"""Themes of policies in the order in which they are offered."""

_GENRE: Final = re.compile(
    r"\b(?:Opinions?|Notice|Measures|Rules|Guidelines|Provisions|Outline|Plan|Practices)\b", re.IGNORECASE
)
_ABOUT: Final = re.compile(r"\b(?:on|for) ")
_GERUND: Final = re.compile(
    r"^(?:(?:Actively|Further|Advancing|Building|Deepening|Expanding|Implementing|Improving|Optimizing|Promoting|"
    r"Regulating|Strengthening|Supporting|Administration|Supervision|and|of|the|a) )+",
    re.IGNORECASE,
)
_GENRE_ZH: Final = re.compile(r"^.{0,24}?关于(?P<what>.+?)(?:的(?:通知|意见|指导意见|实施意见|若干意见|决定))?$")
_REMARK: Final = re.compile(r"\s*[(（][^()（）]*[)）]")
_LOOSE_END: Final = re.compile(r"(?: (?:and|as|during|for|in|into|of|on|plus|the|to|with))+$")
_PHRASE_END: Final = re.compile(
    r"[,;:] | (?:among|as|at|by|during|for|from|in|into|of|on|through|under|with) | and (?=[A-Z][a-z]+ing )"
)
_PHRASE_END_ZH: Final = re.compile("[、，；： ]|[和与及]|(?<=”)|(?=“)")
_GERUND_ZH: Final = re.compile("^(?:进一步|深入|加快|积极|深化改革|促进和规范|促进|推进|推动|加强|支持|做好|完善)+")
_GENRE_END_ZH: Final = re.compile(
    "(?:(?:管理|暂行)?(?:办法|规定|规范)|(?:实施|行动|工作)?方案|(?:行动)?计划|(?:建设)?规划|的?若干政策措施|工作)$"
)
_LONGEST, _FEWEST = 38, 20
_LONGEST_ZH, _FEWEST_ZH = 18, 6
"""Most letters of a short title, and fewest that are left when it is cut between two phrases."""
_CUT: Final = "…"
"""Ends a title that says less than the whole one."""


@frozen
class DatedPolicy:
    """A policy with the period in which it was issued and the place that says so."""

    policy: Policy
    period: Period
    place: Place | None = None

    @property
    def is_dated(self) -> bool:
        """Whether a source says when it was issued."""
        return self.period.precision not in {"unknown", "open"}


def read_policies(workspace: Workspace, market: str) -> tuple[DatedPolicy, ...]:
    """The policies that touch a market or a segment of it, in the order of their dates."""
    links = workspace.policy_links.all(entity="market", entity_id=market)
    of_segments = workspace.policy_links.all(entity="segment")
    segments = {row.id: row for row in rows_in(workspace.segments, "id", [link.entity_id for link in of_segments])}
    own = {row.id for row in workspace.dimensions.all(market_id=market)}
    touching = [link.policy_id for link in links]
    touching += [
        link.policy_id
        for link in of_segments
        if link.entity_id in segments and segments[link.entity_id].dimension_id in own
    ]
    return _dated(workspace, touching)


def read_policies_of_player(workspace: Workspace, player: str) -> tuple[DatedPolicy, ...]:
    """The policies that touch a player, a market it is in or a segment it offers something in."""
    offered = workspace.offerings.all(player_id=player)
    markets = [one.market_id for one in workspace.player_markets.all(player_id=player)]
    wanted = {
        "player": [player],
        "market": [*markets, *(one.market_id for one in offered if one.market_id is not None)],
        "segment": [one.segment_id for one in offered if one.segment_id is not None],
    }
    links = [
        link for kind, ids in wanted.items() for link in rows_in(workspace.policy_links, "entity_id", ids, entity=kind)
    ]
    return _dated(workspace, [link.policy_id for link in links])


def _dated(workspace: Workspace, ids: Sequence[str]) -> tuple[DatedPolicy, ...]:
    """Policies with their periods and places, in the order of their dates."""
    policies: list[Policy] = rows_in(workspace.policies, "id", ids)
    places = read_places(workspace, [policy.evidence_id for policy in policies])
    found = (DatedPolicy(policy, _period(policy), _place(places, policy)) for policy in policies)
    return tuple(sorted(found, key=lambda one: (one.policy.issued_start or one.policy.issued, one.policy.id)))


def _place(places: Places, policy: Policy) -> Place | None:
    from desktop.figures.snapshot import Place

    found = places.of(policy.evidence_id)
    return Place(*found) if found else None


def _period(policy: Policy) -> Period:
    try:
        return parse_period(policy.issued)
    except PeriodError:
        return parse_period("")


def counts(policies: Sequence[DatedPolicy]) -> dict[str, int]:
    """How many dated policies each theme has, in the order of ``THEMES``; themes of an analyst's own come last."""
    found = Counter(one.policy.theme for one in policies if one.policy.theme and one.is_dated)
    known = {theme: found[theme] for theme in THEMES if found[theme]}
    return {**known, **{theme: found[theme] for theme in sorted(found) if theme not in known}}


def theme_name(theme: str, language: str) -> str:
    """A theme in words; an analyst's own theme is shown as it was entered."""
    return say(language, f"theme.{theme}") if theme in THEMES else theme


def date_marks(policies: Sequence[DatedPolicy], themes: Sequence[str], language: str) -> tuple[DateMark, ...]:
    """A mark for every dated policy of the chosen themes, as wide as its date is vague."""
    return tuple(_mark(one, language) for one in policies if one.is_dated and one.policy.theme in themes)


def marked(marks: Sequence[DateMark], axis: Axis | None) -> tuple[DateMark, ...]:
    """The marks that touch the years of an axis."""
    if axis is None:
        return ()
    return tuple(mark for mark in marks if mark.end >= axis.minimum and mark.start <= axis.maximum)


def _mark(one: DatedPolicy, language: str) -> DateMark:
    policy, period = one.policy, one.period
    half = (period.end - period.start).days / 365.25 / 2
    issuer = policy.issuer_zh if language == ZH and policy.issuer_zh else policy.issuer
    parts = [full_title(policy, language), issuer, format_period(period, language), theme_name(policy.theme, language)]
    if _is_draft(policy):
        parts.append(say(language, "policy.draft"))
    return DateMark(
        key=policy.id,
        start=period.x - half,
        end=period.x + half,
        text=_label(policy, language),
        detail=say(language, "comma").join(part for part in parts if part),
        theme=policy.theme,
        tentative=_is_draft(policy),
        entity=Entity("policy", policy.id),
        lineage=Lineage(evidence=(policy.evidence_id,)),
    )


def _label(policy: Policy, language: str) -> str:
    title = short_title(policy, language)
    return say(language, "parens", text=title, note=say(language, "policy.draft")) if _is_draft(policy) else title


def _is_draft(policy: Policy) -> bool:
    return policy.status == "draft"


def full_title(policy: Policy, language: str) -> str:
    """The title in the figure's language, else in the other one."""
    return (policy.title_original or policy.title_en) if language == ZH else policy.title_en


def short_title(policy: Policy, language: str) -> str:
    """What a policy is about in a few words: its title without what kind of paper it is.

    One that is still too long ends between two phrases, else between two words, with an ellipsis.
    """
    title = _REMARK.sub("", full_title(policy, language)).strip("《》 ")
    if language == ZH and policy.title_original:
        found = _GENRE_ZH.match(title)
        return _cut_zh(found["what"] if found else title)
    about = (_GERUND.sub("", _about(title)) or title).replace('"', "")
    return _cut(about[:1].upper() + about[1:])


def _about(title: str) -> str:
    """What stands behind the kind of paper: ``Notice on …``, ``Measures for …``, ``Provisions of … on …``."""
    genre = _GENRE.search(title)
    if genre is None:
        return title
    rest = title[genre.end() :]
    about = _ABOUT.search(rest)
    if about is not None:
        return rest[about.end() :]
    return rest.removeprefix(" of ") if rest.startswith(" of ") else title


def _cut(text: str) -> str:
    """Whole phrases up to a length, else whole words."""
    if len(text) <= _LONGEST:
        return _LOOSE_END.sub("", text)
    most = _LONGEST - len(_CUT)
    ends = [found.start() for found in _PHRASE_END.finditer(text) if _FEWEST <= found.start() <= most]
    head = text[: ends[-1]] if ends else text[: most + 1].rpartition(" ")[0].rstrip(" ,;:") or text[:most]
    return _LOOSE_END.sub("", head) + _CUT


def _cut_zh(text: str) -> str:
    """What is too long loses the kind of paper, then the verbs before the matter, then whole phrases."""
    for loose in (_GENRE_END_ZH, _GERUND_ZH):
        if len(text) <= _LONGEST_ZH:
            return text
        text = loose.sub("", text)
    if len(text) <= _LONGEST_ZH:
        return text
    most = _LONGEST_ZH - len(_CUT)
    ends = [found.start() for found in _PHRASE_END_ZH.finditer(text) if _FEWEST_ZH <= found.start() <= most]
    return text[: ends[-1] if ends else most] + _CUT


def overlaid(figure: Figure, policies: Sequence[DatedPolicy], themes: Sequence[str]) -> Figure:
    """A figure over time with the policies of some themes marked; the same one where its axis is no time axis."""
    if not themes or figure.empty or figure.x is None or figure.x.kind != "time":
        return figure
    dated = marked(date_marks(policies, themes, figure.language), figure.x)
    told = notes(policies, themes, dated, figure.language)
    return replace(figure, annotations=(*figure.annotations, *dated), footnotes=(*figure.footnotes, *told))


def notes(
    policies: Sequence[DatedPolicy], themes: Sequence[str], drawn: Sequence[DateMark], language: str
) -> list[str]:
    """What the marks mean, and which policies of the chosen themes have none."""
    if not themes:
        return []
    names = join(language, [theme_name(theme, language) for theme in themes])
    chosen = [one for one in policies if one.policy.theme in themes]
    if not chosen:
        return [say(language, "note.no_policies", themes=names)]
    found = [say(language, "note.policies", count=len(drawn), themes=names)] if drawn else []
    outside = sum(one.is_dated for one in chosen) - len(drawn)
    if outside:
        found.append(say(language, "note.policies_outside", count=outside))
    undated = sum(not one.is_dated for one in chosen)
    if undated:
        found.append(say(language, "note.policies_undated", count=undated))
    return found
