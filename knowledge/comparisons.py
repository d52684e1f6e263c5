"""Comparisons: collections of answers about the same thing, from different years, side by side."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from knowledge.addresses import COMPARISONS
from knowledge.definitions import Definitions
from knowledge.topics import Topic


class Comparison(NamedTuple):
    """What has been answered about one thing, the first year first.

    Every count is of answers that are shown.
    """

    slug: str
    name: str
    collections: tuple[Definitions, ...]

    @property
    def url(self) -> str:
        """The address of the page that has them side by side."""
        return f"{COMPARISONS}{self.slug}/"

    @property
    def years(self) -> tuple[int, ...]:
        """The years, each once."""
        return tuple(dict.fromkeys(each.year for each in self.collections))

    @property
    def heading(self) -> str:
        """The name as the beginning of a line."""
        return self.name[:1].upper() + self.name[1:]

    @property
    def question(self) -> str | None:
        """The question, if it was the same to the letter every time."""
        questions = {each.question for each in self.collections}
        return questions.pop() if len(questions) == 1 else None

    @property
    def example(self) -> bool:
        """Whether any of it is example content."""
        return any(each.example for each in self.collections)

    @property
    def topics(self) -> tuple[tuple[Topic, tuple[int, ...]], ...]:
        """The answers' themes, each with its number of answers in every collection; most first."""
        counts = [dict(each.topics) for each in self.collections]
        rows = {
            topic: tuple(each.get(topic, 0) for each in counts) for each in counts for topic in each
        }
        return tuple(sorted(rows.items(), key=lambda row: (-sum(row[1]), row[0].title)))


def compare(collections: Iterable[Definitions]) -> dict[str, Comparison]:
    """Those about the same thing, from more than one year; by slug.

    :param collections: newest first. One that shows no answer has nothing to compare.
    """
    found: dict[str, list[Definitions]] = defaultdict(list)
    for collection in collections:
        if collection.quotes:
            found[collection.subject].append(collection)
    return {
        slug: Comparison(slug, same[0].asked_about, tuple(sorted(same, key=lambda each: each.day)))
        for slug, same in found.items()
        if len({each.year for each in same}) > 1
    }
