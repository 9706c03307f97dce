# Correos que envía el servidor: invitaciones y recordatorios. Texto sin formato; nada sobre los casos. Cada enlace va solo en su línea.

mail-role-adviser = persona de confianza
mail-role-handler = responsable de los casos
mail-role-ombuds = defensoría
mail-role-administrator = administración
mail-role-analyst = análisis de cifras
mail-role-instance = administración del servidor

mail-invitation-subject = Su cuenta en { $organisation }
mail-invitation-body =
    Hola:

    { $organisation } le invita a crear una cuenta. Función: { $role }.

    Abra este enlace en el dispositivo con el que trabaja, en un momento tranquilo; lleva unos diez minutos y hace falta una impresora o papel y bolígrafo:

    { $link }

    El enlace funciona una sola vez, hasta el { $day } como máximo. No lo comparta: quien lo abra primero crea la cuenta.

    Sus claves se crean en su propio dispositivo. Después, la administración las compara con usted por teléfono o en persona.

    Si no esperaba este correo, no abra el enlace y pregunte a la administración.

mail-roster-subject = { $organisation }: firme de nuevo la lista de lectores en { $days } días
mail-roster-body =
    Hola:

    La lista firmada de lectores de { $organisation } caduca el { $day }. A partir de entonces nadie podrá informar.

    Fírmela de nuevo en el escritorio, con la clave de la organización:

    { $link }

    Si se ha perdido la clave de la organización, el escritorio explica qué hacer. No espere al último día.

mail-desk-subject = { $organisation }: algo le espera en su escritorio
mail-desk-body =
    Hola:

    Algo le espera en su escritorio:

    { $link }

    De qué se trata lo dice el escritorio, y ningún correo. Recibe este correo una vez al día como máximo, y ninguno cuando no hay nada pendiente. En el escritorio puede silenciar lo que no quiera recibir por correo.
