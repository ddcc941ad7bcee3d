"""Written periods, English and Chinese, turned into canonical period text.

Every pattern is anchored and bounded, so reading takes time proportional to the length.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from desktop.market.months import MONTHS

_MONTH_NUMBER: Final = (
    {name: number for number, name in enumerate(MONTHS, 1)}
    | {name[:3]: number for number, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
)
_ORDINAL: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_CHINESE_DIGIT: Final = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}

_Y: Final = r"(?P<y>[0-9]{4})"
_SHORT_Y: Final = r"(?P<y>[0-9]{4}|[0-9]{2})"
_NAME: Final = rf"(?P<name>{'|'.join(sorted(_MONTH_NUMBER, key=len, reverse=True))})\.?"
_DAY: Final = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_ORD: Final = rf"(?P<o>{'|'.join(_ORDINAL)})"
_FISCAL: Final = r"(?:fy|fiscal year|fiscal|financial year) ?"

_LEADING: Final = re.compile(
    r"(?:(?:in|for|during|on|at|year|the year|as of|as at|calendar year|cy) )"
    r"|(?:截至|截止到|截止|截至到|于|在|自然年)(?=[0-9])"
)
_OPEN_END: Final = re.compile(
    r"(?:since|from|after|starting|starting in|beginning) (?P<p>.{1,60})"
    r"|(?P<q>.{1,60}?) (?:onwards?|and later|or later)"
    r"|(?:自|从)?(?P<r>.{1,60}?)(?:以来|至今|起|之后|以后|后)"
)
_OPEN_START: Final = re.compile(
    r"(?:by|to|until|till|through|before|up to) (?P<p>.{1,60})"
    r"|(?P<q>.{1,60}?) (?:and earlier|or earlier)"
    r"|(?:到|至)(?P<r>.{1,60}?)"
    r"|(?P<s>.{1,60}?)(?:及以前|以前|之前|前)"
)
_TO_MONTH: Final = re.compile(rf"{_Y} ?\((?:to|until|up to) {_NAME}\)")
_MONTHS_IN_YEAR: Final = re.compile(
    rf"{_Y} ?\((?P<a>[a-z]{{3,9}})\.? ?[-–~] ?(?P<b>[a-z]{{3,9}})\.?\)"
    rf"|(?P<y2>[0-9]{{4}})年(?P<m>[0-9]{{1,2}})月? ?[-–~至到] ?(?P<n>[0-9]{{1,2}})月"
)
_SEPARATOR: Final = re.compile(r" to | through | and | ?/ ?| ?[–~] ?|至|到| ?- ?")

_Maker = Callable[[re.Match[str]], str]


def _month(match: re.Match[str]) -> str:
    return f"{match['y']}-{_MONTH_NUMBER[match['name']]:02d}"


def _numbered_month(match: re.Match[str]) -> str:
    return f"{match['y']}-{int(match['m']):02d}"


def _day(match: re.Match[str]) -> str:
    return f"{_month(match)}-{int(match['d']):02d}"


def _numbered_day(match: re.Match[str]) -> str:
    return f"{_numbered_month(match)}-{int(match['d']):02d}"


def _part(letter: str) -> _Maker:
    def make(match: re.Match[str]) -> str:
        groups = match.groupdict()
        number = groups.get("n") or _ORDINAL.get(groups.get("o") or "") or _CHINESE_DIGIT[groups["c"]]
        fiscal = "FY" if groups.get("fy") else ""
        return f"{fiscal}{_full_year(match['y'])}-{letter}{number}"

    return make


def _full_year(digits: str) -> str:
    return digits if len(digits) == 4 else f"20{digits}"


def _decade(match: re.Match[str]) -> str:
    first = int(match["decade"])
    low, high = {"early": (0, 4), "mid": (4, 6), "late": (5, 9), None: (0, 9)}[match["when"]]
    return f"{first + low}/{first + high}"


_FORMS: Final[tuple[tuple[str, _Maker], ...]] = (
    (rf"{_Y}年?(?:度|全年)?(?: ?[aef])?", lambda m: m["y"]),
    (rf"{_Y} \(to date\)", lambda m: m["y"]),
    (rf"(?:full[- ]year|full year) {_Y}", lambda m: m["y"]),
    (rf"(?:the )?(?:end|close) of {_Y}", lambda m: f"{m['y']}-12"),
    (rf"{_Y}年(?:底|末|年底|年末)", lambda m: f"{m['y']}-12"),
    (rf"{_Y}-(?P<m>[0-9]{{1,2}})", _numbered_month),
    (rf"{_Y}年 ?(?P<m>[0-9]{{1,2}})月(?:份|底|末)?", _numbered_month),
    (rf"{_Y}[/.](?P<m>[0-9]{{1,2}})", _numbered_month),
    (rf"{_NAME},? (?:of )?{_Y}", _month),
    (rf"{_Y},? {_NAME}", _month),
    (rf"{_Y}(?P<sep>[-/.])(?P<m>[0-9]{{1,2}})(?P=sep)(?P<d>[0-9]{{1,2}})", _numbered_day),
    (rf"{_Y}年 ?(?P<m>[0-9]{{1,2}})月 ?(?P<d>[0-9]{{1,2}})[日号]", _numbered_day),
    (rf"{_Y}(?P<m>[0-9]{{2}})(?P<d>[0-9]{{2}})", _numbered_day),
    (rf"{_DAY}[ -]{_NAME},?[ -]{_Y}", _day),
    (rf"{_NAME} {_DAY},? {_Y}", _day),
    (rf"{_Y}[- ]?q(?P<n>[1-4])", _part("Q")),
    (rf"q(?P<n>[1-4])[- ]?{_Y}", _part("Q")),
    (rf"(?P<n>[1-4])q ?{_SHORT_Y}", _part("Q")),
    (rf"{_Y}[- ]?h(?P<n>[12])", _part("H")),
    (rf"h(?P<n>[12])[- ]?{_Y}", _part("H")),
    (rf"(?P<n>[12])h ?{_SHORT_Y}", _part("H")),
    (rf"(?:the )?{_ORD} quarter,? (?:of |in )?{_Y}", _part("Q")),
    (rf"(?:the )?{_ORD} half(?: year)?,? (?:of |in )?{_Y}", _part("H")),
    (rf"{_Y}年? ?第? ?(?:(?P<c>[一二三四])|(?P<n>[1-4])) ?季度?", _part("Q")),
    (rf"{_Y}年? ?(?P<c>[上下])半年", _part("H")),
    (rf"{_Y}年?前三季度", lambda m: f"{m['y']}-01/{m['y']}-09"),
    (rf"{_FISCAL}{_SHORT_Y}", lambda m: f"FY{_full_year(m['y'])}"),
    (rf"{_Y}年?(?:财年|财政年度)", lambda m: f"FY{m['y']}"),
    (rf"{_FISCAL}(?P<a>[0-9]{{4}})[/-](?P<b>[0-9]{{2}})", lambda m: f"FY{m['a'][:2]}{m['b']}"),
    (rf"(?P<fy>{_FISCAL}){_SHORT_Y}[- ]?h(?P<n>[12])", _part("H")),
    (rf"(?P<fy>{_FISCAL}){_SHORT_Y}[- ]?q(?P<n>[1-4])", _part("Q")),
    (rf"{_Y}年?(?P<fy>财年|财政年度)(?P<c>[上下])半年", _part("H")),
    (rf"{_Y}年?(?P<fy>财年|财政年度)第?(?P<c>[一二三四])季度", _part("Q")),
    (r"(?:the )?(?:(?P<when>early|mid|late)[- ])?(?P<decade>[0-9]{3}0)s", _decade),
    (r"--(?P<m>[0-9]{1,2})", lambda m: f"--{int(m['m']):02d}"),
    (r"(?P<m>[0-9]{1,2})月(?:份)?(?:\(年份不详\))?", lambda m: f"--{int(m['m']):02d}"),
    (r"(?:--)?q(?P<n>[1-4])(?: \(no year\))?", lambda m: f"--Q{m['n']}"),
    (r"第(?P<c>[一二三四])季度(?:\(年份不详\))?", lambda m: f"--Q{_CHINESE_DIGIT[m['c']]}"),
    (rf"{_NAME}(?: \(no year\))?", lambda m: f"--{_MONTH_NUMBER[m['name']]:02d}"),
)  # fmt: skip


_UNKNOWN: Final = frozenset({"", "-", "–", "n/d", "n/a", "unknown", "no period stated", "未注明时期", "不详", "未知"})


def canonical(words: str) -> str | None:
    """The canonical text of a period written as ``words`` (one line, half-width), or None when none is meant."""
    words = words.lower()
    if words in _UNKNOWN:
        return ""
    leading = _LEADING.match(words)
    if leading:
        words = words[leading.end() :]
    return _point(words) or _months_in_year(words) or _range(words) or _open(words)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], _Maker], ...]:
    """The forms compiled, once the first written period is met."""
    return tuple((re.compile(pattern), make) for pattern, make in _FORMS)


def _point(words: str) -> str | None:
    for pattern, make in _forms():
        match = pattern.fullmatch(words)
        if match:
            return make(match)
    return None


def _months_in_year(words: str) -> str | None:
    match = _TO_MONTH.fullmatch(words)
    if match:
        return f"{match['y']}-01/{_month(match)}"
    match = _MONTHS_IN_YEAR.fullmatch(words)
    if not match:
        return None
    if match["y2"]:
        return f"{match['y2']}-{int(match['m']):02d}/{match['y2']}-{int(match['n']):02d}"
    first, last = _MONTH_NUMBER.get(match["a"]), _MONTH_NUMBER.get(match["b"])
    return f"{match['y']}-{first:02d}/{match['y']}-{last:02d}" if first and last else None


def _range(words: str) -> str | None:
    for prefix in ("between ", "from "):
        words = words.removeprefix(prefix)
    for separator in _SEPARATOR.finditer(words):
        left, right = words[: separator.start()], words[separator.end() :]
        if separator.group().strip() == "/" and (left == ".." or right == ".."):
            return _with_open_side(left, right)
        first, last = _point(left), _point(right)
        if first and last and "/" not in first + last:
            return _joined(first, last)
    return None


def _with_open_side(left: str, right: str) -> str | None:
    known = _point(right if left == ".." else left)
    if not known or "/" in known:
        return None
    return f"../{known}" if left == ".." else f"{known}/.."


def _joined(first: str, last: str) -> str | None:
    """Two ends as a range; a month without a year takes the year of the other end."""
    if (first.startswith("--") and last.startswith("--")) or "--Q" in (first[:3], last[:3]):
        return None
    if first.startswith("--"):
        first = last[:4] + first[1:]
    elif last.startswith("--"):
        last = first[:4] + last[1:]
    return f"{first}/{last}"


def _open(words: str) -> str | None:
    for pattern, template in ((_OPEN_END, "{}/.."), (_OPEN_START, "../{}")):
        match = pattern.fullmatch(words)
        known = _point(next(filter(None, match.groups()))) if match else None
        if known and "/" not in known and not known.startswith("--"):
            return template.format(known)
    return None
