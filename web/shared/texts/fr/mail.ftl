# Courriels envoyés par le serveur : invitations et rappels. Texte simple ; rien sur les dossiers. Chaque lien est seul sur sa ligne.

mail-role-adviser = personne de confiance
mail-role-handler = responsable du traitement des signalements
mail-role-ombuds = médiatrice ou médiateur
mail-role-administrator = administration
mail-role-analyst = analyse des chiffres
mail-role-instance = administration du serveur

mail-invitation-subject = Votre compte chez { $organisation }
mail-invitation-body =
    Bonjour,

    { $organisation } vous invite à créer un compte. Fonction : { $role }.

    Ouvrez ce lien sur l’appareil avec lequel vous travaillez, à un moment calme ; il faut une dizaine de minutes, et une imprimante ou de quoi écrire :

    { $link }

    Le lien fonctionne une seule fois, jusqu’au { $day } au plus tard. Ne le transmettez à personne : qui l’ouvre en premier crée le compte.

    Vos clés sont créées sur votre propre appareil. Ensuite, l’administration les compare avec vous, par téléphone ou de vive voix.

    Si vous n’attendiez pas ce courriel, n’ouvrez pas le lien et demandez à l’administration.

mail-roster-subject = { $organisation } : signez de nouveau la liste des lecteurs d’ici { $days } jours
mail-roster-body =
    Bonjour,

    La liste signée des lecteurs de { $organisation } expire le { $day }. À partir de là, plus personne ne pourra faire de signalement.

    Signez-la de nouveau dans l’espace de travail, avec la clé de l’organisation :

    { $link }

    Si la clé de l’organisation est perdue, l’espace de travail indique que faire. N’attendez pas le dernier jour.

mail-desk-subject = { $organisation } : quelque chose vous attend dans votre espace de travail
mail-desk-body =
    Bonjour,

    Quelque chose vous attend dans votre espace de travail :

    { $link }

    Ce que c’est se trouve là-bas, et dans aucun courriel. Vous recevez ce courriel une fois par jour au plus, et jamais quand rien n’attend. Dans l’espace de travail, vous pouvez couper les courriels que vous ne voulez pas.
