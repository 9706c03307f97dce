# De balie van de behandelaars. Kort en precies: de hele dag gelezen, vaak met haast, soms door iemand die geraakt is.

## Overal

desk-name = Balie voor behandelaars
desk-name-any = Balie
# same
desk-name-instance = Server
desk-page-title = Balie – { $organisation }
desk-skip = Naar de inhoud
desk-language = Taal
desk-cancel = Annuleren
desk-again = Opnieuw proberen
desk-refresh = Verversen
desk-dialog-close = Sluiten
desk-notice-close = Dit bericht sluiten
desk-code = Voor wie dit uitzoekt: { $code }

## Aanmelden

desk-sign-in-title = Aanmelden
desk-sign-in-login = Aanmeldnaam
desk-sign-in-passphrase = Wachtzin
desk-sign-in-passphrase-hint = Die opent uw sleutels op dit apparaat en wordt nooit verstuurd. Niemand kan haar voor u opzoeken.
desk-sign-in-show = Wachtzin tonen
desk-sign-in-do = Aanmelden
desk-sign-in-unlock = Ontgrendelen
desk-sign-in-missing = Typ uw aanmeldnaam en uw wachtzin.
desk-sign-in-step-roster = De lijst van lezers wordt gecontroleerd …
desk-sign-in-step-deriving = Uw sleutel wordt uit de wachtzin gemaakt …
desk-sign-in-step-deriving-slow = Uw sleutel wordt uit de wachtzin gemaakt. In deze browser kan dat enkele minuten duren …
desk-sign-in-step-server = De server wordt gevraagd …
desk-sign-in-step-keys = Uw sleutels worden geopend …
desk-locked-hand = De balie is vergrendeld. Uw sleutels zijn uit het geheugen van dit apparaat.
desk-locked-idle = De balie is vergrendeld omdat niemand haar tien minuten gebruikte.
desk-locked-ended = Uw sessie is afgelopen. Meld u opnieuw aan om verder te gaan.
desk-locked-signing-out = U wordt afgemeld …
desk-locked-signed-out = U bent afgemeld.
desk-locked-signed-out-here = U bent hier afgemeld, maar de server kon het niet worden verteld. De sessie daar loopt na een tijd vanzelf af.
desk-locked-kept = Wat u hebt getypt, blijft bewaard tot u terug bent.
desk-key-pinned = Sleutel gecontroleerd: uw link noemt de sleutel van de organisatie, en daarmee is de lijst van lezers ondertekend.
desk-key-first = Uw link noemt de sleutel van de organisatie niet. Was u hier eerder, dan onthoudt uw account hem en wordt hij bij het aanmelden vergeleken. Is dit uw eerste bezoek, dan vertrouwt deze pagina de sleutel die ze kreeg: vergelijk hem met de sleutel die u is gegeven, of gebruik de volledige link.
desk-key-show = Sleutel van de organisatie
desk-refused-roster = De lijst van lezers is niet te vertrouwen
desk-refused-start = De balie kon niet starten
desk-refused-advice = Meld u niet aan. Vertel het uw beheerder op een andere manier dan via deze site.

## Omlijsting

desk-lock = Vergrendelen
desk-sign-out = Afmelden
desk-sign-out-unsent-title = Er is iets niet verstuurd
desk-sign-out-unsent = U hebt iets getypt dat niet is verstuurd. Als u zich afmeldt, is het weg. Vergrendelen bewaart het.
desk-sign-out-stay = Blijven
desk-sign-out-discard = Weggooien en afmelden
desk-idle-title = Bent u er nog?
desk-idle-left = { $count ->
    [one] De balie wordt over { $count } seconde vergrendeld.
   *[other] De balie wordt over { $count } seconden vergrendeld.
}
desk-idle-kept = Wat u hebt getypt, blijft voor u bewaard.
desk-idle-lock = Nu vergrendelen
desk-idle-stay = Ik ben er
desk-export-title = Mijn sleutel exporteren
desk-export-what = Hiermee bewaart u uw eigen sleutel als bestand. Daarmee opent u de verzegelde bestanden van uw zaken zonder deze site, met elk age-programma (versie 1.3 of later): een onafhankelijke controle, en een uitweg als deze site ooit verdwijnt.
desk-export-warning = Wie dit bestand heeft, kan alles lezen wat u kunt lezen, zonder wachtzin. Bewaar het offline, bijvoorbeeld op een versleutelde stick in een kluis, en wis het van dit apparaat.
desk-export-how = Hoe u het gebruikt
desk-export-how-text = In een terminal, met het programma age en een verzegeld bestand dat u van de serverbeheerder krijgt:
desk-export-passphrase = Nog eens uw wachtzin
desk-export-checking = Uw wachtzin wordt gecontroleerd …
desk-export-do = Mijn sleutel opslaan
desk-export-done = Uw sleutel is opgeslagen. Breng hem naar een veilige plek en wis hem hier.
desk-shortcuts-title = Sneltoetsen
desk-shortcuts-next = Volgende zaak
desk-shortcuts-previous = Vorige zaak
desk-shortcuts-open = De zaak openen
desk-shortcuts-search = Zoeken
desk-shortcuts-back = Terug naar de zaken
desk-shortcuts-reply = De melder schrijven
desk-shortcuts-note = Een notitie schrijven
desk-shortcuts-send = Versturen wat u schrijft
desk-shortcuts-help = Deze lijst
desk-shortcuts-on = Losse toetsen doen iets

## Overzicht

desk-inbox-title = Zaken
desk-fetching = Uw zaken worden opgehaald …

## Zaak

desk-case-title = Zaak
desk-case-number = zaak { $id }
desk-case-opening = De zaak wordt geopend …
desk-tabs = Delen van de zaak
desk-tab-conversation = Gesprek
desk-tab-notes = Notities
desk-tab-facts = Feiten
desk-alarm-title = Er klopt iets niet met deze zaak
desk-alarm-unread = Het nieuwste deel van deze zaak kon niet worden opgehaald
desk-alarm-partly = U kunt lezen wat ervoor kwam. Vertrouw niet op deze zaak, antwoord hier niet, en vertel het uw beheerder op een andere manier dan via deze site.
desk-alarm-nothing = Er is niets van te lezen. Vertel het uw beheerder op een andere manier dan via deze site.
desk-warning-title = Pas op
desk-warning-uninvited-reader = Volgens de server kan { $name } deze zaak openen, maar de melder heeft deze persoon niet gekozen. Misschien heeft iemand de sleutel doorgegeven. Zoek uit wie, voordat u iets schrijft.
desk-warning-acknowledged-by-server-only = Volgens de server is deze melding bevestigd, maar geen behandelaar heeft dat ondertekend. De melder heeft niets gehoord, en de opschaling is misschien tegengehouden. Bevestig zelf en vertel het uw beheerder.
desk-warning-log-without-key = In deze zaak staan notities waarvan de server u de sleutel niet gaf. U kunt ze niet lezen, niet bevestigen en niet sluiten. Vraag het een andere lezer van de zaak.

## Gesprek

desk-message-reporter = Melder
desk-message-you = u
desk-message-kind-report = Melding
desk-message-kind-acknowledgement = Bevestiging
desk-message-kind-feedback = Terugkoppeling
desk-message-all = { $count ->
    [one] Alles tonen ({ $count } teken)
   *[other] Alles tonen ({ $count } tekens)
}
desk-conversation-newest = Naar het nieuwste bericht
desk-conversation-earlier = { $count ->
    [one] { $count } eerder bericht tonen
   *[other] { $count } eerdere berichten tonen
}
desk-files-title = { $count ->
    [one] { $count } bestand
   *[other] { $count } bestanden
}
desk-files-caution = Bestanden komen van iemand die u niet kent. Gecontroleerd is dat ze zijn wat werd verstuurd, niet dat ze ongevaarlijk zijn.
desk-files-caution-active = Sommige van deze bestanden kunnen programma’s bevatten. Gecontroleerd is dat ze zijn wat werd verstuurd, niet dat ze ongevaarlijk zijn: open ze op een apparaat dat daarvoor bestemd is.
desk-files-too-large = ‘{ $name }’ is te groot. De grens is { $size }.
desk-files-empty = ‘{ $name }’ is leeg.
desk-files-too-many = Een bericht kan hoogstens { $count } bestanden bevatten.
desk-files-unreadable = ‘{ $name }’ kon niet worden gelezen. Misschien is het verplaatst of veranderd. Verwijder het en kies het opnieuw.
desk-file-show = Tonen
desk-file-download = Downloaden
desk-file-opening = { $name } ophalen en controleren
desk-file-saved = { $name } is gecontroleerd en opgeslagen.
desk-file-picture = Afbeelding { $name }

## Antwoord

desk-reply-title = Schrijf de melder
desk-reply-who = De melder leest dit. Taal van de melder: { $language }
desk-reply-add = Bestanden toevoegen
desk-reply-files = Te versturen bestanden
desk-reply-file-remove = { $name } verwijderen
desk-reply-send = Verzegelen en versturen
desk-reply-empty = Schrijf eerst iets, of voeg een bestand toe.
desk-reply-sending = Verzegelen en versturen …
desk-reply-sending-file = Bestand { $number } van { $count } verzegelen en versturen …
desk-reply-sent = Verstuurd. De melder leest het met de ontvangstcode.
desk-meanwhile = Terwijl u schreef, is in deze zaak iets nieuws gezegd. Sluit dit venster en lees dat eerst. Wat u hebt getypt, blijft bewaard.

## Notities en logboek

desk-notes-title = Notities en logboek
desk-notes-who = De melder kan dit niet zien. De behandelaars van de zaak wel.
desk-notes-none = Nog niets.
desk-notes-earlier = { $count ->
    [one] { $count } eerdere regel tonen
   *[other] { $count } eerdere regels tonen
}
desk-note-label = Nieuwe notitie
desk-note-placeholder = Een notitie voor de behandelaars van deze zaak
desk-note-add = Notitie toevoegen
desk-note-adding = Verzegelen …
desk-note-added = De notitie is toegevoegd.
desk-note-empty = Schrijf eerst iets.
desk-log-opened = { $name } opende de zaak
desk-log-acknowledged = { $name } bevestigde de melding
desk-log-note = { $name } schreef een notitie
desk-log-closed = { $name } sloot de zaak
desk-log-reason = Reden: { $reason }
desk-log-with-feedback = De melder kreeg een terugkoppeling.
desk-log-no-feedback = Er was geen terugkoppeling mogelijk: { $why }

## Feiten

desk-clocks-title = Termijnen
desk-clock-received = Ontvangen
desk-clock-done-acknowledge = Bevestigd
desk-clock-done-feedback = Teruggekoppeld
desk-clock-by-acknowledge = Bevestigen uiterlijk
desk-clock-by-feedback = Terugkoppelen uiterlijk
desk-clock-none-acknowledge = Niet bevestigd
desk-clock-none-feedback = Niet teruggekoppeld
desk-clock-in-time = op tijd
desk-clock-was-late = { $count ->
    [one] { $count } dag te laat
   *[other] { $count } dagen te laat
}
desk-clock-late = { $count ->
    [one] { $count } dag te laat
   *[other] { $count } dagen te laat
}
desk-clock-left = { $count ->
    [0] vandaag
    [one] morgen
   *[other] over { $count } dagen
}
desk-identity-title = Melder
desk-identity-anonymous = Anoniem.
desk-identity-hint-anonymous = Probeer niet uit te zoeken wie het is, en vraag niets wat het zou verraden.
desk-identity-confidential = In vertrouwen.
desk-identity-hint-confidential = Alleen de lezers hieronder mogen weten wie het is. Vertel het niemand anders zonder toestemming van de melder.
desk-identity-named = Met naam.
desk-identity-hint-named = De naam mag worden gebruikt wanneer de melding wordt uitgezocht.
desk-identity-contact = Naam en contact tonen
desk-identity-language = Schreef in het { $language }
desk-readers-title = Wie het kan lezen
desk-readers-uninvited = Niet door de melder gekozen
desk-readers-escalated = Toegelaten omdat niemand op tijd bevestigde
desk-readers-escalation = Als niemand het vóór { $day } bevestigt, wordt ook { $name } toegelaten, zoals de melder vroeg.
desk-readers-escalation-due = { $name } zou op { $day } worden toegelaten, zoals de melder vroeg.
desk-readers-escalation-over = Het is bevestigd, dus wordt { $name } niet toegelaten.
desk-readers-no-escalation = De melder vroeg om later niemand toe te laten.
desk-readers-left-out = Niet bij de lezers: { $names }. Misschien heeft de melder hen met opzet weggelaten. Praat er niet met hen over.

## Bevestigen

desk-acknowledge = Bevestigen
desk-acknowledge-title = De melding bevestigen
desk-acknowledge-what = U vertelt de melder, onder uw naam, dat een mens de melding heeft gelezen. Vanaf vandaag hebt u drie maanden om te zeggen wat ermee is gedaan.
desk-acknowledge-label = Uw woorden aan de melder
desk-acknowledge-language = Een voorstel in het { $language }, de taal van de melding. Verander het zoals u wilt.
desk-acknowledge-other-language = De melding is in het { $language }. In die taal is er geen voorstel; dit is in het { $ours }.
desk-acknowledge-reset = Terug naar het voorstel
desk-acknowledge-empty = Schrijf de melder een paar woorden.
desk-acknowledge-do = Verzegelen en bevestigen
desk-acknowledged = Bevestigd. De melder krijgt het te horen.
desk-suggest-acknowledge = Dank u voor uw melding. Ik ben { $name }, { $role }. Ik heb haar gelezen en neem haar serieus.

    Uiterlijk { $day } hoort u hier van mij wat ermee is gedaan. Misschien heb ik voor die tijd vragen, dus kom alstublieft om de paar dagen terug met uw ontvangstcode.

    Bent u in gevaar of verandert er iets, schrijf me dan hier.

## Sluiten

desk-close = Zaak sluiten
desk-close-title = De zaak sluiten
desk-close-reason = Waarom wordt ze gesloten?
desk-close-reason-choose = Kies een reden
desk-close-reason-hint = Die staat in het logboek. De melder ziet haar niet.
desk-close-reason-missing = Kies waarom de zaak wordt gesloten.
desk-close-feedback = Hoe hoort de melder ervan?
desk-close-how-missing = Kies hoe de melder van de uitkomst hoort.
desk-close-give = Met deze terugkoppeling, die nu wordt verstuurd
desk-close-give-hint = Zeg wat er is gedaan en gevonden, voor zover u dat mag. De melder schreef in het { $language }.
desk-close-text-missing = Schrijf de terugkoppeling.
desk-close-given = Met de terugkoppeling van { $day }
desk-close-not-possible = Niet, omdat terugkoppelen niet mogelijk is
desk-close-why = Waarom niet?
desk-close-why-missing = Schrijf waarom terugkoppelen niet mogelijk is.
desk-close-final = Een gesloten zaak krijgt geen stappen meer, tenzij zij met een reden wordt heropend. U en de melder kunnen elkaar nog schrijven, en u kunt notities toevoegen.
desk-close-sure = Ja, sluit de zaak
desk-close-sure-missing = Bevestig dat de zaak voorgoed wordt gesloten.
desk-close-do = De zaak sluiten
desk-closed-done = De zaak is gesloten.
desk-reason-substantiated = Gegrond
desk-reason-partly-substantiated = Deels gegrond
desk-reason-unsubstantiated = Ongegrond
desk-reason-inconclusive = Niet vast te stellen
desk-reason-too-little-information = Te weinig informatie
desk-reason-survivor-declined = Betrokkene wil niet verder
desk-reason-referred = Doorverwezen
desk-reason-out-of-scope = Hoort hier niet
desk-reason-resolved-informally = Informeel opgelost
desk-reason-advice-only = Alleen advies
desk-reason-duplicate = Dubbel
desk-reason-hint-substantiated = Wat werd gemeld, is vastgesteld.
desk-reason-hint-partly-substantiated = Een deel van wat werd gemeld, is vastgesteld.
desk-reason-hint-unsubstantiated = Het is uitgezocht en niet vastgesteld.
desk-reason-hint-inconclusive = Het is uitgezocht en blijft onduidelijk.
desk-reason-hint-too-little-information = Er is te weinig om mee verder te gaan, en de melder antwoordt niet.
desk-reason-hint-survivor-declined = Wie het overkwam, wil niet dat er verder iets mee gebeurt.
desk-reason-hint-referred = Iemand anders pakt het op: een partner, de Verenigde Naties, de politie.
desk-reason-hint-out-of-scope = Het gaat over niets waarvoor dit kanaal er is.
desk-reason-hint-resolved-informally = Het is geregeld zonder formele procedure.
desk-reason-hint-advice-only = De melder wilde advies en kreeg het.
desk-reason-hint-duplicate = Het is een deel van een andere zaak.

## Regels van de werkwijze

desk-rule-opened-once = De zaak moet eerst worden geopend. Ververs haar en probeer het opnieuw.
desk-rule-acknowledged-once = Iemand heeft deze zaak al bevestigd.
desk-rule-acknowledge-first = Bevestig de melding voordat u de zaak sluit.
desk-rule-feedback-first = Er is nog geen terugkoppeling. Geef haar nu, of zeg waarom dat niet kan.
desk-rule-closed = Deze zaak is gesloten.

## Storingen: van de server

desk-fault-wrong-credentials = Die naam en wachtzin horen niet bij elkaar. Controleer beide, ook Caps Lock. Niemand kan de wachtzin opzoeken.
desk-fault-sign-in-needed = Uw sessie is afgelopen. Meld u opnieuw aan; wat u hebt getypt, blijft bewaard.
desk-fault-forbidden = Dit mag u niet.
desk-fault-no-case = U kunt deze zaak niet meer lezen, of ze is gewist.
desk-fault-no-blob = De server heeft dit bestand niet meer.
desk-fault-no-roster = Op dit adres is geen organisatie, of ze heeft nog geen lijst van lezers. Controleer de link.
desk-fault-not-found = Op dit adres is niets. Controleer de link.
desk-fault-sequence-conflict = Anderen schrijven steeds tegelijk in deze zaak. Lees wat er nieuw is en probeer het dan opnieuw.
desk-fault-unknown-reader = Een van de lezers heeft de organisatie verlaten. Ververs en probeer het opnieuw.
desk-fault-blob-incomplete = Een bestand is niet helemaal aangekomen. Verwijder het, voeg het opnieuw toe en verstuur nog eens.
desk-fault-internal = Er ging iets mis op de server. Probeer het opnieuw. Gaat het weer mis, vertel het dan uw beheerder.

## Storingen: van de lijst van lezers

desk-fault-roster-wrong-key = Ze is niet ondertekend met de sleutel die uw link noemt.
desk-fault-roster-changed = Ze is veranderd nadat de organisatie haar had ondertekend.
desk-fault-roster-older = De server toonde een oudere dan eerder.
desk-fault-roster-replaced-key = Ze is ondertekend met een sleutel die toen al was vervangen.
desk-fault-roster-elsewhere = Ze hoort bij een ander adres. Controleer het adres van deze pagina.
desk-fault-roster-expired = Ze is verlopen, of de datum van dit apparaat klopt niet.
desk-fault-roster-inconsistent = Ze spreekt zichzelf tegen.
desk-fault-roster-malformed = Ze is niet te begrijpen.
desk-fault-program-too-old = Deze pagina is ouder dan wat ze moet lezen. Laad haar opnieuw.

## Storingen: van sleutels en verzegelde stukken

desk-fault-keys-do-not-open = De sleutels die de server voor u bewaart, gaan niet open met uw wachtzin. Ze zijn beschadigd of verwisseld. Vertel het uw beheerder.
desk-fault-not-your-keys = De lijst van lezers noemt u met sleutels die niet van u zijn. Ga niet verder; vertel het uw beheerder op een andere manier dan via deze site.
desk-fault-challenge-unsafe = De server vraagt om een onveilige afleiding. Ga niet verder; vertel het uw beheerder.
desk-fault-passphrase-empty = Typ uw wachtzin.
desk-fault-passphrase-too-long = Dit is te lang voor een wachtzin.
desk-fault-no-memory = Dit apparaat heeft te weinig geheugen vrij. Sluit andere pagina’s en programma’s en probeer het opnieuw.
desk-fault-no-webassembly = Deze browser kan het zegel niet openen. Gebruik een nieuwere.
desk-fault-worker-failed = Het deel van deze pagina dat de sleutels bewaart, kon niet starten. Laad de pagina opnieuw of gebruik een andere browser.
desk-fault-locked = De balie is vergrendeld. Meld u opnieuw aan; wat u hebt getypt, blijft bewaard.
desk-fault-no-key = De server gaf u geen sleutel van deze zaak.
desk-fault-no-file-key = U hebt geen sleutel van het logboek van deze zaak. Vraag het een andere lezer van de zaak.
desk-fault-split-view = Deze zaak gaat uit van een lijst van lezers die deze server u niet kan tonen, of die de organisatie niet heeft ondertekend. Misschien heeft de server de melder een andere lijst getoond dan u.
desk-fault-withheld = De server zegt dat er meer is in deze zaak, maar geeft het niet.
desk-fault-entry-changed = Een bericht is veranderd nadat de schrijver het had ondertekend.
desk-fault-entry-damaged = Een bericht is beschadigd of niet voor u bestemd.
desk-fault-chain-gap = Er ontbreekt een bericht: de server heeft iets weggelaten.
desk-fault-chain-repeat = De server stuurde een bericht een tweede keer, of een ander in de plaats ervan.
desk-fault-chain-elsewhere = De server stuurde iets dat bij een andere zaak hoort.
desk-fault-chain-exchanged = Een bericht is verwisseld voor een ander of op een andere plek gezet.
desk-fault-chain-unknown-author = Een bericht is ondertekend door iemand die niet op de lijst van lezers staat.
desk-fault-chain-other-readers = Een bericht is verzegeld voor andere lezers dan die van deze zaak.
desk-fault-chain-older-roster = Een bericht gaat uit van een oudere lijst van lezers dan een bericht ervoor. Misschien schreef iemand het die sindsdien is vertrokken.
desk-fault-chain-not-theirs = Een bericht is van een soort die de schrijver niet mag schrijven.
desk-fault-grant-changed = Een sleutel van deze zaak is veranderd nadat hij was gegeven.
desk-fault-grant-elsewhere = De server stuurde een sleutel die aan iemand anders of voor een andere zaak was gegeven.
desk-fault-grant-unknown-author = Een sleutel van deze zaak is gegeven door iemand die niet op de lijst van lezers staat.
desk-fault-grant-damaged = Een sleutel van deze zaak is beschadigd.
desk-fault-log-breaks-rule = Het logboek doet een stap die niet mag. Iemand schreef het met een ander programma, of de server stelde het samen.
desk-fault-empty = Schrijf eerst iets.
desk-fault-too-long = Dit is te lang: 200.000 tekens zijn mogelijk. Verstuur het als bestand.
desk-fault-too-many-attachments = Er zijn te veel bestanden.
desk-fault-full = Deze zaak heeft haar grootste lengte bereikt en neemt niets meer op.
desk-fault-newer-roster = Er is een nieuwere lijst van lezers dan die hier open is. Ververs, en schrijf dan opnieuw.
desk-fault-case-unread = Deze zaak moet eerst tot het einde worden gelezen.
desk-fault-attachment-too-large = Dit bestand is te groot.
desk-fault-attachment-unreadable = Het bestand kon niet worden verzegeld. Misschien is het tijdens het lezen veranderd.
desk-fault-attachment-damaged = Dit bestand is beschadigd of verwisseld. Er is niets van opgeslagen.
desk-fault-attachment-exchanged = Dit is niet het bestand dat werd verstuurd. Er is niets van opgeslagen.
desk-fault-no-attachment = Dit bericht heeft zo’n bestand niet.
