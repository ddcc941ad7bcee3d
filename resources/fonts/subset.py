"""Cut the shipped font files out of the full ones.

    python resources/fonts/subset.py FOLDER

FOLDER is the unpacked npm package ``@expo-google-fonts/noto-sans-sc`` (fonts: SIL Open Font License
1.1, see OFL.txt). The subset keeps GB2312, Latin, the symbols the program draws, and every character
that occurs in ``seeds/*.csv`` or ``resources/translations``. Needs ``fonttools``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset

HERE = Path(__file__).resolve().parent
WEIGHTS = {"400Regular": "NotoSansSC-Regular.ttf", "600SemiBold": "NotoSansSC-SemiBold.ttf"}
# Latin with its extensions, Greek, general punctuation, superscripts, currency, letterlike signs,
# number forms, arrows, mathematical operators, box and geometric shapes, CJK and full-width punctuation.
RANGES = (
    (0x20, 0x180),
    (0x370, 0x400),
    (0x2010, 0x2070),
    (0x2070, 0x20A0),
    (0x20A0, 0x20C0),
    (0x2100, 0x2150),
    (0x2150, 0x2200),
    (0x2200, 0x2300),
    (0x2460, 0x2500),
    (0x25A0, 0x2600),
    (0x2713, 0x2718),
    (0x3000, 0x3040),
    (0xFF00, 0xFFF0),
)


def gb2312() -> set[int]:
    """Every code point of the GB2312 character set."""
    found: set[int] = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((high, low)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def used() -> set[int]:
    """Every code point of the shipped data and translations."""
    root = HERE.parent.parent
    files = [*root.glob("seeds/**/*.csv"), *root.glob("resources/translations/*.ts")]
    return {ord(character) for file in files for character in file.read_text(encoding="utf-8")}


def cut(source: Path, target: Path, wanted: set[int]) -> None:
    """Write the part of ``source`` that draws ``wanted`` to ``target``, tabular figures included."""
    options = subset.Options(layout_features=["kern", "liga", "tnum", "locl", "mark", "mkmk", "ccmp"])
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["vhea", "vmtx", "VORG"]
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def main(folder: Path) -> None:
    """Cut both weights and say how large they are."""
    wanted = gb2312() | used()
    for first, end in RANGES:
        wanted |= set(range(first, end))
    for weight, name in WEIGHTS.items():
        source = next((folder / weight).glob("*.ttf"))
        cut(source, HERE / name, wanted)
        sys.stdout.write(f"{name} {(HERE / name).stat().st_size / 2**20:.2f} MiB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
