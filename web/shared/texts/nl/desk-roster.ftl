# De ondertekende lijst van lezers: wat is gewijzigd, raad, ondertekenen, de sleutel van de organisatie.

roster-unsigned = { $count ->
    [one] { $count } wijziging is nog niet ondertekend
   *[other] { $count } wijzigingen zijn nog niet ondertekend
}
roster-unsigned-hint = Alleen deze pagina weet ervan. Als ze wordt gesloten, zijn ze weg.
roster-unsigned-show = De wijzigingen tonen
roster-undo = De laatste terugdraaien
roster-discard = Alles weggooien
roster-discard-title = Alle wijzigingen weggooien?
roster-discard-what = { $count ->
    [one] { $count } wijziging wordt weggegooid. De gepubliceerde lijst blijft zoals ze is.
   *[other] { $count } wijzigingen worden weggegooid. De gepubliceerde lijst blijft zoals ze is.
}
roster-sign = Ondertekenen en publiceren
roster-sign-title = De lijst ondertekenen en publiceren
roster-sign-changes = Dit gaat veranderen:
roster-sign-nothing = Alleen de dagen veranderen: de lijst wordt opnieuw ondertekend, voor nog een jaar.
roster-sign-valid = Lijst nummer { $number }, geldig tot en met { $day }.
roster-sign-do = Ondertekenen en publiceren
roster-sign-file-missing = Kies het bestand van de sleutel van de organisatie.
roster-sign-passphrase-missing = Typ de wachtzin van de sleutel van de organisatie.
roster-sign-step-key = De sleutel van de organisatie wordt geopend …
roster-sign-step-signing = Er wordt ondertekend …
roster-sign-step-publishing = Er wordt gepubliceerd …
roster-preparing = De lijst wordt nagekeken …
roster-key-file = Bestand van de sleutel van de organisatie
roster-key-file-hint = Het wordt op dit apparaat geopend, voor deze handtekening gebruikt en vergeten. Het wordt nooit verstuurd.
roster-key-passphrase = Wachtzin van de sleutel van de organisatie
roster-key-passphrase-hint = Niet die van uzelf: die het sleutelbestand beschermt.
roster-published = De lijst is ondertekend en gepubliceerd.
roster-renew = Voor nog een jaar ondertekenen
roster-meanwhile = Iemand anders heeft intussen een lijst gepubliceerd. Uw wijzigingen staan nu boven op die lijst: lees ze nog eens en onderteken dan opnieuw.
roster-meanwhile-both = Iemand anders heeft intussen een lijst gepubliceerd en deels hetzelfde gewijzigd. Waar u dat beiden deed, staan uw woorden. Lees alles nog eens en onderteken dan opnieuw.
roster-inconsistent = De lijst spreekt zichzelf tegen en kan niet worden ondertekend. Voor wie u helpt: { $detail }
roster-expired = De lijst is verlopen op { $day }: niemand kan melden.
roster-expires-soon = { $count ->
    [0] De lijst verloopt vandaag.
    [one] De lijst verloopt morgen, op { $day }.
   *[other] De lijst verloopt over { $count } dagen, op { $day }.
}
roster-expires-why = Daarna weigeren apparaten van melders haar, zodat een oude lijst niet voor die van vandaag kan doorgaan.

## Wijzigingen in woorden

roster-change-person-new = { $name } komt in de lijst ({ $role })
roster-change-person-gone = { $name } gaat uit de lijst
roster-change-person-name = { $before } heet nu { $name }
roster-change-person-keys = { $name } krijgt nieuwe sleutels
roster-change-person-role = { $name } is nu { $role }
roster-change-person-details = { $name }: gegevens gewijzigd
roster-change-person-away = { $name } is afwezig van { $from } tot en met { $until }
roster-change-person-away-deputy = { $name } is afwezig van { $from } tot en met { $until }; { $deputy } leest in de plaats
roster-change-person-back = { $name } is niet meer afwezig
roster-change-reader-added = { $name } leest nu { $channel }
roster-change-reader-removed = { $name } leest { $channel } niet meer
roster-change-reader-order = { $channel }: lezers in een andere volgorde
roster-change-escalation = { $days ->
    [one] { $channel }: { $name } wordt toegelaten als niemand binnen { $days } dag bevestigt
   *[other] { $channel }: { $name } wordt toegelaten als niemand binnen { $days } dagen bevestigt
}
roster-change-escalation-none = { $channel }: niemand wordt later nog toegelaten
roster-change-channel-new = Nieuw kanaal: { $channel }
roster-change-channel-gone = Kanaal verwijderd: { $channel }
roster-change-channel-order = Kanalen in een andere volgorde
roster-change-channel-texts = { $channel }: teksten gewijzigd ({ $languages })
roster-change-channel-categories = { $channel }: andere categorieën
roster-change-channel-places = { $channel }: andere plekken buiten de organisatie
roster-change-name = De organisatie heet nu { $name }
roster-change-languages = Talen: { $languages }
roster-change-accent = Kleur: { $colour }
roster-change-accent-none = De gewone kleur
roster-change-logo = Een ander logo
roster-change-logo-none = Geen logo
roster-change-retention = Gesloten zaken worden anders lang bewaard
roster-change-reasons = Andere eigen redenen om zaken te sluiten
roster-change-zone = Dagen zijn die van { $zone }
roster-change-spare = Een andere reservesleutel
roster-change-spare-none = Geen reservesleutel
roster-change-origins = Adressen: { $origins }

## Raad

roster-advice-title = Mag, maar bedoelt u het zo?
roster-advice-ends-soon = De lijst verloopt al op { $day }.
roster-advice-ends-late = De lijst is geldig tot en met { $day }. Een jaar is lang genoeg: apparaten die geen nieuwere zien, blijven haar vertrouwen.
roster-advice-issued-later = De lijst begint op { $day }, en dat moet nog komen.
roster-advice-no-channels = Er is geen kanaal: niemand kan melden.
roster-advice-no-spare-key = Er is geen reservesleutel. Met een reservesleutel overleeft u het verlies van de sleutel, en kan een dief er niet de zijne voor in de plaats zetten.
roster-advice-reads-nothing = { $person } leest geen kanaal.
roster-advice-time-over = De tijd van { $person } is voorbij.
roster-advice-nobody-reads = Niemand leest { $channel }: het wordt niet aangeboden.
roster-advice-one-reader = Alleen { $person } leest { $channel }: een melder kan die persoon niet uitsluiten.
roster-advice-no-escalation = { $channel }: niemand anders hoort van een melding die blijft liggen.
roster-advice-not-unsure = { $channel } biedt “ik weet het niet zeker” niet aan.
roster-advice-away-alone = { $person } is afwezig, en niemand leest { $channel } in de plaats.
roster-advice-text-missing = { $channel } mist { $texts } in het { $language }.
roster-advice-place-unchecked = { $channel }: sinds { $day } heeft niemand nagekeken of { $contact } klopt.
roster-text-names = de naam
roster-text-about = waar het voor is
roster-text-next-steps = wat er daarna gebeurt
roster-text-region = het gebied
roster-text-labels = woorden van categorieën

## Lijst en sleutel

admin-roster-title = De ondertekende lijst van lezers
admin-roster-hint = Apparaten van melders vertrouwen deze lijst en verder niets. Alleen de sleutel van de organisatie kan haar ondertekenen; de server kan dat niet.
admin-roster-number = Nummer
admin-roster-issued = Ondertekend voor de dagen vanaf
admin-roster-expires = Geldig tot en met
admin-roster-over = verlopen
admin-roster-left = { $count ->
    [0] verloopt vandaag
    [one] nog { $count } dag
   *[other] nog { $count } dagen
}
admin-roster-origins = Adressen
# same
admin-links-title = Links
admin-links-hint = Met de sleutel achter het # werkt een link alleen met lijsten die uw organisatie heeft ondertekend, ook als de server is gekraakt.
admin-link-reporters = Voor melders
admin-link-desk = Voor de mensen aan de balie
admin-key-hint = Openbaar: hij mag worden gedrukt en voorgelezen.
admin-spare-title = Reservesleutel
admin-spare-hint = Een tweede sleutel die ergens anders ligt. Zodra de lijst hem noemt, kan de sleutel in gebruik alleen aan die ene overdragen: ook wie de sleutel stal, kan er niet de zijne voor in de plaats zetten. En raakt de sleutel in gebruik kwijt, dan neemt de reservesleutel het over.
admin-spare-there = De lijst noemt een reservesleutel.
admin-spare-none = De lijst noemt geen reservesleutel.
admin-spare-make = Een reservesleutel maken
admin-spare-other = Een andere reservesleutel maken
admin-spare-one-only = Die blijft tot hij het heeft overgenomen: de sleutel in gebruik kan geen andere noemen, anders zou een dief van die sleutel een eigen reservesleutel kunnen noemen. Raakt de reservesleutel zelf kwijt, dan blijft de sleutel in gebruik ondertekenen, maar kan geen andere het van hem overnemen.
admin-spare-what = Bewaar het bestand en de wachtzin op een andere plek dan die van de sleutel in gebruik.
admin-spare-made = De reservesleutel is gemaakt. Onderteken nu de lijst, zodat ze hem noemt.
admin-rotate-title = Een andere sleutel voor de organisatie
admin-rotate-hint = Als het sleutelbestand of de wachtzin gekopieerd kan zijn, of wie ze bewaarde vertrokken is. Links en affiches met de vorige sleutel blijven werken. Hang na diefstal toch nieuwe affiches op: voor wie een oude scant, geldt de sleutel daarop nog.
admin-rotate-first = Onderteken eerst uw wijzigingen of gooi ze weg.
admin-rotate-do = De sleutel wisselen
admin-rotate-what = Een nieuwe sleutel neemt het over. De sleutel in gebruik ondertekent hem, zodat iedereen die deze kent, volgt.
admin-rotate-spare-only = Uw lijst noemt een reservesleutel: alleen die kan het overnemen.
admin-rotate-step-new = 1. De nieuwe sleutel
admin-rotate-step-spare = 1. De reservesleutel
admin-rotate-step-current = 2. De sleutel in gebruik
admin-rotate-spare-file = Bestand van de reservesleutel
admin-rotate-spare-passphrase = Wachtzin van de reservesleutel
admin-rotate-current-file = Bestand van de sleutel in gebruik
admin-rotate-current-passphrase = Wachtzin van de sleutel in gebruik
admin-rotate-then = Daarna: maak een nieuwe reservesleutel, deel nieuwe links uit en hang nieuwe affiches op – na diefstal meteen – en vernietig het oude bestand.
admin-rotate-missing = Kies de bestanden en typ de wachtzinnen.
admin-rotate-publish = Overdragen en publiceren
admin-rotated = De nieuwe sleutel ondertekent vanaf nu. Maak een nieuwe reservesleutel en druk nieuwe affiches; na diefstal meteen.
admin-key-passphrase-what = Een wachtzin beschermt het bestand van de sleutel. Wie beide heeft, bepaalt wie meldingen leest.
admin-key-passphrase-again = De wachtzin ervan
admin-key-make = Sleutel maken
admin-key-making = De sleutel wordt gemaakt en beschermd …
admin-key-opening = Het bestand wordt teruggelezen …
admin-key-save-what = De sleutel is gemaakt. Bewaar nu het bestand, en een kopie op een stick die ergens anders ligt. Nergens anders bestaat hij.
admin-key-save = Sleutelbestand bewaren
admin-key-back-what = Kies het bestand dat u net hebt bewaard en typ de wachtzin: zodat niemand verdergaat met een bestand dat er niet is.
admin-key-back-missing = Kies het bestand en typ de wachtzin ervan.
admin-key-back-other = Dit is een andere sleutel dan die net is gemaakt. Kies het bestand dat u zojuist hebt bewaard.
admin-key-back-do = Teruglezen
admin-offline-title = Ondertekenen op een machine zonder netwerk
admin-offline-hint = Voor organisaties waarvan de sleutel nooit in de buurt van een apparaat als dit komt.
admin-offline-out = Neem de niet ondertekende lijst mee daarheen, op een stick. Uw wijzigingen blijven hier tot u terug bent, zolang deze pagina openstaat.
admin-offline-out-do = De niet ondertekende lijst bewaren
admin-offline-sign = Onderteken haar daar:
admin-offline-in = De ondertekende lijst terugbrengen
admin-offline-not-signed = Dit is geen ondertekende lijst.
admin-offline-publish = De ondertekende lijst publiceren
admin-offline-meanwhile = Iemand anders heeft intussen een lijst gepubliceerd, dus volgt deze daar niet op. Bewaar de niet ondertekende lijst opnieuw en onderteken die.
admin-lost-title = De sleutel van de organisatie is kwijt of gestolen
admin-lost-show = Wat te doen
admin-lost-honest = Niemand kan een verloren sleutel herstellen: wij niet, en wie de server beheert ook niet. Juist dat houdt anderen tegen die zichzelf lezer willen maken.
admin-lost-until = De gepubliceerde lijst werkt tot en met { $day }. Tot dan komen meldingen binnen en kunnen ze worden gelezen, maar aan de lijst kan niets veranderen.
admin-lost-copies = Zoek eerst een kopie
admin-lost-copies-what = Op de stick, in de kluis, op de machine waarop hij is gemaakt. Een vergeten wachtzin is even definitief als een verloren bestand.
admin-lost-gone = Als hij echt weg is, en er geen reservesleutel is
admin-lost-step-new = Wie de server beheert, maakt een nieuwe organisatie voor u, op een ander adres, met een nieuwe sleutel. Mensen melden zich daar opnieuw aan.
admin-lost-step-links = Deel meteen nieuwe links uit en hang nieuwe affiches op: apparaten die de oude sleutel kennen, weigeren de nieuwe, en terecht.
admin-lost-step-old = Houd de oude balie open tot haar zaken klaar zijn. Melders met een ontvangstcode komen terug op het oude adres zolang de lijst daar geldig is.
admin-lost-stolen = Als iemand anders hem kan hebben
admin-lost-stolen-what = Wissel de sleutel meteen, hierboven, naar de reservesleutel als die er is. Kijk daarna in de lijst of er mensen en sleutels staan die u er niet in hebt gezet. Hang nieuwe affiches op en deel nieuwe links uit: voor wie een oude affiche scant, geldt de sleutel daarop nog, en een dief zou hun een eigen lijst kunnen tonen.

## Fouten

desk-fault-key-file-damaged = Dit is geen bestand van een sleutel van een organisatie, of het is beschadigd.
desk-fault-key-does-not-open = De sleutel gaat met deze wachtzin niet open.
desk-fault-no-organisation-key = De sleutel van de organisatie is weer gesloten. Kies het bestand nog eens.
desk-fault-other-organisation-key = Dit is een sleutel, maar niet die de lijst van deze organisatie ondertekent.
desk-fault-not-the-spare = De lijst noemt een andere reservesleutel. Alleen die kan het overnemen.
desk-fault-spare-stays = De gepubliceerde lijst noemt al een reservesleutel. De sleutel in gebruik kan die niet wisselen of weglaten: maak de wijziging van de reservesleutel ongedaan en onderteken dan.
desk-fault-roster-refused = De server weigerde de lijst: ze volgt niet op de gepubliceerde.
desk-fault-qr-too-long = Het adres is te lang voor een vierkant dat telefoons kunnen lezen.
desk-fault-same-key = Dit is de sleutel die al ondertekent. Kies een andere.
desk-fault-passphrase-too-short = Deze wachtzin is te kort: minstens 12 tekens.
desk-fault-vault-full = U hebt te vaak nieuwe sleutels gemaakt. Verzegel eerst uw zaken opnieuw en vergeet de vorige sleutels.
desk-fault-keys-not-published = De lijst noemt uw nieuwste sleutels nog niet.
desk-fault-keys-not-sealed = Uw sleutels konden niet worden verzegeld. Probeer het opnieuw.
admin-spare-vouch = Nu ondertekent de sleutel in gebruik dat deze reservesleutel het mag overnemen. Bij de reservesleutel bewaard, vervangt die handtekening de sleutel in gebruik als die ooit kwijtraakt.
admin-spare-link-what = Bewaar dit kleine bestand, bij het bestand van de reservesleutel. Zonder de wachtzin van de reservesleutel kan niemand er iets mee.
admin-spare-link-save = Overdrachtsbestand bewaren
admin-rotate-have-key = Ik heb de sleutel in gebruik
admin-rotate-have-link = Die is kwijt: ik heb het overdrachtsbestand dat bij de reservesleutel is bewaard
admin-rotate-link-file = Overdrachtsbestand
admin-lost-spare = Als er een reservesleutel is
admin-lost-spare-what = Haal het bestand, de wachtzin en het overdrachtsbestand, en wissel de sleutel, hierboven. Links en affiches blijven werken.
desk-fault-link-does-not-fit = Dit overdrachtsbestand hoort niet bij deze sleutel en deze reservesleutel.
