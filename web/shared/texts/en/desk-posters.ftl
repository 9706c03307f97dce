# Choosing posters and cards; what stands on them is in poster.ftl.

posters-title = Posters and wallet cards
posters-hint = The square holds the address and the key of your organisation: whoever scans it cannot be sent to a list of readers that somebody else signed.
posters-channel = Channel
posters-language = Language
posters-kind = What
posters-kind-poster = A poster (A4)
posters-kind-cards = Ten wallet cards (A4, to be cut)
posters-borrowed = This channel has no texts in { $language }: the poster borrows them from another language. Add them under Channels.
posters-print-hint = Print in A4, at 100 %. Or choose “Save as PDF” where the printer is chosen.
posters-print = Print
posters-none = Nobody reads any channel yet. A poster would lead nowhere.
posters-preview = Preview
