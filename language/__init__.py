"""Swedish: what this project knows about the language itself. Knows nothing of files or pages."""
