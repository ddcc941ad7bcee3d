"""Which encoding a text file is in, by a fixed ladder: statistical guessers fail on Chinese.

Byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then GB18030 and Big5 both,
scored by how many of their characters are common ones. The answer is a proposal with a preview;
the person decides when it is not certain.
"""

from __future__ import annotations

import codecs

from desktop.frozen import frozen

SAMPLE = 262_144

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The most frequent characters of Chinese prose and tables, simplified and traditional: text read in the
# wrong one of two encodings hits almost none of them.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表"
    "間這個國為來們時對會發動過說產種後學經進電實體機當點從業還義與萬億員醫療場數據報請單價額線類"
    "市场规模互联网医疗健康用户收入亿元万远程平台公司企业服务药品线患者数据报告预测增长率比例占来源单位期值"
)


@frozen
class Encoding:
    """A proposed encoding and how sure it is."""

    name: str
    certain: bool
    preview: tuple[str, ...]
    """The first three lines as read with it."""


class EncodingError(ValueError):
    """The bytes are no text in any encoding of the ladder."""


def detect(data: bytes) -> Encoding:
    """Propose the encoding of ``data`` (the file's beginning); raises EncodingError with one sentence."""
    sample = data[:SAMPLE]
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return _proposal(name, sample, certain=True)
    text = _decode(sample, "utf-8")
    if text is not None and "\x00" not in text:
        return _proposal("utf-8", sample, certain=True)
    wide = _utf16_without_mark(sample)
    if wide:
        return _proposal(wide, sample, certain=False)
    return _chinese(sample)


def _utf16_without_mark(sample: bytes) -> str:
    """UTF-16 betrays itself in tables: every second byte of digits and separators is zero."""
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if odd > pairs * 0.3 and odd > 4 * even:
        return "utf-16-le"
    if even > pairs * 0.3 and even > 4 * odd:
        return "utf-16-be"
    return ""


def _chinese(sample: bytes) -> Encoding:
    scored = []
    for name in ("gb18030", "big5"):
        text = _decode(sample, name)
        if text is not None:
            scored.append((_share_of_common(text), name))
    scored.sort(reverse=True)
    if not scored or scored[0][0] == 0.0:
        raise EncodingError(
            "This file is not text in UTF-8, UTF-16, GB18030 or Big5. Nothing was imported. Save it as UTF-8."
        )
    certain = scored[0][0] > 0.2 and (len(scored) == 1 or scored[0][0] > 2 * scored[1][0])
    return _proposal(scored[0][1], sample, certain=certain)


def _share_of_common(text: str) -> float:
    wide = [c for c in text if ord(c) > 0x7F]
    return sum(c in _COMMON for c in wide) / len(wide) if wide else 0.0


def _decode(sample: bytes, name: str) -> str | None:
    """Strictly, forgiving only a character cut in two by the sample's end."""
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(sample, final=len(sample) < SAMPLE)
    except UnicodeDecodeError:
        return None


def _proposal(name: str, sample: bytes, *, certain: bool) -> Encoding:
    text = _decode(sample, name)
    if text is None:
        raise EncodingError(f"This file begins like {name} but is not. Nothing was imported. Save it as UTF-8.")
    return Encoding(name, certain, tuple(line[:200] for line in text.splitlines()[:3]))
