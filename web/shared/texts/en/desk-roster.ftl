# The signed list of readers: what changed, advice, signing, the organisation key. "The list" is the roster everywhere.

roster-unsigned = { $count ->
    [one] { $count } change is not signed yet
   *[other] { $count } changes are not signed yet
}
roster-unsigned-hint = Only this page knows of them. They are lost when it is closed.
roster-unsigned-show = Show the changes
roster-undo = Undo the last one
roster-discard = Discard all
roster-discard-title = Discard all changes?
roster-discard-what = { $count ->
    [one] { $count } change is thrown away. The published list stays as it is.
   *[other] { $count } changes are thrown away. The published list stays as it is.
}
roster-sign = Sign and publish
roster-sign-title = Sign and publish the list
roster-sign-changes = This is going to change:
roster-sign-nothing = Nothing changes but the days: the list is signed anew, for another year.
roster-sign-valid = List number { $number }, valid until { $day }.
roster-sign-do = Sign and publish
roster-sign-file-missing = Choose the file of the organisation key.
roster-sign-passphrase-missing = Type the passphrase of the organisation key.
roster-sign-step-key = Opening the organisation key …
roster-sign-step-signing = Signing …
roster-sign-step-publishing = Publishing …
roster-preparing = Looking the list over …
roster-key-file = File of the organisation key
roster-key-file-hint = It is opened on this device, used for this signature and forgotten. It is never sent.
roster-key-passphrase = Passphrase of the organisation key
roster-key-passphrase-hint = Not your own: the one that protects the key file.
roster-published = The list is signed and published.
roster-renew = Sign for another year
roster-meanwhile = Somebody else published a list in the meantime. Your changes now stand on top of theirs: read them once more, then sign again.
roster-meanwhile-both = Somebody else published a list in the meantime, and changed some of the same things. Where you both did, your words stand. Read it all once more, then sign again.
roster-inconsistent = The list contradicts itself and cannot be signed. For whoever helps you: { $detail }
roster-expired = The list ended on { $day }: nobody can report.
roster-expires-soon = { $count ->
    [0] The list ends today.
    [one] The list ends tomorrow, on { $day }.
   *[other] The list ends in { $count } days, on { $day }.
}
roster-expires-why = After that day reporters’ devices refuse it, so that an old list cannot be passed off as today’s.

## Changes in words

roster-change-person-new = { $name } joins the list ({ $role })
roster-change-person-gone = { $name } is taken off the list
roster-change-person-name = { $before } is now called { $name }
roster-change-person-keys = { $name } gets new keys
roster-change-person-role = { $name } is now { $role }
roster-change-person-details = { $name }: details changed
roster-change-person-away = { $name } is away from { $from } to { $until }
roster-change-person-away-deputy = { $name } is away from { $from } to { $until }; { $deputy } reads instead
roster-change-person-back = { $name } is not away any more
roster-change-reader-added = { $name } now reads { $channel }
roster-change-reader-removed = { $name } no longer reads { $channel }
roster-change-reader-order = { $channel }: readers in another order
roster-change-escalation = { $days ->
    [one] { $channel }: { $name } is let in if nobody acknowledges within { $days } day
   *[other] { $channel }: { $name } is let in if nobody acknowledges within { $days } days
}
roster-change-escalation-none = { $channel }: nobody is let in later any more
roster-change-channel-new = New channel: { $channel }
roster-change-channel-gone = Channel removed: { $channel }
roster-change-channel-order = Channels in another order
roster-change-channel-texts = { $channel }: texts changed ({ $languages })
roster-change-channel-categories = { $channel }: other categories
roster-change-channel-places = { $channel }: other places to go outside
roster-change-name = The organisation is now called { $name }
roster-change-languages = Languages: { $languages }
roster-change-accent = Colour: { $colour }
roster-change-accent-none = The usual colour
roster-change-logo = Another logo
roster-change-logo-none = No logo
roster-change-retention = Closed cases are kept for other times
roster-change-reasons = Other reasons of your own for closing cases
roster-change-zone = Days are those of { $zone }
roster-change-spare = Another spare key
roster-change-spare-none = No spare key
roster-change-origins = Addresses: { $origins }

## Advice

roster-advice-title = Allowed, but did you mean it?
roster-advice-ends-soon = The list ends on { $day } already.
roster-advice-ends-late = The list is valid until { $day }. A year is long enough: devices that see no newer one keep trusting it.
roster-advice-issued-later = The list begins on { $day }, which is still to come.
roster-advice-no-channels = There is no channel: nobody can report.
roster-advice-no-spare-key = There is no spare key. With one, a lost key is survivable, and a thief of the key could not put his own in its place.
roster-advice-reads-nothing = { $person } reads no channel.
roster-advice-time-over = The time of { $person } is over.
roster-advice-nobody-reads = Nobody reads { $channel }: it is not offered.
roster-advice-one-reader = { $person } alone reads { $channel }: a reporter cannot leave them out.
roster-advice-no-escalation = { $channel }: nobody else learns of a report that is left lying.
roster-advice-not-unsure = { $channel } does not offer “not sure”.
roster-advice-away-alone = { $person } is away, and nobody reads { $channel } instead.
roster-advice-text-missing = { $channel } lacks { $texts } in { $language }.
roster-advice-place-unchecked = { $channel }: nobody has checked since { $day } that { $contact } is right.
roster-text-names = the name
roster-text-about = what it is for
roster-text-next-steps = what happens next
roster-text-region = the region
roster-text-labels = words of categories

## List and key

admin-roster-title = The signed list of readers
admin-roster-hint = Reporters’ devices trust this list and nothing else. Only the organisation key can sign it; the server cannot.
admin-roster-number = Number
admin-roster-issued = Signed for days from
admin-roster-expires = Valid until
admin-roster-over = over
admin-roster-left = { $count ->
    [0] ends today
    [one] { $count } day left
   *[other] { $count } days left
}
admin-roster-origins = Addresses
admin-links-title = Links
admin-links-hint = With the key behind the # in it, a link works only with lists that your organisation signed, even if the server was broken into.
admin-link-reporters = For reporters
admin-link-desk = For the people at the desk
admin-key-hint = Public: it may be printed and read aloud.
admin-spare-title = Spare key
admin-spare-hint = A second key that lies somewhere else. Once the list names it, the key in use can hand over to that one only: also somebody who stole the key cannot put his own in its place. And if the key in use is lost, the spare takes over.
admin-spare-there = The list names a spare key.
admin-spare-none = The list names no spare key.
admin-spare-make = Make a spare key
admin-spare-other = Make another spare key
admin-spare-one-only = It stays until it has taken over: the key in use cannot name another one, or a thief of that key could name a spare of his own. If the spare itself is lost, the key in use goes on signing, but no other key can take over from it.
admin-spare-what = Keep its file and passphrase in another place than those of the key in use.
admin-spare-made = The spare key is made. Sign the list now, so that it names it.
admin-rotate-title = Another organisation key
admin-rotate-hint = When the key file or its passphrase may have been copied, or whoever kept it has left. Links and posters with the key from before keep working. After a theft, put up new posters all the same: for whoever scans an old one, its key still counts.
admin-rotate-first = Sign or discard your changes first.
admin-rotate-do = Change the key
admin-rotate-what = A new key takes over. The key in use signs it, so that everybody who knows that one follows.
admin-rotate-spare-only = Your list names a spare key: only that one can take over.
admin-rotate-step-new = 1. The new key
admin-rotate-step-spare = 1. The spare key
admin-rotate-step-current = 2. The key in use
admin-rotate-spare-file = File of the spare key
admin-rotate-spare-passphrase = Passphrase of the spare key
admin-rotate-current-file = File of the key in use
admin-rotate-current-passphrase = Passphrase of the key in use
admin-rotate-then = Afterwards: make a new spare key, hand out new links and hang up new posters – at once after a theft – and destroy the old file.
admin-rotate-missing = Choose the files and type the passphrases.
admin-rotate-publish = Hand over and publish
admin-rotated = The new key signs from now on. Make a new spare key, and print new posters; after a theft at once.
admin-key-passphrase-what = A passphrase protects the key’s file. Whoever has both can decide who reads reports.
admin-key-passphrase-again = Its passphrase
admin-key-make = Make the key
admin-key-making = Making and protecting the key …
admin-key-opening = Reading the file back …
admin-key-save-what = The key is made. Save its file now, and a copy of it on a stick that lies in another place. It exists nowhere else.
admin-key-save = Save the key file
admin-key-back-what = Choose the file that you just saved, and type its passphrase: so that nobody goes on with a file that is not there.
admin-key-back-missing = Choose the file and type its passphrase.
admin-key-back-other = This is another key than the one that was just made. Choose the file that you saved a moment ago.
admin-key-back-do = Read it back
admin-offline-title = Sign on a machine without a network
admin-offline-hint = For organisations whose key never comes near a device like this one.
admin-offline-out = Take the unsigned list there, on a stick. Your changes stay here until you are back, as long as this page stays open.
admin-offline-out-do = Save the unsigned list
admin-offline-sign = Sign it there:
admin-offline-in = Bring the signed list back
admin-offline-not-signed = This is not a signed list.
admin-offline-publish = Publish the signed list
admin-offline-meanwhile = Somebody else published a list in the meantime, so this one does not follow it. Save the unsigned list again and sign that.
admin-lost-title = The organisation key is lost, or was stolen
admin-lost-show = What to do
admin-lost-honest = Nobody can restore a lost key: not we, not whoever runs the server. That is what keeps others from making themselves readers.
admin-lost-until = The published list works until { $day }. Until then reports come in and can be read, but nothing in the list can be changed.
admin-lost-copies = Look for a copy first
admin-lost-copies-what = On the stick, in the safe, on the machine on which it was made. A forgotten passphrase is as final as a lost file.
admin-lost-gone = If it is gone for good, and there is no spare
admin-lost-step-new = Whoever runs the server makes a new organisation for you, under another address, with a new key. People enrol there anew.
admin-lost-step-links = Hand out new links and hang up new posters at once: devices that know the old key refuse the new one, and they are right to.
admin-lost-step-old = Keep the old desk open until its cases are done. Reporters with a receipt code come back to the old address as long as its list is valid.
admin-lost-stolen = If somebody else may have it
admin-lost-stolen-what = Change the key at once, above, to the spare if there is one. Then look through the list for people and keys that you did not put there. Put up new posters and hand out new links: for whoever scans an old poster, its key still counts, and a thief could show them a list of his own.

## Faults

desk-fault-key-file-damaged = This is no file of an organisation key, or it is damaged.
desk-fault-key-does-not-open = The key does not open with this passphrase.
desk-fault-no-organisation-key = The organisation key was closed again. Choose its file once more.
desk-fault-other-organisation-key = This is a key, but not the one that signs this organisation’s list.
desk-fault-not-the-spare = The list names another spare key. Only that one can take over.
desk-fault-spare-stays = The published list names a spare key already. The key in use can neither change nor drop it: undo the change of the spare key, then sign.
desk-fault-roster-refused = The server refused the list: it does not continue the one that is published.
desk-fault-qr-too-long = The address is too long for a square that telephones can read.
desk-fault-same-key = This is the key that signs already. Choose another one.
desk-fault-passphrase-too-short = This passphrase is too short: 12 characters at least.
desk-fault-vault-full = You have made new keys too often. Seal your cases anew and forget the earlier keys first.
desk-fault-keys-not-published = The list does not name your newest keys yet.
desk-fault-keys-not-sealed = Your keys could not be sealed. Try again.
admin-spare-vouch = Now the key in use signs that this spare may take over. Kept with the spare, that signature makes up for the key in use if it is ever lost.
admin-spare-link-what = Save this small file, and keep it with the spare key’s file. Without the spare key’s passphrase nobody can do anything with it.
admin-spare-link-save = Save the hand-over file
admin-rotate-have-key = I have the key in use
admin-rotate-have-link = It is lost: I have the hand-over file that was saved with the spare
admin-rotate-link-file = Hand-over file
admin-lost-spare = If there is a spare key
admin-lost-spare-what = Fetch its file, its passphrase and the hand-over file, and change the key, above. Links and posters keep working.
desk-fault-link-does-not-fit = This hand-over file does not belong to this key and this spare.
