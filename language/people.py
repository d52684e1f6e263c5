"""Words for people: one, several, and those that are meant.

Most may end a compound: *chefer* is seen in *enhetschefer*.
"""

# How agent nouns in -are begin: alone they are one or several, with -na those that are meant.
_AGENTS = (
    "arbet besök bruk deltag forsk företag förmedl giv handlägg intervju invån led lär läk "
    "sekreter samordn sköt stödj tag utveckl utvärder vård"
).split()
_ONE = (
    "anhörig assistent barn boende chef coach direktör elev förälder individ informant ingenjör "
    "jurist klient kollega konsulent konsult koordinator kurator kvinna ledamot lots medlem "
    "människa ombud ordförande patient pensionär person politiker praktikant psykolog rektor "
    "representant respondent socionom strateg student sköterska terapeut ungdom"
).split()
_SEVERAL = (
    "assistenter barn chefer coacher direktörer elever flickor föräldrar individer informanter "
    "ingenjörer jurister killar klienter kolleger kollegor konsulenter konsulter koordinatorer "
    "kuratorer kvinnor ledamöter lotsar medlemmar män människor ombud patienter pensionärer "
    "personer pojkar politiker praktikanter psykologer rektorer representanter respondenter "
    "sköterskor socionomer strateger studenter syskon terapeuter tjejer ungdomar"
).split()
# Adjectives that stand alone for people, several or those that are meant.
_SUCH = (
    "anhöriga anställda arbetslösa boende funktionsnedsatta förtroendevalda inskrivna "
    "intervjuade kommunanställda nyanlända nyanställda närstående ordförande sjukskrivna sökande "
    "tillfrågade unga vuxna"
).split()


def _meant(word: str) -> str:
    """``chefer`` → ``cheferna``, ``män`` → ``männen``, ``ombud`` → ``ombuden``."""
    if word.endswith("r"):
        return f"{word}na"
    return "männen" if word == "män" else f"{word}en"


_ONE_ENDS = (*_ONE, *(f"{each}are" for each in _AGENTS))
_SEVERAL_ENDS = (*_SEVERAL, *(f"{each}are" for each in _AGENTS))
_THOSE_ENDS = (*map(_meant, _SEVERAL), *(f"{each}arna" for each in _AGENTS))
_NOBODY = ("huvudman", "huvudmän", "huvudmännen")  # organisations


def is_one(word: str) -> bool:
    """Whether a word is for one person: *kurator*, *enhetschef*, *handläggare*."""
    return word.lower().endswith(_ONE_ENDS)


def are_several(word: str) -> bool:
    """Whether a word is for several people, anybody: *kuratorer*, *handläggare*, *anställda*."""
    low = word.lower()
    return low in _SUCH or (low.endswith(_SEVERAL_ENDS) and not low.endswith(_NOBODY))


def are_those(word: str) -> bool:
    """Whether a word is for the people that are meant: *kuratorerna*, *handläggarna*."""
    low = word.lower()
    return low in _SUCH or (low.endswith(_THOSE_ENDS) and not low.endswith(_NOBODY))
