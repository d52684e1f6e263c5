"""Words that say nothing of what a text is about."""

# Forms that are silent as they stand, though a relative may speak: ``vill``, but not ``vilja``.
SMALL = frozenset(
    """
    alla allas allihop allt alltid alltså andra annan annars annat att av bara blev bli blir
    blivit bort bra bäst bästa bättre både båda då där därför de del den denna dess dessa det
    detta dig din ditt du efter ej eller en enda ens er ett fast fick finns flera fler flesta fort
    fram från få får fått för före förra förrän först första ge genom ger gick går gått gör gjort
    gott hade han har hela helst hellre hit hon honom hos hur här härom i ibland igen ihop in
    ingen inget inga innan inne inom inte ja jag ju just kan kanske kl kom kring kunde kvar lika
    lite låt länge man med men mer mera mest mig min mina mindre minst mitt mot mycket mellan
    måste många ned nej ner ni ny nya nytt nu nog någon någonting några något när nära och också
    ofta oftast olika om oss på rätt redan sa sade samma samt sedan sen ser sig sin sina sist sitt
    själv själva ska skulle snart som stor stora så sådan sådana sätt ta tag tar till tills tog
    två tre upp ur ut utan utom vad var vara varandra varandras varför varit varje vars vart vem
    vems vi via vid vilka vilken vilket vill ville vore vår våra vårt väl än ännu är åt över
    hennes hans deras dem dom utveckla utvecklas utvecklat utvecklad förbättra förbättras
    förbättrad förbättrat förbättrade anse anser ansåg dessutom dock däremot därefter därmed enligt
    exempelvis gälla gäller gällde kunna respektive samtidigt samtliga således under ytterligare
    även
    """.split()
)

# Silent in every form: what people do in any text, and what every text of the field is about.
GENERAL = frozenset(
    """
    använda behöva betyda börja bruka finna fråga försöka fungera följa förstå förklara ge gå göra
    hålla hända hänga heta hitta hjälpa hjälp höra komma kräva kunna känna lägga lämna ligga lösa
    märka nå nöta ordna peka prata pröva råka se ske skilja skriva sluta stå syn säga söka ta tala
    titta tro tycka tänka uppleva uppstå upptäcka vara veta visa ändra öka börda år dag dagar sak
    saker sida ställe exempel del fall gång krets sort form svar ord typ håll viktig stor olik
    enkel svår tydlig gemensam god lång kort gammal särskild aktuell berörd viss samverkan
    samverka samarbete samarbeta samordning samordna samordningsförbund förbund arbete arbeta jobb
    jobba verksamhet organisation myndighet part partner aktör insats stöd stödja kommun kommunal
    region län arbetsförmedling försäkringskassa vård socialtjänst sjukvård handläggare
    medarbetare integrera integrerad grupp problem möjlighet område deltagande
    """.split()
)
