# De pagina's voor melders. Gewone woorden; niets dat bang maakt, niets dat meer belooft dan we kunnen.

## Op elk scherm

page-title = Formulier
skip-to-content = Naar de inhoud
languages-label = Taal
exit = Weg hier
exit-left = { $count ->
    [one] Druk nog { $count } keer op Shift om deze pagina te verlaten.
   *[other] Druk nog { $count } keer op Shift om deze pagina te verlaten.
}
exit-leaving = U verlaat deze pagina.
back = Terug
continue = Verder
step-of = Vraag { $step } van { $steps }
error-title = Kijk dit even na
loading = Een ogenblik …
copied = Gekopieerd

## Begin

start-title = Meld iets wat niet in orde is
start-intro = Vertel het hier in uw eigen woorden. Deze pagina verzegelt uw melding op uw eigen apparaat, voordat ze wordt verstuurd. Alleen de mensen die u kiest, kunnen haar openen. U hoeft niet te zeggen wie u bent.
start-safe-title = Eerst: bent u veilig?
start-safe-danger = Bent u nu in gevaar, ga dan eerst naar een veilige plek of bel het lokale alarmnummer.
start-safe-device = Is dit uw eigen apparaat, en kan niemand meekijken? Zo niet, gebruik dan liever een ander.
start-safe-exit = Met ‘Weg hier’ bovenaan verdwijnt deze pagina meteen. Drie keer op Shift drukken doet hetzelfde. In de geschiedenis van de browser blijft dit adres staan.
start-places = Hulp buiten de organisatie
start-place-checked = nagekeken op { $day }
start-write = Een melding schrijven
start-write-hint = U kunt altijd stoppen. Er wordt niets bewaard totdat u verstuurt.
start-return = Ik heb een ontvangstcode
start-return-hint = Lees de antwoorden op uw melding en schrijf terug.
start-preparing = Het zegel wordt klaargezet …
start-how-title = Zo werkt het
start-how-choose = U kiest wie de melding leest. U ziet de namen en kunt mensen weglaten.
start-how-write = U schrijft wat er is gebeurd en voegt bestanden toe als u dat wilt.
start-how-code = U krijgt een ontvangstcode van 24 cijfers. Dat is de enige weg terug naar uw melding, dus schrijf haar op.
start-how-return = Met de code komt u terug om het antwoord te lezen. Binnen 7 dagen bevestigt iemand dat uw melding is gelezen, en binnen 3 maanden daarna hoort u wat ermee is gedaan.
start-know-title = Wat de organisatie wel en niet kan zien
start-know-content = Niemand zonder sleutel kan uw melding lezen: de beheerders niet en wie de server draait ook niet.
start-know-server = De server bewaart uw internetadres niet, niet wat voor apparaat u hebt, en niet het uur. Wel de dag waarop een melding binnenkwam.
start-know-network = Uw werkgever of internetaanbieder kan misschien zien dat deze site is bezocht. Een ander netwerk dan dat van uw werk, of Tor Browser, voorkomt dat.
start-know-promise = Hulp of steun hangt er nooit van af of u iets meldt.
start-other-title = Andere manieren
start-other-text = U kunt ook zelf met een vertrouwenspersoon of de ombudspersoon praten: in persoon, per telefoon of met een gesloten brief. Hoe u hen bereikt, staat op de poster en in de gedragscode, of hoort u van iemand die u vertrouwt. Iemand die u vertrouwt, kan hier ook voor u melden.
noscript-title = Deze browser voert geen scripts uit
noscript-text = Het zegel wordt gemaakt door een script op uw eigen apparaat. Zonder dat script zou alles wat u typt onverzegeld dit apparaat verlaten. Daarom kunt u hier niets typen. Sta scripts toe voor deze pagina (in Tor Browser: beveiligingsniveau ‘Standard’ of ‘Safer’), gebruik een andere browser, of kies hieronder een andere manier.

## Problemen voordat er iets is getypt

trouble-title = Deze pagina kan nu niet worden gebruikt
trouble-again = Opnieuw proberen
trouble-detail = Voor wie dit uitzoekt: { $code }

## Weg

channel-title = Aan wie wilt u het vertellen?
channel-hint = Deze staan los van elkaar. Wie de ene leest, kan de andere niet lezen.
channel-advice = Om in vertrouwen te praten en te bedenken wat u zou kunnen doen. Er gebeurt verder niets, tenzij u dat wilt.
channel-reporting = Om een formele melding te doen, zodat de organisatie het uitzoekt en antwoordt.
channel-ombuds = Om het iemand te vertellen die onafhankelijk is, ook als er met een eerdere melding niets is gedaan.
channel-error = Kies aan wie u het wilt vertellen.
channel-none = Hier kan nog niemand meldingen lezen. Kies een andere manier: op de beginpagina staan er een paar.

## Lezers

readers-title = Wie mag het lezen?
readers-hint = Deze mensen krijgen een sleutel. Haal het vinkje weg bij wie er niet van mag weten, bijvoorbeeld omdat het over die persoon gaat. Zij komen niet te weten dat uw melding bestaat.
readers-error = Laat ten minste één lezer over, of ga terug en kies een andere plek.
readers-next = Wat er daarna gebeurt
readers-escalation-title = Als niemand antwoordt
readers-escalation = Laat ook { $name } ({ $role }) het lezen als niemand het binnen { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} heeft bevestigd.
readers-key-pinned = Sleutel gecontroleerd. Uw link of poster noemt de sleutel van { $organisation }, en daarmee zijn deze lezers ondertekend.
readers-key-first = Er stond geen sleutel in uw link, dus vertrouwt deze pagina de sleutel die ze kreeg. Wilt u zekerheid, vraag dan om de poster van { $organisation } en scan de code die erop staat, of vergelijk de sleutel op de poster met deze:
readers-key-label = Sleutel van { $organisation }

## Wie het kan lezen en waarom dat te geloven is: voor wie twaalf is, en het bewijs voor deskundigen

who-title = Wie dit kan lezen, en waarom u dat kunt geloven
who-reads-title = Wie het leest
who-reads-choose = Dat hangt ervan af aan wie u het vertelt. U kiest dat wanneer u schrijft, en u kunt mensen weglaten.
who-reads-left = U hebt { $names } weggelaten. Zij krijgen geen sleutel.
who-reads-later = Ook { $name } ({ $role }) kan het lezen als niemand het binnen { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} heeft bevestigd, maar alleen als u dat goed vindt.
who-not-title = Wie het niet kan lezen
who-not-server = De server. Dat is de computer die uw melding bewaart. Hij krijgt alleen een gesloten envelop en geen sleutel. Wie de server beheert of erin inbreekt, kan uw melding ook niet lezen.
who-not-administrators = De beheerders. Zij houden de lijst van lezers bij, maar krijgen geen sleutel van uw melding. Zij kunnen zichzelf niet stiekem toevoegen: wie leest, staat op de lijst.
who-not-excluded = Wie u weglaat. Die krijgt geen sleutel en hoort niet dat uw melding bestaat.
who-not-seen = Wat de server wel ziet: op welke dag er iets binnenkwam, ongeveer hoe groot het is en wie er een sleutel van heeft. De woorden ziet hij niet.
who-right-title = Hoe u weet dat dit de juiste mensen zijn
who-right-stamp = De organisatie ondertekent de lijst van lezers met een eigen sleutel. Zie het als een stempel dat niemand kan namaken. Die sleutel staat niet op de server. Uw apparaat heeft de lijst net gecontroleerd: het is precies de lijst die is ondertekend.
who-right-stops = Had iemand een verkeerde naam op de lijst gezet, dan was deze pagina gestopt en had ze het u gezegd.
who-promise-title = Wat we niet kunnen beloven
who-promise-people = Wie het leest, kan het doorvertellen of er een collega bij halen, bijvoorbeeld bij vertrek. Hun programma weigert iedereen die u hebt weggelaten, maar kan niet voorkomen dat iemand praat. Laat weg wie u niet vertrouwt.
who-promise-device = Kijkt iemand mee op uw scherm, of heeft iemand een programma op dit apparaat gezet om u te bespieden, dan helpt het zegel niet. Gebruik dan een ander apparaat.
who-promise-older = De server zou deze lijst tot { $day } kunnen blijven tonen, ook als iemand die erop staat intussen weg is.
who-promise-page = Ook deze pagina komt van de server. Wie de server overneemt, zou een valse pagina kunnen sturen. Iemand die u vertrouwt en die verstand heeft van computers, kan dat nagaan, of met het programma voor u melden in plaats van met deze pagina.
who-proof-title = Het bewijs, voor wie verstand heeft van sleutels
who-proof-key = De sleutel van de organisatie (minisign)
who-proof-earlier = De sleutel in uw link, een eerdere die aan deze sleutel heeft overgedragen
who-proof-list = Lijst van lezers
who-proof-list-of = nummer { $number }, gemaakt op { $issued }, geldig tot en met { $expires }
who-proof-hash = Vingerafdruk van de lijst (SHA-256)
who-proof-reader = Vingerafdruk van de sleutels van { $name }
who-proof-how = Ga het na zonder deze pagina, het liefst op een ander apparaat en een ander netwerk:
who-proof-same = U hoort dezelfde sleutel en dezelfde vingerafdrukken te zien, en de sleutel die op de poster staat.

## Onderwerp

topic-title = Waar gaat het over?
topic-hint = Kies wat het dichtst in de buurt komt. Vergissen mag.
topic-error = Kies waar het over gaat. ‘Ik weet het niet zeker’ is ook goed.

## Verhaal

story-title = Wat is er gebeurd?
story-hint = Uw eigen woorden zijn goed. Denk aan wat er gebeurde, waar, en of er nu iemand in gevaar is. Namen en data hoeven niet, en ook geen details die pijn doen om op te schrijven.
story-for-other = Schrijft u voor iemand anders? Zeg dat dan, en of die persoon het weet en ermee instemt. De ontvangstcode is dan voor die persoon.
story-left = { $count ->
    [one] Nog { $count } teken
   *[other] Nog { $count } tekens
}
story-error-empty = Schrijf wat er is gebeurd. Eén zin is genoeg.
story-error-long = Dit is te lang. Kort het in, of voeg het als bestand toe.

## Bestanden

files-title = Wilt u bestanden toevoegen?
files-hint = Foto’s, opnames, documenten: ten hoogste { $count } bestanden. U kunt ook zonder verdergaan.
files-choose = Bestanden kiezen
files-warning-title = Wat bestanden kunnen verraden
files-warning = In een foto zit vaak de plaats, de tijd en het soort telefoon. In documenten staan namen. Een stem kan worden herkend. Bestanden worden verzegeld, maar wie ze leest, kan dit zien.
files-remove = Weghalen
files-remove-named = { $name } weghalen
files-none = Geen bestanden toegevoegd
files-added = { $count ->
    [one] { $count } bestand toegevoegd
   *[other] { $count } bestanden toegevoegd
}
files-error-large = ‘{ $name }’ is te groot. De grens is { $size }.
files-error-empty = ‘{ $name }’ is leeg.
files-error-many = Er kunnen ten hoogste { $count } bestanden bij.
files-error-unreadable = ‘{ $name }’ kon niet worden gelezen. Misschien is het verplaatst of gewist. Haal het weg en kies het opnieuw.

## Wie u bent

identity-title = Wilt u zeggen wie u bent?
identity-hint = Dat hoeft nooit. Wat u ook kiest, u leest en antwoordt met de ontvangstcode.
identity-anonymous = Nee, ik blijf anoniem
identity-anonymous-hint = Niemand komt te weten wie u bent, tenzij uw woorden of bestanden het verraden.
identity-confidential = Ja, maar alleen aan wie het leest
identity-confidential-hint = Zij mogen het zonder uw toestemming aan niemand vertellen.
identity-named = Ja, en mijn naam mag worden gebruikt
identity-named-hint = Uw naam kan worden gebruikt wanneer het wordt uitgezocht.
identity-contact = Uw naam en een veilige manier om u te bereiken
identity-contact-hint = Dit wordt samen met uw melding verzegeld.
identity-error = Schrijf uw naam, of kies ervoor anoniem te blijven.

## Nakijken

check-title = Kijk uw antwoorden na
check-hint = Zolang u niet verstuurt, heeft niets dit apparaat verlaten.
check-channel = Verteld aan
check-readers = Gelezen door
check-excluded = Weggelaten
check-escalation = Als niemand antwoordt
check-escalation-yes = ook { $name }, na { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
check-escalation-no = niemand anders
check-topic = Gaat over
check-story = Wat er is gebeurd
check-files = Bestanden
check-files-none = geen
check-identity = Wie u bent
check-change = Wijzigen
check-change-named = Wijzigen: { $what }
check-send = Verzegelen en versturen

## Versturen

send-title = Uw melding wordt verzegeld en verstuurd
send-stay = Houd deze pagina open totdat u uw ontvangstcode ziet.
send-receipt = Uw ontvangstcode wordt gemaakt …
send-receipt-slow = Uw ontvangstcode wordt gemaakt. Op dit apparaat kan dat een minuut duren …
send-sealing = Verzegelen …
send-file = Bestand { $number } van { $count } wordt verzegeld en verstuurd …
send-report = De melding wordt verstuurd …
send-done = Verstuurd
send-failed-title = Het is nog niet verstuurd
send-uncertain-title = Misschien is het verstuurd
send-uncertain = Er kwam geen antwoord, dus misschien is uw melding aangekomen. Schrijf deze code nu op en bewaar haar: als uw melding er is, opent alleen deze code haar. Probeer het daarna opnieuw.
send-failed-kept = Alles wat u schreef, staat er nog. U kunt het opnieuw proberen zonder dat het dubbel aankomt.
send-again = Opnieuw proberen
send-back = Terug naar mijn antwoorden
send-without = Versturen zonder bestanden

## Ontvangstcode

receipt-title = Uw ontvangstcode
receipt-sent = Uw melding is verstuurd.
receipt-intro = Schrijf deze 24 cijfers op en bewaar ze waar alleen u ze kunt vinden. Ze zijn de enige weg terug naar uw melding. Niemand kan u een nieuwe code geven.
receipt-group = Groep { $number }
receipt-copy = Kopiëren
receipt-print = Afdrukken
receipt-copy-warning = Wat u kopieert, kunnen anderen op dit apparaat plakken.
receipt-when = Kom uiterlijk { $day } terug voor het eerste antwoord
receipt-continue = Ik heb hem opgeschreven

## Bewijs dat hij is opgeschreven

proof-title = Typ één groep over
proof-intro = Kijk naar wat u hebt opgeschreven en typ groep { $number }. Zo weet u dat het klopt voordat deze pagina de code vergeet.
proof-label = Groep { $number } van uw ontvangstcode
proof-error = Dat is niet groep { $number }. Bekijk de code nog eens en schrijf hem opnieuw op.
proof-show = De code nog eens tonen
proof-done = Klaar

## Klaar

done-title = Dat is gedaan
done-text = Uw melding is bij degenen die u hebt gekozen.
done-when-title = Wanneer u terugkomt
done-when-confirm = Uiterlijk { $day } hoort iemand te hebben bevestigd dat uw melding is gelezen.
done-when-soon = Misschien zijn er eerder vragen aan u. Kijk na een paar dagen, zodat niemand hoeft te wachten.
done-when-how = Ga weer naar dit adres, kies ‘Ik heb een ontvangstcode’ en typ uw 24 cijfers.
done-clear = Deze pagina is uw melding en uw code vergeten. In de geschiedenis van de browser blijft het adres staan.
done-close = Deze pagina verlaten

## Terugkomen: de code

code-title = Typ uw ontvangstcode
code-hint = 24 cijfers, in elk schrift. Spaties maken niet uit, en plakken mag.
code-open = Openen
code-suspect = Er klopt iets niet in groep { $groups }. Vergelijk die met wat u hebt opgeschreven.
code-suspects = Er zit een fout in de code, waarschijnlijk in een van deze groepen: { $groups }. Vergelijk ze met wat u hebt opgeschreven.
code-suspect-any = Er zit een fout in de code. Vergelijk alle groepen met wat u hebt opgeschreven.
code-short = { $count ->
    [one] Er ontbreekt één cijfer: een code heeft er 24.
   *[other] Er ontbreken { $count } cijfers: een code heeft er 24.
}
code-long = Dit zijn { $count } cijfers. Een code heeft er 24.
code-letter = Een code heeft alleen cijfers.
code-empty = Typ de 24 cijfers van uw ontvangstcode.
code-unknown = Bij deze code is hier geen melding. Misschien klopt het adres van deze pagina niet: vergelijk het met het adres dat u gebruikte. Of uw melding is afgesloten en daarna gewist, en niemand kan haar nog lezen. Van een gewiste melding wordt niets bewaard, ook niet dat ze er was. Daarom kan deze pagina niet zeggen wat het is. Hebt u nog hulp nodig, dan bent u welkom met een nieuwe melding.

## Terugkomen: openen

open-title = Uw melding wordt geopend
open-deriving = De sleutel wordt uit uw code gemaakt …
open-deriving-slow = De sleutel wordt uit uw code gemaakt. Op dit apparaat kan dat een minuut duren …
open-fetching = Ophalen …
open-failed-title = Uw melding kon niet worden geopend

## Gesprek

thread-title = Uw melding
thread-now = Hoe het ervoor staat
thread-since = sinds { $day }
thread-received = Ontvangen
thread-acknowledged = Door een mens bevestigd
thread-acknowledge-by = Iemand bevestigt uiterlijk
thread-feedback = U hebt gehoord wat er is gedaan
thread-feedback-by = U hoort wat er is gedaan uiterlijk
thread-late = later dan beloofd
thread-done = gebeurd
thread-expected = verwacht
thread-extended = Ze hebben meer tijd gevraagd voor hun antwoord: tot { $day }. Hieronder staat waarom.
thread-messages = Berichten
thread-you = U
thread-report = Uw melding
thread-save = Opslaan
thread-save-named = { $name } opslaan
thread-saving = { $name } wordt geopend …
thread-saved = { $name } staat waar deze browser zijn downloads bewaart.
thread-save-failed = { $name } kon niet worden geopend.
thread-save-caution = Een opgeslagen bestand blijft op dit apparaat staan, ook voor anderen.
thread-reply-title = Schrijf terug
thread-reply-label = Uw bericht
thread-reply-files = Bestanden toevoegen
thread-reply-send = Verzegelen en versturen
thread-reply-sent = Uw bericht is verstuurd.
thread-reply-late = Uw eerdere bericht is toch aangekomen. Wat u daarna hebt veranderd, is niet verstuurd.
thread-reply-empty = Schrijf eerst iets, of voeg een bestand toe.
thread-refresh = Kijken of er iets nieuws is
thread-refreshed = Er is niets nieuws.
thread-new = { $count ->
    [one] { $count } nieuw bericht
   *[other] { $count } nieuwe berichten
}
thread-leave = Mijn melding sluiten
thread-warning-title = Pas op
thread-warning-next = U kunt lezen wat ervoor kwam. Vertel het de organisatie op een andere manier, en vertrouw geen antwoorden die later komen.

## Hoe een zaak ervoor staat, voor de melder

stage-received = Uw melding is aangekomen. Nog niemand heeft haar bevestigd.
stage-acknowledged = Iemand heeft uw melding gelezen en zoekt het uit.
stage-feedback-given = U hebt gehoord wat er is gedaan. U kunt nog steeds terugschrijven.

## Hoe een zaak ervoor staat, zoals behandelaars het zeggen

now-looking-at-it = Iemand is begonnen uw melding te lezen.
now-safety = Ze zorgen er eerst voor dat niemand gevaar loopt.
now-assessing = Ze zoeken uit wat er is gebeurd en wat eraan te doen is.
now-support = U krijgt hulp. Er komt geen onderzoek.
now-informal = Ze proberen het met een gesprek op te lossen, zonder onderzoek.
now-referred = Iemand anders neemt het verder op zich. In de berichten staat wie.
now-investigating = Het wordt onderzocht.
now-deciding = Ze weten nu meer en beslissen wat er moet gebeuren.
now-closed = Uw melding is afgesloten. U kunt nog steeds terugschrijven.
now-reopened = Uw melding is weer open.
now-waiting-for-you = Ze wachten op een antwoord van u.
now-paused = Het moet even wachten, bijvoorbeeld op de politie of een rechter.

## Wat er hierna gebeurt

next-received = Wat er nu komt: iemand leest uw melding en bevestigt dat, uiterlijk op { $day }.
next-acknowledged = Wat er nu komt: u hoort wat er is gedaan, uiterlijk op { $day }.
next-waiting = Wat er nu komt: als u hieronder hebt geantwoord, gaan ze verder.
next-goes-on = Wat er nu komt: ze gaan ermee verder en schrijven u hier.
next-told = Wat er nu komt: als er meer te vertellen is, schrijven ze u hier. U kunt terugschrijven, zeggen hoe u bent behandeld, of er ergens anders mee heen gaan.
next-closed = Wat er nu komt: er staat niets meer op het programma. U kunt nog terugschrijven, zeggen hoe u bent behandeld, of er ergens anders mee heen gaan.

## Als een termijn voorbij is

late-title = Dit is later dan beloofd
late-acknowledge = Iemand had uw melding uiterlijk op { $day } moeten bevestigen. Dat is niet gebeurd.
late-feedback = U had uiterlijk op { $day } moeten horen wat er is gedaan. Dat is niet gebeurd.
late-ask = U kunt er hieronder naar vragen, of er ergens anders mee heen gaan.
late-with = { $name } kan uw melding sinds { $day } lezen.
escalate-who = { $name } ({ $role }) is er voor als er niets gebeurt. Met de knop hieronder kan { $name } uw melding en alle berichten hier lezen, meteen en voorgoed.
escalate-words = Wilt u er voor { $name } iets bij zeggen? U kunt dit leeg laten.
escalate-late = Ze hebben niets gedaan: laat { $name } het lezen
escalate-disagree = Laat { $name } ernaar kijken
escalate-sent = { $name } kan uw melding nu lezen.
escalate-disagree-title = Ik ben het niet eens met wat er is gedaan

## Niet veilig zijn

unsafe-title = Ik voel me niet veilig
unsafe-danger = Bent u nu in gevaar? Zorg eerst dat u ergens veilig bent, of bel het noodnummer. Hier leest iemand het misschien pas na een paar dagen.
unsafe-places = Hulp buiten de organisatie
unsafe-words = Wat moeten ze weten? U kunt dit leeg laten.
unsafe-send = Zeg dat ik niet veilig ben
unsafe-sent = Ze zien nu dat u zich niet veilig voelt. Dat gaat voor al het andere.

## Wat op de melder wacht

todo-title = Hier hebben ze u voor nodig
todo-hint = Het hoeft niet. “Ik weet het niet” is ook een antwoord.
todo-question = { $name } vraagt
todo-answer = Uw antwoord
todo-answer-empty = Schrijf eerst een antwoord.
todo-send = Verzegelen en versturen
todo-sent = Dat is verstuurd.
todo-late = Wat u eerder verstuurde, is toch aangekomen. Wat u daarna hebt veranderd, is niet verstuurd.
todo-transcript = { $name } heeft opgeschreven wat u hebt gezegd. Klopt het?
todo-agree = Ja, het klopt
todo-wrong = Er klopt iets niet
todo-wrong-words = Wat klopt er niet, en hoe was het dan?
todo-wrong-empty = Schrijf wat er niet klopt.
todo-consent = { $name } vraagt u om toestemming

## Wat de melder goedvindt

allow-title = Wat ze mogen doen
allow-hint = U beslist over elk apart en u kunt altijd van mening veranderen. Wat er tot dan toe is gedaan, kan niet worden teruggedraaid.
allow-support = Mij in contact brengen met mensen die kunnen helpen
allow-share = Er iemand buiten over vertellen, zoals de politie of een partnerorganisatie
allow-investigate = Onderzoeken wat er is gebeurd
allow-yes = Ja
allow-no = Nee
allow-yes-named = Ja: { $what }
allow-no-named = Nee: { $what }
allow-unknown = U hebt nog niets gezegd.
allow-given = U hebt op { $day } ja gezegd.
allow-refused = U hebt op { $day } nee gezegd.
allow-withdrawn = U hebt uw ja op { $day } ingetrokken.
allow-sent = Ze weten het nu.

## Hoe er met de melding is omgegaan

rate-title = Hoe bent u behandeld?
rate-hint = Uw antwoord helpt om het beter te doen. Voor uw melding verandert het niets.
rate-question = Is er naar u geluisterd?
rate-1 = Helemaal niet
rate-2 = Een beetje
rate-3 = Gedeeltelijk
rate-4 = Goed
rate-5 = Heel goed
rate-error = Kies hoe goed er is geluisterd.
rate-words = Wat was goed en wat niet? U kunt dit leeg laten.
rate-sent = Dank u wel. Dat is verstuurd.

## Soorten berichten, en wat die zonder woorden zeggen

kind-message = Bericht
kind-acknowledgement = Bevestiging
kind-feedback = Wat er is gedaan
kind-progress = Hoe het ervoor staat
kind-question = Vraag
kind-transcript = Opgeschreven
kind-consent-request = Toestemming
kind-extension = Meer tijd
kind-answer = Antwoord
kind-transcript-reply = Over wat is opgeschreven
kind-consent = Toestemming
kind-unsafe = Veiligheid
kind-escalate = Er is niets gedaan
kind-handed-over = Ergens anders heen
kind-rating = Hoe ik ben behandeld
said-answer = Op: “{ $question }”
said-agreed = Het klopt.
said-wrong = Er klopt iets niet.
said-consent-given = Ja: { $what }
said-consent-refused = Nee: { $what }
said-extension = Ze hebben tijd nodig tot { $day }.
said-unsafe = Ik voel me niet veilig.
said-escalate = Ik laat { $name } het lezen.
said-handed-over = Ik ben er ook ergens anders mee heen gegaan.
said-rating = Is er naar u geluisterd? { $heard }

## Ergens anders heen

hand-open = Ga er ergens anders mee heen
hand-open-text = U kunt het hier ook aan andere mensen vertellen, zonder alles opnieuw te schrijven. U kiest wat u meeneemt.
hand-open-go = Kies waarheen
hand-title = Waar wilt u ermee heen?
hand-hint = Daar komt een nieuwe melding, en u krijgt er een nieuwe ontvangstcode voor. Wie haar daar leest, ziet alleen wat u meeneemt. Uw oude melding blijft zoals ze is.
hand-readers = Wie mag het daar lezen?
hand-topic = Waar gaat het over?
share-title = Wat neemt u mee?
share-hint = Alleen wat een vinkje heeft, wordt gedeeld. Al het andere blijft achter.
share-to = Wie het daar leest: { $names }
share-words = Wat wilt u eerst tegen hen zeggen? U kunt dit leeg laten.
share-parts = Uit uw oude melding
share-read = Lezen
share-report = Uw melding van { $day }
share-mine = Uw bericht van { $day }
share-theirs = Wat { $name } op { $day } schreef
share-file = Het bestand { $name }
share-about = Over u
share-identity = Uw naam en hoe u te bereiken bent
share-consents = Wat ze van u wel en niet mogen doen
share-tell = Laat de lezers van uw oude melding weten dat u er ergens anders mee heen bent gegaan. Waarheen, wordt hun niet verteld.
share-error = Zet ergens een vinkje, of schrijf iets.
share-send = Verzegelen en versturen
quote-report = Mijn melding van { $day } aan { $channel }:
quote-mine = Ik schreef op { $day }:
quote-theirs = { $name } ({ $role }) schreef mij op { $day }:
pass-title = Het wordt verzegeld en verstuurd
pass-file = Bestand { $number } van { $count } wordt meegenomen …
pass-telling = De lezers van uw oude melding krijgen bericht …
pass-done-title = Het is verstuurd
pass-done = U krijgt nu een tweede ontvangstcode, voor de nieuwe melding. Bewaar ze allebei: de oude code opent nog steeds de oude melding.
pass-not-told = De lezers van uw oude melding konden geen bericht krijgen. U kunt het hun zelf schrijven.
pass-file-failed = Het bestand { $name } kon niet mee. Ga terug en haal het vinkje weg, of probeer het opnieuw.
pass-show = Laat mijn nieuwe code zien

## Wat de module mis kan vinden. Elk zegt wat het betekent en wat te doen.

fault-roster-wrong-key = De sleutel in uw link is niet die waarmee deze lijst van lezers is ondertekend. Misschien wil iemand meelezen. Verstuur hier niets en vertel het de organisatie op een andere manier.
fault-roster-changed = De lijst van lezers is veranderd zonder de sleutel van de organisatie. Misschien wil iemand meelezen. Verstuur hier niets en vertel het de organisatie op een andere manier.
fault-roster-older = De server toont nu een oudere lijst van lezers dan hij u eerder toonde. Misschien wil iemand meelezen die van de lijst is gehaald. Schrijf hier niets. Probeer het later opnieuw.
fault-roster-replaced-key = Een lijst van lezers is ondertekend met een sleutel die de organisatie toen al had vervangen.
fault-roster-hidden = Een bericht noemt een lijst van lezers die de server niet laat zien. Misschien kregen u en de lezers verschillende lijsten te zien. Vertel het de organisatie op een andere manier.
fault-roster-elsewhere = De lijst van lezers hoort bij een ander adres. Controleer het adres van deze pagina.
fault-roster-expired = Volgens dit apparaat is het { $day }. Op die datum is de lijst van lezers verlopen. Controleer de datum op dit apparaat. Klopt die, dan moet de organisatie de lijst vernieuwen; meld het dan op een andere manier.
fault-roster-not-yet = Volgens dit apparaat is het { $day }, maar de lijst van lezers is later gemaakt. Controleer de datum op dit apparaat, zet haar goed en laad deze pagina opnieuw.
fault-roster-inconsistent = Er zit een fout in de lijst van lezers, dus kan van hieruit niets worden verstuurd.
fault-roster-malformed = De lijst van lezers is niet te begrijpen, dus kan van hieruit niets worden verstuurd.
fault-program-too-old = Deze pagina is ouder dan wat ze moet lezen. Laad haar opnieuw.
fault-no-webassembly = Deze browser kan het zegel niet maken. Gebruik een nieuwere.
fault-worker-failed = Het deel van deze pagina dat het zegel maakt, kon niet starten. Laad de pagina opnieuw of gebruik een andere browser.
fault-no-memory = Dit apparaat heeft te weinig geheugen vrij. Sluit andere pagina’s en programma’s en probeer het opnieuw.
fault-too-long = Dit is te lang. Kort het in, of voeg het als bestand toe.
fault-full = Dit gesprek is vol. Doe een nieuwe melding en zeg dat ze bij deze hoort.
fault-not-offered = Dit kan nu niet meer. Kijk of er iets nieuws is en hoe uw melding ervoor staat.
fault-unknown-channel = Deze plek om te melden bestaat niet meer. Kies een andere.
fault-unknown-category = Kies nog eens waar het over gaat.
fault-nobody-left = Er is niemand over die het kan lezen. Kies ten minste één lezer.
fault-entry-changed = Een bericht is onderweg veranderd: de handtekening klopt niet.
fault-entry-damaged = Een bericht is beschadigd en kan niet worden gelezen.
fault-chain-gap = Er ontbreekt een bericht: de server heeft iets weggelaten.
fault-chain-repeat = Een bericht is twee keer getoond: de server herhaalt iets.
fault-chain-elsewhere = De server toonde iets dat bij een andere melding hoort.
fault-chain-exchanged = Een bericht is verwisseld voor een ander of op een andere plek gezet.
fault-chain-unknown-author = Een bericht komt van iemand die niet op de lijst van lezers van de organisatie staat.
fault-chain-other-readers = Volgens een bericht lezen andere mensen mee dan er zijn gekozen.
fault-chain-older-roster = Een bericht gaat uit van een oudere lijst van lezers dan een bericht ervoor. Misschien schreef iemand het die sindsdien van de lijst is gehaald.
fault-chain-not-theirs = Een bericht beweert van iemand te zijn die het niet mag schrijven.
fault-grant-changed = De sleutel van uw melding is veranderd: de handtekening klopt niet.
fault-grant-elsewhere = De server toonde de sleutel van een andere melding.
fault-grant-unknown-author = De sleutel van uw melding is niet door u gemaakt.
fault-grant-damaged = De sleutel van uw melding is beschadigd.
fault-attachment-too-large = Dit bestand is te groot.
fault-attachment-unreadable = Dit bestand kon niet worden gelezen. Misschien is het veranderd sinds u het koos.
fault-attachment-damaged = Het bestand is beschadigd of verwisseld.
fault-attachment-exchanged = Het bestand is niet het bestand dat werd verstuurd.
