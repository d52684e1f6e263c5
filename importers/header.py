"""YAML front matter for a draft, so that every reader of YAML sees the same text."""

import json
import re

from importers.documents import Value

_PLAIN = re.compile(r"^[^\W_][^\n\"'#:{}\[\],&*!|>%@`\\\x00-\x1f\x7f\x85\xa0\u2028\u2029]*$")
_NOT_TEXT = re.compile(r"^(?:true|false|yes|no|on|off|null|y|n|[\d.,_:eE+-]+)$", re.IGNORECASE)
_BARE = re.compile(r"^(?:ja|\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d{1,3}(?:-\d{1,3})?)$")


def front_matter(fields: dict[str, Value]) -> str:
    """The header of a content file, with its fences."""
    lines = [f"{key}: {_value(value)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---"])


def _value(value: Value) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_scalar(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_scalar(item)}" for key, item in value.items()) + "}"
    return str(value) if isinstance(value, int) else _scalar(value)


def _scalar(text: str) -> str:
    """Text without quotation marks only where nothing in it could mean something else."""
    if _BARE.match(text) or (
        _PLAIN.match(text) and not _NOT_TEXT.match(text) and text == text.strip()
    ):
        return text
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f").replace("\x85", "\\x85")
