"""Everything worth a person's look in a workspace, the worst first, in words: what ``marketscope check`` prints.

Joins what the file itself shows (``workspace.checks``: damage, lost references, missing evidence) with
what the numbers and statements show (``contradictions``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.contradictions.contradiction import SEVERITIES
from desktop.analysis.contradictions.rules import contradictions
from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.workspace.files import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.analysis.contradictions.contradiction import Contradiction, Member
    from desktop.workspace.checks import Finding as FileFinding
    from desktop.workspace.workspace import Workspace

_SAID_HERE: Final = frozenset({"dispute", "sum"})
"""Codes of the file's check that the rules say better, with members and rounding."""

_HEADS: Final = {
    "critical": Words("Critical", "严重"),
    "warning": Words("Warning", "警告"),
    "note": Words("Note", "提示"),
}


@frozen
class Finding:
    """One thing found: how bad, by which rule (``code``), about which row, in words, with its sides."""

    severity: str
    code: str
    entity: str
    entity_id: str
    title: Words
    """In few words; the sentence itself where nothing shorter says it."""
    sentence: Words
    members: tuple[Member, ...] = ()
    status: str = "open"
    """open, explained, resolved."""
    explanation: str = ""
    explanation_zh: str = ""

    @property
    def is_of_the_file(self) -> bool:
        """Whether it is about the file (damage, lost references) and not about what sources say."""
        return self.entity != "dispute"

    @property
    def is_open(self) -> bool:
        """Whether nobody has explained or settled it."""
        return self.status == "open"


def _state_of_file(broken: int) -> Words:
    """Whether the file itself is whole, apart from what its sources say about each other."""
    if broken:
        return Words(f"The file itself: {broken} problems.", f"文件本身：{broken}个问题。")
    return Words("The file itself: no problems.", "文件本身：没有问题。")


def findings(workspace: Workspace) -> list[Finding]:
    """Every finding: open ones first, the worst first among them; the order is the same on every run."""
    found = [_of_file(one) for one in workspace.check() if one.code not in _SAID_HERE]
    found += [_of_contradiction(one) for one in contradictions(workspace)]
    return sorted(found, key=lambda one: (not one.is_open, SEVERITIES.index(one.severity), one.code, one.entity_id))


def needs_attention(found: Iterable[Finding]) -> bool:
    """Whether something above "note" is open: then ``marketscope check`` ends with exit code 1."""
    return any(one.is_open and one.severity != "note" for one in found)


def as_text(found: Sequence[Finding], language: str, *, settled: bool = False) -> str:
    """The findings for a terminal, one a line with their sides below; settled ones are counted unless asked for."""
    chinese = language.startswith("zh")
    lines: list[str] = []
    for one in found:
        if one.is_open or settled:
            lines.append(f"{_HEADS[one.severity].get(language)} [{one.code}] {one.sentence.get(language)}")
            lines += [f"    {_side(member, language)}" for member in one.members]
    count = {severity: sum(one.severity == severity and one.is_open for one in found) for severity in SEVERITIES}
    rest = sum(not one.is_open for one in found)
    broken = sum(one.is_of_the_file and one.severity != "note" for one in found)
    lines.append(_state_of_file(broken).get(language))
    total = (
        f"{count['critical']} critical, {count['warning']} warnings, {count['note']} notes open; "
        f"{rest} explained or resolved."
    )
    if chinese:
        total = (
            f"未决：严重{count['critical']}项，警告{count['warning']}项，提示{count['note']}项；已解释或解决{rest}项。"
        )
    return "\n".join(clean_text(line) for line in [*lines, total])


def as_json(found: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings for machines: plain objects, both languages, members as rows."""
    return [
        {
            "severity": one.severity,
            "code": one.code,
            "status": one.status,
            "entity": one.entity,
            "id": one.entity_id,
            "title": {"en": one.title.en, "zh": one.title.zh},
            "sentence": {"en": one.sentence.en, "zh": one.sentence.zh},
            "explanation": one.explanation,
            "explanation_zh": one.explanation_zh,
            "members": [
                {
                    "entity": member.entity,
                    "id": member.entity_id,
                    "statement": {"en": member.statement.en, "zh": member.statement.zh},
                    "evidence": member.evidence_id,
                    "source": member.source_id,
                    "date": member.date,
                }
                for member in one.members
            ],
        }
        for one in found
    ]


def _side(member: Member, language: str) -> str:
    where = ", ".join(part for part in (member.source, member.date) if part)
    return f"{member.statement.get(language)}" + (f"  [{where}]" if where else "")


def _of_file(one: FileFinding) -> Finding:
    entity, _, entity_id = one.subject.partition(":")
    words = Words(one.sentence, one.sentence)
    return Finding(one.severity, one.code, entity, entity_id, words, words)


def _of_contradiction(one: Contradiction) -> Finding:
    """The title leads, so that a line in a terminal says what it is about."""
    sentence = Words(f"{one.title.en}. {one.sentence.en}", f"{one.title.zh}。{one.sentence.zh}")
    code = one.rule or "dispute"
    return Finding(
        one.severity,
        code,
        "dispute",
        one.id,
        one.title,
        sentence,
        one.members,
        one.status,
        one.explanation,
        one.explanation_zh,
    )
