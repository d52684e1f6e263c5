"""Posts: the list of them, page by page."""

from collections.abc import Iterator

from plugins.generator import LibraryGenerator, Output, TextFile, paginate, registration

POSTS_PER_PAGE = 20


class PostPages(LibraryGenerator):
    """The pages of /inlagg/."""

    def outputs(self) -> Iterator[Output | TextFile]:
        """Yield the list of posts."""
        for page in paginate(self.library.posts, "inlagg/", POSTS_PER_PAGE):
            yield Output(page.url, "post_list", {"posts": page.items, **page.variables})


register = registration(PostPages)
