# Affiches et cartes de poche. Lues par des gens qui ont peur, de loin, en passant : des mots courts, rien qui crie.

poster-heading = S’est-il passé quelque chose d’anormal ?
poster-invite = Vous pouvez le dire ici : { $channel }, { $organisation }.
poster-line-one = Vous n’avez pas à dire qui vous êtes. Ce que vous écrivez est scellé sur votre téléphone ; seules les personnes que vous choisissez peuvent l’ouvrir.
poster-line-two = Quelqu’un regarde, ou le téléphone n’est pas à vous ? Laissez pour l’instant. Prenez une carte et écrivez plus tard, d’un endroit où vous êtes en sécurité.
poster-step-scan = Visez le carré avec l’appareil photo de votre téléphone.
poster-step-type = Ou tapez cette adresse :
poster-step-code = À la fin, vous recevez un code. Il vous permet de revenir lire la réponse.
poster-help = C’est gratuit. L’aide que vous recevez n’en dépend jamais.
poster-onion = Avec le navigateur Tor, personne sur votre réseau ne voit où vous étiez :
poster-places = Vous préférez parler à quelqu’un d’extérieur ?
poster-key = Clé de l’organisation, pour comparer :
poster-card-heading = Vous pouvez le dire.
poster-card-line-one = Vous n’avez pas à dire qui vous êtes. Seules les personnes que vous choisissez peuvent lire.
poster-card-line-two = Écrivez quand vous êtes seul·e, sur un téléphone de confiance.
