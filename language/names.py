"""People's names in a quote's signature, which seldom has any: it says a role, and where.

A given name is known from a list of common ones; a family name only by how it ends.
"""

import re
from collections.abc import Iterator

from language.places import places

_GIVEN = frozenset(
    (
        "Agnes Agneta Aisha Alexandra Alice Alva Amanda Amina Anette Angelica Anita Ann Anna "
        "Annelie Annika Astrid Ayan Barbro Berit Birgitta Britt Britta Camilla Carina Caroline "
        "Catarina Cecilia Charlotta Charlotte Christina Ebba Eivor Elin Elina Elisabet "
        "Elisabeth Ellen Elsa Elvira Emelie Emma Eva Fadumo Fatima Felicia Frida Gerd Gun "
        "Gunilla Gunnel Hanna Hedvig Helen Helena Helene Hodan Ida Inga Inger Ingrid Irene "
        "Jasmin Jenny Jessica Johanna Josefin Julia Kajsa Karin Karolina Katarina Kerstin "
        "Klara Kristina Leila Lena Lilian Lina Linda Linnea Lisa Lisbeth Lotta Louise Lovisa "
        "Madeleine Maj Maja Malin Margareta Maria Mariam Marianne Marie Maryam Matilda Mikaela "
        "Moa Mona Monica Monika Nina Nour Olivia Pernilla Petra Pia Rebecka Ronja Rose Rut "
        "Ruth Saga Sahra Samira Sandra Sara Siv Sofia Sofie Solveig Sonja Stina Susanna "
        "Susanne Therese Tina Tove Ulla Ulrika Veronica Victoria Viktoria Viveka Wilma Yasmin "
        "Ylva Yvonne Zahra Zainab Åsa "
        "Abdi Abdullah Adam Ahmad Ahmed Albin Alexander Ali Allan Anders Andreas Anton Arne "
        "Axel Bengt Bertil Björn Bo Börje Carl Christer Christian Claes Conny Curt Dan Daniel "
        "David Elias Emil Erik Filip Fredrik Gunnar Gustaf Gustav Göran Gösta Hans Hassan "
        "Henrik Hugo Hussein Håkan Ibrahim Ingemar Isak Ismail Jacob Jakob Jan Jesper Jimmy "
        "Joakim Johan Johnny Jonas Karim Karl Kenneth Kent Khaled Kjell Klas Kristian Kurt "
        "Lars Leif Lennart Leo Linus Lucas Ludvig Lukas Magnus Mahmoud Marcus Markus Martin "
        "Mathias Mats Mattias Mikael Mohamed Mohammad Mohammed Muhammad Mustafa Niklas Nils "
        "Olle Olof Omar Oscar Oskar Ove Patrik Per Peter Richard Rickard Robert Robin Roger "
        "Roland Rolf Rune Sebastian Simon Sixten Staffan Stefan Sten Stig Sven Sören Tage "
        "Thomas Tobias Tomas Tommy Torbjörn Torsten Ulf Urban Victor Viktor William Yusuf Åke"
    ).split()
)
# Words, months and clinics too: a name only before another.
_WORDS_TOO = frozenset(
    "Björn Bo Dan Gun Hans Kent Leo Maj Maria Per Rose Rut Saga Sten Stig".split()
)
_FAMILY_ENDINGS = tuple(
    (
        "berg blad björk dahl ell fors gren holm kvist lund löf löv man mark qvist roth skog son "
        "stedt ström vall vic zadeh"
    ).split()
)
_CAPITALISED = r"[A-ZÅÄÖÉ][\w’-]*[\wåäöé]"
_RUN = re.compile(
    rf"(?<![\w-]){_CAPITALISED}(?:\s+(?:(?:von|af|de|el|al)\s+)?{_CAPITALISED})*(?![\w-])"
)
_WORD = re.compile(rf"(?<![\w-]){_CAPITALISED}")
_PART = re.compile(r"[^,;()]+")
_AFTER_A_PREPOSITION = re.compile(r"\b(?:i|på|vid|kring)\s+$")
# What a house may be called by a name: *Sofia församling*.
_HOUSE = re.compile(
    r"\s+\w*(?:kyrka|församling|skola|gymnasi|mottagning|sjukhus|central|boende|hem|stiftelse)"
)
_INSTITUTION = re.compile(
    r"(?:en|et|kassan|skolan|byrån|kommun|region|projekt|förbund|byrå|stift|hälsa|vård)$",
    re.IGNORECASE,
)


def people_named(speaker: str) -> Iterator[tuple[int, int]]:
    """Where a signature has what looks like a person's name, from and to.

    >>> speaker = "Anna Lindqvist, handläggare, Region Halland, exempelträff i Sofia församling"
    >>> [speaker[start:end] for start, end in people_named(speaker)]
    ['Anna Lindqvist']
    """
    for part in _PART.finditer(speaker):
        for run in _RUN.finditer(speaker, *part.span()):
            start = _given_in(run)
            if start is None and run.group() == part.group().strip():
                start = run.start() if _ends_as_a_family(run.group()) else None
            if start is not None and not _HOUSE.match(speaker, run.end()):
                yield start, run.end()


def _given_in(run: re.Match[str]) -> int | None:
    """Where a given name stands among capitalised words that follow each other."""
    for word in _WORD.finditer(run.string, *run.span()):
        if all(each in _GIVEN for each in word.group().split("-")):
            if word.end() < run.end():
                return word.start()
            if word.group() not in _WORDS_TOO and not _after_a_preposition(word):
                return word.start()
    return None


def _after_a_preposition(word: re.Match[str]) -> bool:
    return _AFTER_A_PREPOSITION.search(word.string, 0, word.start()) is not None


def _ends_as_a_family(words: str) -> bool:
    """Whether they are two or three, of which the last looks like a family's name."""
    first, *others = words.split()
    if not 1 <= len(others) <= 2 or _INSTITUTION.search(first) or any(places(words)):
        return False
    return others[-1].endswith(_FAMILY_ENDINGS)
