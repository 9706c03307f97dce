# Mails die de server stuurt: uitnodigingen en herinneringen. Platte tekst; niets over zaken. Elke link staat op een eigen regel.

mail-role-adviser = vertrouwenspersoon
mail-role-handler = behandelaar
mail-role-ombuds = ombudspersoon
mail-role-administrator = beheerder
mail-role-analyst = analist
mail-role-instance = beheerder van de server

mail-invitation-subject = Uw account bij { $organisation }
mail-invitation-body =
    Hallo,

    { $organisation } nodigt u uit om een account te maken, als { $role }.

    Open deze link op het apparaat waarop u werkt, op een rustig moment; het duurt ongeveer tien minuten, en u hebt een printer of pen en papier nodig:

    { $link }

    De link werkt één keer, en uiterlijk tot en met { $day }. Geef hem niet door: wie hem het eerst opent, maakt het account.

    Uw sleutels worden op uw eigen apparaat gemaakt. Daarna vergelijkt uw beheerder ze met u, per telefoon of persoonlijk.

    Verwachtte u deze mail niet? Gebruik de link dan niet en vraag het uw beheerder.

mail-roster-subject = { $organisation }: onderteken de lezerslijst binnen { $days } dagen opnieuw
mail-roster-body =
    Hallo,

    De ondertekende lezerslijst van { $organisation } verloopt op { $day }. Vanaf dan kan niemand meer melden.

    Onderteken haar opnieuw aan de balie, met de organisatiesleutel:

    { $link }

    Is de organisatiesleutel kwijt? De balie zegt wat u dan doet. Wacht niet tot de laatste dag.

mail-desk-subject = { $organisation }: er ligt iets voor u aan de balie
mail-desk-body =
    Hallo,

    Aan de balie wacht iets op u:

    { $link }

    Wat het is, staat daar en in geen enkele mail. U krijgt deze mail hoogstens één keer per dag, en niet als er niets wacht. Waarover u geen mails wilt, zet u aan de balie stil.
