"""Places of Sweden that words can name: municipalities, regions, and what looks like a locality.

The names are those of Statistics Sweden: the 290 municipalities and the 21 regions.
"""

import re
from collections.abc import Iterator

# A name of two words has a low line between them.
MUNICIPALITIES = tuple(
    name.replace("_", " ")
    for name in (
        "Ale Alingsås Alvesta Aneby Arboga Arjeplog Arvidsjaur Arvika Askersund Avesta Bengtsfors "
        "Berg Bjurholm Bjuv Boden Bollebygd Bollnäs Borgholm Borlänge Borås Botkyrka Boxholm "
        "Bromölla Bräcke Burlöv Båstad Dals-Ed Danderyd Degerfors Dorotea Eda Ekerö Eksjö "
        "Emmaboda Enköping Eskilstuna Eslöv Essunga Fagersta Falkenberg Falköping Falun Filipstad "
        "Finspång Flen Forshaga Färgelanda Gagnef Gislaved Gnesta Gnosjö Gotland Grums Grästorp "
        "Gullspång Gällivare Gävle Göteborg Götene Habo Hagfors Hallsberg Hallstahammar Halmstad "
        "Hammarö Haninge Haparanda Heby Hedemora Helsingborg Herrljunga Hjo Hofors Huddinge "
        "Hudiksvall Hultsfred Hylte Håbo Hällefors Härjedalen Härnösand Härryda Hässleholm "
        "Höganäs Högsby Hörby Höör Jokkmokk Järfälla Jönköping Kalix Kalmar Karlsborg Karlshamn "
        "Karlskoga Karlskrona Karlstad Katrineholm Kil Kinda Kiruna Klippan Knivsta Kramfors "
        "Kristianstad Kristinehamn Krokom Kumla Kungsbacka Kungsör Kungälv Kävlinge Köping Laholm "
        "Landskrona Laxå Lekeberg Leksand Lerum Lessebo Lidingö Lidköping Lilla_Edet Lindesberg "
        "Linköping Ljungby Ljusdal Ljusnarsberg Lomma Ludvika Luleå Lund Lycksele Lysekil Malmö "
        "Malung-Sälen Malå Mariestad Mark Markaryd Mellerud Mjölby Mora Motala Mullsjö Munkedal "
        "Munkfors Mölndal Mönsterås Mörbylånga Nacka Nora Norberg Nordanstig Nordmaling "
        "Norrköping Norrtälje Norsjö Nybro Nykvarn Nyköping Nynäshamn Nässjö Ockelbo Olofström "
        "Orsa Orust Osby Oskarshamn Ovanåker Oxelösund Pajala Partille Perstorp Piteå Ragunda "
        "Robertsfors Ronneby Rättvik Sala Salem Sandviken Sigtuna Simrishamn Sjöbo Skara "
        "Skellefteå Skinnskatteberg Skurup Skövde Smedjebacken Sollefteå Sollentuna Solna Sorsele "
        "Sotenäs Staffanstorp Stenungsund Stockholm Storfors Storuman Strängnäs Strömstad "
        "Strömsund Sundbyberg Sundsvall Sunne Surahammar Svalöv Svedala Svenljunga Säffle Säter "
        "Sävsjö Söderhamn Söderköping Södertälje Sölvesborg Tanum Tibro Tidaholm Tierp Timrå "
        "Tingsryd Tjörn Tomelilla Torsby Torsås Tranemo Tranås Trelleborg Trollhättan Trosa "
        "Tyresö Täby Töreboda Uddevalla Ulricehamn Umeå Upplands_Väsby Upplands-Bro Uppsala "
        "Uppvidinge Vadstena Vaggeryd Valdemarsvik Vallentuna Vansbro Vara Varberg Vaxholm "
        "Vellinge Vetlanda Vilhelmina Vimmerby Vindeln Vingåker Vårgårda Vänersborg Vännäs Värmdö "
        "Värnamo Västervik Västerås Växjö Ydre Ystad Åmål Ånge Åre Årjäng Åsele Åstorp Åtvidaberg "
        "Älmhult Älvdalen Älvkarleby Älvsbyn Ängelholm Öckerö Ödeshög Örebro Örkelljunga "
        "Örnsköldsvik Östersund Österåker Östhammar Östra_Göinge Överkalix Övertorneå"
    ).split()
)
# As people say them, with a county's name where that is another.
REGIONS = tuple(
    name.replace("_", " ")
    for name in (
        "Stockholms_län Uppsala_län Sörmland Östergötland Jönköpings_län Kronoberg Kalmar_län "
        "Gotland Blekinge Skåne Halland Västra_Götaland Värmland Örebro_län Västmanland Dalarna "
        "Gävleborg Västernorrland Jämtland Västerbotten Norrbotten"
    ).split()
)
_KNOWN = {*MUNICIPALITIES, *REGIONS, "Falu", "Södermanland", "Västra Götalandsregionen"}
# Words, or people's names, too: a place only after a preposition, or as ”Vara kommun”.
_AMBIGUOUS = frozenset(
    "Ale Berg Boden Dorotea Eda Flen Habo Heby Hjo Hylte Kil Kinda Klippan Köping Lund Mark Mora "
    "Nora Sala Salem Skara Sunne Säter Vara Vilhelmina Ydre Ånge Åre".split()
)
# How the names of Swedish localities end.
_ENDINGS = tuple(
    (
        "arp berg berga boda borg bro bruk by bygd dal dalen fors hamn hammar hed heden holm hult "
        "inge köping köpinge landa lund lunda löv näs näset red rum ryd sele sjö skog stad sta "
        "sund säter torp tuna vik viken ås åker ö ön"
    ).split()
)
_ENDINGS += tuple(f"{ending}s" for ending in _ENDINGS)
_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÅÄÖ][\w-]+")
_SECOND = re.compile(r"\s+(?:(?:Väsby|Edet|Göinge|Götaland)s?|Götalandsregionen|län)(?!\w)")
_SECONDS = (" Väsby", " Edet", " Göinge", " Götaland", " län")
_REGION = re.compile(r"Region\s+$")
_COMMUNE = re.compile(r"\s+(?:kommun|stad)s?(?!\w)")
_PREPOSITIONS = ("i", "från", "till", "utanför", "kring", "runt", "vid", "nära", "på")
_BEFORE = [[word] for word in _PREPOSITIONS]
_PARTS = ("enheten", "gruppen", "gänget", "kontoret", "teamet")
_PART = re.compile(rf"-?(?:{'|'.join(_PARTS)})$")


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where ``text`` names a place, from and to, in order.

    A word that only looks like a locality, and a name that is a word too, must follow a
    preposition.

    >>> text = "Vara ute kan alla i Valfors. Vara kommun är nära, och Eksjö."
    >>> [text[start:end] for start, end in places(text)]
    ['Valfors', 'Vara kommun', 'Eksjö']
    """
    for found in _CAPITALISED.finditer(text):
        start, end = found.span()
        second = _SECOND.match(text, end) if text.startswith(_SECONDS, end) else None
        if second and _is_known(text[start : second.end()]):
            end = second.end()
        name = text[start:end]
        if _is_known(name):
            commune = _COMMUNE.match(text, end)
            if commune or name.removesuffix("s") not in _AMBIGUOUS or _follows(text, start):
                region = _REGION.search(text, max(0, start - 10), start)
                yield region.start() if region else start, commune.end() if commune else end
        elif name.endswith(_ENDINGS) and _follows(text, start):
            yield start, end


def _is_known(name: str) -> bool:
    if name.endswith(_PARTS):
        name = _PART.sub("", name)
    return name in _KNOWN or name.removesuffix("s") in _KNOWN


def _follows(text: str, start: int) -> bool:
    """Whether a preposition stands before ``start``."""
    return text[max(0, start - 12) : start].split()[-1:] in _BEFORE
