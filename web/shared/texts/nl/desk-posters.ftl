# Affiches en kaartjes kiezen; wat erop staat, staat in poster.ftl.

posters-title = Affiches en zakkaartjes
posters-hint = Het vierkant bevat het adres en de sleutel van uw organisatie: wie het scant, kan niet naar een lijst van lezers worden gestuurd die iemand anders heeft ondertekend.
posters-channel = Kanaal
posters-language = Taal
posters-kind = Wat
posters-kind-poster = Een affiche (A4)
posters-kind-cards = Tien zakkaartjes (A4, om uit te knippen)
posters-borrowed = Dit kanaal heeft geen teksten in het { $language }: de affiche leent ze uit een andere taal. Voeg ze toe onder Kanalen.
posters-print-hint = Druk af op A4, op 100 %. Of kies “Opslaan als pdf” waar u de printer kiest.
posters-print = Afdrukken
posters-none = Nog niemand leest een kanaal. Een affiche zou nergens heen leiden.
posters-preview = Voorbeeld
