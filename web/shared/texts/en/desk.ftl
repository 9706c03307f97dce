# The handlers' desk. Short and exact: read all day, often in a hurry, sometimes by somebody shaken.

## Everywhere

desk-name = Handlers’ desk
desk-name-any = Desk
desk-name-instance = Server
desk-page-title = Desk – { $organisation }
desk-skip = Go to the content
desk-language = Language
desk-cancel = Cancel
desk-again = Try again
desk-refresh = Refresh
desk-dialog-close = Close
desk-notice-close = Close this message
desk-code = For whoever looks into it: { $code }

## Sign-in

desk-sign-in-title = Sign in
desk-sign-in-login = Sign-in name
desk-sign-in-passphrase = Passphrase
desk-sign-in-passphrase-hint = It opens your keys on this device and is never sent. Nobody can look it up for you.
desk-sign-in-show = Show passphrase
desk-sign-in-do = Sign in
desk-sign-in-unlock = Unlock
desk-sign-in-missing = Type your sign-in name and your passphrase.
desk-sign-in-step-roster = Checking the list of readers …
desk-sign-in-step-deriving = Making your key from the passphrase …
desk-sign-in-step-deriving-slow = Making your key from the passphrase. In this browser it can take several minutes …
desk-sign-in-step-server = Asking the server …
desk-sign-in-step-keys = Opening your keys …
desk-locked-hand = The desk is locked. Your keys have left this device’s memory.
desk-locked-idle = The desk was locked because nobody used it for ten minutes.
desk-locked-ended = Your session has ended. Sign in again to go on.
desk-locked-signing-out = Signing out …
desk-locked-signed-out = You have signed out.
desk-locked-signed-out-here = You have signed out here, but the server could not be told. Its session ends by itself after a while.
desk-locked-kept = What you typed is kept until you are back.
desk-key-pinned = Key checked: your link names the organisation’s key, and the list of readers is signed with it.
desk-key-first = Your link does not name the organisation’s key. If you were here before, your account remembers it, and it is compared when you sign in. If this is your first visit, this page trusts the key that it was given: compare it with the one you were handed, or use the full link.
desk-key-show = Key of the organisation
desk-refused-roster = The list of readers cannot be trusted
desk-refused-start = The desk could not start
desk-refused-advice = Do not sign in. Tell your administrator in another way than through this site.

## Shell

desk-lock = Lock
desk-sign-out = Sign out
desk-sign-out-unsent-title = Something has not been sent
desk-sign-out-unsent = You typed something that was not sent. It is lost when you sign out. Locking the desk keeps it.
desk-sign-out-stay = Stay
desk-sign-out-discard = Discard and sign out
desk-idle-title = Are you still there?
desk-idle-left = { $count ->
    [one] The desk locks in { $count } second.
   *[other] The desk locks in { $count } seconds.
}
desk-idle-kept = What you typed is kept for you.
desk-idle-lock = Lock now
desk-idle-stay = I am here
desk-export-title = Export my key
desk-export-what = This saves your own key as a file. With it you can open the sealed files of your cases without this site, in any age tool (version 1.3 or later): an independent check, and a way out if this site is ever gone.
desk-export-warning = Whoever has this file can read everything you can read, without a passphrase. Keep it offline, for example on an encrypted stick in a safe, and delete it from this device.
desk-export-how = How to use it
desk-export-how-text = In a terminal, with the age program and a sealed file that the server’s operator gives you:
desk-export-passphrase = Your passphrase, once more
desk-export-checking = Checking your passphrase …
desk-export-do = Save my key
desk-export-done = Your key was saved. Move it to a safe place and delete it here.
desk-shortcuts-title = Keyboard shortcuts
desk-shortcuts-next = Next case
desk-shortcuts-previous = Previous case
desk-shortcuts-open = Open the case
desk-shortcuts-search = Search
desk-shortcuts-back = Back to the cases
desk-shortcuts-reply = Write to the reporter
desk-shortcuts-note = Write a note
desk-shortcuts-send = Send what you are writing
desk-shortcuts-help = This list
desk-shortcuts-on = Single keys do something

## Inbox

desk-inbox-title = Cases
desk-fetching = Fetching your cases …

## Case

desk-case-title = Case
desk-case-number = case { $id }
desk-case-opening = Opening the case …
desk-tabs = Parts of the case
desk-tab-conversation = Conversation
desk-tab-notes = Notes
desk-tab-facts = Facts
desk-alarm-title = Something is wrong with this case
desk-alarm-unread = The newest part of this case could not be fetched
desk-alarm-partly = You can read what came before. Do not rely on this case, do not answer here, and tell your administrator in another way than through this site.
desk-alarm-nothing = Nothing of it can be read. Tell your administrator in another way than through this site.
desk-warning-title = Take care
desk-warning-uninvited-reader = { $name } can open this case, says the server, but the reporter did not choose this person. Somebody may have given the key away. Find out who before you write anything.
desk-warning-acknowledged-by-server-only = The server says that this report was acknowledged, but no handler signed that. The reporter was told nothing, and the escalation may have been held back. Acknowledge it yourself, and tell your administrator.
desk-warning-log-without-key = There are notes in this case for which the server gave you no key. You cannot read them, acknowledge, or close. Ask another reader of the case.

## Conversation

desk-message-reporter = Reporter
desk-message-you = you
desk-message-kind-report = Report
desk-message-kind-acknowledgement = Acknowledgement
desk-message-kind-feedback = Feedback
desk-message-all = { $count ->
    [one] Show all of it ({ $count } character)
   *[other] Show all of it ({ $count } characters)
}
desk-conversation-newest = Go to the newest message
desk-conversation-earlier = { $count ->
    [one] Show { $count } earlier message
   *[other] Show { $count } earlier messages
}
desk-files-title = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
desk-files-caution = Files come from somebody you do not know. They are checked to be what was sent, not to be harmless.
desk-files-caution-active = Some of these files can carry programs. They are checked to be what was sent, not to be harmless: open them on a device that is kept for it.
desk-files-too-large = “{ $name }” is too large. The limit is { $size }.
desk-files-empty = “{ $name }” is empty.
desk-files-too-many = A message can carry { $count } files at most.
desk-files-unreadable = “{ $name }” could not be read. It may have been moved or changed. Remove it and choose it again.
desk-file-show = Show
desk-file-download = Download
desk-file-opening = Fetching and checking { $name }
desk-file-saved = { $name } was checked and saved.
desk-file-picture = Picture { $name }

## Reply

desk-reply-title = Write to the reporter
desk-reply-who = The reporter reads this. Their language: { $language }
desk-reply-add = Add files
desk-reply-files = Files to send
desk-reply-file-remove = Remove { $name }
desk-reply-send = Seal and send
desk-reply-empty = Write something first, or add a file.
desk-reply-sending = Sealing and sending …
desk-reply-sending-file = Sealing and sending file { $number } of { $count } …
desk-reply-sent = Sent. The reporter reads it with the receipt code.
desk-meanwhile = Something new was said in this case while you were writing. Close this window and read it first. What you typed is kept.

## Notes and log

desk-notes-title = Notes and log
desk-notes-who = The reporter cannot see this. The case’s handlers can.
desk-notes-none = Nothing yet.
desk-notes-earlier = { $count ->
    [one] Show { $count } earlier entry
   *[other] Show { $count } earlier entries
}
desk-note-label = New note
desk-note-placeholder = A note for the handlers of this case
desk-note-add = Add note
desk-note-adding = Sealing …
desk-note-added = The note was added.
desk-note-empty = Write something first.
desk-log-opened = { $name } opened the case
desk-log-acknowledged = { $name } acknowledged the report
desk-log-note = { $name } wrote a note
desk-log-closed = { $name } closed the case
desk-log-reason = Reason: { $reason }
desk-log-with-feedback = The reporter was given feedback.
desk-log-no-feedback = No feedback was possible: { $why }

## Facts

desk-clocks-title = Clocks
desk-clock-received = Received
desk-clock-done-acknowledge = Acknowledged
desk-clock-done-feedback = Feedback given
desk-clock-by-acknowledge = Acknowledge by
desk-clock-by-feedback = Feedback by
desk-clock-none-acknowledge = Not acknowledged
desk-clock-none-feedback = No feedback given
desk-clock-in-time = in time
desk-clock-was-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
desk-clock-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
desk-clock-left = { $count ->
    [0] today
    [one] tomorrow
   *[other] in { $count } days
}
desk-identity-title = Reporter
desk-identity-anonymous = Anonymous.
desk-identity-hint-anonymous = Do not try to find out who it is, and ask nothing that would give it away.
desk-identity-confidential = In confidence.
desk-identity-hint-confidential = Only the readers below may know who it is. Tell nobody else without the reporter’s consent.
desk-identity-named = Named.
desk-identity-hint-named = The name may be used when the report is looked into.
desk-identity-contact = Show name and contact
desk-identity-language = Wrote in { $language }
desk-readers-title = Who can read it
desk-readers-uninvited = Not chosen by the reporter
desk-readers-escalated = Let in because nobody acknowledged in time
desk-readers-escalation = If nobody acknowledges it by { $day }, { $name } is let in as well, as the reporter asked.
desk-readers-escalation-due = { $name } was to be let in on { $day }, as the reporter asked.
desk-readers-escalation-over = It was acknowledged, so { $name } is not let in.
desk-readers-no-escalation = The reporter asked for nobody to be let in later.
desk-readers-left-out = Not among the readers: { $names }. The reporter may have left them out on purpose. Do not talk to them about it.

## Acknowledge

desk-acknowledge = Acknowledge
desk-acknowledge-title = Acknowledge the report
desk-acknowledge-what = You tell the reporter, under your name, that a person has read the report. From today you have three months to say what was done with it.
desk-acknowledge-label = Your words to the reporter
desk-acknowledge-language = A suggestion in { $language }, the language of the report. Change it as you like.
desk-acknowledge-other-language = The report is in { $language }. There is no suggestion in that language; this one is in { $ours }.
desk-acknowledge-reset = Back to the suggestion
desk-acknowledge-empty = Write a few words to the reporter.
desk-acknowledge-do = Seal and acknowledge
desk-acknowledged = Acknowledged. The reporter was told.
desk-suggest-acknowledge = Thank you for your report. I am { $name }, { $role }. I have read it and take it seriously.

    You will hear from me here by { $day } at the latest what was done with it. I may have questions before then, so please come back with your receipt code every few days.

    If you are in danger or something changes, write to me here.

## Close

desk-close = Close case
desk-close-title = Close the case
desk-close-reason = Why is it closed?
desk-close-reason-choose = Choose a reason
desk-close-reason-hint = It stands in the log. The reporter does not see it.
desk-close-reason-missing = Choose why the case is closed.
desk-close-feedback = How does the reporter hear of it?
desk-close-how-missing = Choose how the reporter hears of the outcome.
desk-close-give = With this feedback, sent now
desk-close-give-hint = Say what was done and found, as far as you may. The reporter wrote in { $language }.
desk-close-text-missing = Write the feedback.
desk-close-given = With the feedback of { $day }
desk-close-not-possible = Not at all, because no feedback is possible
desk-close-why = Why not?
desk-close-why-missing = Write why no feedback is possible.
desk-close-final = A closed case takes no further steps unless it is reopened with a reason. You and the reporter can still write to each other, and you can add notes.
desk-close-sure = Yes, close it
desk-close-sure-missing = Confirm that it is to be closed for good.
desk-close-do = Close the case
desk-closed-done = The case is closed.
desk-reason-substantiated = Substantiated
desk-reason-partly-substantiated = Partly substantiated
desk-reason-unsubstantiated = Unsubstantiated
desk-reason-inconclusive = Inconclusive
desk-reason-too-little-information = Too little information
desk-reason-survivor-declined = Survivor declined
desk-reason-referred = Referred
desk-reason-out-of-scope = Out of scope
desk-reason-resolved-informally = Resolved informally
desk-reason-advice-only = Advice only
desk-reason-duplicate = Duplicate
desk-reason-hint-substantiated = What was reported was established.
desk-reason-hint-partly-substantiated = Part of what was reported was established.
desk-reason-hint-unsubstantiated = It was looked into and not established.
desk-reason-hint-inconclusive = It was looked into and remains open.
desk-reason-hint-too-little-information = There is too little to go on, and the reporter does not answer.
desk-reason-hint-survivor-declined = The survivor does not want it pursued.
desk-reason-hint-referred = Somebody else takes it on: a partner, the United Nations, the police.
desk-reason-hint-out-of-scope = It is not about anything this channel is for.
desk-reason-hint-resolved-informally = It was settled without a formal procedure.
desk-reason-hint-advice-only = The reporter wanted advice and got it.
desk-reason-hint-duplicate = It is part of another case.

## Rules of the workflow

desk-rule-opened-once = The case has to be opened first. Refresh it and try again.
desk-rule-acknowledged-once = Somebody acknowledged this case already.
desk-rule-acknowledge-first = Acknowledge the report before you close the case.
desk-rule-feedback-first = There is no feedback yet. Give it now, or say why it is not possible.
desk-rule-closed = This case is closed.

## Faults: of the server

desk-fault-wrong-credentials = That name and passphrase do not belong together. Check both, also Caps Lock. Nobody can look up the passphrase.
desk-fault-sign-in-needed = Your session has ended. Sign in again; what you typed is kept.
desk-fault-forbidden = You may not do this.
desk-fault-no-case = You can no longer read this case, or it was erased.
desk-fault-no-blob = The server does not have this file any more.
desk-fault-no-roster = There is no organisation at this address, or it has no list of readers yet. Check the link.
desk-fault-not-found = There is nothing at this address. Check the link.
desk-fault-sequence-conflict = Others keep writing in this case at the same time. Read what is new, then try again.
desk-fault-unknown-reader = One of the readers has left the organisation. Refresh and try again.
desk-fault-blob-incomplete = A file did not arrive completely. Remove it, add it again and send once more.
desk-fault-internal = Something went wrong on the server. Try again. If it goes wrong again, tell your administrator.

## Faults: of the list of readers

desk-fault-roster-wrong-key = It is not signed with the key that your link names.
desk-fault-roster-changed = It was changed after the organisation had signed it.
desk-fault-roster-older = The server showed an older one than before.
desk-fault-roster-replaced-key = It was signed with a key that had been replaced by then.
desk-fault-roster-elsewhere = It belongs to another address. Check the address of this page.
desk-fault-roster-expired = It is out of date, or the date of this device is wrong.
desk-fault-roster-inconsistent = It contradicts itself.
desk-fault-roster-malformed = It cannot be understood.
desk-fault-program-too-old = This page is older than what it should read. Load it again.

## Faults: of keys and sealed entries

desk-fault-keys-do-not-open = The keys that the server keeps for you do not open with your passphrase. They are damaged or were exchanged. Tell your administrator.
desk-fault-not-your-keys = The list of readers names you with keys that are not yours. Do not go on; tell your administrator in another way than through this site.
desk-fault-challenge-unsafe = The server asks for a derivation that is not safe. Do not go on; tell your administrator.
desk-fault-passphrase-empty = Type your passphrase.
desk-fault-passphrase-too-long = This is too long for a passphrase.
desk-fault-no-memory = This device has too little memory free. Close other pages and programs, and try again.
desk-fault-no-webassembly = This browser cannot open the seal. Use a newer one.
desk-fault-worker-failed = The part of this page that holds the keys could not start. Load the page again, or use another browser.
desk-fault-locked = The desk is locked. Sign in again; what you typed is kept.
desk-fault-no-key = The server gave you no key to this case.
desk-fault-no-file-key = You have no key to this case’s log. Ask another reader of the case.
desk-fault-split-view = This case goes by a list of readers that this server cannot show you, or that the organisation did not sign. The server may have shown the reporter another list than you.
desk-fault-withheld = The server says that there is more in this case, but does not give it out.
desk-fault-entry-changed = A message was changed after its author had signed it.
desk-fault-entry-damaged = A message is damaged or was not meant for you.
desk-fault-chain-gap = A message is missing: the server left something out.
desk-fault-chain-repeat = The server sent a message a second time, or another one in its place.
desk-fault-chain-elsewhere = The server sent something that belongs to another case.
desk-fault-chain-exchanged = A message was exchanged for another one, or put in another place.
desk-fault-chain-unknown-author = A message was signed by somebody whom the list of readers does not name.
desk-fault-chain-other-readers = A message was sealed for other readers than those of this case.
desk-fault-chain-older-roster = A message goes by an older list of readers than a message before it. Somebody who has left since may have written it.
desk-fault-chain-not-theirs = A message is of a kind that its author may not write.
desk-fault-grant-changed = A key to this case was changed after it had been given.
desk-fault-grant-elsewhere = The server sent a key that was given to somebody else or for another case.
desk-fault-grant-unknown-author = A key to this case was given by somebody whom the list of readers does not name.
desk-fault-grant-damaged = A key to this case is damaged.
desk-fault-log-breaks-rule = The case log takes a step that is not allowed. Somebody wrote it with another program, or it was put together by the server.
desk-fault-empty = Write something first.
desk-fault-too-long = This is too long: 200,000 characters are possible. Send it as a file.
desk-fault-too-many-attachments = There are too many files.
desk-fault-full = This case has reached its greatest length and takes nothing more.
desk-fault-newer-roster = There is a newer list of readers than the one that is open here. Refresh, then write again.
desk-fault-case-unread = This case must be read to its end first.
desk-fault-attachment-too-large = This file is too large.
desk-fault-attachment-unreadable = The file could not be sealed. It may have been changed while it was read.
desk-fault-attachment-damaged = This file is damaged or was exchanged. Nothing of it was saved.
desk-fault-attachment-exchanged = This is not the file that was sent. Nothing of it was saved.
desk-fault-no-attachment = This message has no such file.
