"""Posts: the list of them, page by page."""

from collections.abc import Iterator

from knowledge.derived import POSTS_PER_PAGE
from plugins.generator import LibraryGenerator, Output, TextFile, paginate, registration


class PostPages(LibraryGenerator):
    """The pages of /inlagg/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list of posts."""
        for page in paginate(self.library.posts, "inlagg/", POSTS_PER_PAGE):
            yield Output(page.url, "post_list", {"posts": page.items, **page.variables})


register = registration(PostPages)
