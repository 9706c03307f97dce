# Het werk aan een zaak, aan de balie. Kort en precies; zacht waar het gaat om mensen die iets is aangedaan.

## De vraag voordat de zaak opengaat

desk-conflict-title = Hebt u een belangenconflict bij deze zaak?
desk-conflict-channel = Kanaal
desk-conflict-what = U ziet wat erin staat zodra u hebt gezegd dat u er geen hebt. Dat u dat zei, staat in het zaaklogboek. U hebt bijvoorbeeld een conflict als:
desk-conflict-about = zij over u kan gaan, of over iets wat u hebt besloten
desk-conflict-close = iemand die u na staat, of uw leidinggevende, erbij betrokken kan zijn
desk-conflict-interest = u bij de uitkomst iets kunt winnen of verliezen
desk-conflict-part = u erbij was, of er eerder in een andere rol mee te maken had
desk-conflict-unsure = Merkt u het pas bij het lezen, dan kunt u zich alsnog terugtrekken. Bij twijfel: trek u terug. Anderen lezen de zaak.
desk-conflict-no = Ik heb geen conflict: open de zaak
desk-conflict-yes = Ik heb een conflict
desk-recuse-title = Terugtrekken uit deze zaak
desk-recuse-what = Uw sleutels van deze zaak worden gewist en de zaak verdwijnt van uw balie. De anderen zien dat u zich terugtrok, niet waarom.
desk-recuse-warning = Dit verbergt de zaak voorgoed voor u. Niemand kan u weer toelaten.
desk-recuse-sure = Ja, ik heb een conflict, en ik wil niets meer van deze zaak zien
desk-recuse-do = Terugtrekken
desk-recuse-done = U bent van de zaak af. Uw sleutels ervan zijn gewist.

## De stap, en wat kan volgen

desk-tab-work = Behandeling
desk-step-title = Waar het staat
desk-step-since = sinds { $day }
desk-phases = Fasen van ISO 37002
desk-phase-receive = Ontvangen
desk-phase-assess = Beoordelen
desk-phase-address = Aanpakken
desk-phase-conclude = Afronden
desk-step-received = Ontvangen
desk-step-safety-checked = Veiligheid bekeken
desk-step-acknowledged = Bevestigd
desk-step-assessing = In beoordeling
desk-step-support-only = Alleen ondersteuning
desk-step-informal-resolution = Informele oplossing
desk-step-referred = Doorverwezen
desk-step-investigation-planned = Onderzoek gepland
desk-step-investigating = In onderzoek
desk-step-findings-reviewed = Bevindingen getoetst
desk-step-action-decided = Maatregel bepaald
desk-step-feedback-given = Terugkoppeling gegeven
desk-step-closed = Gesloten
desk-step-protection-monitoring = Bescherming gevolgd
desk-step-hint-received = Kijk eerst of iemand in gevaar is. Bevestig daarna de melding.
desk-step-hint-safety-checked = Laat de melder weten dat een mens de melding heeft gelezen.
desk-step-hint-acknowledged = Begin met beoordelen: wat is bekend, hoe ernstig is het, wat is gewenst.
desk-step-hint-assessing = Kies de weg: ondersteuning, een informele oplossing, een doorverwijzing of een onderzoek.
desk-step-hint-support-only = Betrokkenen krijgen ondersteuning. Meer is niet gewenst, of niet mogelijk.
desk-step-hint-informal-resolution = Het wordt in gesprek opgelost, zonder formele procedure.
desk-step-hint-referred = Iemand anders pakt het op. Vertel de melder wie.
desk-step-hint-investigation-planned = Wie onderzoekt wat, en tot wanneer? Houd degene over wie het gaat buiten de zaak.
desk-step-hint-investigating = Zet bewijs in de lijst en leg gesprekken vast als verslag.
desk-step-hint-findings-reviewed = Iemand heeft de bevindingen nog eens bekeken. Bepaal wat volgt.
desk-step-hint-action-decided = Vertel de melder de uitkomst.
desk-step-hint-feedback-given = De melder is ingelicht. De zaak kan worden gesloten.
desk-step-hint-closed = Gesloten. Volg of wie meldde veilig blijft, of heropen de zaak.
desk-step-hint-protection-monitoring = Vraag na drie, zes en twaalf maanden of wie meldde veilig is.
desk-step-appeal = Heropend omdat iemand bezwaar maakte tegen de uitkomst.
desk-step-reopened = { $count ->
    [one] { $count } keer heropend
   *[other] { $count } keer heropend
}
desk-side-reporter = Wacht op de melder sinds { $day }.
desk-side-authorities = Stilgelegd voor een instantie sinds { $day }.
desk-side-until = Kijk opnieuw op { $day }.
desk-next-title = Wat kan volgen
desk-next-not = { $count ->
    [one] { $count } stap kan nu niet
   *[other] { $count } stappen kunnen nu niet
}
desk-offer-safety-check = Veiligheid bekijken
desk-offer-refer = Doorverwijzen
desk-offer-act = Maatregel bepalen
desk-offer-feedback = Terugkoppelen
desk-offer-reopen = Heropenen
desk-offer-second = Instemmen
desk-more = Meer
desk-more-wait = Wachten op de melder
desk-more-waited = Wachten beëindigen
desk-more-pause = Stilleggen voor een instantie
desk-more-resume = Verdergaan na de pauze
desk-more-recuse = Ik heb een conflict …
desk-mute = Geen mails over deze zaak
desk-unmute = Weer mails over deze zaak
desk-muted = U krijgt geen mails meer over deze zaak.
desk-unmuted = U krijgt weer mails over deze zaak.

## Vier ogen

desk-proposals-title = { $count ->
    [one] Wacht op een tweede persoon
   *[other] { $count } dingen wachten op een tweede persoon
}
desk-proposal-by = Voorgesteld door { $name } op { $day }
desk-proposal-own = U hebt dit voorgesteld. Iemand anders in de zaak moet instemmen.
desk-proposal-alone = U hebt dit voorgesteld, en niemand anders in de zaak kan nog instemmen. Laat een collega toe, bij ‘Wie kan het lezen’.
desk-proposal-take-back = Intrekken
desk-proposal-second = Instemmen
desk-proposal-refuse = Niet instemmen
desk-act-close = De zaak sluiten
desk-act-disclose = Iemand vertellen wie de melder is
desk-act-hold = Bewaarplicht: niet wissen
desk-act-unhold = Einde van de bewaarplicht
desk-act-investigate = Onderzoeken hoewel de melder dat niet wil
desk-act-merged = Ze hoort bij { $id }.
desk-act-destroy = Het dossier wordt zo snel mogelijk vernietigd.
desk-act-to = Aan wie: { $name }
desk-act-feedback = De melder krijgt daarbij te lezen:
desk-act-feedback-given = De melder kreeg eerder terugkoppeling.

## Ondersteuning

desk-support-title = Ondersteuning gaat voor
desk-support-do = Naar ondersteuning verwijzen
desk-support-what = Ze vraagt geen bewijs en wacht niet op een onderzoek.
desk-support-consent-unknown = Vraag of het gewenst is.
desk-support-consent-given = Het is gewenst.
desk-support-consent-refused = Het is afgewezen. Het kan opnieuw worden aangeboden.
desk-support-consent-withdrawn = De toestemming is ingetrokken. Het kan opnieuw worden aangeboden.
desk-support-places = { $count ->
    [one] { $count } plek die helpt
   *[other] { $count } plekken die helpen
}
desk-support-checked = nagekeken op { $day }

## Wat eraan komt

desk-due-title = Wat eraan komt
desk-due-none = Er komt niets aan.
desk-due-late = { $count ->
    [one] { $count } te laat
   *[other] { $count } te laat
}
desk-due-next = Volgende: { $day }
desk-due-first-look = Eerste blik van een specialist
desk-due-acknowledgement = De melding bevestigen
desk-due-reply = De melder wacht op antwoord
desk-due-feedback = Terugkoppeling aan de melder
desk-due-investigation-start = Het onderzoek beginnen, of een andere weg kiezen
desk-due-waiting-for-reporter = Opnieuw kijken: wacht op de melder
desk-due-paused = Opnieuw kijken: stilgelegd voor een instantie
desk-due-task = Taak: { $text }
desk-due-proposal = Het woord van een tweede persoon
desk-due-protection-check = { $count ->
    [one] Bescherming na { $count } maand
   *[other] Bescherming na { $count } maanden
}
desk-due-extended = { $clock }: meer tijd tot { $day }. { $why }
desk-due-extend = Meer tijd geven
desk-clock-name-first-look = Eerste blik
desk-clock-name-acknowledgement = Bevestiging
desk-clock-name-feedback = Terugkoppeling
desk-clock-name-investigation-start = Begin van het onderzoek

## Triage

desk-triage-title = Wat bekend is
desk-triage-edit = Opschrijven wat bekend is
desk-triage-dialog = Triage: wat bekend is
desk-triage-what = Alles mag onbekend zijn. Vraag het de melder niet allemaal tegelijk.
desk-triage-do = Opschrijven
desk-triage-done = Wat bekend is, is opgeschreven.
desk-danger-now = Iemand is nu in gevaar
desk-danger-short = Nu gevaar
desk-tier-a = Niveau A
desk-tier-b = Niveau B
desk-tier-c = Niveau C
desk-tier-hint-a = A: een specialist kijkt er binnen 24 uur naar
desk-tier-hint-b = B: gevoelig
desk-tier-hint-c = C: niet gevoelig
desk-tier-usual = Zoals de categorie: { $tier }
desk-severity-1 = 1: licht
desk-severity-2 = 2: ernstig
desk-severity-3 = 3: zwaar, twee mensen beslissen
desk-severity-4 = 4: zeer zwaar, twee mensen beslissen
desk-known-yes = Ja
desk-known-no = Nee
desk-known-unknown = Niet bekend
desk-affected-title = { $count ->
    [0] Betrokkenen: niemand genoteerd
    [one] Betrokkene: { $count }
   *[other] Betrokkenen: { $count }
}
desk-affected-hint = Wie iets is aangedaan. Geen namen.
desk-affected-add = Betrokkene toevoegen
desk-affected-remove = Betrokkene { $number } verwijderen
desk-respondents-title = { $count ->
    [0] Over wie het gaat: niemand genoteerd
    [one] Over wie het gaat: { $count }
   *[other] Over wie het gaat: { $count }
}
desk-respondents-hint = Geen namen, behalve als de persoon hier meldingen leest: die mag deze zaak niet lezen.
desk-respondents-add = Persoon toevoegen over wie het gaat
desk-respondents-remove = Persoon { $number } over wie het gaat verwijderen
desk-respondent-nobody = Niemand van de lijst met lezers
desk-remove = Verwijderen
desk-who-community-member = Iemand uit de gemeenschap
desk-who-staff = Medewerker
desk-who-partner-staff = Medewerker van een partner
desk-who-volunteer = Vrijwilliger
desk-who-child = Kind
desk-who-several = Meerdere mensen
desk-who-unknown = Niet bekend wie
desk-sex-female = Vrouw
desk-sex-male = Man
desk-sex-other = Anders
desk-sex-unknown = Geslacht niet bekend
desk-age-child = Jonger dan 18
desk-age-adult = 18 tot 59
desk-age-older-adult = 60 en ouder
desk-age-unknown = Leeftijd niet bekend
desk-setting-community = In de gemeenschap
desk-setting-workplace = Op het werk
desk-setting-unknown = Plaats niet bekend
desk-respondent-own-staff = Eigen medewerker
desk-respondent-partner = Medewerker van een partner
desk-respondent-subgrantee = Medewerker van een partner van een partner
desk-respondent-contractor = Opdrachtnemer
desk-respondent-volunteer = Vrijwilliger
desk-respondent-unknown = Niet bekend wie
desk-manager-yes = geeft leiding
desk-manager-no = geeft geen leiding
desk-international-yes = internationaal
desk-international-no = nationaal

## Checklist

# same
desk-checklist-title = Checklist
desk-checklist-done = { $done } van { $count }
desk-checklist-what = Voor een zaak van niveau { $tier }. Een vinkje staat in het zaaklogboek.
desk-check-danger = Is iemand nu in gevaar?
desk-check-device-and-channel-safe = Kan de melder hier veilig schrijven en lezen?
desk-check-support-offered = Ondersteuning is aangeboden
desk-check-conflicts-looked-at = Niemand in de zaak heeft een belangenconflict
desk-check-specialist-informed = Een specialist weet ervan
desk-check-medical-and-psychosocial-help = Medische en psychosociale hulp is op tijd aangeboden
desk-check-child-protection = Gaat het om een kind: kinderbescherming is gevraagd
desk-check-duty-to-report = Een meldplicht bij de autoriteiten is bekeken
desk-check-survivor-decides = De overlevende beslist wat er verder gebeurt
desk-check-consents-asked = Toestemmingen zijn een voor een gevraagd
desk-check-retaliation-risk = Het risico op represailles is bekeken
desk-check-evidence-secured = Bewijs dat verloren kan gaan is veiliggesteld
desk-check-respondent-kept-apart = Degene over wie het gaat heeft niets over de zaak te zeggen
desk-check-protection-planned = Bescherming na het sluiten is gepland
desk-check-lessons-drawn = Wat ervan te leren is, is opgeschreven

## Toestemmingen

desk-consents-title = Waarmee de melder instemt
desk-consents-given = { $count } van 3 gegeven
desk-consent-support = Ondersteuning
desk-consent-share = Delen met anderen
desk-consent-investigate = Onderzoeken
desk-consent-word-unknown = niet gevraagd, of niet beantwoord
desk-consent-word-given = gegeven
desk-consent-word-refused = geweigerd
desk-consent-word-withdrawn = ingetrokken
desk-consent-said = hier door de melder gezegd
desk-consent-heard = opgeschreven door een behandelaar
desk-consent-ask = Hier vragen
desk-consent-ask-of = Hier vragen: { $kind }
desk-consent-write = Elders gezegd
desk-consent-write-of = Elders gezegd: { $kind }
desk-consent-despite = Twee mensen besloten toch te onderzoeken.

## Taken en lessen

desk-tasks-title = Taken en lessen
# same
desk-tasks-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
desk-tasks-none = Geen open taken.
desk-tasks-done = { $count ->
    [one] { $count } taak gedaan
   *[other] { $count } taken gedaan
}
desk-task-who = { $name }, uiterlijk { $day }
desk-task-finish = Gedaan
desk-task-finished = { $name }, gedaan op { $day }
desk-task-add = Taak toevoegen
desk-lesson-add = Les toevoegen
desk-lessons-title = Te leren

## Bewijs

desk-evidence-title = Bewijs
desk-evidence-none = Nog geen bewijs in de lijst.
desk-evidence-by = Toegevoegd door { $name } op { $day }
desk-evidence-add = Bewijs toevoegen
desk-evidence-do = Toevoegen
desk-evidence-done = Het bewijs staat in de lijst.
desk-evidence-what = De lijst zegt wat er is, wie het toevoegde, en de hash waaraan een bestand te herkennen is. De melder ziet haar niet.
desk-evidence-kind = Wat is het?
desk-evidence-words = Iets wat elders wordt bewaard, hier beschreven
desk-evidence-sent = Een bestand uit het gesprek
desk-evidence-device = Een bestand van dit apparaat

## Zaken die bij elkaar horen

desk-links-title = Gekoppelde zaken
desk-links-none = Niet aan een andere zaak gekoppeld.
desk-links-nothing = U ziet geen andere zaak om te koppelen.
desk-links-add = Aan een zaak koppelen
desk-links-refers = De melder zegt dat zij volgt op
desk-links-unseen = (niet op uw balie)
desk-link-related = Hoort bij
desk-link-retaliation-of = Represaille voor wat is gemeld in
desk-link-duplicate-of = Vertelt hetzelfde als
desk-link-handed-over-from = Door de melder overgedragen uit
# same
desk-other-case = { $category }, { $day } ({ $id })
desk-referral = Doorverwezen naar { $name } op { $day }

## Bescherming na het sluiten

desk-protection-title = Bescherming
desk-protection-done = { $done } van 3
desk-protection-what = Vraag wie meldde of daar nadeel van is ondervonden.
desk-protection-after = { $count ->
    [one] Na { $count } maand
   *[other] Na { $count } maanden
}
desk-protection-do = Controle opschrijven

## Kopieën voor anderen

desk-sharing-title = Doorverwijzing, kopieën, bewaarplicht
desk-sharing-what = Een kopie vertrekt alleen zoals u haar hier maakt. Dat zij vertrok, staat in het zaaklogboek.
desk-sharing-no-consent = De melder heeft niet ingestemd met delen. Vraag het eerst, bij ‘Waarmee de melder instemt’.
desk-sharing-organisation = Naar een andere organisatie hier
desk-sharing-package = Verzegeld pakket
desk-sharing-print = Afdrukken, of PDF
desk-sharing-parts = { $count ->
    [one] { $count } deel
   *[other] { $count } delen
}
desk-sharing-with-identity = { $count ->
    [one] { $count } deel, met de identiteit van de melder
   *[other] { $count } delen, met de identiteit van de melder
}
desk-disclose = Voorstellen te vertellen wie de melder is
desk-disclosed = Twee mensen besloten op { $day } dat { $name } mag weten wie de melder is.
desk-hold = Bewaarplicht voorstellen
desk-unhold = Voorstellen de bewaarplicht te beëindigen
desk-hold-since = Bewaarplicht sinds { $day }: de zaak wordt niet gewist
desk-hold-by = { $one } en { $other }
desk-erase-on = Te wissen op { $day }
desk-share-title-print = Een kopie om af te drukken
desk-share-what-print = Kies wat erin komt en maak zwart wat er niet in mag. Uw browser kan de afdruk als PDF bewaren.
desk-share-do-print = In het logboek zetten, dan afdrukken
desk-share-print-now = Nu afdrukken
desk-share-paper = Het staat in het zaaklogboek. Druk nu af, of bewaar als PDF in het afdrukvenster. Hier wordt het niet bewaard.
desk-share-title-package = Een verzegeld pakket
desk-share-what-package = Voor een onderzoeker, de politie of een partner elders. Het is één bestand dat alleen zij kunnen openen, met elk age-programma.
desk-share-do-package = Verzegelen en bewaren
desk-share-title-organisation = Doorverwijzen naar een andere organisatie op deze server
desk-share-what-organisation = Zij krijgen een verzegelde melding die alleen de lezers van hun kanaal kunnen openen. U krijgt een ontvangstcode om verder met hen te schrijven.
desk-share-do-organisation = Verzegelen en versturen
desk-share-warning = Wat vertrokken is, kan niet worden teruggehaald.
desk-share-sure = Ik heb de kopie gelezen en er staat niets in dat niet mag vertrekken
desk-share-heading = { $organisation }: melding van { $day }
# same
desk-share-part = { $kind }, { $who }, { $day }
desk-share-handler = Behandelaar
desk-share-parts = Wat erin komt
desk-share-files = Bestanden die meegaan
desk-share-preview = De kopie zoals zij vertrekt
desk-share-nothing = Kies minstens één deel.
desk-share-recipient-wrong = Dit is geen age-sleutel. Die begint met age1.
desk-share-sealed = Het pakket is verzegeld en bewaard. Geef het hun op een andere manier.
desk-share-look = Organisatie zoeken
desk-share-link-wrong = Dit is geen link naar de meldpagina van een andere organisatie op deze server.
desk-share-pinned = De link noemt haar sleutel, en de lijst met lezers is ermee ondertekend.
desk-share-unpinned = De link noemt haar sleutel niet. Vergelijk de sleutel hieronder met de organisatie voordat u verstuurt.
desk-share-readers = Gelezen door: { $names }
desk-share-receipt-title = Ontvangstbewijs van de overdracht
desk-share-receipt-what = { $organisation } heeft het. Met deze code leest u hun antwoord op hun meldpagina:
desk-share-receipt-kept = De code staat in het zaaklogboek.
desk-share-receipt-log = Verzegelde melding op deze server. Ontvangstcode: { $code }
desk-black-hint = Selecteer woorden en druk op ‘Zwart maken’. Delete doet hetzelfde. Ctrl+Z maakt het ongedaan.
desk-black-do = Zwart maken
desk-black-everywhere = Overal zwart maken
desk-black-undo = Ongedaan maken
desk-black-count = { $count ->
    [0] Niets zwart gemaakt
    [one] { $count } plek zwart gemaakt
   *[other] { $count } plekken zwart gemaakt
}
desk-done = Klaar

## De weergave

desk-view-failed = Uw browser kan dit bestand niet tonen. Download het voorzichtig.
desk-view-unknown = Dit soort bestand wordt hier niet getoond. Download het voorzichtig, op een apparaat dat daarvoor is.
desk-view-too-large = Dit bestand is te groot om hier te tonen (grens { $size }). Download het voorzichtig.
desk-view-no-pdf = Deze browser kan een PDF niet veilig tekenen. Download hem voorzichtig.
desk-view-sound = Een stem is herkenbaar. Gebruik een koptelefoon als er anderen zijn.
desk-view-note-picture = Alleen als afbeelding getoond.
desk-view-note-sound = Afgespeeld uit het geheugen; niets ervan wordt op dit apparaat bewaard.
desk-view-note-film = Afgespeeld uit het geheugen; niets ervan wordt op dit apparaat bewaard.
desk-view-note-pdf = Als afbeelding getekend door een programma dat verder nergens bij kan. Links en scripts erin doen niets. Lijkt er iets te ontbreken, download het dan.
desk-view-note-text = Als platte tekst getoond.
desk-view-pages = Bladzijden
desk-view-previous = Vorige
desk-view-next = Volgende
desk-view-page = Bladzijde { $number } van { $count }
desk-view-page-of = { $name }, bladzijde { $number }
desk-view-larger = Groter
desk-view-drawing = Bladzijde tekenen …
desk-view-text = Tekst van deze bladzijde
desk-fault-pdf-damaged = Deze PDF is beschadigd of is er geen. Download hem voorzichtig.
desk-fault-pdf-password = Deze PDF vraagt een wachtwoord. Download hem om hem te openen.
desk-fault-not-a-recipient = Dit is geen age-sleutel. Die begint met age1.
desk-fault-package-files = Deze bestanden passen niet in één pakket.
desk-fault-recused = Deze persoon heeft een conflict met de zaak gemeld en kan niet worden toegelaten.
desk-fault-last-reader = Dan kan niemand anders de zaak nog lezen. Laat eerst iemand toe.

## Logboek, register, bewijs

desk-note-mention = Moet het lezen:
desk-note-for = Voor { $names }
desk-history-verified = { $count ->
    [one] { $count } vermelding: handtekening en plaats gecontroleerd
   *[other] { $count } vermeldingen: handtekeningen en volgorde gecontroleerd
}
desk-history-broken = { $count ->
    [one] Er klopt iets niet na { $count } vermelding
   *[other] Er klopt iets niet na { $count } vermeldingen
}
desk-history-what = Elke vermelding is ondertekend door wie haar schreef en vastgemaakt aan de vorige. Het bestand bewijst dat aan anderen, met de opdracht ‘zegel verify-log’. Het bevat alles wat is gezegd: bewaar het veilig.
desk-proof = Logboek en register met bewijs bewaren
desk-proof-saved = Twee bestanden zijn bewaard: de zaak met bewijs, en het toegangsregister.
desk-access = Wie ernaar keek
desk-access-what = Volgens de server: welk account de zaak op welke dag ophaalde. Niemand heeft dit ondertekend.
desk-access-day = Dag
desk-access-who = Wie
desk-access-none = De server heeft niets genoteerd.
desk-log-no-conflict = { $name } verklaarde geen belangenconflict te hebben
desk-log-recused = { $name } trok zich terug wegens een conflict
desk-log-safety-checked = { $name } keek of iemand in gevaar is
desk-log-assessed = { $name } schreef op wat bekend is
desk-log-moved = { $name } zette de stap ‘{ $what }’
desk-log-feedback = { $name } vertelde de melder de uitkomst
desk-log-feedback-interim = { $name } vertelde de melder hoe ver het is
desk-log-waiting-for-reporter-on = { $name } wacht op de melder
desk-log-waiting-for-reporter-off = { $name } gaat verder zonder op de melder te wachten
desk-log-waiting-for-authorities-on = { $name } legde de zaak stil voor een instantie
desk-log-waiting-for-authorities-off = { $name } gaat verder na de pauze
desk-log-support = { $name } verwees naar ondersteuning
desk-log-consent = { $name } schreef een toestemming op: { $what }, { $word }
desk-log-assigned = { $name } gaf de zaak aan { $person }
desk-log-unassigned = { $name } gaf de zaak aan niemand
desk-log-escalated = { $name } legde de zaak voor aan { $person }
desk-log-revoked = { $name } haalde { $person } van de zaak af, met een nieuwe sleutel
desk-log-task = { $name } gaf { $person } een taak, uiterlijk { $day }
desk-log-lesson = { $name } noteerde een les voor { $person }, uiterlijk { $day }
desk-log-task-done = { $name } rondde af: { $what }
desk-log-checked = { $name } vinkte aan: { $what }
desk-log-unchecked = { $name } haalde het vinkje weg: { $what }
desk-log-evidence = { $name } voegde bewijs toe
desk-log-linked = { $name } koppelde de zaak. { $what } { $id }
desk-log-extended = { $name } gaf meer tijd: { $what }, tot { $day }
desk-log-proposed = { $name } stelde voor: { $what }
desk-log-seconded = { $name } stemde als tweede persoon in: { $what }
desk-log-refused = { $name } stemde niet in of trok in: { $what }
desk-log-acted = { $name } schreef op wat is besloten
desk-log-protection-check = { $count ->
    [one] { $name } ging de bescherming na { $count } maand na
   *[other] { $name } ging de bescherming na { $count } maanden na
}
desk-log-reopened = { $name } heropende de zaak
desk-log-appealed = { $name } heropende de zaak na bezwaar
desk-log-referred = { $name } verwees de zaak door naar { $what }
desk-log-shared = { $name } maakte een kopie voor { $what }

## Wat in het gesprek wordt gezegd

desk-message-kind-message = Bericht
desk-message-kind-progress = Voortgang
desk-message-kind-question = Vraag
desk-message-kind-transcript = Verslag
desk-message-kind-consent-request = Vraagt toestemming
desk-message-kind-extension = Meer tijd
desk-message-kind-answer = Antwoord
desk-message-kind-transcript-reply = Over het verslag
desk-message-kind-consent = Toestemming
desk-message-kind-unsafe = Niet veilig
desk-message-kind-escalate = Naar een ander gewend
desk-message-kind-handed-over = Overgedragen
desk-message-kind-rating = Hoe het was
desk-message-asks = Toestemming gevraagd: { $kind }
desk-message-gives = Stemt in: { $kind }
desk-message-refuses = Stemt niet in: { $kind }
desk-message-extended = Terugkoppeling uiterlijk { $day }
desk-message-agreed = Het verslag klopt.
desk-message-corrected = Er klopt iets niet in het verslag.
desk-message-heard = Werd gehoord: { $number } van 5
desk-message-escalates = Laat { $name } meelezen, omdat er niets gebeurde
desk-message-unsafe = De melder voelt zich niet veilig.
desk-message-handed-over = De melder heeft de zaak naar een ander kanaal gebracht.
desk-public-looking-at-it = Iemand is begonnen te lezen
desk-public-safety = Eerst de veiligheid
desk-public-assessing = Wordt beoordeeld
desk-public-support = Ondersteuning
desk-public-informal = Informele oplossing
desk-public-referred = Iemand anders heeft het opgepakt
desk-public-investigating = Wordt onderzocht
desk-public-deciding = Er wordt besloten
desk-public-closed = Gesloten
desk-public-reopened = Weer open
desk-public-waiting-for-you = Wacht op de melder
desk-public-paused = Stilgelegd
desk-reply-question = Een vraag stellen
desk-reply-transcript = Een verslag voorleggen

## Mensen in de zaak

desk-assign = Toewijzen
desk-assign-nobody = Niemand
desk-escalate = Voorleggen
desk-revoke = Iemand eraf halen
desk-readers-asked = de melder wendde zich tot deze persoon
desk-readers-assigned = heeft de zaak
desk-readers-undeclared = heeft nog niet gezegd of er een conflict is
desk-readers-recused = Voorgoed teruggetrokken: { $names }
desk-readers-revoked = Van de zaak gehaald: { $names }
desk-warning-respondent-reads = { $name } kan deze zaak lezen, en zij gaat over deze persoon. Haal deze persoon er meteen af.
desk-warning-reader-has-left = { $name } heeft de organisatie verlaten en kan deze zaak volgens de server nog lezen. Vertel het uw beheerder.

## Sluiten

desk-close-own = Eigen redenen van uw organisatie
desk-close-merged = De zaak die doorgaat
desk-close-merged-hint = Deze zaak gaat op in { $name }. Zij blijft leesbaar.
desk-close-destroy = Het dossier vernietigen
desk-close-destroy-hint = Alleen geteld, zonder inhoud. Het wordt gewist na hoogstens een week waarin iemand het kan tegenhouden.
desk-close-two = Dit vraagt een tweede persoon. U stelt het voor; iemand anders in de zaak moet instemmen, en dan krijgt de melder het te horen.
desk-close-propose = Sluiten voorstellen
desk-close-proposed = Voorgesteld. Een tweede persoon moet instemmen.
desk-reason-knowingly-false = Willens en wetens onjuist
desk-reason-hint-knowingly-false = Gemeld door iemand die wist dat het onjuist was. Twee mensen moeten daar zeker van zijn: een melding die niet te bewijzen is, is niet onjuist.
desk-action-dismissed = Ontslagen
desk-action-sanctioned = Anders bestraft
desk-action-contract-ended = Contract beëindigd
# same
desk-action-training = Training
desk-action-partner-measure = Maatregel bij een partner
desk-action-funds-recovered = Middelen teruggekregen
desk-action-left-before-outcome = Vertrokken voor de uitkomst
desk-action-none-possible = Niets mogelijk
desk-acknowledge-safety-empty = Schrijf eerst op of iemand in gevaar is.
desk-sure-missing = Zet eerst het vinkje.
desk-next-two = twee mensen
desk-offer-feedback-interim = Vertellen hoe ver het is

## Formulieren

desk-form-title-safety = Is iemand in gevaar?
desk-form-what-safety = Kijk hier vóór al het andere naar. Wat u schrijft blijft onder de behandelaars.
desk-form-do-safety = Opschrijven
desk-form-done-safety = Dat naar de veiligheid is gekeken, staat in het logboek.
desk-form-title-move = Volgende stap: { $step }
desk-form-what-move = De stap en de reden staan in het zaaklogboek.
desk-form-do-move = Stap zetten
desk-form-done-move = Gedaan: { $step }
desk-form-title-support = Naar ondersteuning verwijzen
desk-form-what-support = Schrijf op met wie betrokkenen in contact zijn gebracht, en wanneer. Ondersteuning vraagt geen bewijs.
desk-form-do-support = Opschrijven
desk-form-done-support = De verwijzing naar ondersteuning is genoteerd.
desk-form-title-consent = Elders gezegd: { $kind }
desk-form-what-consent = Wat de melder u op een andere manier zei, bijvoorbeeld telefonisch. Wat zij hier zelf zeggen, telt zwaarder.
desk-form-do-consent = Opschrijven
desk-form-done-consent = De toestemming is genoteerd.
desk-form-title-ask = Toestemming vragen: { $kind }
desk-form-what-ask = De melder leest dit en antwoordt ja of nee. Zeg wat er dan gebeurt, en dat nee ook een goed antwoord is.
desk-form-do-ask = Vragen
desk-form-done-ask = De vraag is verstuurd.
desk-form-title-wait = Wachten op de melder
desk-form-what-wait = De klokken lopen door.
desk-form-do-wait = Wachten
desk-form-done-wait = De zaak wacht op de melder.
desk-form-title-pause = Stilleggen voor een instantie
desk-form-what-pause = Bijvoorbeeld omdat de politie erom vroeg.
desk-form-do-pause = Stilleggen
desk-form-done-pause = De zaak ligt stil.
desk-form-title-go-on = Verdergaan
desk-form-what-go-on = De zaak wacht niet langer.
desk-form-do-go-on = Verdergaan
desk-form-done-go-on = De zaak gaat verder.
desk-form-title-task = Taak toevoegen
desk-form-what-task = Zij staat in de lijst van wie haar doet.
desk-form-do-task = Toevoegen
desk-form-done-task = De taak is toegevoegd.
desk-form-title-lesson = Les toevoegen
desk-form-what-lesson = Wat de organisatie ervan kan leren. Schrijf het zo dat niemand te herkennen is.
desk-form-do-lesson = Toevoegen
desk-form-done-lesson = De les is toegevoegd.
desk-form-title-link = Aan een zaak koppelen
desk-form-what-link = De koppeling staat alleen in deze zaak, waar haar behandelaars haar zien.
desk-form-do-link = Koppelen
desk-form-done-link = De zaken zijn gekoppeld.
desk-form-title-extend = Meer tijd geven
desk-form-what-extend = Zes maanden nadat de klok begon is de laatste mogelijke dag. De melder ziet de nieuwe dag voor terugkoppeling.
desk-form-do-extend = Meer tijd geven
desk-form-done-extend = Er is meer tijd gegeven.
desk-form-title-decide = Maatregel bepalen
desk-form-what-decide = Wat volgt uit de bevindingen.
desk-form-do-decide = Opschrijven
desk-form-done-decide = Wat is besloten, staat in het logboek.
desk-form-title-protection = Bescherming
desk-form-what-protection = Schrijf op wat u hoorde toen u ernaar vroeg.
desk-form-do-protection = Opschrijven
desk-form-done-protection = De controle is genoteerd.
desk-form-title-reopen = De zaak heropenen
desk-form-what-reopen = Zij gaat verder bij de beoordeling.
desk-form-do-reopen = Heropenen
desk-form-done-reopen = De zaak is weer open.
desk-form-title-referred = Doorverwijzing noteren
desk-form-what-referred = Iemand anders heeft de zaak opgepakt. Gebruik ‘Doorverwijzing, kopieën, bewaarplicht’ om een kopie te sturen.
desk-form-do-referred = Opschrijven
desk-form-done-referred = De doorverwijzing is genoteerd.
desk-form-title-disclose = Iemand vertellen wie de melder is
desk-form-what-disclose = U stelt het voor; een tweede persoon moet instemmen voordat iets wordt verteld.
desk-form-do-disclose = Voorstellen
desk-form-done-disclose = Voorgesteld. Een tweede persoon moet instemmen.
desk-form-title-hold = Bewaarplicht
desk-form-what-hold = Zolang zij geldt wordt de zaak niet gewist. U stelt het voor; een tweede persoon moet instemmen.
desk-form-do-hold = Voorstellen
desk-form-done-hold = Voorgesteld. Een tweede persoon moet instemmen.
desk-form-title-unhold = Bewaarplicht beëindigen
desk-form-what-unhold = De zaak wordt weer op haar dag gewist. U stelt het voor; een tweede persoon moet instemmen.
desk-form-do-unhold = Voorstellen
desk-form-done-unhold = Voorgesteld. Een tweede persoon moet instemmen.
desk-form-title-second = Instemmen: { $what }
desk-form-what-second = U ondertekent als tweede persoon. Het gebeurt meteen.
desk-form-do-second = Instemmen en ondertekenen
desk-form-done-second = Ingestemd en ondertekend: { $what }
desk-form-title-refuse = Niet instemmen
desk-form-what-refuse = Het voorstel vervalt. Waarom u niet instemt, staat in het zaaklogboek.
desk-form-do-refuse = Niet instemmen
desk-form-done-refuse = U hebt niet ingestemd.
desk-form-title-take-back = Voorstel intrekken
desk-form-what-take-back = Het vervalt, en dat staat in het zaaklogboek.
desk-form-do-take-back = Intrekken
desk-form-done-take-back = Het voorstel is ingetrokken.
desk-form-title-assign = De zaak toewijzen
desk-form-what-assign = Iedereen in de zaak kan eraan blijven werken.
desk-form-do-assign = Toewijzen
desk-form-done-assign = De zaak is toegewezen.
desk-form-title-escalate = De zaak voorleggen
desk-form-what-escalate = De persoon wordt meteen toegelaten, zoals de melder voor later goedvond.
desk-form-do-escalate = Voorleggen
desk-form-done-escalate = De zaak is voorgelegd.
desk-form-title-revoke = Iemand van de zaak halen
desk-form-what-revoke = De sleutels van deze persoon worden gewist, en wat vanaf nu wordt geschreven krijgt een nieuwe sleutel.
desk-form-do-revoke = Van de zaak halen
desk-form-done-revoke = De persoon is van de zaak af.
desk-form-title-question = De melder iets vragen
desk-form-what-question = De vraag staat apart, met ruimte voor het antwoord.
desk-form-do-question = Vragen
desk-form-done-question = De vraag is verstuurd.
desk-form-title-transcript = Een verslag voorleggen
desk-form-what-transcript = Wat in een gesprek is gezegd, zodat de melder kan instemmen of corrigeren.
desk-form-do-transcript = Versturen
desk-form-done-transcript = Het verslag is verstuurd.
desk-form-title-feedback = De melder de uitkomst vertellen
desk-form-what-feedback = Wat is gedaan, waarom en waartoe het leidde, voor zover het verteld kan worden.
desk-form-do-feedback = Verzegelen en versturen
desk-form-done-feedback = De melder kent de uitkomst.
desk-form-title-interim = De melder vertellen hoe ver het is
desk-form-what-interim = Wat is gepland of gedaan, en waarom. Het telt als terugkoppeling; de zaak gaat verder.
desk-form-do-interim = Verzegelen en versturen
desk-form-done-interim = De melder weet hoe ver het is.
desk-form-warning-disclose = Wie het weet, weet het. Vraag het eerst aan de melder, als dat kan.
desk-form-warning-second = Lees eerst alles. Uw handtekening staat ervoor en kan niet worden teruggenomen.
desk-form-sure-second = Ik heb er zelf naar gekeken en stem in
desk-form-warning-revoke = Wat de persoon heeft gelezen, weet die. Wat nog komt kan die niet openen.
desk-form-sure-revoke = Ja, haal deze persoon van de zaak
desk-form-lacks = Ontbreekt nog: { $field }
desk-form-optional = { $label } (niet verplicht)
desk-form-choose = Kies …
desk-form-nothing = Niets gekozen

## Velden

desk-field-safety = Is iemand in gevaar? Wat is er gedaan?
desk-field-hint-safety = Schrijf ‘geen aanwijzing’ als die er niet is.
desk-field-why = Waarom
desk-field-telling = De melder laten zien waar het staat
desk-field-hint-telling = In gewone woorden, in hun gesprek.
desk-field-tell = Wat de melder daarbij leest
desk-field-hint-tell = In de taal van de melder, als u die kent.
desk-field-support = Welke ondersteuning, voor wie, hoe
desk-field-hint-support = Geen namen van betrokkenen, als het zonder kan.
desk-field-given = Wat is gezegd
desk-field-consent-how = Hoe en wanneer het is gezegd
desk-field-hint-consent-how = Bijvoorbeeld: telefonisch, vandaag.
desk-field-ask-text = Uw vraag
desk-field-hint-ask-text = In de taal van de melder, als u die kent.
desk-field-until = Opnieuw kijken op
desk-field-hint-until = Het staat dan bij wat eraan komt.
desk-field-task = Wat er moet gebeuren
desk-field-lesson = Wat ervan te leren is
desk-field-hint-lesson = Niemand mag herkenbaar zijn.
desk-field-owner = Wie
desk-field-due = Uiterlijk
desk-field-link = Hoe zij bij elkaar horen
desk-field-other-case = De andere zaak
desk-field-hint-other-case = Alleen zaken die u hebt geopend, zijn te noemen.
desk-field-clock = Welke klok
desk-field-extend-until = Tot
desk-field-hint-extend-until = Later dan de dag die wordt verlengd.
desk-field-extend-why = Waarom meer tijd nodig is
desk-field-extend-tell = Wat de melder leest
desk-field-hint-extend-tell = Zonder dit lezen zij de reden zoals hierboven.
desk-field-actions = Wat er gebeurt
desk-field-decision = Wat is besloten
desk-field-protection = Is iedereen die meldde veilig?
desk-field-hint-protection = Werk, contract, dreigementen, gemeden worden.
desk-field-appeal = Iemand maakte bezwaar tegen de uitkomst
desk-field-hint-appeal = Dan heet het ook zo.
desk-field-referred-to = Wie het oppakt
desk-field-hint-referred-to = Bijvoorbeeld de politie, een partner, een andere organisatie.
desk-field-referred-how = Hoe het hen bereikte
desk-field-hint-referred-how = Hun ontvangstbewijs of nummer, als dat er is.
desk-field-disclose-to = Aan wie
desk-field-assignee = Van wie de zaak is
desk-field-escalate-to = Aan wie
desk-field-revoke = Wie eraf gaat
desk-field-question = Uw vraag
desk-field-hint-question = Eén vraag tegelijk is het makkelijkst.
desk-field-transcript = Wat is gezegd
desk-field-hint-transcript = Schrijf het zoals de melder het zei.
desk-field-feedback-text = Wat de melder leest
desk-field-hint-feedback-text = In de taal van de melder, als u die kent. Zonder namen van anderen.
desk-field-category = Categorie
desk-field-tier = Niveau
desk-field-severity = Ernst
desk-field-hint-severity = Vanaf 3 vraagt sluiten twee mensen, ook als het later lager wordt.
desk-field-danger = Nu gevaar
desk-field-region = Regio
desk-field-period = Wanneer het gebeurde
desk-field-hint-period = Een periode in woorden; nooit verplicht een datum.
desk-field-who = Wie
desk-field-sex = Geslacht
desk-field-age = Leeftijd
desk-field-setting = Waar
desk-field-link-to = Band met de organisatie
desk-field-manager = Geeft leiding
desk-field-international = Internationale staf
desk-field-person = Leest hier meldingen
desk-field-hint-person = U wordt gewaarschuwd als deze persoon de zaak kan lezen.
desk-field-evidence = Wat het is en waar het vandaan komt
desk-field-hint-evidence = Bijvoorbeeld: foto van de bon, van de melder, per telefoon.
desk-field-evidence-sent = Welk bestand
desk-field-evidence-file = Het bestand
desk-field-share-whom = Wie het krijgt
desk-field-hint-share-whom = Naam en functie; het staat in het zaaklogboek.
desk-field-share-recipient = Hun age-sleutel
desk-field-hint-share-recipient = Die begint met age1. Vraag haar op een manier die u vertrouwt.
desk-field-share-note = Een woord van u
desk-field-share-link = Link naar hun meldpagina
desk-field-hint-share-link = Zoals op hun poster, met de sleutel na #.
desk-field-share-channel = Kanaal

## Regels

desk-rule-no-conflict-first = Zeg eerst dat u geen belangenconflict hebt.
desk-rule-declared-once = Dat hebt u al gezegd.
desk-rule-recused = Deze persoon is niet meer in de zaak.
desk-rule-safety-first = Kijk eerst of iemand in gevaar is.
desk-rule-not-from-here = Dit volgt niet op waar de zaak nu staat.
desk-rule-findings-first = Pas nadat bevindingen van een onderzoek zijn getoetst.
desk-rule-second-person = Dit vraagt een tweede persoon.
desk-rule-same-person = U hebt dit voorgesteld. Iemand anders moet instemmen.
desk-rule-no-such-proposal = Dit voorstel is niet meer open.
desk-rule-advice-is-no-case = Een vertrouwelijk gesprek wordt niet onderzocht. De melder kan het aan het meldpunt overdragen.
desk-rule-share-consent-first = De melder heeft niet ingestemd met delen.
desk-rule-duplicate-names-its-case = Zeg van welke zaak dit een dubbele is.
desk-rule-unknown-reason = De lijst van uw organisatie kent deze reden niet.
desk-rule-unknown-category = De lijst van uw organisatie kent deze categorie niet.
desk-rule-only-advice-is-destroyed = Alleen een vertrouwelijk gesprek kan bij sluiten worden vernietigd.
desk-rule-not-closed = Deze zaak is niet gesloten.
desk-rule-not-waiting = De zaak wacht niet.
desk-rule-severity-range = Ernst is een getal van 1 tot 4.
desk-rule-no-such-task = Deze taak bestaat niet.
desk-rule-task-done = Deze taak is al gedaan.
desk-rule-unknown-check = Dit punt staat niet in de lijst.
desk-rule-own-case = Een zaak kan niet aan zichzelf worden gekoppeld.
desk-rule-linked-already = Deze zaken zijn al gekoppeld.
desk-rule-not-extendable = Deze dag staat vast en kan niet worden verzet.
desk-rule-extends-nothing = Een verlenging moet later eindigen dan de dag die zij verlengt.
desk-rule-extension-too-long = Zes maanden nadat de klok begon is de laatste mogelijke dag.
desk-rule-monitoring-first = Bescherming wordt nagegaan na het sluiten, zolang zij wordt gevolgd.
desk-rule-protection-checks = Bescherming wordt na 3, 6 en 12 maanden nagegaan, elk één keer.
desk-rule-action-first = Kies minstens één maatregel; er is er een die zegt dat niets mogelijk was.
desk-rule-disclosure-first = Twee mensen moeten eerst instemmen dat de identiteit wordt verteld.
desk-rule-epoch-order = De nieuwe sleutel volgt niet op de vorige.
desk-rule-last-reader = Er moet iemand in de zaak blijven.
desk-rule-not-on-case = Deze persoon is niet in de zaak. Laat de persoon eerst toe.
desk-case-received = ontvangen { $day }
desk-share-not-lasting = Deze sleutel beschermt niet tegen iemand die het pakket nu bewaart en later een kwantumcomputer heeft. Vraag er een die begint met age1pq1.
