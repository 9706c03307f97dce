# Carteles y tarjetas de bolsillo. Los lee gente con miedo, de lejos, al pasar: palabras cortas, nada que grite.

poster-heading = ¿Ha pasado algo que no está bien?
poster-invite = Puede contarlo aquí: { $channel }, { $organisation }.
poster-line-one = No tiene que decir quién es. Lo que escribe se sella en su teléfono, y solo pueden abrirlo las personas que usted elija.
poster-line-two = ¿Alguien está mirando, o el teléfono no es suyo? Déjelo por ahora. Llévese una tarjeta y escriba más tarde, desde un lugar seguro para usted.
poster-step-scan = Apunte al cuadrado con la cámara de su teléfono.
poster-step-type = O escriba esta dirección:
poster-step-code = Al final recibe un código. Con él vuelve y lee la respuesta.
poster-help = No cuesta nada. La ayuda que recibe nunca depende de ello.
poster-onion = Con el navegador Tor, nadie en su red ve dónde estuvo:
poster-places = ¿Prefiere hablar con alguien de fuera?
poster-key = Clave de la organización, para comparar:
poster-card-heading = Puede contarlo.
poster-card-line-one = No tiene que decir quién es. Solo pueden leerlo las personas que usted elija.
poster-card-line-two = Escriba cuando esté a solas, en un teléfono de confianza.
