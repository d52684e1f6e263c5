"""Text that pages and margins broke, made whole: cut words, and paragraphs in two pieces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from importers.blocks import Block, Item, Listing, Paragraph, with_texts
from importers.documents import Note, doubt, fact
from importers.wrapping import is_cut
from language.hyphenation import Cut, Vocabulary, has_many_cuts, join_lines, mend
from language.sentences import ends_sentence, is_unfinished, starts_low

_LONG = 60
_TITLE = 110


@dataclass
class Mender:
    """Puts broken text together, and remembers what it did for the author."""

    known: Vocabulary
    joined: list[tuple[int, str]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)

    def mend(self, blocks: Sequence[Block], *, inside: bool) -> list[Block]:
        """Join lines, then (``inside``) words that are cut within a line, then paragraphs."""
        whole = [with_texts(block, self._unwrap) for block in blocks]
        if inside:
            texts = [part.text for part in whole if isinstance(part, Paragraph)]
            texts += [i.text for part in whole if isinstance(part, Listing) for i in part.items]
            many = has_many_cuts(texts, self.known)
            whole = [
                with_texts(block, lambda text, lines: self._inside(text, lines, many=many))
                for block in whole
            ]
        return self._rejoin(whole)

    def report(self) -> list[Note]:
        """What was mended, and what is doubtful."""
        notes = []
        if self.paragraphs:
            count = _count(len(self.paragraphs), "stycke", "stycken")
            message = f"{count} som en sidbrytning delat sattes ihop"
            notes.append(fact(self.paragraphs, message))
        if self.joined:
            words = ", ".join(word for _, word in self.joined)
            message = (
                f"{_count(len(self.joined), 'avstavat ord', 'avstavade ord')} sattes ihop: {words}"
            )
            notes.append(fact(dict.fromkeys(line for line, _ in self.joined), message))
        return notes + self.notes

    def _unwrap(self, text: str, lines: tuple[int, ...]) -> str:
        """Join the lines of one paragraph or item."""
        parts = text.split("\n")
        return " ".join(self._joined(zip(parts, lines, strict=False))) if len(parts) > 1 else text

    def _joined(self, parts: Iterable[tuple[str, int]]) -> list[str]:
        """The parts with the cut words between them whole; a space belongs between the rest."""
        done: list[str] = []
        for part, line in parts:
            if done and is_cut(done[-1]):
                before, space, word = done.pop().rpartition(" ")
                done += [before] if space else []
                done.append(self._glue(word, part, line - 1))
            else:
                done.append(part)
        return done

    def _glue(self, before: str, after: str, line: int) -> str:
        """Put two pieces together, with or without the hyphen between them."""
        whole, cut = join_lines(before, after, self.known)
        if cut is Cut.REMOVED:
            self.joined.append((line, whole.split(" ", 1)[0].strip(".,;:!?)")))
        elif cut is Cut.KEPT:
            word = whole.split(" ", 1)[0]
            self.notes.append(doubt([line], f"bindestrecket vid radslutet fick stå kvar: ”{word}”"))
        return whole

    def _inside(self, text: str, lines: tuple[int, ...], *, many: bool) -> str:
        mended = mend(text, self.known, many=many)
        self.joined += [(lines[0], word) for word in mended.joined]
        if mended.doubtful:
            words = ", ".join(f"”{word}”" for word in mended.doubtful)
            self.notes.append(doubt(lines[:1], f"kanske ett avstavat ord; det står kvar: {words}"))
        return mended.text

    def _rejoin(self, blocks: Sequence[Block]) -> list[Block]:
        """Join paragraphs that a page's end broke in two."""
        whole: list[Block] = []
        pieces: list[Paragraph] = []
        for block in blocks:
            last = pieces[-1] if pieces else whole[-1] if whole else None
            text = _open_text(last)
            if (
                text is not None
                and isinstance(block, Paragraph)
                and self._is_broken(text, last, block)
            ):
                rest, *others = _cut_off(block)
                pieces.append(rest)
                if others:
                    self._close(whole, pieces)
                    whole += others
                    pieces = []
                continue
            self._close(whole, pieces)
            whole.append(block)
            pieces = []
        self._close(whole, pieces)
        return whole

    def _close(self, whole: list[Block], pieces: list[Paragraph]) -> None:
        """Give the last block the pieces that go on with it."""
        if not pieces:
            return
        self.paragraphs += [piece.lines[0] for piece in pieces]
        first = (_open_text(whole[-1]) or "", whole[-1].lines[-1])
        parts = [first, *((piece.text, piece.lines[0]) for piece in pieces)]
        lines = tuple(number for piece in pieces for number in piece.lines)
        whole[-1] = _replaced(whole[-1], " ".join(self._joined(parts)), lines)

    def _is_broken(self, text: str, block: Block | None, after: Paragraph) -> bool:
        """Whether ``after`` is the rest of the paragraph or item that ``text`` began."""
        if isinstance(block, Listing) and not after.page_start:
            return False
        low = starts_low(after.text)
        if is_cut(text) and low:
            return True
        if ends_sentence(text) or text.endswith((":", ";")):
            return False
        if low:
            return len(text) >= _LONG or after.page_start
        if is_unfinished(text) and len(text) > (_LONG if after.page_start else _TITLE):
            self.notes.append(doubt(after.lines[:1], "stycket lästes som fortsättning på det före"))
            return True
        return False


def _cut_off(block: Paragraph) -> list[Paragraph]:
    """The line that ends a broken paragraph, and the lines of their own below it."""
    if not 1 < len(block.texts) == len(block.lines):
        return [block]
    rest = Paragraph(block.texts[:1], block.lines[:1], block.page_start, block.tight)
    return [rest, Paragraph(block.texts[1:], block.lines[1:], tight=True)]


def _open_text(block: Block | None) -> str | None:
    """The text of a block that may go on in the next one."""
    if isinstance(block, Paragraph) and len(block.texts) == 1:
        return block.texts[0]
    if isinstance(block, Listing):
        return block.items[-1].text
    return None


def _replaced(block: Block | None, text: str, lines: tuple[int, ...]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, texts=(text,), lines=block.lines + lines)
    if isinstance(block, Listing):
        last: Item = replace(block.items[-1], text=text, lines=block.items[-1].lines + lines)
        return Listing((*block.items[:-1], last))
    raise TypeError(block)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
