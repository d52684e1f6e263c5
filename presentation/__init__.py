"""How records become what a reader sees: HTML, dates in words, tables. Knows nothing of Pelican."""
