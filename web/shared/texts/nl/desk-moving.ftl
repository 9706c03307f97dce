# Nieuwe sleutels, overdragen, collega's toelaten; cijfers; wie de server beheert.

moving-title = Nieuwe sleutels
moving-hint = Nadat een apparaat is verloren of gestolen, of als iemand uw wachtzin kan hebben.
moving-begin = Nieuwe sleutels maken
moving-begin-do = Nieuwe sleutels maken
moving-begin-what = Uw account krijgt nieuwe sleutels, in drie stappen:
moving-step-make = Dit apparaat maakt ze nu.
moving-step-compare = Uw beheerder vergelijkt zes woorden met u en ondertekent ze in de lijst.
moving-step-seal = Daarna verzegelt u uw zaken er hier opnieuw mee. Dat kan op elk moment worden afgebroken en weer opgepakt.
moving-begin-honest = Wat iemand eerder heeft gekopieerd, is niet terug te halen. Wijzig ook uw wachtzin als iemand die kan hebben.
moving-begun = Er zijn nieuwe sleutels. Bel uw beheerder en vergelijk de zes woorden.
moving-keys-wait = Uw nieuwe sleutels wachten op uw beheerder
moving-keys-wait-what = Bel en vergelijk de zes woorden. Tot de lijst is ondertekend, komen meldingen nog bij uw vorige sleutels, en kunt u alles lezen.
moving-keys-show = De zes woorden tonen
moving-keys-look = Opnieuw kijken
moving-keys-not-yet = De lijst noemt uw nieuwe sleutels nog niet.
moving-waiting = { $count ->
    [0] Al uw zaken gaan open met uw nieuwste sleutels.
    [one] { $count } zaak gaat alleen met uw vorige sleutels open
   *[other] { $count } zaken gaan alleen met uw vorige sleutels open
}
moving-waiting-what = Verzegel ze opnieuw met uw nieuwste sleutels. U kunt intussen doorwerken; wordt het afgebroken, dan gaat het later verder waar het ophield.
moving-seal-do = Opnieuw verzegelen
moving-sealing = Opnieuw verzegelen: { $done } van { $total }
moving-sealed = Al uw zaken zijn verzegeld met uw nieuwste sleutels.
moving-failed = { $count ->
    [one] { $count } zaak kon niet opnieuw worden verzegeld: er is iets mis mee. Bekijk haar in de lijst van zaken.
   *[other] { $count } zaken konden niet opnieuw worden verzegeld: er is iets mis mee. Bekijk ze in de lijst van zaken.
}
moving-all-sealed = Al uw zaken gaan open met uw nieuwste sleutels.
moving-forget = De vorige sleutels vergeten
moving-forget-do = Vergeten
moving-forget-hint = Wacht een paar weken: een melding die is begonnen voordat de lijst veranderde, kan nog bij uw vorige sleutels komen. Wordt u toegelaten als niemand bevestigt, wacht dan drie maanden. Wat alleen met de vorige sleutels opengaat, bent u daarna kwijt.
moving-forgotten = De vorige sleutels zijn vergeten.
moving-leaving-title = Voordat u vertrekt of afwezig bent
moving-leaving-hint = Draag over wat alleen u kunt lezen. Uw beheerder kan dat niet: niemand dan u heeft de sleutels.
moving-alone = { $count ->
    [one] Niemand anders leest { $count } van uw zaken. Raakt u uw sleutels kwijt, dan is die zaak ook weg.
   *[other] Niemand anders leest { $count } van uw zaken. Raakt u uw sleutels kwijt, dan zijn die ook weg.
}
moving-not-looked-at = { $count ->
    [one] Eén zaak is nog niet bekeken, of er klopt iets niet mee. Open “Zaken” en kijk ernaar voordat u vertrekt.
   *[other] { $count } zaken zijn nog niet bekeken, of er klopt iets niet mee. Open “Zaken” en kijk ernaar voordat u vertrekt.
}
moving-alone-none = Elke zaak van u heeft nog een lezer.
moving-show = Welke zaken worden getoond
moving-show-alone = Zaken die alleen ik lees
moving-show-all = { $count ->
    [one] Mijn enige zaak
   *[other] Al mijn { $count } zaken
}
moving-cases = Zaken om over te dragen
moving-choose-all = Alles kiezen
moving-choose-none = Niets kiezen
moving-colleague = Aan wie
moving-colleague-choose = Kies een collega
moving-colleague-can = { $name } ({ $count } van { $total })
moving-colleague-hint = Alleen mensen van hetzelfde soort kanaal, en niemand die de melder heeft uitgesloten.
moving-colleague-nobody = Er is niemand aan wie deze zaken mogen: van hetzelfde soort kanaal, en niet uitgesloten door de melder.
moving-not-all = { $count ->
    [one] { $count } zaak mag niet naar { $name }, of { $name } leest haar al. Ze blijft zoals ze is.
   *[other] { $count } zaken mogen niet naar { $name }, of { $name } leest ze al. Ze blijven zoals ze zijn.
}
moving-hand-over = { $count ->
    [one] { $count } zaak overdragen
   *[other] { $count } zaken overdragen
}
moving-hand-over-title = Overdragen aan { $name }?
moving-hand-over-what = { $name } kan dan alles in deze zaken lezen, met de notities. Het staat in het logboek van elke zaak, en u blijft ze lezen tot u vertrokken bent. Het is niet terug te draaien.
moving-hand-over-failed = niet overgedragen
moving-handing-over = Overdragen: { $done } van { $total }
moving-handed-over = { $count ->
    [one] { $count } zaak is overgedragen aan { $name }.
   *[other] { $count } zaken zijn overgedragen aan { $name }.
}

## Iemand tot een zaak toelaten

desk-grant = Een collega toelaten
desk-grant-title = Een collega tot deze zaak toelaten
desk-grant-what = De collega kan dan alles lezen wat tot nu toe is gezegd en genoteerd, en wat nog komt. Het staat in het logboek, en het is niet terug te draaien.
desk-grant-who = Wie
desk-grant-choose = Kies iemand.
desk-grant-left-out = Wie de melder heeft uitgesloten, staat er niet bij, en ook niemand van een ander soort kanaal.
desk-grant-nobody = Er is niemand anders die u mag toelaten.
desk-grant-do = Toelaten
desk-granted = { $name } kan deze zaak nu lezen.
desk-only-reader = Alleen u leest deze zaak. Raakt u uw sleutels kwijt, dan is ook de zaak weg.
desk-readers-let-in = Toegelaten door een collega
desk-log-granted = { $name } liet { $person } toe
desk-warning-other-channel = De server toont deze zaak onder een ander kanaal dan de melder koos. Vertel het uw beheerder op een andere manier dan via deze site.
desk-rule-reads-already = Deze persoon leest de zaak al.
desk-rule-left-out = De melder heeft deze persoon uitgesloten.
desk-rule-other-lane = Deze persoon leest andere soorten zaken. Alleen de melder kan zich tot deze persoon wenden.
desk-rule-not-in-roster = Deze persoon staat niet in de lijst van lezers.

## Cijfers

figures-title = Cijfers
figures-loading = Er wordt geteld …
figures-caption = Meldingen per kanaal en jaar, op { $day }
figures-channel = Kanaal
figures-year = Jaar
figures-received = Ontvangen
figures-acknowledged = Bevestigd
# same
figures-few = 1–4
figures-none = Er is nog niets te tonen: de cijfers van een jaar staan hier als het voorbij is.
figures-rule = Een jaar staat hier als het voorbij is, en minder dan vijf als “1–4”, zodat geen getal naar een persoon wijst. Alleen kanaal en jaar worden geteld.
figures-not-prevalence = Dit zijn meldingen, niet hoe vaak iets gebeurt: meer meldingen kan meer vertrouwen betekenen.
figures-download = Als tabel bewaren (CSV)

## Server

instance-title = Deze server
instance-loading = De server wordt bekeken …
instance-health = Toestand
instance-version = Versie
# same
instance-database = Database
# same
instance-database-sqlite = SQLite
# same
instance-database-postgresql = PostgreSQL
instance-organisations = Organisaties
instance-attachments = Bewaarde bestanden
instance-free = Ruimte over voor bestanden
instance-mail-waiting = Mails die wachten op verzending
instance-mail-undelivered = Mails opgegeven in 30 dagen
instance-mail-none = Deze server stuurt geen mail: links worden met de hand doorgegeven en niemand wordt ergens aan herinnerd. Noem een mailserver in de configuratie.
instance-mail-lost = De mailserver nam sommige mails vijf dagen lang niet aan; ze zijn opgegeven. Kijk in zijn logboek en vraag de beheerders van de organisaties de adressen na te kijken.
instance-organisations-hint = U ziet hun mensen noch hun zaken, en er is voor u geen weg naar binnen.
instance-none = Er is nog geen organisatie.
instance-no-roster = Nog geen lijst van lezers
instance-expires = Lijst geldig tot en met { $day }
instance-expired = De lijst is verlopen op { $day }
instance-create = Nieuwe organisatie
instance-create-what = U kiest de naam in adressen en nodigt de eerste beheerder uit. De rest is van hen: zij maken de sleutel die bepaalt wie leest, en u hebt die nooit.
instance-create-do = Organisatie maken
instance-slug = Naam in adressen
instance-slug-hint = Kleine letters, cijfers, streepjes: { $address }. Hij kan later niet worden gewijzigd.
instance-slug-wrong = Gebruik 1 tot 40 kleine letters, cijfers en streepjes; geen streepje aan het begin of het eind. “instance” is bezet.
instance-slug-taken = Er is al een organisatie met deze naam.
instance-person = Korte naam van de eerste beheerder
instance-link = Nieuwe link voor de eerste beheerder
instance-link-title = Een nieuwe link voor { $slug }
instance-link-what = Voor als de eerste link kwijt of verlopen is. De vorige werkt dan niet meer. Zodra iemand zich heeft aangemeld, komen links van de eigen beheerders van de organisatie.
instance-link-then = Met deze link maken ze hun account, en daarna de sleutel van de organisatie, de kanalen en de lijst van lezers.
instance-has-administrator = Deze organisatie is al begonnen: haar eigen beheerders nodigen uit. Is er geen meer, dan gebruikt de beheerder van de server “zegel org invite”.
# same
instance-gigabytes = { $size } GB
