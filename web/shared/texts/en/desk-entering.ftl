# Coming in: signing in, invitations, passphrases, recovery sheets, fingerprints. Read once or twice a year, often by somebody who has
# never had to do with keys: every sentence says what to do or what happens.

## Everywhere

desk-next = Next
desk-previous = Back
desk-steps = Step { $number } of { $count }: { $name }
role-administrator = administrator
role-analyst = analyst
role-instance = instance administrator

## Signing in

desk-sign-in-passkey = Sign in with a passkey
desk-sign-in-recover = Passphrase forgotten, or device lost?
desk-sign-in-step-passkey = Your device asks who you are …
desk-factor-title = Second step
desk-factor-what = Your passphrase was right. Now type the six digits that your app shows, or use a passkey.
desk-factor-code = Code from your app
desk-factor-do = Sign in
desk-factor-passkey = Use a passkey
desk-factor-back = Start again
desk-factor-lost = Both lost? Start again and choose “Passphrase forgotten, or device lost?”: your recovery sheet opens the account and removes the second step.
desk-factor-missing = Type the six digits that your app shows now.
desk-factor-wrong = That code was not right. Each one counts for half a minute and only once. If it stays wrong, check the clock of the device that shows it.
desk-unlock-title = Open your keys
desk-unlock-what = Your passkey was right, but it cannot open your keys here. Type your passphrase for that.
desk-unlock-do = Open
desk-unlock-wrong = That is not your passphrase. Check it, also Caps Lock.
desk-locked-enrolled = Your account is made. Sign in with your passphrase: then you know that you have kept it.
desk-locked-recovered = Your account is open again.
desk-first-use-title = Compare the organisation’s key once
desk-first-use = Neither your link nor an earlier visit named the organisation’s key, so this page believed the server. From now on your account remembers it, and no server can exchange it unnoticed. Compare it with your administrator’s, by telephone or on paper:
desk-first-use-read = I have compared it, or will
desk-awaiting-title = Nobody can report to you yet
desk-awaiting = Your administrator has to compare your new keys with you and publish them. Call, and read these words to each other.
desk-awaiting-show = Show what is compared
desk-awaiting-check = Look again
desk-awaiting-over = Your keys are published. Reports can reach you now.
desk-awaiting-still = Not published yet.

## Invitation

desk-enrol-title = You are invited
desk-enrol-opening = Opening your link …
desk-enrol-who = { $organisation } invites you to its desk, as { $role }.
desk-enrol-who-instance = You are invited to run this server: its organisations and its health. No report can be read with this account.
desk-enrol-until = The link works until
desk-enrol-what = In about five minutes:
desk-enrol-what-passphrase = You get a passphrase. Only you will know it; nobody can look it up.
desk-enrol-what-sheet = You print or save a recovery sheet, for the day on which the passphrase or the device is gone.
desk-enrol-what-compare = You compare six words with your administrator by telephone, so that both of you know the keys are yours.
desk-enrol-alone = Do this where nobody looks at your screen, on a device that is yours alone.
desk-enrol-begin = Begin
desk-link-in-hand = Keep your link until you are done: this page keeps it in no address and no history, so after reloading you have to open it again.
desk-enrol-do = Make my account
desk-enrol-to-desk = Go to the desk
desk-enrol-step-welcome = Invitation
desk-enrol-step-passphrase = Passphrase
desk-enrol-step-sheet = Recovery sheet
desk-enrol-step-check = Check
desk-enrol-step-compare = Compare
desk-enrol-done-title = Your account is made
desk-enrol-compare-title = Call your administrator
desk-enrol-compare = Call on a number that you know, not on one from the mail that brought you here. Read these words, or the digits, to each other. Both of you see the same if nobody stands between you.
desk-enrol-compare-if = If they differ, say so to your administrator, and sign in nowhere: the keys were exchanged on their way.
desk-enrol-compare-until = Until your administrator has published your keys, nobody can report to you. You find these words again under “My account”.
desk-enrol-compare-later = Your organisation has published no list of readers yet. Once it has, you find the words to compare with your administrator under “My account”.
desk-enrol-next-title = What comes next
desk-enrol-next = You can sign in now. Keep the passphrase and the sheet apart from this device.
desk-link-dead-title = This link does not work any more
desk-link-dead = It was used, it has run out, or a newer one took its place. That is nothing bad: ask your administrator for a new one.
desk-link-none-title = This page needs its link
desk-link-none = It was reloaded, or opened without the link. Open the link again from where you have it: it works until it was used.
desk-link-dead-enrolled = If you used it yourself, your account is there: sign in. If you did not use it, tell your administrator that somebody else may have.
desk-link-dead-sign-in = Sign in

## A new account

desk-account-passphrase-title = Your passphrase
desk-account-passphrase-what = It opens your keys, and is never sent. This device made one that nobody can guess.
desk-account-making = Making your keys …
desk-account-making-slow = Making your keys. In this browser it can take several minutes …
desk-passphrase-legend = Passphrase
desk-passphrase-made = One that was made here (recommended)
desk-passphrase-own = One of my own
desk-passphrase-another = Another one
desk-passphrase-copy = Copy
desk-passphrase-copied = Copied
desk-passphrase-keep = Write it on paper, or put it into a password manager. Learn it when you have typed it a few times.
desk-passphrase-type = Your own passphrase
desk-passphrase-repeat = The same once more
desk-passphrase-strength = How hard it is to guess
desk-passphrase-typed-hint = Several words that have nothing to do with each other or with you are best.
desk-passphrase-scoring = Checking how hard it is to guess …
desk-passphrase-weak = Too easy to guess. Add words that have nothing to do with each other.
desk-passphrase-nearly = Not hard enough yet. Add another word.
desk-passphrase-strong = Hard to guess.
desk-passphrase-differs = Hard to guess, but the second one is different.
desk-passphrase-unscored = It could not be checked how hard it is to guess. Use one that was made here, or try again later.
desk-passphrase-missing = Choose a passphrase that is hard to guess, and type it twice if it is your own.

## Recovery sheet

desk-sheet-title = Recovery sheet
desk-sheet-what = This sheet opens your account when the passphrase or the device is gone. It is shown only now. Print it or save it, and keep it where you would keep a passport; not on this device, and not with the passphrase.
desk-sheet-heading = Recovery sheet – { $organisation }
desk-sheet-for = Sign-in name: { $login }
desk-sheet-made = Made on { $day }
desk-sheet-how = If passphrase or device is lost, go to this address, choose “Passphrase forgotten, or device lost?” and type the groups above:
desk-sheet-warning = Whoever has this sheet can read everything you can read. Show it to nobody. If it is lost, make a new one under “My account”: from then on the server accepts this one no more, and whoever is signed in elsewhere is signed out. What somebody read or copied with it before cannot be taken back.
desk-sheet-print = Print
desk-sheet-save = Save as a file
# A part of the file’s name.
desk-sheet-file = recovery-sheet
desk-sheet-kept = I have it, go on
desk-sheet-check-title = Is the sheet there?
desk-sheet-check-why = Many people find out too late that theirs is nowhere. Take the sheet and type one group of it.
desk-sheet-check-label = Group { $number }
desk-sheet-check-missing = Type the group that stands on your sheet.
desk-sheet-check-wrong = That is not group { $number }. Look at the number in front of it.
desk-sheet-check-back = Show the sheet again

## Recovery

desk-recover-title = Back in with the recovery sheet
desk-recover-what = Your sheet opens your keys once. Then you choose a new passphrase and get a new sheet. All other sessions end, and codes and passkeys are removed.
desk-recover-groups = The groups on your sheet
desk-recover-groups-hint = Capital letters do not matter. A sheet that you saved can be pasted into the first field as a whole.
desk-recover-group = Group { $number }
desk-recover-open = Open my account
desk-recover-back = Back to signing in
desk-recover-neither = Neither passphrase nor sheet? Nobody can open your keys then, not even the server. Ask your administrator to close your account and invite you anew, under another short name. Other readers of your cases can then let you in; what only you could read stays closed.
desk-recover-missing = Type your sign-in name and every group.
desk-recover-suspects = Something is mistyped, most likely in group { $groups }.
desk-recover-wrong = That name and sheet do not belong together. Perhaps the sheet was replaced by a newer one.
desk-recover-step-groups = Sheet
desk-recover-passphrase-title = A new passphrase
desk-recover-passphrase = Your keys are open. The old passphrase stops working.
desk-recover-sheet = The sheet that you used stops working. This is the new one.
desk-recover-finish = Finish

## Fingerprints

desk-fingerprint-title = What my administrator compares
desk-fingerprint-words = As words
desk-fingerprint-digits = The same as digits
desk-fingerprint-compare = Your keys are new and not published yet. Call your administrator and read these words to each other.
desk-fingerprint-compared = These words stand for your keys and for the organisation’s key. Your administrator sees the same.

## Proof before changes

desk-step-up-title = Is it you?
desk-step-up-what = Before something important is changed, the desk asks once more. It remembers your answer for five minutes.
desk-step-up-do = Confirm
desk-step-up-missing = Type your passphrase.
desk-step-up-passkey = Your device then asks for your passkey.
desk-step-up-nowhere = Your second step is a passkey, and this browser or this address knows none. Go to a device and an address where it works.
desk-step-up-missing-code = Type your passphrase and the six digits that your app shows now.

## Faults

desk-fault-second-factor-needed = Your organisation wants a second step when you sign in. Set one up under “My account”.
desk-fault-step-up-needed = Confirm first that it is you.
desk-fault-step-up-declined = Nothing was changed.
desk-fault-no-link = This link does not work any more. Ask for a new one.
desk-vault-unsaved = What this visit learned about the organisation’s key could not be kept in your account, twice. What it knew before still protects you. Sign in again later; if this comes back, tell your administrator in another way than through this site.
desk-fault-already-exists = That name is taken.
desk-fault-passkey-known = This device already has a passkey for this account.
desk-fault-passkey-unknown = This passkey is not known here, or no longer. It may belong to another organisation on this server. Use another one, or your passphrase.
desk-fault-passkey-stopped = The device gave no answer: it was cancelled, took too long, or has no passkey for this place.
desk-fault-passkey-failed = The passkey could not be used here. Use another browser or device, or your passphrase.
desk-fault-passkey-opens-nothing = Your passkey opens your keys, but not in this browser. Sign in with your passphrase; the passkey then counts as second step.
desk-fault-roster-other-key = It is signed with another key than the one your account remembers. Either the organisation changed its key without the proof that belongs to it, or this server shows you a list of its own.
desk-fault-recovery-too-short = There are groups missing.
desk-fault-recovery-too-long = There is more than the groups of one sheet.
desk-fault-recovery-not-a-letter = There is a sign that stands on no sheet. Check every group.
desk-fault-recovery-mistyped = Something is mistyped. Check every group.
