# Affiches en zakkaartjes. Gelezen door mensen die bang zijn, van een afstand, in het voorbijgaan: korte woorden, niets dat schreeuwt.

poster-heading = Is er iets gebeurd dat niet klopt?
poster-invite = U kunt het hier vertellen: { $channel }, { $organisation }.
poster-line-one = U hoeft niet te zeggen wie u bent. Wat u schrijft, wordt op uw telefoon verzegeld; alleen de mensen die u kiest, kunnen het openen.
poster-line-two = Kijkt er iemand mee, of is de telefoon niet van u? Laat het dan nu. Neem een kaartje mee en schrijf later, op een plek waar u veilig bent.
poster-step-scan = Richt de camera van uw telefoon op het vierkant.
poster-step-type = Of typ dit adres:
poster-step-code = Aan het eind krijgt u een code. Daarmee komt u terug en leest u het antwoord.
poster-help = Het kost niets. De hulp die u krijgt, hangt er nooit van af.
poster-onion = Met Tor Browser ziet niemand op uw netwerk waar u was:
poster-places = Liever met iemand van buiten praten?
poster-key = Sleutel van de organisatie, om te vergelijken:
poster-card-heading = U kunt het vertellen.
poster-card-line-one = U hoeft niet te zeggen wie u bent. Alleen wie u kiest, kan het lezen.
poster-card-line-two = Schrijf als u alleen bent, op een telefoon die u vertrouwt.
