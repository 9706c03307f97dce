# De balie van de beheerder. Wie dit leest, heeft geen verstand van cryptografie: zeg wat er gebeurt, en waarom het ertoe doet.

admin-title = Beheer
admin-tabs = Onderdelen van het beheer
admin-tab-people = Mensen
admin-tab-channels = Kanalen
admin-tab-organisation = Organisatie
admin-tab-key = Lijst en sleutel
admin-tab-posters = Affiches
admin-tab-settings = Instellingen
admin-loading = De mensen en de lijst van lezers worden opgehaald …
admin-no-roster = Deze organisatie heeft nog geen lijst van lezers.
admin-save = Opslaan
admin-saved = Opgeslagen.
admin-done = Klaar
admin-add = Toevoegen
admin-remove = Verwijderen
admin-remove-named = { $name } verwijderen
admin-continue = Verder
admin-into-draft = Klaarzetten voor ondertekening
admin-tick-first = Vink eerst het vakje aan.
admin-copy = Kopiëren
admin-copied = Gekopieerd.
admin-copy-by-hand = Deze browser kopieert niet. De regel is geselecteerd: kopieer hem met het toetsenbord.
admin-file-choose = Een bestand kiezen
admin-file-other = Een ander bestand kiezen
admin-file-unreadable = Dit bestand is niet te lezen, of het is niet het bedoelde soort bestand.
admin-text-missing = ontbreekt
admin-language-first = gebruikt waar een tekst ontbreekt
admin-language-make-first = { $language } vooraan zetten
admin-language-add = Een taal toevoegen

## Mensen

admin-people-title = Mensen
admin-people-hint = Wie meldingen leest, maakt eigen sleutels op het eigen apparaat. U vergelijkt ze met die persoon en ondertekent dan de lijst: tot dan kan niemand aan hen melden.
admin-people-gone = Vertrokken
admin-people-gone-hint = Hun accounts zijn gesloten, en wat ze konden openen is van deze server verwijderd, behalve van zaken die niemand anders leest. Laat weer toe wie de wachtzin of het herstelblad nog heeft; nodig opnieuw uit wie geen van beide heeft.
admin-left-on = vertrokken op { $day }
admin-reads = Leest: { $channels }
admin-reads-nothing = Leest geen kanaal
admin-away-deputy = Afwezig van { $from } tot en met { $until }; { $deputy } leest in de plaats
admin-away-alone = Afwezig van { $from } tot en met { $until }; niemand leest in de plaats
admin-second-factor = Tweede factor
admin-state-invited = Uitgenodigd tot en met { $day }
admin-state-invitation-over = De uitnodiging is verlopen
admin-state-invitation-none = De uitnodiging is ingetrokken
admin-state-compare = Aangemeld: vergelijk de sleutels
admin-state-new-keys = Nieuwe sleutels: vergelijk ze
admin-state-to-sign = Wacht op uw handtekening
admin-state-in-roster = Staat in de lijst
admin-state-ready = Aangemeld
admin-state-left-in-roster = Vertrokken, maar nog in de lijst
admin-state-no-account = In de lijst zonder account
admin-state-left = Vertrokken
admin-act-invite = Nieuwe link
admin-act-withdraw = Intrekken
admin-act-compare = Sleutels vergelijken
admin-act-entry = Gegevens wijzigen
admin-act-away = Afwezigheid
admin-act-depart = Vertrekt
admin-act-address = Mailadres
admin-act-remove = De lijst zonder deze persoon ondertekenen
admin-act-sign = De lijst ondertekenen

## Uitnodiging

admin-invite = Iemand uitnodigen
admin-invite-title = Iemand uitnodigen
admin-invite-what = De persoon krijgt een link die één keer werkt, en maakt daarmee een account op het eigen apparaat; u ziet nooit de wachtzin of de sleutels.
admin-invite-name = Naam
admin-invite-name-hint = Alleen om de volgende twee in te vullen. Hij wordt niet bewaard; wat melders zien, schrijft u op na het vergelijken van de sleutels.
admin-invite-person = Korte naam
admin-invite-person-hint = Kleine letters, cijfers, streepjes. Hij blijft voor altijd, en apparaten van melders kunnen hem zien.
admin-invite-person-wrong = Gebruik 1 tot 40 kleine letters, cijfers en streepjes; geen streepje aan het begin of het eind.
admin-invite-person-taken = Iemand heeft deze korte naam al.
admin-invite-login-wrong = Typ een aanmeldnaam van 1 tot 80 tekens.
admin-invite-login-taken = Iemand heeft deze aanmeldnaam al.
admin-invite-role = Wat de persoon is
admin-role-hint-handler = Leest en behandelt meldingen aan het meldpunt.
admin-role-hint-adviser = Leest wat in vertrouwen wordt verteld. Ziet geen formele zaak.
admin-role-hint-ombuds = Leest wat bij de ombudspersoon binnenkomt, onafhankelijk van de organisatie.
admin-role-hint-administrator = Ziet mensen, kanalen en teksten; geen zaak, ook niet dat die er is. Wie beheert én behandelt, heeft twee accounts nodig.
admin-role-hint-analyst = Ziet alleen cijfers.
admin-role-hint-instance = Houdt de server in de lucht.
admin-invite-way = Hoe krijgt de persoon de link?
admin-invite-way-hand = Ik geef hem zelf
admin-invite-way-mail = Deze server mailt hem
admin-invite-send = Uitnodiging versturen
admin-invite-make = Link maken
admin-invite-again-title = Een nieuwe link voor { $name }
admin-invite-again-what = De vorige link werkt dan meteen niet meer.
admin-address = Mailadres
admin-address-optional = Mailadres (mag leeg blijven)
admin-address-hint = Voor uitnodigingen en herinneringen. Over zaken wordt nooit iets gemaild.
admin-address-wrong = Typ een mailadres, zoals amina@example.org.
admin-address-title = Mailadres van { $name }
admin-no-mail = Deze server stuurt geen mail: geef links zelf door, en onthoud dat de lezerslijst op { $day } verloopt. Niemand wordt daaraan herinnerd, of aan iets anders.
admin-no-address = Geen enkele beheerder heeft hier een mailadres, dus niemand wordt herinnerd voordat de lezerslijst op { $day } verloopt. Voeg er een toe, liefst uw eigen.
admin-link-made = De link is gemaakt. Hij werkt tot en met { $day }.
admin-link-mailed = De uitnodiging is gemaild naar { $address }. De link werkt tot en met { $day }.
admin-link-not-mailed = De mail kon niet worden verstuurd. Geef de link zelf.
# same
admin-link-label = Link
admin-link-hint = Hij wordt alleen nu getoond en werkt één keer. Wie hem als eerste opent, meldt zich aan als deze persoon: geef hem aan niemand anders.
admin-link-mail-own = De mail zelf schrijven
admin-link-mail-subject = Uitnodiging
admin-link-mail-text = U bent uitgenodigd voor de balie van onze organisatie. Open deze link op uw eigen apparaat, uiterlijk op { $day }. Daarna bel ik u om zes woorden te vergelijken.
admin-link-then = Hierna meldt de persoon zich aan en staat hier met “vergelijk de sleutels”. Die vergelijking laat zien of iemand anders de link heeft gebruikt.
admin-withdraw-title = De uitnodiging van { $name } intrekken?
admin-withdraw-what = De link werkt dan meteen niet meer. U kunt later een nieuwe maken.
admin-withdrawn = De uitnodiging van { $name } is ingetrokken.

## Sleutels vergelijken

admin-compare-title = Sleutels vergelijken met { $name }
admin-compare-new-title = De nieuwe sleutels van { $name } vergelijken
admin-compare-why = De server heeft deze pagina verteld welke sleutels van deze persoon zijn. Een gekraakte server kan andere noemen. Zes woorden, vergeleken met de persoon, geven zekerheid.
admin-compare-call = Bel { $name } op een nummer dat u kent, of spreek elkaar in levenden lijve. Geen mail of chat.
admin-compare-read = Laat { $name } de zes woorden van het eigen scherm voorlezen terwijl u hier meekijkt. De cijfers mogen ook.
admin-compare-all = Alle zes moeten kloppen, in deze volgorde.
admin-compare-new = Vraag { $name } of die zelf nieuwe sleutels heeft gemaakt, en waarom. Wie de wachtzin heeft, kan ook nieuwe sleutels maken.
admin-compare-question = Wat hoorde u?
admin-compare-same = { $name } las hetzelfde voor, alle zes
admin-compare-differ = Er is iets anders, of ik kon de persoon niet bereiken
admin-compare-choose = Zeg eerst wat u hoorde.
admin-compare-no-keys = De server gaf geen sleutels van deze persoon.
admin-compare-stop = Zet deze sleutels niet in de lijst.
admin-compare-stop-why = Of u hebt het verkeerd verstaan, of dit zijn niet de sleutels van degene die u sprak: dan heeft iemand anders de uitnodiging gebruikt, of heeft de server ze verwisseld.
admin-compare-stop-do = Vergelijk nog eens, langzaam. Klopt het nog niet, laat { $name } hier dan “vertrekken”, vertel het wie de server beheert, en nodig de persoon opnieuw uit onder “Vertrokken”; geef de link langs een andere weg.
admin-compared = { $name } kan nu in de lijst worden ondertekend.
admin-entry-what = Zo zien melders deze persoon. Hieraan zien ze wie ze vertrouwen.
admin-entry-title = Gegevens van { $name }
admin-entry-name = Naam
admin-entry-name-hint = Zoals melders hem zien.
admin-entry-name-missing = Schrijf de naam die melders zien.
admin-entry-about = Een regel over de persoon
admin-entry-about-hint = Bijvoorbeeld: “jurist, twaalf jaar bij ons, op maandag in Amman”. Mag leeg blijven.
admin-entry-languages = Talen die de persoon leest
admin-entry-channels = Kanalen die de persoon leest
admin-entry-escalates = wordt daar toegelaten als niemand bevestigt
admin-entry-no-channels = Er is nog geen kanaal voor deze rol.
admin-entry-from = Leest vanaf

## Vertrekken, terugkomen, afwezig zijn

admin-depart-title = { $name } vertrekt
admin-depart-first = Eerst: zijn de zaken overgedragen?
admin-depart-hand-over = U kunt geen zaken zien, dus vraag het { $name }: “Mijn account → Voordat u vertrekt” toont de zaken die niemand anders leest, en draagt ze over. Wat niet is overgedragen, blijft voor iedereen dicht.
admin-depart-happens = Dit gebeurt meteen:
admin-depart-sessions = Het account wordt gesloten: sessies eindigen, aanmelden kan niet meer, links vervallen.
admin-depart-grants = De sleutels van zaken die anderen ook lezen, worden van deze server verwijderd. Die van zaken die niemand anders leest, blijven achter het gesloten account, zodat een vergissing te herstellen is.
admin-depart-roster = Daarna ondertekent u de lijst zonder deze persoon. Tot dan kunnen melders haar of hem nog kiezen.
admin-depart-honest = Wat deze persoon eerder heeft gelezen of bewaard, is niet terug te halen.
admin-depart-key = Had { $name } het bestand van de organisatiesleutel en de wachtzin ervan, wissel dan daarna de sleutel: “Lijst en sleutel” → “De sleutel wisselen”. Tot dan kan deze persoon nog lijsten ondertekenen.
admin-depart-lost = Ook voor wie wachtzin én herstelblad kwijt is: sluit hier het account en nodig de persoon daarna opnieuw uit onder “Vertrokken”. Zaken die niemand anders leest, blijven dicht.
admin-depart-alone = Niemand zou { $channels } nog lezen: daar kan dan niemand melden.
admin-depart-sure = { $name } heeft de zaken overgedragen, of dat is niet mogelijk.
admin-depart-do = Account sluiten
admin-departed = { $name } is vertrokken.
admin-departed-sign = { $name } is vertrokken. Onderteken nu de lijst zonder deze persoon.
admin-readmit = Weer toelaten
admin-readmit-title = { $name } weer toelaten?
admin-readmit-what = Het account gaat weer open met de wachtzin of het herstelblad ervan. Vergelijk de sleutels opnieuw voordat u de persoon in de lijst ondertekent.
admin-readmitted = { $name } kan zich weer aanmelden.
admin-anew = Opnieuw uitnodigen
admin-anew-title = { $name } opnieuw uitnodigen
admin-anew-what = Voor wie wachtzin en herstelblad kwijt is. Het gesloten account houdt zijn korte naam voor altijd, dus krijgt het nieuwe een andere. Vergelijk de sleutels zoals bij iedereen die nieuw is; collega’s kunnen de persoon daarna toelaten tot zaken die zij ook lezen.
admin-away-title = Afwezigheid van { $name }
admin-away-what = In deze dagen worden nieuwe meldingen aan de vervanger voorgelegd. Zaken die er al zijn, blijven bij wie ze leest: draag over wat niet kan wachten.
admin-away-from = Eerste dag afwezig
admin-away-until = Laatste dag afwezig
admin-away-deputy-label = Vervanger
admin-away-nobody = Niemand
admin-away-deputy-hint = De vervanger leest wat in deze dagen wordt gemeld, en houdt het.
admin-away-nobody-hint = De andere lezers van het kanaal lezen alleen verder. Waar geen andere lezer is, komen meldingen toch bij deze persoon.
admin-away-days-missing = Kies de eerste en de laatste dag.
admin-away-days-order = De laatste dag komt voor de eerste.
admin-away-days-past = Deze dagen zijn voorbij.
admin-away-back = Toch niet afwezig

## Kanalen

admin-channels-title = Kanalen
admin-channels-hint = De plekken om te melden, in de volgorde waarin melders ze zien.
admin-channels-none = Er is geen kanaal: niemand kan melden.
admin-channel-add = Een kanaal toevoegen
admin-channel-add-do = Toevoegen
admin-channel-lane = Wat voor kanaal?
admin-lane-hint-advice = Een gesprek in vertrouwen. Geen formele zaak; daarna vernietigd.
admin-lane-hint-reporting = Een formele zaak, met de termijnen van de wet.
admin-lane-hint-ombuds = Onafhankelijk van de organisatie, ook voor “ze deden niets met mijn melding”.
admin-channel-region = Gebied
admin-channel-region-hint = Een land, een crisisgebied, of “Overal”.
admin-channel-no-readers = Nog niemand leest het
admin-channel-not-offered = Niet aangeboden: niemand leest het
admin-channel-missing = Teksten ontbreken: { $languages }
admin-channel-escalation = { $count ->
    [one] { $name } wordt toegelaten als niemand binnen { $count } dag bevestigt
   *[other] { $name } wordt toegelaten als niemand binnen { $count } dagen bevestigt
}
admin-channel-edit = Wijzigen
admin-channel-edit-title = Kanaal: { $name }
admin-channel-up = { $name } naar boven
admin-channel-down = { $name } naar beneden
admin-channel-remove-title = { $name } verwijderen?
admin-channel-remove-what = Zodra u hebt ondertekend, kan daar niemand meer melden. Zaken die er zijn, blijven bij hun lezers.
admin-channel-remove-do = Kanaal verwijderen
admin-channel-names = Naam
admin-channel-name-missing = Het kanaal heeft in minstens één taal een naam nodig.
admin-channel-about = Waar het voor is
admin-channel-about-hint = Een of twee zinnen, zoals u ze zou zeggen tegen iemand die geraakt is.
admin-channel-next = Wat er daarna gebeurt
admin-channel-next-hint = Wie antwoordt, tot wanneer, wat er wordt gedaan en wat u niet kunt.
admin-channel-readers = Wie het leest
admin-channel-readers-hint = Minstens twee: dan kan een melder er een uitsluiten, en hangt geen zaak aan één persoon.
admin-channel-nobody = Nog niemand met deze rol staat in de lijst: { $role }.
admin-escalation = Als niemand bevestigt
admin-escalation-hint = Dan wordt iemand anders toegelaten, als de melder dat goedvond.
admin-escalation-reader = Wie wordt toegelaten
admin-escalation-nobody = Niemand
admin-escalation-days = Na hoeveel dagen (1 tot 90)
admin-escalation-days-wrong = Dagen tot escalatie: een heel getal van 1 tot 90.
admin-channel-category-missing = Kies minstens één categorie.
admin-categories = Waarover een melding kan gaan
admin-categories-hint = Laat “ik weet het niet zeker” er altijd in. Volgorde en woorden zijn wat melders zien.
admin-category-words = Woorden
admin-category-missing = { $count ->
    [one] ontbreken in { $count } taal
   *[other] ontbreken in { $count } talen
}
admin-category-label = Zoals melders het lezen
admin-category-label-missing = Een categorie heeft in geen enkele taal woorden.
admin-category-own = Een eigen categorie
admin-tier = Hoe gevoelig het is
admin-tier-usual = Zoals gewoonlijk: { $tier }
admin-tier-A = A · een specialist kijkt binnen 24 uur
admin-tier-B = B · gevoelig
admin-tier-C = C · niet gevoelig
admin-tier-days = Dagen dat gesloten zaken bewaard blijven
admin-tier-days-lane = als bij dit soort kanaal
admin-places = Plekken buiten de organisatie
admin-places-hint = Een autoriteit, een arts, een hulplijn: iedereen krijgt ze te zien, ook wie daarna niet meldt. Bel er eerst heen voordat u zegt dat het klopt.
admin-place-name = Wat het is
admin-place-contact = Telefoon, adres of webadres
admin-place-checked = Laatst nagekeken op { $day }
admin-place-check = Vandaag nagekeken
admin-place-add = Een plek toevoegen
admin-place-missing = Elke plek heeft een naam nodig en een manier om haar te bereiken.

## Organisatie

admin-organisation-title = Naam en talen
admin-organisation-hint = Zoals melders ze zien.
admin-organisation-name = Naam van de organisatie
admin-organisation-name-missing = Schrijf de naam van de organisatie.
admin-organisation-languages = Talen
admin-organisation-languages-hint = Elk kanaal wil zijn teksten in al deze talen.
admin-look-title = Kleur en logo
admin-look-hint = Op de pagina’s van melders, op affiches en kaartjes. Ze horen bij de ondertekende lijst, dus kan de server ze niet verwisselen.
admin-look-none = Terug naar het gewone uiterlijk
admin-colour = Kleur
admin-colour-choose = De kleur kiezen
admin-colour-sample = Woorden
admin-colour-good = Witte woorden zijn hierop goed te lezen: contrast { $ratio } op 1.
admin-colour-bad = Te licht voor witte woorden: contrast { $ratio } op 1, en 4,5 is nodig. Kies een donkerdere.
admin-colour-wrong = Schrijf een kleur zoals #0e5257.
# same
admin-logo = Logo
admin-logo-hint = Een PNG-afbeelding van ten hoogste { $size }. Wat haar niet tekent, zoals de plaats waar ze is gemaakt, wordt eruit gehaald.
admin-logo-choose = Een logo kiezen
admin-logo-other = Een ander kiezen
admin-logo-remove = Logo verwijderen
admin-logo-not-png = Dit is geen PNG-afbeelding.
admin-logo-too-large = Deze afbeelding is groter dan { $size }. Maak haar kleiner of gebruik minder kleuren.
admin-logo-too-wide = Deze afbeelding is breder of hoger dan 1024 punten. Maak haar kleiner.
admin-logo-damaged = Deze afbeelding is beschadigd.
admin-retention-title = Hoe lang gesloten zaken bewaard blijven
admin-retention-hint = De balie van behandelaars markeert een zaak voor wissen als die wordt gesloten. Een zaak die tot niets leidde gaat na twee maanden weg, of eerder als u dat zegt. Laat alles leeg om verder niets vast te leggen.
admin-retention-unit = Dagen na het sluiten, 1 tot 36.500.
admin-retention-wrong = Geef een aantal dagen voor alle drie de soorten, of voor geen.
admin-reason-title = Eigen redenen om te sluiten
admin-reason-hint = Behandelaars kiezen ze naast de gewone. Gepubliceerde cijfers tellen elk als de gewone reden die u noemt.
admin-reason-words = Zoals behandelaars het lezen
admin-reason-words-missing = Een reden heeft in geen enkele taal woorden.
admin-reason-counts-as = Telt als
admin-reason-add = Reden toevoegen
admin-zone-title = Tijdzone
admin-zone-about = Termijnen vallen op de dagen van deze plaats, waar iemand ze ook leest. Zonder tijdzone op die van UTC.
admin-zone = Tijdzone
admin-zone-hint = Zoals Africa/Ndjamena. Dit apparaat staat in { $zone }.
admin-zone-wrong = Dit apparaat kent deze tijdzone niet. Gebruik een naam zoals Africa/Ndjamena.

## Instellingen

admin-settings-title = Aanmelden
admin-settings-hint = Deze gelden meteen, zonder handtekening.
admin-settings-second-factor = Iedereen heeft een tweede factor nodig
admin-settings-second-factor-hint = Een passkey, of een code van een telefoon. Wie er geen heeft, wordt bij de volgende aanmelding gevraagd er een in te stellen.
