"""A report's headings as sections, and what their words say of their place."""

import re
from dataclasses import dataclass

TOP = 2
NUMBERED = re.compile(
    r"^(?:(?i:kapitel|kap\.|avsnitt)\s+)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})[.:]?\s+"
    r"(?P<rest>[^\W\d_].*)$"
)
APPENDIX = re.compile(
    r"^(?:bilaga|bilagor|appendix|bil\.)(?:\s+(?:\d+|[a-z]))?\s*(?:$|[:.,–—-]|\s)", re.IGNORECASE
)
OUTER = re.compile(  # sections that hold others
    r"^(?:sammanfattande|avslutande|övergripande|resultat|sammanställning|analys|iakttagelser|"
    r"redovisning|genomförda aktiviteter|uppföljning|diskussion|rekommendationer|förslag|utfall|"
    r"framåtblick|arbetet under)\b",
    re.IGNORECASE,
)
INNER = re.compile(  # sections that as a rule hold none
    r"^(?:sammanfattning|inledning|bakgrund|syfte|mål|metod|genomförande|uppdrag\w*|organisation|"
    r"ekonomi|referenser|källor|litteratur|slutsats(?:er)?|nästa (?:steg|träff|möte)|"
    r"vad händer (?:nu|sedan)|tack|slutord|"
    r"förord|fortsatt arbete|om rapporten|läsanvisning\w*|så läser du|upplägg|lästips|"
    r"hur går vi vidare)\b",
    re.IGNORECASE,
)
INTRODUCING = re.compile(
    r"^(?:sammanfattning|inledning|bakgrund|syfte|mål|metod|förord|läsanvisning\w*|så läser du|"
    r"upplägg)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^(?:(?:våra?|några|egna|\w+(?:nas|ens|ets)) )*"
    r"(?:sammanfatt|avslut|slutsats|slutord|diskussion|reflektion|(?:slut)?kommentar(?:er)?$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Section:
    """A heading and the prose right under it; what is found out about it is filled in later.

    ``is_bare`` says that nothing at all stands between it and the next heading.
    """

    text: str
    paragraphs: tuple[str, ...]
    is_bare: bool = False
    level: int = TOP
    frequency: str = ""
    words: str = ""
    category: str = ""
    css_class: str = ""

    @property
    def attributes(self) -> str:
        """What stands within ``{: }`` in Markdown."""
        words = self.words.replace('"', "”")
        parts = (
            f".{self.css_class}" if self.css_class else "",
            f"frekvens={self.frequency}" if self.frequency else "",
            f"kategori={self.category}" if self.category else "",
            f'ord="{words}"' if words else "",
        )
        return " ".join(part for part in parts if part)

    @property
    def unnumbered(self) -> str:
        """The heading without its number."""
        match = NUMBERED.match(self.text)
        return match["rest"] if match else self.text


def is_firm(text: str) -> bool:
    """Whether a heading's words say that it is a section by itself."""
    return any(pattern.match(text) for pattern in (OUTER, INNER, APPENDIX))
