# New keys, handing over, letting colleagues in; figures; whoever runs the instance.

moving-title = New keys
moving-hint = After a device was lost or stolen, or when somebody may have had your passphrase.
moving-begin = Make new keys
moving-begin-do = Make new keys
moving-begin-what = Your account gets new keys, in three steps:
moving-step-make = This device makes them now.
moving-step-compare = Your administrator compares six words with you and signs them into the list.
moving-step-seal = You then seal your cases anew to them, here. It can be broken off and taken up again at any time.
moving-begin-honest = What somebody copied before cannot be taken back. Change your passphrase as well if somebody may have had it.
moving-begun = New keys are made. Ring your administrator and compare the six words.
moving-keys-wait = Your new keys wait for your administrator
moving-keys-wait-what = Ring them and compare the six words. Until they have signed the list, reports still come to your earlier keys, and you can read everything.
moving-keys-show = Show the six words
moving-keys-look = Look again
moving-keys-not-yet = The list does not name your new keys yet.
moving-waiting = { $count ->
    [0] All your cases open with your newest keys.
    [one] { $count } case opens only with your earlier keys
   *[other] { $count } cases open only with your earlier keys
}
moving-waiting-what = Seal them anew to your newest keys. You can go on working meanwhile; if it is broken off, it goes on later where it stopped.
moving-seal-do = Seal anew
moving-sealing = Sealing anew: { $done } of { $total }
moving-sealed = All your cases are sealed to your newest keys.
moving-failed = { $count ->
    [one] { $count } case could not be sealed anew: something is wrong with it. Look at it in the list of cases.
   *[other] { $count } cases could not be sealed anew: something is wrong with them. Look at them in the list of cases.
}
moving-all-sealed = All your cases open with your newest keys.
moving-forget = Forget the earlier keys
moving-forget-do = Forget them
moving-forget-hint = Wait a few weeks: a report that was begun before the list changed may still come to your earlier keys. If you are let in when nobody acknowledges, wait three months. What only the earlier keys open is lost to you afterwards.
moving-forgotten = The earlier keys are forgotten.
moving-leaving-title = Before you leave or are away
moving-leaving-hint = Hand over what only you can read. Your administrator cannot do it: nobody but you has the keys.
moving-alone = { $count ->
    [one] Nobody else reads { $count } of your cases. If your keys are lost, so is it.
   *[other] Nobody else reads { $count } of your cases. If your keys are lost, so are they.
}
moving-not-looked-at = { $count ->
    [one] One case could not be looked at yet, or something is wrong with it. Open “Cases” and see to it before you leave.
   *[other] { $count } cases could not be looked at yet, or something is wrong with them. Open “Cases” and see to them before you leave.
}
moving-alone-none = Every case of yours has another reader.
moving-show = Which cases are shown
moving-show-alone = Cases that only I read
moving-show-all = { $count ->
    [one] My only case
   *[other] All my { $count } cases
}
moving-cases = Cases to hand over
moving-choose-all = Choose all
moving-choose-none = Choose none
moving-colleague = To whom
moving-colleague-choose = Choose a colleague
moving-colleague-can = { $name } ({ $count } of { $total })
moving-colleague-hint = Only people of the same lane, and nobody whom the reporter left out.
moving-colleague-nobody = There is nobody to whom these cases may be given: of the same lane, and not left out by the reporter.
moving-not-all = { $count ->
    [one] { $count } case may not be given to { $name }, or { $name } reads it already. It is left as it is.
   *[other] { $count } cases may not be given to { $name }, or { $name } reads them already. They are left as they are.
}
moving-hand-over = { $count ->
    [one] Hand over { $count } case
   *[other] Hand over { $count } cases
}
moving-hand-over-title = Hand over to { $name }?
moving-hand-over-what = { $name } can then read everything in these cases, with the notes. It stands in each case’s log, and you go on reading them until you have left. It cannot be taken back.
moving-hand-over-failed = not handed over
moving-handing-over = Handing over: { $done } of { $total }
moving-handed-over = { $count ->
    [one] { $count } case was handed over to { $name }.
   *[other] { $count } cases were handed over to { $name }.
}

## Letting somebody into a case

desk-grant = Let a colleague in
desk-grant-title = Let a colleague into this case
desk-grant-what = They can then read everything that was said and noted so far, and what comes. It stands in the log, and it cannot be taken back.
desk-grant-who = Whom
desk-grant-choose = Choose somebody.
desk-grant-left-out = Whom the reporter left out is not offered, and neither is anybody of another lane.
desk-grant-nobody = There is nobody else whom you may let in.
desk-grant-do = Let in
desk-granted = { $name } can read this case now.
desk-only-reader = You alone read this case. If your keys are lost, so is it.
desk-readers-let-in = Let in by a colleague
desk-log-granted = { $name } let { $person } in
desk-warning-other-channel = The server shows this case under another channel than the reporter chose. Tell your administrator in another way than through this site.
desk-rule-reads-already = This person reads the case already.
desk-rule-left-out = The reporter left this person out.
desk-rule-other-lane = This person reads other kinds of cases. Only the reporter can turn to them.
desk-rule-not-in-roster = This person is not in the list of readers.

## Figures

figures-title = Figures
figures-loading = Counting …
figures-caption = Reports by channel and year, on { $day }
figures-channel = Channel
figures-year = Year
figures-received = Received
figures-acknowledged = Acknowledged
figures-few = 1–4
figures-none = There is nothing to show yet: figures of a year are shown when it is over.
figures-rule = A year is shown when it is over, and fewer than five as “1–4”, so that no number points at a person. Nothing but channel and year is counted.
figures-not-prevalence = These are reports, not how often something happens: more reports can mean more trust.
figures-download = Save as a table (CSV)

## Instance

instance-title = This server
instance-loading = Looking at the server …
instance-health = Health
instance-version = Version
instance-database = Database
instance-database-sqlite = SQLite
instance-database-postgresql = PostgreSQL
instance-organisations = Organisations
instance-attachments = Files stored
instance-free = Room left for files
instance-mail-waiting = Mails waiting to be sent
instance-mail-undelivered = Mails given up in 30 days
instance-mail-none = This server sends no mail: links are handed over by hand, and nobody is reminded of anything. Name a mail server in its configuration.
instance-mail-lost = The mail server did not take some mails for five days, so they were given up. Look into its log, and ask the organisations’ administrators to check people’s addresses.
instance-organisations-hint = You see neither people nor cases of them, and there is no way for you to get in.
instance-none = There is no organisation yet.
instance-no-roster = No list of readers yet
instance-expires = List valid until { $day }
instance-expired = The list ended on { $day }
instance-create = New organisation
instance-create-what = You choose its name in addresses and invite its first administrator. Everything else is theirs: they make the key that decides who reads, and you never have it.
instance-create-do = Make the organisation
instance-slug = Name in addresses
instance-slug-hint = Small letters, digits, hyphens: { $address }. It cannot be changed later.
instance-slug-wrong = Use 1 to 40 small letters, digits and hyphens; no hyphen at the ends. “instance” is taken.
instance-slug-taken = There is an organisation of this name already.
instance-person = Short name of its first administrator
instance-link = New link for its first administrator
instance-link-title = A new link for { $slug }
instance-link-what = For when the first link was lost or has ended. The one from before stops working. Once somebody has enrolled, links come from the organisation’s own administrators.
instance-link-then = With this link they make their account, then the organisation key, the channels and the list of readers.
instance-has-administrator = This organisation has begun already: its own administrators invite. If none is left, the operator of the server uses “zegel org invite”.
instance-gigabytes = { $size } GB
