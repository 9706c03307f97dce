# Wat meldpagina's en balie allebei zeggen.

## Wegen, rollen

lane-advice = Vertrouwenspersoon
lane-reporting = Meldpunt
lane-ombuds = Ombudspersoon
role-adviser = vertrouwenspersoon
role-handler = behandelaar
role-ombuds = ombudspersoon

## Groottes

# same
size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kilobytes = { $size } kB
# same
size-megabytes = { $size } MB

## Wat er mis kan gaan tussen hier en de server

problem-offline = Er is geen verbinding met de server. Controleer uw internetverbinding en probeer het opnieuw.
problem-busy = De server heeft het nu druk. Wacht een minuut en probeer het opnieuw.
problem-slow-down = Er waren te veel pogingen in korte tijd. Wacht een paar minuten en probeer het opnieuw.
problem-too-slow = De verbinding is erg traag, waardoor het versturen te lang duurde. Probeer het opnieuw, misschien op een plek met beter bereik.
problem-too-large = Dit is te groot voor de server.
problem-storage-full = De server heeft op dit moment geen ruimte voor bestanden. Tekst kan nog wel worden verstuurd.
problem-digest-mismatch = Er is onderweg iets beschadigd geraakt. Probeer het opnieuw.
problem-unknown-channel = Deze plek om te melden bestaat niet meer. Laad de pagina opnieuw.
problem-unknown-reader = Een van de lezers heeft de organisatie verlaten. Laad de pagina opnieuw.
problem-no-roster = Op dit adres kan niet worden gemeld. Controleer de link.
problem-other = Er ging iets mis op de server. Probeer het opnieuw. Gaat het weer mis, probeer het dan later.
problem-here = Er ging iets mis op deze pagina. Laad de pagina opnieuw.
