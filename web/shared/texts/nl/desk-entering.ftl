# Binnenkomen: aanmelden, uitnodigingen, wachtzinnen, herstelbladen, vingerafdrukken. Eén of twee keer per jaar gelezen, vaak door iemand
# die nog nooit met sleutels te maken had: elke zin zegt wat te doen is of wat er gebeurt.

## Overal

desk-next = Verder
desk-previous = Terug
desk-steps = Stap { $number } van { $count }: { $name }
role-administrator = beheerder
role-analyst = analist
role-instance = serverbeheerder

## Aanmelden

desk-sign-in-passkey = Aanmelden met een passkey
desk-sign-in-recover = Wachtzin vergeten of apparaat kwijt?
desk-sign-in-step-passkey = Uw apparaat vraagt wie u bent …
desk-factor-title = Tweede stap
desk-factor-what = Uw wachtzin klopte. Typ nu de zes cijfers die uw app toont, of gebruik een passkey.
desk-factor-code = Code uit uw app
desk-factor-do = Aanmelden
desk-factor-passkey = Een passkey gebruiken
desk-factor-back = Opnieuw beginnen
desk-factor-lost = Allebei kwijt? Begin opnieuw en kies ‘Wachtzin vergeten of apparaat kwijt?’: uw herstelblad opent het account en haalt de tweede stap weg.
desk-factor-missing = Typ de zes cijfers die uw app nu toont.
desk-factor-wrong = Die code klopte niet. Elke code geldt een halve minuut en maar één keer. Blijft het fout gaan, kijk dan naar de klok van het apparaat dat de code toont.
desk-unlock-title = Uw sleutels openen
desk-unlock-what = Uw passkey klopte, maar kan uw sleutels hier niet openen. Typ daarvoor uw wachtzin.
desk-unlock-do = Openen
desk-unlock-wrong = Dat is uw wachtzin niet. Controleer haar, ook Caps Lock.
desk-locked-enrolled = Uw account is gemaakt. Meld u aan met uw wachtzin: dan weet u dat u haar hebt bewaard.
desk-locked-recovered = Uw account is weer open.
desk-first-use-title = Vergelijk de sleutel van de organisatie één keer
desk-first-use = Noch uw link, noch een eerder bezoek noemde de sleutel van de organisatie, dus heeft deze pagina de server geloofd. Vanaf nu onthoudt uw account de sleutel en kan geen server hem ongemerkt verwisselen. Vergelijk hem met die van uw beheerder, per telefoon of op papier:
desk-first-use-read = Ik heb hem vergeleken, of doe dat nog
desk-awaiting-title = Er kan nog niemand bij u melden
desk-awaiting = Uw beheerder moet uw nieuwe sleutels met u vergelijken en ze publiceren. Bel, en lees elkaar deze woorden voor.
desk-awaiting-show = Tonen wat wordt vergeleken
desk-awaiting-check = Opnieuw kijken
desk-awaiting-over = Uw sleutels zijn gepubliceerd. Meldingen kunnen u nu bereiken.
desk-awaiting-still = Nog niet gepubliceerd.

## Uitnodiging

desk-enrol-title = U bent uitgenodigd
desk-enrol-opening = Uw link wordt geopend …
desk-enrol-who = { $organisation } nodigt u uit aan haar balie, als { $role }.
desk-enrol-who-instance = U bent uitgenodigd om deze server te beheren: zijn organisaties en zijn toestand. Met dit account kan geen melding worden gelezen.
desk-enrol-until = De link werkt tot en met
desk-enrol-what = In ongeveer vijf minuten:
desk-enrol-what-passphrase = U krijgt een wachtzin. Alleen u kent haar; niemand kan haar opzoeken.
desk-enrol-what-sheet = U drukt een herstelblad af of slaat het op, voor de dag waarop de wachtzin of het apparaat weg is.
desk-enrol-what-compare = U vergelijkt zes woorden met uw beheerder, per telefoon, zodat u allebei weet dat de sleutels van u zijn.
desk-enrol-alone = Doe dit waar niemand op uw scherm kijkt, op een apparaat dat van u alleen is.
desk-enrol-begin = Beginnen
desk-link-in-hand = Bewaar uw link tot u klaar bent: deze pagina houdt hem in geen adres en geen geschiedenis, dus na opnieuw laden moet u hem weer openen.
desk-enrol-do = Mijn account maken
desk-enrol-to-desk = Naar de balie
desk-enrol-step-welcome = Uitnodiging
desk-enrol-step-passphrase = Wachtzin
desk-enrol-step-sheet = Herstelblad
desk-enrol-step-check = Controle
desk-enrol-step-compare = Vergelijken
desk-enrol-done-title = Uw account is gemaakt
desk-enrol-compare-title = Bel uw beheerder
desk-enrol-compare = Bel een nummer dat u kent, niet een nummer uit de mail die u hier bracht. Lees elkaar deze woorden voor, of de cijfers. U ziet allebei hetzelfde als niemand tussen u in staat.
desk-enrol-compare-if = Verschillen ze, zeg dat dan tegen uw beheerder en meld u nergens aan: de sleutels zijn onderweg verwisseld.
desk-enrol-compare-until = Totdat uw beheerder uw sleutels heeft gepubliceerd, kan niemand bij u melden. U vindt deze woorden terug onder ‘Mijn account’.
desk-enrol-compare-later = Uw organisatie heeft nog geen lijst van lezers gepubliceerd. Zodra die er is, vindt u onder ‘Mijn account’ de woorden om met uw beheerder te vergelijken.
desk-enrol-next-title = Hoe het verder gaat
desk-enrol-next = U kunt zich nu aanmelden. Bewaar de wachtzin en het blad niet bij dit apparaat.
desk-link-dead-title = Deze link werkt niet meer
desk-link-dead = Hij is gebruikt, is verlopen of is door een nieuwere vervangen. Dat is niet erg: vraag uw beheerder om een nieuwe.
desk-link-none-title = Deze pagina heeft haar link nodig
desk-link-none = Ze is opnieuw geladen, of zonder de link geopend. Open de link opnieuw vanwaar u hem hebt: hij werkt tot hij gebruikt is.
desk-link-dead-enrolled = Hebt u hem zelf gebruikt, dan is uw account er: meld u aan. Hebt u hem niet gebruikt, vertel uw beheerder dan dat iemand anders dat misschien heeft gedaan.
desk-link-dead-sign-in = Aanmelden

## Een nieuw account

desk-account-passphrase-title = Uw wachtzin
desk-account-passphrase-what = Die opent uw sleutels en wordt nooit verstuurd. Dit apparaat heeft er een gemaakt die niemand kan raden.
desk-account-making = Uw sleutels worden gemaakt …
desk-account-making-slow = Uw sleutels worden gemaakt. In deze browser kan dat enkele minuten duren …
desk-passphrase-legend = Wachtzin
desk-passphrase-made = Een die hier is gemaakt (aanbevolen)
desk-passphrase-own = Een van mijzelf
desk-passphrase-another = Een andere
desk-passphrase-copy = Kopiëren
desk-passphrase-copied = Gekopieerd
desk-passphrase-keep = Schrijf haar op papier of zet haar in een wachtwoordkluis. Leer haar uit het hoofd als u haar een paar keer hebt getypt.
desk-passphrase-type = Uw eigen wachtzin
desk-passphrase-repeat = Nog een keer dezelfde
desk-passphrase-strength = Hoe moeilijk ze te raden is
desk-passphrase-typed-hint = Het best zijn meerdere woorden die niets met elkaar of met u te maken hebben.
desk-passphrase-scoring = Er wordt gekeken hoe moeilijk ze te raden is …
desk-passphrase-weak = Te makkelijk te raden. Voeg woorden toe die niets met elkaar te maken hebben.
desk-passphrase-nearly = Nog niet moeilijk genoeg. Voeg nog een woord toe.
desk-passphrase-strong = Moeilijk te raden.
desk-passphrase-differs = Moeilijk te raden, maar de tweede is anders.
desk-passphrase-unscored = Er kon niet worden gekeken hoe moeilijk ze te raden is. Gebruik een die hier is gemaakt, of probeer het later opnieuw.
desk-passphrase-missing = Kies een wachtzin die moeilijk te raden is, en typ haar twee keer als ze van uzelf is.

## Herstelblad

desk-sheet-title = Herstelblad
desk-sheet-what = Dit blad opent uw account als de wachtzin of het apparaat weg is. Het wordt alleen nu getoond. Druk het af of sla het op, en bewaar het waar u een paspoort zou bewaren; niet op dit apparaat en niet bij de wachtzin.
desk-sheet-heading = Herstelblad – { $organisation }
desk-sheet-for = Aanmeldnaam: { $login }
desk-sheet-made = Gemaakt op { $day }
desk-sheet-how = Is de wachtzin of het apparaat kwijt, ga dan naar dit adres, kies ‘Wachtzin vergeten of apparaat kwijt?’ en typ de groepen hierboven:
desk-sheet-warning = Wie dit blad heeft, kan alles lezen wat u kunt lezen. Toon het aan niemand. Is het kwijt, maak dan een nieuw onder ‘Mijn account’: vanaf dan neemt de server dit blad niet meer aan, en wie elders is aangemeld, wordt afgemeld. Wat iemand er eerder mee las of kopieerde, is niet terug te halen.
desk-sheet-print = Afdrukken
desk-sheet-save = Opslaan als bestand
# Een deel van de bestandsnaam.
desk-sheet-file = herstelblad
desk-sheet-kept = Ik heb het, verder
desk-sheet-check-title = Is het blad er?
desk-sheet-check-why = Veel mensen merken te laat dat het hunne nergens is. Neem het blad en typ er één groep van.
desk-sheet-check-label = Groep { $number }
desk-sheet-check-missing = Typ de groep die op uw blad staat.
desk-sheet-check-wrong = Dat is niet groep { $number }. Kijk naar het nummer ervoor.
desk-sheet-check-back = Het blad nog eens tonen

## Herstel

desk-recover-title = Weer binnen met het herstelblad
desk-recover-what = Uw blad opent uw sleutels één keer. Daarna kiest u een nieuwe wachtzin en krijgt u een nieuw blad. Alle andere sessies eindigen, en codes en passkeys worden verwijderd.
desk-recover-groups = De groepen op uw blad
desk-recover-groups-hint = Hoofdletters maken niet uit. Een blad dat u hebt opgeslagen, kunt u in zijn geheel in het eerste veld plakken.
desk-recover-group = Groep { $number }
desk-recover-open = Mijn account openen
desk-recover-back = Terug naar het aanmelden
desk-recover-neither = Noch wachtzin, noch blad? Dan kan niemand uw sleutels openen, ook de server niet. Vraag uw beheerder uw account te sluiten en u opnieuw uit te nodigen, onder een andere korte naam. Andere lezers van uw zaken kunnen u dan toelaten; wat alleen u kon lezen, blijft dicht.
desk-recover-missing = Typ uw aanmeldnaam en elke groep.
desk-recover-suspects = Er zit een typefout in, waarschijnlijk in groep { $groups }.
desk-recover-wrong = Die naam en dat blad horen niet bij elkaar. Misschien is het blad door een nieuwer vervangen.
desk-recover-step-groups = Blad
desk-recover-passphrase-title = Een nieuwe wachtzin
desk-recover-passphrase = Uw sleutels zijn open. De oude wachtzin werkt straks niet meer.
desk-recover-sheet = Het blad dat u gebruikte, werkt straks niet meer. Dit is het nieuwe.
desk-recover-finish = Afronden

## Vingerafdrukken

desk-fingerprint-title = Wat mijn beheerder vergelijkt
desk-fingerprint-words = Als woorden
desk-fingerprint-digits = Hetzelfde als cijfers
desk-fingerprint-compare = Uw sleutels zijn nieuw en nog niet gepubliceerd. Bel uw beheerder en lees elkaar deze woorden voor.
desk-fingerprint-compared = Deze woorden staan voor uw sleutels en voor de sleutel van de organisatie. Uw beheerder ziet hetzelfde.

## Bewijs vóór wijzigingen

desk-step-up-title = Bent u het?
desk-step-up-what = Voordat iets belangrijks verandert, vraagt de balie het nog een keer. Ze onthoudt uw antwoord vijf minuten.
desk-step-up-do = Bevestigen
desk-step-up-missing = Typ uw wachtzin.
desk-step-up-passkey = Uw apparaat vraagt daarna om uw passkey.
desk-step-up-nowhere = Uw tweede stap is een passkey, en deze browser of dit adres kent er geen. Ga naar een apparaat en een adres waar hij werkt.
desk-step-up-missing-code = Typ uw wachtzin en de zes cijfers die uw app nu toont.

## Storingen

desk-fault-second-factor-needed = Uw organisatie wil een tweede stap bij het aanmelden. Stel die in onder ‘Mijn account’.
desk-fault-step-up-needed = Bevestig eerst dat u het bent.
desk-fault-step-up-declined = Er is niets veranderd.
desk-fault-no-link = Deze link werkt niet meer. Vraag om een nieuwe.
desk-vault-unsaved = Wat dit bezoek over de sleutel van de organisatie leerde, kon tweemaal niet in uw account worden bewaard. Wat het al wist, beschermt u nog steeds. Meld u later opnieuw aan; komt dit terug, vertel het uw beheerder dan op een andere manier dan via deze site.
desk-fault-already-exists = Die naam is bezet.
desk-fault-passkey-known = Dit apparaat heeft al een passkey voor dit account.
desk-fault-passkey-unknown = Deze passkey is hier niet of niet meer bekend. Misschien hoort hij bij een andere organisatie op deze server. Gebruik een andere, of uw wachtzin.
desk-fault-passkey-stopped = Het apparaat gaf geen antwoord: het is afgebroken, duurde te lang, of er is hier geen passkey voor.
desk-fault-passkey-failed = De passkey kon hier niet worden gebruikt. Neem een andere browser of een ander apparaat, of uw wachtzin.
desk-fault-passkey-opens-nothing = Uw passkey opent uw sleutels, maar niet in deze browser. Meld u aan met uw wachtzin; de passkey telt dan als tweede stap.
desk-fault-roster-other-key = Ze is met een andere sleutel ondertekend dan die uw account onthoudt. Of de organisatie wisselde van sleutel zonder het bewijs dat erbij hoort, of deze server toont u een eigen lijst.
desk-fault-recovery-too-short = Er ontbreken groepen.
desk-fault-recovery-too-long = Er staat meer dan de groepen van één blad.
desk-fault-recovery-not-a-letter = Er staat een teken dat op geen blad voorkomt. Controleer elke groep.
desk-fault-recovery-mistyped = Er zit een typefout in. Controleer elke groep.
