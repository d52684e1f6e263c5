"""Themes: quotes and report headings gathered from the whole site."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from knowledge.derived import QUOTES_PER_PAGE
from knowledge.topics import Topic
from plugins.generator import LibraryGenerator, Output, TextFile, paginate, registration
from presentation.offline import parts
from presentation.tables import quotes_csv, quotes_json
from presentation.topic_map import topic_map


class TopicPages(LibraryGenerator):
    """The pages of /teman/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield every theme page with its data, and the list of themes."""
        gatherings = self.gatherings_by_name()
        yield Output(
            "teman/", "topic_list", {"gatherings": gatherings, "map": topic_map(gatherings)}
        )
        for gathering in gatherings:
            topic, quotes = gathering.topic, gathering.quotes
            late = cache(partial(self._late, topic))
            for page in paginate(quotes, topic.url, QUOTES_PER_PAGE):
                variables = {"gathering": gathering, "quotes": page.items} | page.variables
                yield Output(page.url, "topic", variables, late=late, bodies=(topic,))
            yield TextFile(f"{topic.url}citat.csv", partial(quotes_csv, quotes, self.site_url))
            json = partial(quotes_json, topic.title, topic.url, quotes, self.site_url)
            yield TextFile(f"{topic.url}citat.json", json)

    def _late(self, topic: Topic) -> dict[str, Any]:
        deck = self.library.deck_of(topic)
        found = parts(deck, self.site_url) if deck else ()
        return {"topic_html": self.prose.html(topic), "parts": found}


register = registration(TopicPages)
