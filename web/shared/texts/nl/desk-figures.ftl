# Cijfers voor wie zaken leest: tellen, vrijgeven, de bijlage, vrijgaven samenvoegen, wat er te leren is.

fig-back = Terug naar de zaken
fig-part-years = Jaren
fig-part-together = Samenvoegen
fig-part-lessons = Wat er te leren is

fig-years-what = Hier geteld, op dit apparaat, uit de zaken van uw lijn die u leest. Een jaar wordt één keer vrijgegeven, als het voorbij is, en blijft zoals het is: een tweede telling zou iets over afzonderlijke zaken verraden.
fig-counted = { $count ->
    [one] één zaak geteld
   *[other] { $count } zaken geteld
  }
fig-uncounted = { $count ->
    [one] één zaak nog niet geteld: open haar en zeg of u een belangenconflict hebt
   *[other] { $count } zaken nog niet geteld: open ze en zeg of u een belangenconflict hebt
  }
fig-released = Vrijgegeven
fig-not-over = Als het jaar voorbij is
fig-no-years = Er is nog geen zaak om te tellen.
fig-preview = Vooraf bekijken
fig-show = Tonen
fig-release = Vrijgeven …
fig-release-title = De cijfers van { $year } vrijgeven?
fig-release-what = Ze worden met uw sleutel ondertekend en blijven zoals ze zijn, wat er later ook met de zaken gebeurt.
fig-release-colleagues = Eén persoon geeft de cijfers van een lijn vrij. Twee verschillende vrijgaven van één jaar kunnen worden vergeleken en verraden dan de zaken waarin ze verschillen: vraag het eerst uw collega’s.
fig-release-do = Vrijgeven
fig-download = Vrijgave opslaan
fig-seah = Opslaan voor het SEAH-schema (CSV)
fig-print = Afdrukken of als pdf opslaan

fig-annex-title = Integriteitsbijlage { $year }
fig-annex-what = Meldingen die in dit jaar binnenkwamen, zoals ze ervoor stonden toen de cijfers werden opgemaakt. Regels en kolommen zonder meldingen zijn weggelaten.
fig-drawn-up = opgemaakt in { $year }
fig-draft = Vooraf bekeken: niemand heeft deze cijfers al ondertekend. Geef ze niet door.
fig-key-known = Ondertekend onder de sleutel die dit bureau kent:
fig-key-claimed = Ondertekend onder de sleutel die het bestand noemt:
fig-lane-advice = vertrouwenspersonen
fig-lane-reporting = meldpunt
fig-lane-ombuds = ombudspersonen
fig-year = Jaar
fig-section-years = De jaren, zoals ze zijn vrijgegeven
fig-section-number-and-nature = Hoeveel meldingen, van welke aard
fig-section-handling = Hoe ermee is omgegaan
fig-section-outcome = Wat eruit kwam
fig-section-measures = Wat er is gedaan
fig-section-affected = Wie het trof
fig-section-respondents = Over wie ze gingen
fig-section-regions = Waar
fig-table-categories = Meldingen naar categorie
fig-table-outcome = Meldingen naar aard en uitkomst
fig-table-acknowledged = Meldingen naar aard en tijd tot de ontvangstbevestiging
fig-table-feedback = Meldingen naar aard en tijd tot de terugkoppeling
fig-table-how-reported = Meldingen naar aard en hoe de melder bekend wilde zijn
fig-table-support = Meldingen naar aard en ondersteuning
fig-table-region = Meldingen naar aard en regio
fig-table-measure = Maatregelen naar aard
fig-table-who = Betrokkenen, naar aard en wie zij zijn
fig-table-sex = Betrokkenen, naar aard en geslacht
fig-table-age-group = Betrokkenen, naar aard en leeftijd
fig-table-setting = Betrokkenen, naar aard en waar
fig-table-link = Mensen over wie meldingen gaan, naar aard en band met de organisatie
fig-table-manager = Mensen over wie meldingen gaan, naar aard en of zij leidinggeven
fig-table-international = Mensen over wie meldingen gaan, naar aard en of zij internationaal personeel zijn
fig-total = Alles
fig-all-reports = Alle meldingen
fig-all-measures = Alle maatregelen
fig-all-affected = Alle betrokkenen
fig-all-respondents = Iedereen over wie meldingen gaan
fig-withheld = Te weinig om uit te splitsen ({ $total }).
fig-nothing = Niets te tellen.
fig-rule = Aantallen van 1 tot en met 4 staan er als bereik. Waar zo’n aantal door aftrekken te vinden zou zijn, staat een ander er als ‘5+’, of is een regel niet uitgesplitst (‘·’).
fig-rule-region = Aantallen van 1 tot en met 4 staan er als bereik, van 1 tot en met 9 in regels die over iets seksueels kunnen gaan. Waar zo’n aantal door aftrekken te vinden zou zijn, staat een ander er als ‘5+’ of ‘10+’, of is een regel niet uitgesplitst (‘·’).
fig-not-prevalence = Meldingen, geen omvang: deze cijfers zeggen wat er is gemeld, niet wat er is gebeurd.
fig-category-other = Overig
fig-category-other-of = Overig: { $nature }
fig-nature-sexual-exploitation-abuse = Seksuele uitbuiting en seksueel misbruik
fig-nature-sexual-harassment = Seksuele intimidatie
fig-nature-child = Veiligheid van kinderen
fig-nature-violence = Geweld
fig-nature-conduct = Machtsmisbruik, discriminatie
fig-nature-integrity = Fraude, corruptie, hulp weggesluisd
fig-nature-safety = Gegevens en veiligheid
fig-nature-after-reporting = Vergelding, niets gedaan
fig-nature-programme = Klacht over een programma
fig-nature-other = Overig, niet zeker
fig-outcome-open = Nog open
fig-acknowledged-within-a-day = Binnen een dag
fig-acknowledged-within-seven-days = Binnen 7 dagen
# same
fig-acknowledged-later = Later
fig-acknowledged-not-yet = Nog niet
fig-feedback-within-a-month = Binnen een maand
fig-feedback-in-time = Op tijd
fig-feedback-later = Te laat
fig-feedback-not-yet = Nog niet
fig-how-anonymous = Anoniem
fig-how-confidential = Vertrouwelijk
fig-how-named = Met naam
fig-support-given = In contact gebracht
fig-support-not-recorded = Niets vastgelegd
fig-manager-yes = Geeft leiding
fig-manager-no = Geeft geen leiding
fig-manager-unknown = Leidinggeven onbekend
fig-international-yes = Internationaal personeel
fig-international-no = Nationaal personeel
fig-international-unknown = Onbekend welk
fig-region-other = Elders
fig-region-unknown = Regio onbekend

fig-together-what = Kies bestanden met vrijgaven: van uw lijnen, van meerdere jaren of van meerdere organisaties. Handtekeningen worden gecontroleerd. Er wordt alleen opgeteld wat is vrijgegeven.
fig-together-choose = Bestanden kiezen
fig-keys-compare = Alleen het bestand zegt dat een sleutel van die organisatie is. Vergelijk hem met die op haar posters.
# same
fig-fault-of = { $name }: { $fault }

fig-lessons-what = Uit alle zaken die u leest, zonder de zaken. Voor binnen de organisatie: het is geen deel van een vrijgave.
fig-lessons-none = Niemand heeft nog een les opgeschreven.
fig-lesson-owner = { $name }, uiterlijk { $day }
fig-lessons-file = lessen

desk-fault-figures-unread = De zaken worden nog geopend. Probeer het opnieuw als ze allemaal open zijn.
desk-fault-figures-damaged = De cijfers die u bewaarde gaan niet open. Er wordt niets geteld, zodat er niets van verloren gaat: zeg het uw beheerder.
desk-fault-figures-uncounted = Sommige zaken van dat jaar zijn nog niet geteld. Open ze en zeg of u een belangenconflict hebt.
desk-fault-figures-too-large = Er zijn meer cijfers dan bewaard kunnen worden.
desk-fault-already-released = De cijfers van dit jaar zijn al vrijgegeven. Ze blijven zoals ze zijn.
desk-fault-year-not-over = Cijfers worden opgemaakt als het jaar voorbij is.
desk-fault-no-release = Er is geen vrijgave.
desk-fault-not-a-release = Dit is geen vrijgave van cijfers.
desk-fault-release-changed = Deze cijfers zijn veranderd nadat ze waren ondertekend.
desk-fault-release-unknown-author = Niemand die de zaken van deze lijn leest heeft deze cijfers ondertekend.
desk-fault-releases-of-different-years = Deze vrijgaven zijn van verschillende jaren.
desk-fault-releases-differ = Er zijn twee verschillende vrijgaven voor hetzelfde jaar en dezelfde lijn.
desk-fault-releases-different-keys = Twee verschillende sleutels zeggen van deze organisatie te zijn.
