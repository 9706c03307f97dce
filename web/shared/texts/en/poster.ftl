# Posters and wallet cards. Read by frightened people, from a distance, in passing: short words, nothing that shouts.

poster-heading = Has something happened that is not right?
poster-invite = You can tell it here: { $channel }, { $organisation }.
poster-line-one = You do not have to say who you are. What you write is sealed on your phone, and only the people you choose can open it.
poster-line-two = Is somebody watching, or is the phone not yours? Leave it for now. Take a card, and write later from a place where you are safe.
poster-step-scan = Point the camera of your phone at the square.
poster-step-type = Or type this address:
poster-step-code = At the end you get a code. With it you come back and read the answer.
poster-help = It costs nothing. The help you receive never depends on it.
poster-onion = With Tor Browser, nobody on your network sees where you were:
poster-places = Rather talk to somebody outside?
poster-key = Key of the organisation, to compare:
poster-card-heading = You can tell it.
poster-card-line-one = You need not say who you are. Only the people you choose can read it.
poster-card-line-two = Write when you are alone, on a phone that you trust.
