"""Swedish words for numbers: ``sju``, ``sjunde``, ``VII``."""

_CARDINALS = (
    "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton "
    "arton nitton tjugo tjugoen tjugotvå tjugotre tjugofyra tjugofem tjugosex tjugosju tjugoåtta "
    "tjugonio trettio"
).split()
_ORDINALS = (
    "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte"
).split()
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii".split()

CARDINALS = {word: number for number, word in enumerate(_CARDINALS)} | {"ett": 1, "tjugoett": 21}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, start=1)}
ROMANS = {word: number for number, word in enumerate(_ROMANS, start=1)}

# For use inside a regular expression.
CARDINAL_PATTERN = "|".join(sorted(CARDINALS, key=len, reverse=True))
ORDINAL_PATTERN = "|".join(ORDINALS)


def number(word: str) -> int | None:
    """The number that a word or a figure says.

    >>> number("Sju"), number("12"), number("tionde"), number("IV"), number("sju eller åtta")
    (7, 12, 10, 4, None)
    """
    folded = word.strip().lower()
    if folded.isascii() and folded.isdigit():
        return int(folded) if len(folded) <= len("1000") else None
    for words in (CARDINALS, ORDINALS, ROMANS):
        if folded in words:
            return words[folded]
    return None
