"""Whether a sentence tells of something that was, or only of what can be.

*Tre deltagare slutade* tells of three people; *bjud in tre deltagare* of nobody. Signs decide: a
verb in the past or the perfect, or one by which a report passes on what somebody said.
"""

import re

# Strong verbs, auxiliaries and short forms in the past.
_PAST = (
    "var blev hade kunde ville fick gick kom sa sade såg gav tog lät låg satt stod bad bjöd drog "
    "föll fann försvann hann höll skrev sprang föreslog beskrev avböjde avbröt anslöt slöt sjöng "
    "drev bodde dog gjorde visste lade la ringde hörde tyckte tänkte åkte mötte följde behövde "
    "räckte trodde sökte läste växte kände hände vände använde sände tände avled avstod deltog "
    "medgav uppgav framhöll innehöll erhöll genomgick avgick uppstod framkom tillkom åtog påtog "
    "mottog antog övertog undvek svek bröt njöt sköt teg skilde glömde gömde drömde "
    "bjöds drogs gavs hölls skrevs togs"
).split()
# Supines that are not seen from their ending.
_SUPINES = (
    "haft varit sagt gjort fått gått sett hört lagt ställt stått bott mött nått känt tyckt tänkt "
    "ringt hjälpt följt köpt valt vänt använt sökt läst bytt lett behövt trott anmält upplevt "
    "förstått hänt stött uppgett gett deltagit"
).split()
# By which a report, in the present, passes on what somebody said or felt.
_REPORTING = (
    "menar säger anser tycker berättar upplever uppger beskriver nämner efterlyser uttrycker "
    "påpekar lyfter framhåller svarar konstaterar saknar önskar vittnar"
).split()
# What follows a verb in -ade, but not a participle before its noun (”två samordnade möten”).
_AFTER_A_VERB = (
    "att av bara de dem den det dock där då efter en ett fler flera för före från fyra gemensamt "
    "han hon hos hur i ihop ingen inget inte inom inför ingenting med men mer mot många nej "
    "några när nu och oftare ofta om oss på redan sedan sig sin sina sitt själva som till "
    "tillbaka tillsammans tre två under upp ur ut utan vad var vi vid vilka vilken åt även över"
).split()
# Words that only end as such a verb does.
_NO_VERBS = (
    "både borde enskilde fjärde gärde grädde löfte måste rykte skifte skulle syfte värde"
).split()
_NO_SUPINES = "format klimat mandat privat resultat separat".split()
_IN_THE_PAST = re.compile(
    rf"\b(?:{'|'.join(_PAST)})\b"
    rf"|\b\w{{2,}}ade(?=[.,;:!?)”\"]|\s+(?:{'|'.join(_AFTER_A_VERB)})\b|\s+\d|\s*$)"
    r"|\b\w{2,}(?:ad|[glmrv]d|[kps]t)es\b(?<!således)"
    rf"|\b(?!\w*(?:{'|'.join(_NO_VERBS)})\b)\w+(?:[dfglmrv]d|[kpt]t|[fklprx]t|[^a]st)e\b"
    rf"|\b(?:har|hade)\s+(?:\w+\s+){{0,3}}?(?!(?:{'|'.join(_NO_SUPINES)})\b)"
    rf"(?:\w{{2,}}(?:at|it|ört)|\w*(?:{'|'.join(_SUPINES)}))s?\b"
)
# What a sentence that asks the reader to do something begins with.
_IMPERATIVES = (
    "anteckna använd avsätt be berätta beskriv bestäm bjud boka byt börja dela erbjud fråga "
    "förbered förklara ge glöm gå gör ha håll jämför kalla kom kontrollera leta lyssna låt läs "
    "lägg markera möt notera planera prata presentera prova pröva ring räkna samla sammanfatta "
    "se skicka skriv sluta sortera spara starta stryk ställ sätt ta tacka tala testa träffa tänk "
    "undvik utgå utse visa välj vänd"
).split()
_IN_A_REPORT = re.compile(
    rf"(?<!\bdu )(?<!\bman )(?<!\bden )(?<!\bnågon )\b(?:{'|'.join(_REPORTING)})\b"
    r"|\bintervju\w* (?:av|med)\b|\bsvar\w* från\b|\bär (?:fortfarande|kvar)\b"
    r"|\b(?:i ?dag|just nu|för närvarande) (?:arbetar|finns|har|är)\b"
)
_ASKS = re.compile(rf"\W*(?:{'|'.join(_IMPERATIVES)})\b")


def asks(sentence: str) -> bool:
    """Whether ``sentence`` asks the reader to do something: *bjud in två chefer*."""
    return bool(_ASKS.match(sentence.lower()))


def is_told(sentence: str) -> bool:
    """Whether ``sentence`` tells of something that has happened, or that somebody has said.

    >>> is_told("Tre deltagare slutade."), is_told("Bjud in tre deltagare som slutade.")
    (True, False)
    """
    words = sentence.lower()
    told = _IN_THE_PAST.search(words) or _IN_A_REPORT.search(words)
    return bool(told and not _ASKS.match(words))
