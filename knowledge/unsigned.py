"""Blockquotes that nobody has signed, though somebody seems to have meant to.

Such words would be published without an id, so that nobody could take them back.
"""

import re
from collections.abc import Callable, Sequence

from knowledge.body import Blockquote
from knowledge.quotes import read_signed
from knowledge.signatures import looks_signed, marks_of, read_signature

_OWN_LINE = "skriv den på en egen rad: > — {}"
_ON_THE_SAME_LINE = f"underteckningen står på samma rad som citatets ord; {_OWN_LINE}"
_MARKS_AMONG_WORDS = (
    "temat står bland citatets ord, och ingen rad undertecknar citatet; "
    "lägg till en rad sist: > — vem {}"
)
_WITHOUT_DASH = (
    "raden ser ut att underteckna citatet, men börjar inte med ett tankstreck; skriv > — {}"
)
_OUTSIDE = (
    "raden ser ut att underteckna citatet ovanför, men står utanför det; "
    "skriv den direkt under orden: > — {}"
)
_OTHERWISE = ". Är det inte en deltagares ord säger du vem i texten före citatet"
_DASHES = "—―–−‒⸺⸻"
_BEFORE_SPEAKER = re.compile(rf"^(?:[{_DASHES}-]|&[mn]dash;|\s)+")
_TOPIC_WITHIN = re.compile(r"(?<!\S)#([^\W\d][\w-]*)")
_TAIL = re.compile(rf"(?P<words>.*\S)\s+(?:[{_DASHES}]|--?)\s*(?P<speaker>[^\s{_DASHES}].*)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"”'’»)*_]*$")
_EMPHASIS = re.compile(r"^([*_]{1,3})(?P<words>.*\S)\1(?P<marks>(?:\s+[#^]\S+)*)$")
_LONGEST_SPEAKER = 10


def signs_nothing(block: Blockquote, before: Blockquote | None) -> int | None:
    """The line that signs an unsigned block in vain: within ``>>``, or alone after ``before``."""
    inner = [re.sub(r"^\s*(?:>\s?)+", "", line) for line in block.lines]
    nested = inner != list(block.lines) and read_signed(block._replace(lines=tuple(inner)))
    if nested and not (nested.id or nested.topic_words):  # with a mark it is a stray signature
        return nested.signed_line
    alone = before is not None and len(inner) == 1 and read_signature(inner[0])
    return block.line if alone else None


def misplaced_signature(
    block: Blockquote,
    below: Sequence[str],
    is_topic: Callable[[str], bool],
    *,
    consent_matters: bool,
) -> tuple[int, str] | None:
    """Where an unsigned block was to be signed, and how to do it.

    A known theme tells it anywhere. Where consent matters, so does what stands where a speaker
    would, after a dash or before an unknown theme.

    :param below: the lines after the block.
    :returns: the line and a Swedish message; None for an ordinary blockquote.
    """
    lines = list(block.lines)
    while lines and not lines[-1].strip():
        lines.pop()
    for number, line in enumerate(lines):
        if "#" not in line or looks_signed(f"> {line}"):  # the latter is told of anyhow
            continue
        words, topics = marks_of(line)
        signs = consent_matters and topics and 0 < number == len(lines) - 1 and _is_speaker(words)
        if signs or any(map(is_topic, topics)):
            return block.line + number, _with_marks(words, topics, alone=number == 0)
        if within := [topic for topic in _TOPIC_WITHIN.findall(line) if is_topic(topic)]:
            return block.line + number, _MARKS_AMONG_WORDS.format(_marks(within))
    if consent_matters and lines and (message := _without_marks(lines)):
        return block.line + len(lines) - 1, message
    place, paragraph = _paragraph_of_one_line(below)
    if signed := _signed_outside(paragraph, is_topic, consent_matters=consent_matters):
        below_it = block.line + len(block.original.split("\n"))
        return below_it + place, _OUTSIDE.format(signed)
    return None


def _with_marks(words: str, topics: Sequence[str], *, alone: bool) -> str:
    marks = _marks(topics)
    if (tail := _TAIL.fullmatch(words)) and _is_speaker(tail["speaker"]):
        return _ON_THE_SAME_LINE.format(f"{tail['speaker']} {marks}")
    if not alone and _is_speaker(words):
        return _WITHOUT_DASH.format(f"{_bare(words) or 'vem'} {marks}")
    return _MARKS_AMONG_WORDS.format(marks)


def _marks(topics: Sequence[str]) -> str:
    return " ".join(f"#{topic}" for topic in topics)


def _without_marks(lines: Sequence[str]) -> str:
    """Of the last line: ``Vi ses. – handläggare, träff`` and ``*— handläggare, träff*``."""
    last = lines[-1].strip()
    tail = _TAIL.fullmatch(last)
    ended = tail and _SENTENCE_END.search(tail["words"])
    if tail and ended and _is_speaker(tail["speaker"]) and tail["speaker"][0].islower():
        return _ON_THE_SAME_LINE.format(tail["speaker"])
    plain = _unemphasized(last)
    if len(lines) > 1 and plain != last and (signed := read_signature(plain)):
        return _WITHOUT_DASH.format(signed.speaker)
    return ""


def _signed_outside(
    line: str, is_topic: Callable[[str], bool], *, consent_matters: bool
) -> str | None:
    """What the paragraph below a block signs it with, and what else it could be."""
    words, topics = marks_of(line)
    speaker = _bare(words)
    dashed = speaker != words
    if not _is_speaker(speaker) or looks_signed(line):
        return None
    named = any(map(is_topic, topics))
    signed = dashed and read_signature(_unemphasized(words)) and (speaker or topics)
    if not named and not (consent_matters and signed):
        return None
    return f"{speaker or 'vem'} {_marks(topics)}" if topics else speaker + _OTHERWISE


def _paragraph_of_one_line(lines: Sequence[str]) -> tuple[int, str]:
    """The first paragraph, if it is of one line and begins no list of such; and its place."""
    place = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    rest = [line for line in lines[place + 1 :] if line.strip()][:1]
    if place == len(lines) or "".join(lines[place + 1 : place + 2]).strip():
        return place, ""
    if lines[place].lstrip().startswith(("#", ">", "|", "!")):
        return place, ""
    goes_on = bool(rest) and rest[0].lstrip()[:1] == lines[place].lstrip()[:1] != ""
    dashed = _bare(lines[place].strip()) != lines[place].strip()
    return place, "" if goes_on and dashed else lines[place].strip()


def _is_speaker(words: str) -> bool:
    """Whether words could say who spoke: few, and no sentence."""
    return len(words.split()) <= _LONGEST_SPEAKER and not _SENTENCE_END.search(words)


def _unemphasized(line: str) -> str:
    emphasis = _EMPHASIS.match(line)
    return f"{emphasis['words']}{emphasis['marks']}" if emphasis else line


def _bare(line: str) -> str:
    """A line without the dash, the emphasis or the parentheses that a speaker may stand in."""
    bare = _BEFORE_SPEAKER.sub("", _unemphasized(line))
    return bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare
