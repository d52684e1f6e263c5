"""Themes: quotes and report headings gathered from the whole site."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, paginate, registration
from presentation.tables import quotes_csv, quotes_json

QUOTES_PER_PAGE = 50


class TopicPages(LibraryGenerator):
    """The pages of /teman/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield every theme page with its data, and the list of themes."""
        gatherings = self.gatherings_by_name()
        yield Output("teman/", "topic_list", {"gatherings": gatherings})
        for gathering in gatherings:
            topic, quotes = gathering.topic, gathering.quotes
            html = self.prose.html(topic)
            for page in paginate(quotes, topic.url, QUOTES_PER_PAGE):
                variables = {"gathering": gathering, "quotes": page.items, "topic_html": html}
                yield Output(page.url, "topic", variables | page.variables)
            yield TextFile(f"{topic.url}citat.csv", quotes_csv(quotes, self.site_url))
            json = quotes_json(topic.title, topic.url, quotes, self.site_url)
            yield TextFile(f"{topic.url}citat.json", json)


register = registration(TopicPages)
