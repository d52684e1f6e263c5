"""What the dictionary's flags don't say about Swedish compounds: words by hand, and why."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Prefixes and the particles of verbs: what they begin is one word (samverkan, uppföljning).
PARTICLES = _words(
    "an anti av be bi bort dess där efter emot ent er fort fram framför från för före förut "
    "genom hän här i ifrån igen igenom ihop in inne inom inter isär kring med miss mot ned "
    "ner nog o om på sam samman sub super till tillbaka tillsam trans tvärt undan under upp "
    "ur ut utan uti utom van var veder vid vidare väl å åter över"
)

# Of the many words of two or three letters, those that people make compounds with. The others
# (al, ar, en, het, ton …) are far more often a piece of a longer word.
SHORT = _words(
    "arm art ask bad bal bas ben bil bio bit bo bok bor bro bror bud bur by båt bär bön dag "
    "dal dam del dok eld fas fel fil fot får gas hav hem hot hov hus hut hål hår häl idé jul "
    "kaj kod kur kår kök lag led lek liv lov lån lås lök lön man mat mil mod mor mos mun myr "
    "mål not nät nöd ord orm ort ost paj par pil pub rad ram ras ros rot rum råd råg rån rör "
    "sak sal sed sjö sko snö sol son spö sug syn sår tak tal tid ton tub tur typ tåg ugn val "
    "ved vik vin våg väg vän yta zon år ägg älg äng ärt ö öga"
)
SHORT_FIRST = (
    SHORT
    | _words(
        "alm apa arv asp ax ban bly blå bog bro brå båg böj cup dop dun dyk ego eko el eld fan "
        "fax fem fin fri frö fyr grå gul hak hat hel hud hyr här hög höj hör is jod kaj kal kex "
        "kol kyl kö köl köp kör lax led ler lik lin lok låg lär läs lös löv mil mur mus nio ny "
        "näs oft olj pol pop ren res rid rik ris rit rom rov rym rå räk räv röd rök röv sen sex "
        "sid sil sim sju sky slö små sop sot sov spa svi syd syl syr säl sök söt tax te tim tio "
        "tom tre tro trä tum tur tvi två tät töm ull ung vax vis vit vår våt yrk zoo åk ål åld "
        "ång ärm ört öst"
    )
) - PARTICLES
# Longer ones that begin compounds though the dictionary has no flag for it.
FIRST = _words("europa folk full guld halv hand hjul höst jakt järn krig lika ljud ljus låda mark")

# These short ones end compounds, but not after three letters: kul|tur.
AFTER_LONGER = ("art", "led", "tur")

# With the linking s, in spite of being short.
SHORT_LINKED = _words("dags guds hovs lags lands livs mans mords orts rums råds tids tågs års")

# Endings that are words by chance: kun|skap, för|änd|ring, möj|lig, barn|dom, sälls|kap.
NOT_LAST = _words(
    "agera al ande ar arisk ark da dig dom el en ende er et etens etter full gen graf grant "
    "het ia ig in inna innan ion is isk iska ism ist it kap kapet kar late lek lett lig liga "
    "ligt lin ling lingar logera logi logisk lös mas mental mot mäktig mäktige mässig neologi "
    "ning ol olik olikhet ologi ologisk or ra rar rat ren rens ring ringar rinna risk rit "
    "rivning sam sel sen set sin skap skaplig snöd stans stav ständig sätta tag tagare tar te "
    "ten ter tes tik tin tio tion tor ur ven vill vis vist yr över"
)
# Words with these endings link with an s: arbetsgivar|förenings|lokal. Of others it is a guess.
LINKING_ENDS = ("ing", "het", "ion", "skap", "else", "an", "dom", "tet", "nad", "eri", "ment")

NOT_FIRST = _words(
    "bara besk dom doms het hets ings kvar mest mina nings rapp ring rings sina skap skaps"
)

# After -era these are endings of the verb: värde|ring, anime|rad.
AFTER_ERA = ("ring", "rad", "rat")

# Simple words that look like two. Whatever the words around them, there is no joint within.
WHOLE = _words(
    "ackord animera bandage bandagera bassäng bastant bestiga biografi biologi blankett "
    "bokstav bolag bostad bostäder bransch centiliter centimeter centrisk centrum deciliter "
    "ekologi experimental framför frukost fullända fulländad förlåten förlåtenhet gastrisk "
    "handikapp hektoliter innan instrumental islar kanal kilometer konstapel kontramiral "
    "kopist kristall kvartal litteratur manifest manöver "
    "maximal medan metafor metall middag millimeter måltid mästarinna norrmän notis "
    "ordförande orättvisa osannolik paraffin partitur picknick plankton porträtt prinsessa "
    "rättvis rättvisa sannolik sannolikhet smultron storlek styrka svindel taktik temperatur "
    "terrass transport transportera trevande verkstad verkstan verkstäder vinkel vinkla "
    "vänskap vänskaplig åldrad ändamål"
)

# Foreign words end so: what comes before them need not be a word (attr|action).
NOT_AFTER_UNKNOWN = _words(
    "action aktion amning cement form formation harts king motion nation port ration ring "
    "sort sport station"
)
