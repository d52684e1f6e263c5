"""Manners that real reports have; each test is a class of fault once found."""

from importers import import_text
from importers.documents import Draft, Matter
from tests.importers.accounting import check_every_letter, check_every_line
from tests.importers.test_documents import TODAY, body, headings, notes


def read(text: str) -> list[Draft]:
    imported = import_text(text, "x", TODAY)
    check_every_line(text, imported)
    check_every_letter(text, imported)
    return list(imported.drafts)


def report(text: str) -> Draft:
    [draft] = read(text)
    assert draft.kind.folder == "rapporter"
    return draft


FROM_PDF = """Samordningsförbundet Lillån
Uppföljning av insatsen Svalan 2022

Dnr 2023/4
Beslutad av styrelsen 2023-03-01

Samordningsförbundet Lillån • Svalan
1 (3)

Innehållsförteckning
1. Inledning .................................. 2
1.1 Metod ..................................... 2
2. Resultat ................................... 2
3. Slutsatser ................................. 3

Samordningsförbundet Lillån • Svalan
2 (3)

1. Inledning
Svalan är en liten insats för den som har väntat länge på stöd, och den
bemannas av två personer som delar på en tjänst och ett skrivbord.
1.1 Metod
Underlaget är tunt:
• samtal med fem deltagare1
o tre i grupp
• uppgifter ur SUS2, som
är ofullständiga
Den som läser siffrorna bör känna till att de har samlats in av dem som ar-

1 Ett samtal fördes per telefon.
2 Ett system för uppföljning.

Samordningsförbundet Lillån • Svalan
3 (3)

betar i insatsen.
2. Resultat
Nio personer har avslutats.
3. Slutsatser
Fortsätt.
Vi föreslås
1. att få ett skrivbord till,
2. att få en stol.
Bilaga 1. Tack
Tack till alla.
"""


def test_a_report_without_blank_lines_whose_notes_have_plain_figures() -> None:
    draft = report(FROM_PDF)
    assert draft.fields["titel"] == "Uppföljning av insatsen Svalan 2022"
    assert draft.fields["datum"] == "2023-03-01"
    assert headings(draft) == [
        "## 1. Inledning",
        "### 1.1 Metod",
        "## 2. Resultat",
        "## 3. Slutsatser",
        "## Bilaga 1. Tack {: .bilaga }",
    ]
    text = body(draft)
    assert (
        "- samtal med fem deltagare[^1]\n    - tre i grupp\n- uppgifter ur SUS[^2], som är" in text
    )
    assert "av dem som arbetar i insatsen." in text
    assert "Vi föreslås\n\n1. att få" in text
    assert text.endswith(
        "[^1]: Ett samtal fördes per telefon.\n\n[^2]: Ett system för uppföljning."
    )


def test_numbered_sections_are_no_countdown() -> None:
    steps = "\n\n".join(f"{n}. Avsnitt {n}\n\nText om detta." for n in (1, 2, 3, 2, 1))
    [draft] = read(f"4 maj 2016\n\nOm ordning\n\n{steps}")
    assert draft.kind.folder != "topplistor"


OTHER_WORDS = """Vad säger borden?
Rapport från en arbetsdag om unga

Mira Ek & Bo Sund, Exempelhögskolan
Maj 2019

Läsanvisning

Nedan redovisas först det som många tog upp och sedan det som få tog upp.

Vad hindrar?

Hinder som de flesta borden tog upp

Två hinder återkom. De beskrivs med bordens ord.

Olika mål

Den 9 maj samlades alla men mätte olika saker.

De gemensamma kalendrarna

Ingen äger dem.

Hinder som ett bord nämnde

Bussen

Den går två gånger om dagen.

Vad fungerar redan?

Det som de allra flesta borden pekade på

Två saker nämndes av de allra flesta borden.

Den enskilda viljan

Den finns.

Frukosten

Den är gratis.

Det som lyftes fram av få

Listan

Den hänger på väggen.

Författarnas reflektioner

Det är lätt att läsa detta som en klagan.
"""


def test_another_author_s_words_for_many_and_few() -> None:
    draft = report(OTHER_WORDS)
    assert draft.fields["forfattare"] == ["Mira Ek & Bo Sund, Exempelhögskolan"]
    assert (draft.fields["datum"], draft.fields["datum_harlett"]) == ("2019-05-31", "ja")
    assert draft.fields["rapporttyp"] == "workshop"
    assert headings(draft) == [
        "## Läsanvisning",
        "## Vad hindrar? {: kategori=hinder }",
        (
            "### Hinder som de flesta borden tog upp "
            '{: frekvens=många kategori=hinder ord="de flesta borden" }'
        ),
        "#### Olika mål",
        "#### De gemensamma kalendrarna",
        '### Hinder som ett bord nämnde {: frekvens=få kategori=hinder ord="ett bord" }',
        "#### Bussen",
        "## Vad fungerar redan?",
        (
            "### Det som de allra flesta borden pekade på "
            '{: frekvens=många ord="de allra flesta borden" }'
        ),
        "#### Den enskilda viljan",
        "#### Frukosten",
        '### Det som lyftes fram av få {: frekvens=få ord="få" }',
        "#### Listan",
        "## Författarnas reflektioner",
    ]


def test_a_framework_s_bare_and_counting_headings_hold_those_below() -> None:
    draft = report(
        "Ett ramverk för samtal\n\nVersion 1.2, antagen den 14 november 2018\n\nFörord\n\n"
        "Läs det högt.\n\nUtgångspunkter\n\nMänniskan först\n\nDet säger sig självt.\n\n"
        "Två rörelser\n\nHär beskrivs två rörelser.\n\nAtt mötas\n\nDet tar tid.\n\nAtt gå\n\n"
        "Veckan: tio minuter om det som förvånade\nÅret: en hel dag\n\nLitteratur\n\nIngen än."
    )
    assert draft.fields["datum"] == "2018-11-14"
    assert headings(draft) == [
        "## Förord",
        "## Utgångspunkter",
        "### Människan först",
        "## Två rörelser",
        "### Att mötas",
        "### Att gå",
        "## Litteratur",
    ]
    assert "Veckan: tio minuter om det som förvånade  \nÅret: en hel dag" in body(draft)


def test_many_and_few_of_lists_are_told_and_give_no_heading_a_frequency() -> None:
    text = (
        "Dokumentation från en framtidsverkstad\n\nBakgrund\nVi möttes i maj.\n\nStyrkor\n\n"
        "Många grupper nämnde följande:\n• Korta vägar\n• Gott rykte\n\nEnstaka grupper nämnde:\n"
        "• Lokalen\n\nNästa steg\nStyrelsen läser detta."
    )
    assert headings(report(text)) == ["## Bakgrund", "## Styrkor", "## Nästa steg"]
    told = notes(import_text(text, "x", TODAY), Matter.DOUBT)
    assert [line for line, message in told if "frekvens" in message] == [8]


def test_a_report_s_labelled_head_and_a_date_above_the_title() -> None:
    draft = report(
        "2024-03-12\nUtvärdering av Mottagningen\nEn delrapport\nIda Mård\nByrån AB\n\n"
        "Period: januari–juni 2023\n"
        "Rapporten skriven av: Bo Ek\n\nSammanfattning\n\nDet går.\n\nUppdraget\n\nVi frågade:\n"
        "•    Vad gör de?\n•    Vad kostar det?\n\nResultat\n\nBra.\n\nMetod\n\nSamtal.\n\n"
        "Slutsatser\n\nFortsätt.\n\nReferenser\n\nIngen."
    )
    assert draft.fields["titel"] == "Utvärdering av Mottagningen"
    assert draft.fields["datum"] == "2024-03-12"
    assert draft.fields["forfattare"] == ["Ida Mård", "Bo Ek"]
    assert body(draft).startswith(
        "En delrapport\n\nByrån AB\n\nPeriod: januari–juni 2023\n\n## Sammanfattning"
    )
    assert "- Vad gör de?\n- Vad kostar det?" in body(draft)


def test_chapters_lettered_points_and_a_table_without_its_first_head() -> None:
    draft = report(
        "Rapport om tre år\n\nKapitel 1. Början\n\nDörren var stängd.\n\nVad vi trodde\n\n"
        "Att det gällde pengar. Vi planerade:\n1. Samtal\n2. Ansökan\n   a. till förbundet\n"
        "   b. till kommunen\n\nKapitel 2. Slutet\n\nBudget\tUtfall\nLön\t120\t90\nHyra\t40\t40\n\n"
        '"Det här är sagt av någon."\n\nNorby i februari 2019\nSven Ek'
    )
    assert headings(draft) == ["## Kapitel 1. Början", "### Vad vi trodde", "## Kapitel 2. Slutet"]
    assert "2. Ansökan\n    - a. till förbundet\n    - b. till kommunen" in body(draft)
    assert "|  | Budget | Utfall |\n| --- | --- | --- |\n| Lön | 120 | 90 |" in body(draft)
    assert draft.fields["datum"] == "2019-02-28"


def test_a_change_of_how_many_in_mid_section_and_a_title_that_names_only_the_sort() -> None:
    draft = report(
        "PM\nResultat från en heldag\n\nBakgrund\n\nVi möttes i juni.\n\n1. Vad fungerar?\n\n"
        "Majoriteten av grupperna tog upp två områden.\n\nSamsyn\n\nVi ser lika.\n\nMod\n\nVi "
        "vågar.\n\nEtt par grupper tog dessutom upp följande.\n\nHumor\n\nVi skrattar.\n\n"
        "2. Och sedan?\n\nVi ses igen."
    )
    assert draft.fields["titel"] == "PM – Resultat från en heldag"
    assert headings(draft) == [
        "## Bakgrund",
        '## 1. Vad fungerar? {: frekvens=många ord="Majoriteten av grupperna" }',
        "### Samsyn",
        "### Mod",
        '### Humor {: frekvens=få ord="Ett par grupper" }',
        "## 2. Och sedan?",
    ]
