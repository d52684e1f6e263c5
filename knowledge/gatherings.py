"""What is gathered under a theme: quotes and findings from every published document."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from knowledge.quotes import Quote
from knowledge.reports import Finding, Findings
from knowledge.topics import Topic


@dataclass(frozen=True)
class Gathering:
    """A theme with all that stands under it. Every count is of what is really shown."""

    topic: Topic
    quotes: tuple[Quote, ...]
    findings: Findings
    companions: tuple[tuple[Topic, int], ...]

    @property
    def quote_count(self) -> int:
        """How many quotes there are."""
        return len(self.quotes)

    @cached_property
    def source_count(self) -> int:
        """How many documents the quotes come from."""
        return len({quote.source.url for quote in self.quotes})

    @cached_property
    def report_count(self) -> int:
        """How many reports the findings come from."""
        return len({finding.report.url for finding in self.findings})

    @cached_property
    def years_text(self) -> str:
        """The years the quotes come from: ``2019`` or ``2016–2023``; empty when there are none."""
        years = {quote.date.year for quote in self.quotes}
        if not years:
            return ""
        first, last = min(years), max(years)
        return str(first) if first == last else f"{first}–{last}"


def gather(
    topics: Iterable[Topic], quotes: Iterable[Quote], findings: Iterable[Finding]
) -> dict[str, Gathering]:
    """Gather quotes and findings under each theme, in the order they come.

    :returns: slug → gathering, in the order of ``topics``.
    """
    topics = tuple(topics)
    by_topic: dict[str, list[Quote]] = {topic.slug: [] for topic in topics}
    raised: dict[str, list[Finding]] = {topic.slug: [] for topic in topics}
    together: dict[str, Counter[str]] = {topic.slug: Counter() for topic in topics}
    names = {topic.slug: topic for topic in topics}
    for quote in quotes:
        slugs = [topic.slug for topic in quote.topics]
        for slug in slugs:
            by_topic[slug].append(quote)
            together[slug].update(other for other in slugs if other != slug)
    for finding in findings:
        for topic in finding.topics:
            raised[topic.slug].append(finding)
    return {
        topic.slug: Gathering(
            topic,
            tuple(by_topic[topic.slug]),
            Findings(raised[topic.slug]),
            tuple((names[slug], n) for slug, n in together[topic.slug].most_common()),
        )
        for topic in topics
    }
