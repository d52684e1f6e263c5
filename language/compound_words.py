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
    "app ark arm art ask bad bal bas ben bil bio bit blå bo bok bor bro bror bud bur by båt bär "
    "bön dag dal dam deg del dok dop dos duk eld fas fat fel fil fot får gas grå gul hav hem hot "
    "hov hud hus hut hål hår häl idé jul kaj kex kod kur kår kö kök kör lag led lek liv lov lur "
    "lån lås lök lön löv man mat mil mod mor mos mun mus myr mål nav not nät nöd ord orm ort ost "
    "paj par pil pub rad ram ras ros rot rum rus råd råg rån röd rör sak sal sed sjö sko snö sol "
    "son spö sug syn sår sås söm tak tal tid ton tub tur typ tåg ugn val ved vik vin våg väg vän "
    "väv yta zon år ägg älg äng ärm ärt ö öga örn"
)
SHORT_FIRST = (
    SHORT
    | _words(
        "akt alg alm alp apa arv asp ax ban bly bog brå byx båg böj cup dna dun dyk ego eko el "
        "fan fax fem fin fri frö fyr gym hag hak hat hel hyr här hö hög höj hör is jod kal knä "
        "kol kyl kål käk köl köp lax ler lik lin lok lyx låg lär läs läx löp lös mur mut nio ny "
        "nål näs nöt oft olj pol pop ren res rid rik ris rit rov rym rå räk räv rök röv sax sen "
        "sex sid sil sim sju sky slö små sop sot sov spa svi sy syd syl syr säl sök söt tax te "
        "tim tio tom tre tro trä tum tvi två tät tö töm ull ung vax vd vis vit vår våt wok yrk "
        "zoo åk ål åld ång åsk ät öl ört öst"
    )
) - PARTICLES
# Longer ones that begin compounds though the dictionary has no flag for it.
FIRST = _words(
    "borta europa extra folk full guld halv hand hemma hjul höst jakt järn krig lika ljud ljus "
    "låda mark öppet"
)

# These end compounds, but not after three letters: kul|tur, ask|etisk.
AFTER_LONGER = ("art", "etisk", "led", "ting", "tur")

# With the linking s, in spite of being short.
SHORT_LINKED = _words("dags guds hovs lags lands livs mans mords orts rums råds tids tros tågs års")

# Endings that are words by chance: kun|skap, för|änd|ring, möj|lig, barn|dom, sälls|kap.
NOT_LAST = _words(
    "agera al ande ar arisk ark da dig dom el en ende er et etens etter full gen graf grant het "
    "ia ig in inna innan ion is isk iska ism ist it kap kapet kar late lek lett lig liga ligt lin "
    "ling lingar logera logi logisk lös mas mental mot mäktig mäktige mässig neologi niga ning ol "
    "olik olikhet ologi ologisk or ra rar rat ren rens ring ringar rinna risk riska rit rivning "
    "sam sel sen set sin skap skaplig snöd stans stav ständig sätta tag tar te ten ter tes tik "
    "tin tio tion tor ur ven vill vis vist yr över"
)
# But these forms are never an ending (medalj|ligan), nor are these in a noun.
NOUN_LAST = _words("ligan ligans ligor ligors ligorna ligornas")
NOT_LAST_OF_NOUN = NOT_LAST - {"lek", "liga", "risk"}
# What an institution is: its name is no whole word (Skol|verket), as names of places are.
INSTITUTIONS = _words(
    "departement domstol förbund förening förvaltning inspektion institut kassa kontor myndighet "
    "nämnd parti råd styrelse universitet verk"
)
# Verbs whose nouns end compounds, though they are no words alone: bok|föring, vårdnads|havare.
ONLY_LAST = _words("bäva föra hava låta skåda")
# Words with these endings link with an s: arbetsgivar|förenings|lokal. Of others it is a guess.
LINKING_ENDS = ("ing", "het", "ion", "skap", "else", "an", "dom", "tet", "nad", "eri", "ment")

NOT_FIRST = _words(
    "ange bara besk dis dom doms het hets ings kon kor kvar mest mina nings nit per pro rap rapp "
    "ring rings sina skap skaps"
)

# After -era these are endings of the verb: värde|ring, anime|rad.
AFTER_ERA = ("ring", "rad", "rat")

# Simple words that look like two. Whatever the words around them, there is no joint within.
WHOLE = _words(
    "ackord animera arvode bandage bandagera bandana bankrutt bassäng bastant bestiga biografi "
    "biologi blankett bokstav bolag bostad bostäder bransch centiliter centimeter centrisk "
    "centrum deciliter diskrepans ekologi experimental extraordinarie extraordinär framför "
    "frukost fullända fulländad förlåten förlåtenhet gastrisk handikapp hektoliter innan "
    "instrumental islar kanal kilometer kollektion kompost konstapel kontramiral kopist kristall "
    "kvartal kärring litteratur malaria mandel mangrove manifest manöver maximal medan metafor "
    "metall middag millimeter måltid mästarinna norrmän notis närvarande närvaro ordagrann "
    "ordförande orkester orättvisa osannolik paraffin partitur picknick plankton portfölj "
    "porträtt prinsessa reskontra rosmarin rättvis rättvisa sannolik sannolikhet skarlakan "
    "smultron storlek styrka svindel taktik temperatur terrass tjocklek transport transportera "
    "trevande verkstad verkstan verkstäder verktyg villkor vinkel vinkla vänskap vänskaplig "
    "åldrad ändamål"
)

# Endings of simple words, most of them foreign: what comes before need not be a word (attr|action,
# besvik|enhet).
NOT_AFTER_UNKNOWN = _words(
    "action aktion amning cement enhet form formation gram harts king lektion motion nation port "
    "ration ring sort sport station"
)
