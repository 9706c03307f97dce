# De lijst: alle zaken van wie is aangemeld.

## Which cases

inbox-scopes = Welke zaken worden getoond
inbox-scope-today = Vraagt u vandaag
# same
inbox-scope-open = Open
inbox-scope-awaiting = Melder wacht
inbox-scope-closed = Gesloten
inbox-scope-all = Alle
inbox-search = Zoeken in alles wat u kunt lezen
inbox-found = { $count ->
    [one] { $count } zaak getoond
   *[other] { $count } zaken getoond
}
inbox-look = Hoe zaken worden getoond
inbox-table = Tabel
inbox-board = Bord
inbox-board-none = Geen zaken
inbox-refreshed = { $count ->
    [0] Niets nieuws.
    [one] { $count } zaak is nieuw of veranderd.
   *[other] { $count } zaken zijn nieuw of veranderd.
}

## Opening

inbox-opening = Zaken openen: { $done } van { $total }. U kunt intussen doorwerken.
inbox-stop = Stoppen
inbox-left = { $count ->
    [one] { $count } zaak is nog niet geopend en wordt bij zoeken niet gevonden.
   *[other] { $count } zaken zijn nog niet geopend en worden bij zoeken niet gevonden.
}
inbox-go-on = Verder openen

## Filters

inbox-filters = Filters en volgorde
inbox-filters-set = { $count ->
    [one] { $count } filter ingesteld
   *[other] { $count } filters ingesteld
}
inbox-filters-none = Alle filters weghalen
inbox-filter-any = Alle
inbox-filter-channel = Kanaal
inbox-filter-lane = Soort kanaal
inbox-filter-phase = Fase
inbox-filter-step = Stap
inbox-filter-assigned = Toegewezen aan
inbox-filter-due = Urgentie
inbox-filter-category = Categorie
inbox-filter-tier = Niveau
inbox-filter-severity = Ernst
inbox-lane-advice = Vertrouwelijk advies
inbox-lane-reporting = Meldpunt
inbox-lane-ombuds = Ombudspersoon
inbox-assigned-mine = Mij
inbox-assigned-nobodys = Niemand
inbox-tier = Niveau { $tier }
inbox-severity = ernst { $severity }
inbox-severity-least = { $least } of meer
inbox-sort = Sorteren op
inbox-sort-pressing = Urgentie
inbox-sort-received = Dag van ontvangst, nieuwste eerst
inbox-sort-changed = Laatste wijziging, nieuwste eerst
inbox-sort-severity = Ernst, zwaarste eerst
inbox-sort-category = Categorie
inbox-sort-step = Stap
inbox-sort-assigned = Toegewezen aan
inbox-reversed = Andersom
inbox-group = Kopjes
inbox-group-pressing = Op urgentie
inbox-group-phase = Op fase
inbox-group-step = Op stap
inbox-group-assigned = Op persoon
inbox-group-channel = Op kanaal
inbox-group-nothing = Geen
inbox-pressing-trouble = Er is iets mis
inbox-pressing-danger = Iemand is niet veilig
inbox-pressing-late = Te laat
inbox-pressing-new = Wacht op uw verklaring over belangen
inbox-pressing-today = Vandaag te doen
inbox-pressing-soon = Binnen een week te doen
inbox-pressing-later = Later te doen
inbox-pressing-undue = Niets te doen
inbox-pressing-closed = Gesloten

## Saved views

inbox-views = Bewaarde weergaven
inbox-view-save = Deze weergave bewaren
inbox-view-save-title = Deze weergave bewaren
inbox-view-what = Zoekwoorden, filters, volgorde en vorm worden bewaard. De weergave is voor u verzegeld; niemand anders ziet haar.
inbox-view-name = Naam
inbox-view-keep = Bewaren
inbox-view-saved = “{ $name }” is bewaard.
inbox-view-remove = Weergave “{ $name }” verwijderen
inbox-view-removed = “{ $name }” is verwijderd.
inbox-view-bad = Geef de weergave een naam van hoogstens 80 tekens. Er kunnen 40 weergaven zijn.

## A case in the list

inbox-choose = Kiezen: { $what }
inbox-row-unread = Niet geopend
inbox-row-undeclared = Open de zaak om te zeggen of u er een belang bij hebt.
inbox-received = ontvangen { $day }
inbox-sign-danger = Nu gevaar
inbox-sign-unsafe = “Ik voel me onveilig”
inbox-sign-warning = Waarschuwing
inbox-sign-escalated = Naar u geëscaleerd
inbox-sign-second = Vraagt uw handtekening
inbox-sign-mentioned = Noemt u
inbox-sign-awaits = Melder wacht
inbox-sign-appeal = Bezwaar
inbox-sign-waiting = Wacht op de melder
inbox-sign-paused = Gepauzeerd
inbox-sign-files = { $count ->
    [one] { $count } bestand
   *[other] { $count } bestanden
}
inbox-sign-draft = Niet verzonden tekst
# same
inbox-due = { $what }: { $when }
inbox-due-late = { $count ->
    [one] { $count } dag te laat
   *[other] { $count } dagen te laat
}
inbox-due-left = { $count ->
    [0] vandaag
    [one] morgen
   *[other] over { $count } dagen
}
inbox-due-first-look = Eerste blik
inbox-due-acknowledgement = Bevestigen
inbox-due-reply = Antwoorden
inbox-due-feedback = Terugkoppeling
inbox-due-investigation-start = Besluiten over onderzoek
inbox-due-waiting-for-reporter = Opnieuw bekijken
inbox-due-paused = Opnieuw bekijken
inbox-due-task = Taak
inbox-due-proposal = Tweede handtekening
inbox-due-protection-check = Controle van bescherming

## Several cases at once

inbox-chosen = { $count ->
    [one] { $count } zaak gekozen
   *[other] { $count } zaken gekozen
}
inbox-choose-none = Niets kiezen
inbox-assign = Toewijzen
inbox-assign-title = { $count ->
    [one] { $count } zaak toewijzen
   *[other] { $count } zaken toewijzen
}
inbox-assign-what = Wie nog niet bij een zaak hoort, wordt eerst toegelaten, tenzij de melder die persoon heeft uitgesloten. Elke toewijzing staat in het logboek van de zaak.
inbox-assign-whom = Aan wie
inbox-assign-choose = Kies een persoon
inbox-bulk-working = Toewijzen: { $done } van { $total }
inbox-assigned-done = { $count ->
    [one] { $count } zaak toegewezen aan { $name }.
   *[other] { $count } zaken toegewezen aan { $name }.
}
inbox-assigned-none = { $count ->
    [one] { $count } zaak is nu van niemand.
   *[other] { $count } zaken zijn nu van niemand.
}
inbox-assigned-back = { $count ->
    [one] { $count } zaak is weer toegewezen zoals eerst.
   *[other] { $count } zaken zijn weer toegewezen zoals eerst.
}
inbox-undo = Ongedaan maken
inbox-bulk-failed = { $count ->
    [one] { $count } zaak is niet toegewezen
   *[other] { $count } zaken zijn niet toegewezen
}

## Cases that are not there any more

inbox-gone = Niet meer in uw lijst
inbox-gone-erased = { $count ->
    [one] { $count } zaak is op de daarvoor bepaalde dag gewist ({ $days }). Er is niets van over.
   *[other] { $count } zaken zijn op de daarvoor bepaalde dag gewist ({ $days }). Er is niets van over.
}
inbox-gone-hidden = { $count ->
    [one] { $count } zaak is niet gewist en wordt u niet meer gegeven. Misschien heeft iemand u van de zaak gehaald, of hebt u op een ander apparaat een belang gemeld. Is dat niet zo, vraag het dan een collega: de server houdt de zaak misschien achter.
   *[other] { $count } zaken zijn niet gewist en worden u niet meer gegeven. Misschien heeft iemand u van de zaken gehaald, of hebt u op een ander apparaat een belang gemeld. Is dat niet zo, vraag het dan een collega: de server houdt de zaken misschien achter.
}
inbox-gone-which = Welke
inbox-gone-seen = Ik heb dit gelezen

## Nothing to show

inbox-empty-inbox = Nog geen zaken
inbox-why-empty = Hier verschijnen meldingen waarvoor de melder u als lezer heeft gekozen. Andere zaken ziet u niet, ook niet hoeveel het er zijn.
inbox-empty-search = Geen zaak bevat al deze woorden
inbox-empty-filters = Geen zaak past bij deze filters
inbox-empty-today = Vandaag vraagt niets om u
inbox-empty-open = Geen open zaken
inbox-empty-awaiting = Geen melder wacht op antwoord
inbox-empty-closed = Geen gesloten zaken
inbox-empty-all = Geen zaken
inbox-show-all = Alle zaken tonen

## Keys

inbox-key-choose = De zaak kiezen, of verder kiezen
inbox-key-choose-all = Alle zaken van de lijst kiezen
inbox-key-assign = De gekozen zaken toewijzen
inbox-key-board = Tabel of bord
# same
inbox-key-filters = Filters
