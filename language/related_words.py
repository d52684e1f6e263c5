"""Words that speak of the same thing where agencies work together: a small thesaurus, by hand.

A theme's own words choose which of the groups speak for it (see ``theme_words``), so the groups
know of no theme, and fit any folder of themes. A group is dictionary words; ``lita_på`` is a
phrase, which hides the words it is made of. What is in no group speaks only if the theme says it.
"""

GROUPS = tuple(
    tuple(group.split())
    for group in (
        # the person it is about
        """individ individuell klient deltagare brukare patient medborgare människa person enskild
        den_enskilde den_det_gäller målgrupp arbetssökande långtidsarbetslös sjukskriven anhörig
        närstående familj livssituation huvudperson individperspektiv klientperspektiv
        personcentrerad kvinnan killen tjejen hela_människan individnivå klientarbete
        hel_människa brukarråd egenerfarenhet utanförskap ohälsa diagnos funktionsnedsättning
        utsatt omsorgstagare hemlös rättighet referensgrupp äldre vuxen sjuk barnperspektiv
        hemlöshet missbruk""",
        """behov önskemål önskan mående må drömma dröm orka livet hälsa vardagsliv eget_liv
        individens_behov behovsinventering egna_mål livskvalitet vad_jag_vill personens_villkor
        mina_villkor egna_villkor utifrån_behov slippa""",
        """delaktighet delaktig medskapa medverkan inflytande självbestämmande egenmakt
        medbestämmande brukarinflytande bemötande bemöta lyssna röst inkludera inkludering
        fråga_mig prata_om_mig med_egna_ord självständig berättelse egen_röst empowerment
        bestämma_själv bestämmer_själv egna_ord berätta_samma berätta_om_igen slippa_berätta
        skickas_runt skickad_runt bollas bollad runtskickad fråga_personen frågar_personen""",
        """ombud lots lotsa samhällslots vårdlots personligt_ombud coach coachning coacha vägvisare
        guide vägleda vägledning följeslagare stödperson case_manager håller_i_trådarna
        hålla_i_trådarna en_väg_in mentor stötta stöttning individstöd jobbcoach följa_med_till
        fast_kontakt samma_handläggare en_kontakt vid_sin_sida peer_support vägleder""",
        """anpassad anpassa anpassning individanpassa individanpassning individanpassad skräddarsy
        skräddarsydd flexibel flexibilitet standardiserad sammansatta_behov olika_behov
        egen_takt matchning rehabilitering rehabiliterande helhetslösning""",
        # trust, and will
        """förtroende tillit tilltro lita lita_på litar_på trygg trygghet trygga tro_på tror_på
        ärlig ärlighet öppenhet öppen våga högt_i_tak misstro misstänksam svek lojal lojalitet
        erkänna hålla_vad_man_lovar löfte psykologisk_trygghet transparens transparent mod modig
        fördom fördomsfri öppna_kort rädd rädsla skuld""",
        """respekt respektera respektfull hänsyn ödmjuk ödmjukhet lyhörd lyhördhet vänlig snäll
        uppskatta uppskattning erkännande värdesätta artig schysst vill_varandra_väl empati
        empatisk tacksam""",
        """jämlik jämlikhet jämbördig likvärdig lika_villkor likställd prestige prestigelös
        prestigelöshet hierarki hierarkisk maktbalans makt underordnad överordnad maktkamp
        finare_än neutral revir revirtänk revirtänkande konkurrens""",
        """engagemang engagera engagerad vilja eldsjäl drivkraft driv entusiasm motivation motivera
        motiverad anda laganda klimat stämning glädje stolthet hjälpsam hjälpas_åt generös
        inställning attityd förhållningssätt lust arbetsglädje gemenskap vi-känsla teamkänsla
        ställa_upp brinna_för brinner_för passion nyfiken nyfikenhet god_vilja dedikerad
        samarbetsvilja kultur""",
        # goals
        """mål målbild delmål målsättning syfte riktning inriktning vision strategi ambition
        gemensamma_mål samma_mål gemensamt_mål sikta siktar åt_samma_håll samma_håll
        åt_varsitt_håll målkonflikt målformulering åt_olika_håll vart_vi_ska överenskommelse
        målet motstridig krocka krockar röd_tråd effektmål varför_vi""",
        """samsyn synsätt helhetssyn helhet helhetsperspektiv helhetsbild helhetstänk gemensam_bild
        samma_bild gemensam_syn samförstånd överens samstämmig enig enighet konsensus
        gemensamt_språk samma_språk begreppsanvändning mena_samma_sak samma_sak
        förståelse_för_helheten hela_bilden hela_livet tolkning olika_bilder enas gemensam_karta
        samma_karta definition definiera begrepp stuprör stuprörstänk silotänk helhetsansvar
        språk språkbruk uppfattning missförstånd""",
        """värdegrund värdering värderingar etik etisk människosyn grundsyn ideal princip synen_på
        kundsyn""",
        # everyday life
        """vardag vardaglig ordinarie självklar självklarhet naturlig naturlig_del permanent
        rutinmässig sitter_i_väggarna ryggmärg ryggmärgen linjearbete ordinarie_verksamhet
        inarbetad implementera implementering integrerad_del del_av_arbetet vanlig normal
        sitt_eget_jobb det_dagliga linjeverksamhet daglig dagligen kärnverksamhet basverksamhet
        grunduppdrag förankra förankring införliva vana varje_dag som_vanligt""",
        """långsiktig långsiktighet varaktig varaktighet uthållig uthållighet hållbar hållbarhet
        stabil stabilitet kontinuitet beständig kortsiktig sårbar personberoende personbunden
        överleva leva_vidare bestå fortleva befästa personalomsättning eldsjälar_slutar
        byter_jobb hänga_på på_sikt leva_kvar eldsjäl lång_sikt tålamod kontinuerlig ständig
        omorganisation omorganisera börja_om börjar_om år_efter_år varar fortsättning""",
        """projekt projektform projektperiod projekttid projektmedel projektmässig tillfällig
        försök pilot försöksverksamhet process projekttrötthet tar_slut läggs_ner lägga_ner
        startar_nytt avsluta""",
        # early
        """tidig tidigt tidigare_insats tidiga_insatser i_tid tidigare förebygga förebyggande
        prevention preventiv proaktiv proaktivitet föregripa föregripande främjande
        hälsofrämjande i_förväg förhindra fånga_upp upptäcka upptäckt innan_det innan_problemen
        innan_de för_sent så_sent väntetid släcka_bränder från_början tidiga_tecken i_god_tid
        tidigt_skede förvärras eskalera uppsökande varningssignal signal kö för_länge innan_man
        innan_någon brandsläckning rehabkedja""",
        """ung unga ungdom barn elev skola förskola gymnasium gymnasieskola grundskola högstadium
        högstadiet student skolfrånvaro hemmasittare ungdomsmottagning uppväxt fritidsgård
        elevhälsa avhopp hoppat_av övergång uvas nittonåring skolgång tonåring tonår förälder
        aktivitetsansvar ungdomsarbetslöshet riskgrupp""",
        # rules
        """regel regelverk lag lagstiftning lagrum lagtext lagkrav laglig olaglig juridik juridisk
        jurist förordning paragraf föreskrift bestämmelse formell tillåten tillåta otillåten
        förbjuden myndighetsutövning rättssäkerhet socialtjänstlagen lagändring byråkrati
        byråkratisk ersättningsregler sjukpenning socialförsäkring försäkringsvillkor rättssäker
        regelkrångel ersättning villkor krav rättslig finsamlagen""",
        """sekretess sekretessregel sekretesslagstiftning tystnadsplikt integritet samtycke
        samtycka medgivande medgivandeblankett personuppgift dataskydd gdpr anonymitet
        känsliga_uppgifter uppgiftsskydd sekretessbelagd får_inte_berätta får_inte_säga får_säga
        lämna_ut konfidentiell får_veta informationsdelning dela_information dela_uppgifter
        uppgiftslämnande register får_dela får_berätta får_prata häva_sekretessen personnummer""",
        # routines
        """rutin struktur strukturerad arbetsform arbetssätt arbetsmetod metod metodik modell
        tillvägagångssätt standard standardisera systematik systematisk arbetsprocess arbetsgång
        mötesstruktur formalisera forum samverkansform plattform form följsamhet disciplin
        noggrannhet flöde processkarta ordning_och_reda årshjul steg_för_steg fasta_tider
        fasta_möten""",
        """plan planering handlingsplan sip samordnad_individuell_plan samordnad_plan vårdplan
        checklista mall blankett formulär riktlinje manual handbok lathund dokumentera
        dokumentation protokoll dagordning journal kartläggning kartlägga it-stöd digital_tjänst
        remiss remittera anteckning datasystem arbetsfördelning vem_gör_vad agenda instruktion
        anvisning it-system journalsystem inloggning avtal samverkansavtal överenskommelse intyg
        ansökan kallelse skriftlig hänvisa boka""",
        """avvikelse avvikelsehantering avvikelserapportering överlämning överlämna lämna_över
        lämnar_över mellan_stolarna utskrivning samordning_av_insatser ärendegång glapp brist
        överlämningsmöte""",
        # leadership
        """ledning leda ledare ledarskap chef chefsgrupp chefsled mellanchef enhetschef
        förvaltningschef ledningsgrupp styra styrning styrsystem styrelse styrgrupp politiker
        politisk nämnd förtroendevald direktör huvudman uppifrån regleringsbrev uppdragsgivare
        samordnarrollen chefsnivå ledningsnivå samordnarroll toppstyrd myndighetsledning
        ovanifrån högre_upp fullmäktige kommunstyrelse regering riksdag departement chefsstöd
        styrdokument verksamhetsplan ledamot ordförande besked styrgruppsmöte""",
        """beslut besluta beslutande beslutsväg beslutsfattare beslutsfattande bestämma mandat
        befogenhet prioritering prioritera direktiv delegation inriktningsbeslut
        rätt_att_besluta fatta_beslut fattar_beslut delegationsordning bestämmanderätt
        säga_ja_till""",
        """uppdrag ansvar ansvara ansvarig ansvarsfördelning roll rollfördelning ansvarsområde
        äger_frågan äga_frågan ansvarsfråga otydlig_roll oklart_vem åtagande samordningsansvar
        vem_som_ansvarar uppdragsbeskrivning ägarskap äger ägare ansvarig_för skyldighet
        ansvarstagande""",
        # relations
        """relation kontakt kontakta kontaktväg kontaktyta kontaktnät kontaktperson kontaktlista
        nätverk nätverka nätverksträff nätverkande personkännedom känna_varandra lära_känna
        känner_varandra känner_till_varandra ansikte ansikten kollega samlokalisera
        samlokalisering korta_vägar vända_sig vänder_sig vända_oss vända_mig ringa telefon
        telefonnummer direktnummer växel telefonlista bygga_broar bro gränsöverskridande
        tvärs_över grannar samma_hus mejla mejl telefontid brygga hängränna mellanrum
        över_gränserna över_gränser korridor sitta_ihop sitta_tillsammans nå_varandra få_tag_på
        få_tag_i tillgänglig tillgänglighet närhet team teamarbete tvärprofessionell vet_vem
        vem_man_ska vem_jag_ska nummer hör_av_sig höra_av_sig""",
        """möte mötas mötesplats mötesform träff träffa prata_med samtal dialog kommunikation
        kommunicera kommunikationskanal kommunikationsväg information informera
        informationsutbyte informationsflöde utbyte utbyta erfarenhetsutbyte studiebesök
        hospitera hospitering besöka besök fika kaffe samma_rum samma_bord runt_bordet umgås
        uppdatering uppdatera återkoppla samverkansmöte avstämning samverka_med samarbetet_med
        beredningsgrupp lunch bjuda_in skugga skärm videomöte följa_en_kollega digital distans
        videomöten rummet torsdagsgrupp""",
        # resources
        """resurs pengar peng medel budget ekonomi ekonomisk kostnad kosta finansiering finansiera
        finansiell anslag medfinansiering bidrag investering investera lönsam lönsamhet billig
        dyr betala resurskrävande besparing spara_in krona miljon bekosta prislapp gratis
        dela_på samutnyttja poola arvode försörjningsstöd""",
        """tid timma timmar minut arbetstid tidsbrist personal bemanning bemanna personalbrist
        arbetsbelastning arbetsbörda timme vakans vikarie rekrytera rekrytering nyanställd
        avsatt_tid avsätta_tid tid_över hinna hinner tidspress heltid halvtid schema kapacitet
        vid_sidan_av""",
        """kompetens kompetent kompetensutveckling kompetensbrist kompetenshöjning kunskap
        kunskapsnivå sakkunskap expertis expert specialist profession yrkesgrupp yrkeskunskap
        utbildning utbilda utbildningsinsats utbildningsdag kurs föreläsning seminarium
        fortbildning handledning introduktion verktyg färdighet skicklig yrkeskunnande
        arbetsverktyg specialistkompetens yrkesroll psykolog kompetensnivå okunskap fadder
        handledare mentorskap""",
        # learning
        """lära lärande lärdom erfarenhet reflektion reflektera eftertanke självkritik
        självvärdering självkritisk granska misstag misslyckas misslyckande gått_snett
        gick_snett gått_fel gick_fel fungerade_inte lära_av lära_sig efterhand genomgång
        lärprocess kunskapsutbyte ompröva dra_lärdom tar_vara_på syndabock stanna_upp
        tänka_efter göra_om gjorde_fel goda_exempel sprida pröva_nytt lärde lärt""",
        """utvärdering utvärdera uppföljning följa_upp följer_upp följs_upp mäta mätning mått
        indikator resultat effekt utfall analys analysera statistik underlag evidens forskning
        forska forskare studie utvärderingsarbete återkoppling omvärldsanalys omvärldsbevakning
        hur_det_gick följeforskning enkät mätbar resultatmått siffra jämföra jämförelse kvalitet
        feedback beprövad hur_gick_det vad_som_fungerar vad_som_funkar efteråt""",
        """utveckling utvecklingsarbete utvecklingsfråga förbättring förbättra förnyelse förnya
        innovation innovativ nytänkande förbättringsarbete vidareutveckla förändringsarbete
        kvalitetsarbete experimentera""",
        # the world outside
        """samhälle samhällsnytta samhällsutveckling samhällsekonomisk omvärld lokalsamhälle
        befolkning allmänhet samhällsperspektiv välfärd samhällsproblem invånare kommuninvånare
        samhällskostnad skattebetalare omgivning medborgare""",
        """arbetsgivare arbetsmarknad arbetsliv näringsliv företag företagare förening föreningsliv
        civilsamhälle civilsamhället civila_samhället idrottsförening ideell frivillig volontär
        kyrka praktikplats praktik bransch fackförbund facklig handel socialt_företag
        arbetsplats arbetskraft anställning arbetsintegrerande studieförbund folkhögskola
        näringsidkare""",
        """synlighet synlig synliggöra synas syns varumärke image rykte marknadsföra marknadsföring
        medborgarkontor servicecenter webbplats press media medier journalist okänd välkänd
        kännedom_om profilering anseende berätta_om utåt utanför_kretsen hemsida kampanj tidning
        sociala_medier känd""",
    )
)

# Turns of phrase whose words mean nothing of what they otherwise would.
SILENT = tuple(
    """spela_roll spelar_roll spelade_roll en_del till_del i_dag i_stället det_vill_säga på_så_sätt
    till_exempel på_plats den_här_tiden hela_tiden i_form_av med_mera personligen i_regel
    som_regel i_princip ta_plats i_mån_av nu_för_tiden den_tiden på_väg i_väg över_tid får_syn
    vad_det_gäller när_det_gäller vad_gäller ta_hand spelar_ingen_roll spela_ingen_roll
    leda_till målet_är målet_var på_riktigt till_liv""".split()
)
