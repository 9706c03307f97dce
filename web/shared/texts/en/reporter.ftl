# The reporter's pages. Plain words; nothing that frightens, nothing that promises more than we can do.

## On every screen. The title is what stands in a browser's tab and history, so it says nothing.

page-title = Form
skip-to-content = Go to the content
languages-label = Language
exit = Leave now
exit-left = { $count ->
    [one] Press Shift { $count } more time to leave this page.
   *[other] Press Shift { $count } more times to leave this page.
}
exit-leaving = Leaving this page.
back = Back
continue = Continue
step-of = Question { $step } of { $steps }
error-title = Please check this
loading = One moment …
copied = Copied

## Start

start-title = Report something that is not right
start-intro = Tell it here in your own words. This page seals your report on your own device, before it is sent. Only the people you choose can open it. You do not have to say who you are.
start-safe-title = First: are you safe?
start-safe-danger = If you are in danger now, get to a safe place first, or call your local emergency number.
start-safe-device = Is this device yours, and can nobody look over your shoulder? If not, use another one if you can.
start-safe-exit = “Leave now” at the top hides this page at once. Pressing Shift three times does the same. The browser’s history still shows this address.
start-places = Help outside the organisation
start-place-checked = checked on { $day }
start-write = Write a report
start-write-hint = You can stop at any point. Nothing is kept until you send it.
start-return = I have a receipt code
start-return-hint = Read the answers to your report and write back.
start-preparing = Getting the seal ready …
start-how-title = How it works
start-how-choose = You choose who reads it. You see their names, and you can leave people out.
start-how-write = You write what happened and add files if you want.
start-how-code = You get a receipt code of 24 digits. It is the only way back to your report, so write it down.
start-how-return = You come back with the code to read the answer. A person confirms within 7 days that your report was read, and you hear within 3 months after that what was done.
start-know-title = What the organisation can and cannot see
start-know-content = Nobody without a key can read your report: not the administrators and not those who run the server.
start-know-server = The server does not keep your internet address, the kind of device, or the hour. It keeps the day on which a report came in.
start-know-network = Your employer or internet provider may be able to see that this site was visited. A network other than your work’s, or Tor Browser, prevents that.
start-know-promise = Asking for help or aid never depends on reporting or not reporting.
start-other-title = Other ways
start-other-text = You can also speak to a confidential adviser or the ombudsperson in person, by telephone, or in a sealed letter. You find how to reach them on the poster, in the code of conduct, or from somebody you trust. Someone you trust may also report for you here.
noscript-title = This browser does not run scripts
noscript-text = The seal is made by a script on your own device. Without it, anything you typed would leave this device unsealed. That is why you cannot type anything here. Allow scripts for this page (in Tor Browser: security level “Standard” or “Safer”), use another browser, or choose another way below.

## Trouble before anything was typed

trouble-title = This page cannot be used right now
trouble-again = Try again
trouble-detail = For whoever looks into it: { $code }

## Channel

channel-title = Who do you want to tell?
channel-hint = Each of these is separate. Those who read one cannot read the others.
channel-advice = To talk in confidence and think about what you could do. Nothing else happens unless you want it.
channel-reporting = To make a formal report, so that the organisation looks into it and answers.
channel-ombuds = To tell somebody independent, also when nothing was done with an earlier report.
channel-error = Choose who you want to tell.
channel-none = Nobody can read reports here yet. Choose another way: the start page names some.

## Readers

readers-title = Who may read it?
readers-hint = These people get a key. Take away the tick from anyone who should not know about it, for instance because it is about them. They do not learn that your report exists.
readers-error = Leave at least one reader, or go back and choose another place.
readers-next = What happens next
readers-escalation-title = If nobody answers
readers-escalation = Also let { $name } ({ $role }) read it if nobody has confirmed it within { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
readers-key-pinned = Key checked. Your link or poster names the key of { $organisation }, and these readers are signed with it.
readers-key-first = You came without a key in your link, so this page trusts the key it was given. To be sure, ask for the poster of { $organisation } and scan the code on it, or compare the key on it with this one:
readers-key-label = Key of { $organisation }

## Who can read it, and why that can be believed: for a reader of twelve, and the proof for experts

who-title = Who can read this, and why you can believe it
who-reads-title = Who reads it
who-reads-choose = That depends on whom you tell. You choose it when you write, and you can leave people out.
who-reads-left = You left out { $names }. They get no key.
who-reads-later = { $name } ({ $role }) can read it too if nobody has confirmed it within { $days ->
    [one] { $days } day
   *[other] { $days } days
}, but only if you say yes to that.
who-not-title = Who cannot read it
who-not-server = The server. That is the computer that keeps your report. It gets only a closed envelope and no key. People who look after the server, or break into it, cannot read your report either.
who-not-administrators = The administrators. They keep the list of readers, but they get no key to your report. They cannot add themselves in secret: whoever reads is on the list.
who-not-excluded = Anyone you leave out. They get no key and are not told that your report exists.
who-not-seen = What the server does see: on which day something came in, about how large it is, and who has a key to it. It does not see the words.
who-right-title = How you know that these are the right people
who-right-stamp = The organisation signs the list of readers with a key of its own. Think of a stamp that nobody can copy. This key is not on the server. Your device has just checked the list: it is exactly the one that was signed.
who-right-stops = If somebody had put a wrong name on the list, this page would have stopped and told you.
who-promise-title = What we cannot promise
who-promise-people = People who read it can pass it on, or let a colleague in, for instance when they leave. Their program refuses anyone you left out, but it cannot stop a person from talking. Leave out whoever you do not trust.
who-promise-device = If somebody looks at your screen, or has put a program on this device to spy on you, the seal does not help. Use another device then.
who-promise-older = The server could go on showing this list until { $day }, even if somebody on it has left since.
who-promise-page = This page comes from the server, too. Whoever takes the server over could send a false page. Someone you trust who knows computers can check it, or report for you with the program instead of this page.
who-proof-title = The proof, for people who know about keys
who-proof-key = The organisation’s key (minisign)
who-proof-earlier = The key in your link, an earlier one that handed over to this key
who-proof-list = List of readers
who-proof-list-of = number { $number }, made on { $issued }, valid until { $expires }
who-proof-hash = Fingerprint of the list (SHA-256)
who-proof-reader = Fingerprint of the keys of { $name }
who-proof-how = Check it without this page, best on another device and another network:
who-proof-same = It should show the same key, the same fingerprints, and the key that is on the poster.

## Topic

topic-title = What is it about?
topic-hint = Choose what comes closest. You can be wrong; that does not matter.
topic-error = Choose what it is about. “I am not sure” is fine too.

## Story

story-title = What happened?
story-hint = Your own words are good. Think of what happened, where, and whether anyone is in danger now. You need not give names or dates, and no details that are painful to write.
story-for-other = Writing for someone else? Say so, and whether they know and agree. The receipt code is then for them.
story-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
story-error-empty = Write what happened. One sentence is enough.
story-error-long = This is too long. Shorten it, or add it as a file.

## Files

files-title = Do you want to add files?
files-hint = Photos, recordings, documents: up to { $count } files. You can also go on without.
files-choose = Choose files
files-warning-title = What files can give away
files-warning = A photo often carries the place, the time and the kind of phone inside it. Documents carry names. A voice can be recognised. Files are sealed, but those who read them can see this.
files-remove = Remove
files-remove-named = Remove { $name }
files-none = No files added
files-added = { $count ->
    [one] { $count } file added
   *[other] { $count } files added
}
files-error-large = “{ $name }” is too large. The limit is { $size }.
files-error-empty = “{ $name }” is empty.
files-error-many = There can be { $count } files at most.
files-error-unreadable = “{ $name }” could not be read. It may have been moved or deleted. Remove it and choose it again.

## Identity

identity-title = Do you want to say who you are?
identity-hint = You never have to. Whatever you choose, you read and answer with the receipt code.
identity-anonymous = No, stay anonymous
identity-anonymous-hint = Nobody learns who you are, unless your words or files give it away.
identity-confidential = Yes, but only to those who read it
identity-confidential-hint = They may not tell anyone else without your consent.
identity-named = Yes, and my name may be used
identity-named-hint = Your name may be used when it is looked into.
identity-contact = Your name and a safe way to reach you
identity-contact-hint = It is sealed together with your report.
identity-error = Write your name, or choose to stay anonymous.

## Check

check-title = Check your answers
check-hint = Until you send it, nothing has left this device.
check-channel = Told to
check-readers = Read by
check-excluded = Left out
check-escalation = If nobody answers
check-escalation-yes = also { $name }, after { $days ->
    [one] { $days } day
   *[other] { $days } days
}
check-escalation-no = nobody else
check-topic = About
check-story = What happened
check-files = Files
check-files-none = none
check-identity = Who you are
check-change = Change
check-change-named = Change: { $what }
check-send = Seal and send

## Sending

send-title = Your report is being sealed and sent
send-stay = Keep this page open until you see your receipt code.
send-receipt = Making your receipt code …
send-receipt-slow = Making your receipt code. On this device it can take up to a minute …
send-sealing = Sealing …
send-file = Sealing and sending file { $number } of { $count } …
send-report = Sending the report …
send-done = Sent
send-failed-title = It has not been sent yet
send-uncertain-title = It may have been sent
send-uncertain = No answer came back, so your report may have arrived. Write this code down now and keep it: if your report is there, only this code opens it. Then try again.
send-failed-kept = Everything you wrote is still here. You can try again without it arriving twice.
send-again = Try again
send-back = Back to my answers
send-without = Send without files

## Receipt

receipt-title = Your receipt code
receipt-sent = Your report was sent.
receipt-intro = Write these 24 digits down and keep them where only you can find them. They are the only way back to your report. Nobody can give you a new code.
receipt-group = Group { $number }
receipt-copy = Copy
receipt-print = Print
receipt-copy-warning = What you copy, others who use this device may paste.
receipt-when = Come back by { $day } for the first answer
receipt-continue = I have written it down

## Proof that it was written down

proof-title = Type one group again
proof-intro = Look at what you wrote down and type group { $number }. So you know it is right before this page forgets it.
proof-label = Group { $number } of your receipt code
proof-error = That is not group { $number }. Look at the code again and write it down anew.
proof-show = Show the code again
proof-done = Done

## Done

done-title = That is done
done-text = Your report is with those you chose.
done-when-title = When to come back
done-when-confirm = By { $day }, a person should have confirmed that your report was read.
done-when-soon = There may be questions for you sooner. Look after a few days, so that they do not have to wait.
done-when-how = Come back to this address, choose “I have a receipt code”, and type your 24 digits.
done-clear = This page has forgotten your report and your code. The browser’s history still shows the address.
done-close = Leave this page

## Coming back: the code

code-title = Type your receipt code
code-hint = 24 digits, in any script. Spaces do not matter, and you may paste it.
code-open = Open
code-suspect = Something is not right in group { $groups }. Compare it with what you wrote down.
code-suspects = There is a mistake in the code, probably in one of these groups: { $groups }. Compare them with what you wrote down.
code-suspect-any = There is a mistake in the code. Compare all groups with what you wrote down.
code-short = { $count ->
    [one] One digit is missing: a code has 24.
   *[other] { $count } digits are missing: a code has 24.
}
code-long = There are { $count } digits. A code has 24.
code-letter = A code has only digits.
code-empty = Type the 24 digits of your receipt code.
code-unknown = There is no report for this code here. It may be that the address of this page is not the right one: compare it with the one you used. Or your report was closed and then erased, and nobody can read it any more. Nothing of an erased report is kept, not even that it was there, so this page cannot tell you which it is. If you still need help, you are welcome to write a new report.

## Coming back: opening

open-title = Opening your report
open-deriving = Making the key from your code …
open-deriving-slow = Making the key from your code. On this device it can take up to a minute …
open-fetching = Fetching …
open-failed-title = Your report could not be opened

## Thread

thread-title = Your report
thread-now = Where it stands
thread-since = since { $day }
thread-received = Received
thread-acknowledged = Confirmed by a person
thread-acknowledge-by = A person confirms it by
thread-feedback = You heard what was done
thread-feedback-by = You hear what was done by
thread-late = later than promised
thread-done = done
thread-expected = expected
thread-extended = They asked for more time to answer: until { $day }. They say below why.
thread-messages = Messages
thread-you = You
thread-report = Your report
thread-save = Save
thread-save-named = Save { $name }
thread-saving = Opening { $name } …
thread-saved = { $name } is saved where this browser keeps its downloads.
thread-save-failed = { $name } could not be opened.
thread-save-caution = A saved file stays on this device for others to see.
thread-reply-title = Write back
thread-reply-label = Your message
thread-reply-files = Add files
thread-reply-send = Seal and send
thread-reply-sent = Your message was sent.
thread-reply-late = Your earlier message did arrive. What you changed since then has not been sent.
thread-reply-empty = Write something first, or add a file.
thread-refresh = Look for new messages
thread-refreshed = There is nothing new.
thread-new = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
}
thread-leave = Close my report
thread-warning-title = Take care
thread-warning-next = You can read what came before. Tell the organisation in another way, and do not trust answers that come later.

## Stages of a case, as the reporter sees them

stage-received = Your report has arrived. Nobody has confirmed it yet.
stage-acknowledged = A person has read your report and is looking into it.
stage-feedback-given = You were told what was done. You can still write back.

## Where a case stands, as handlers say it

now-looking-at-it = Somebody has begun to read your report.
now-safety = They are first making sure that nobody is in danger.
now-assessing = They are finding out what happened and what can be done.
now-support = You are getting help. There is no investigation.
now-informal = They are trying to solve it by talking, without an investigation.
now-referred = Somebody else has taken it on. The messages say who.
now-investigating = It is being investigated.
now-deciding = They know more now, and are deciding what follows from it.
now-closed = Your report is closed. You can still write back.
now-reopened = Your report is open again.
now-waiting-for-you = They are waiting for an answer from you.
now-paused = It has to wait, for instance for the police or a court.

## What happens next

next-received = What happens next: a person reads your report and confirms it, by { $day } at the latest.
next-acknowledged = What happens next: you hear what was done, by { $day } at the latest.
next-waiting = What happens next: once you have answered below, they go on.
next-goes-on = What happens next: they go on with it and write to you here.
next-told = What happens next: if there is more to tell, they write to you here. You can write back, say how you were treated, or take it somewhere else.
next-closed = What happens next: nothing more is planned. You can still write back, say how you were treated, or take it somewhere else.

## When a clock has run out

late-title = This is later than promised
late-acknowledge = A person should have confirmed your report by { $day }. Nobody has.
late-feedback = You should have heard what was done by { $day }. You have not.
late-ask = You can ask about it below, or take it somewhere else.
late-with = { $name } can read your report since { $day }.
escalate-who = { $name } ({ $role }) is there for when nothing happens. With the button below, { $name } can read your report and all messages here, at once and for good.
escalate-words = Do you want to say something to { $name }? You can leave this empty.
escalate-late = They did nothing: let { $name } read it
escalate-disagree = Let { $name } look at it
escalate-sent = { $name } can read your report now.
escalate-disagree-title = I do not agree with what was done

## Not being safe

unsafe-title = I do not feel safe
unsafe-danger = Are you in danger now? Get to a safe place first, or call your local emergency number. Here somebody may read it only after some days.
unsafe-places = Help outside the organisation
unsafe-words = What should they know? You can leave this empty.
unsafe-send = Tell them that I am not safe
unsafe-sent = They see now that you do not feel safe. It comes before everything else.

## What waits for the reporter

todo-title = They need you for this
todo-hint = You do not have to. “I do not know” is an answer, too.
todo-question = { $name } asks
todo-answer = Your answer
todo-answer-empty = Write an answer first.
todo-send = Seal and send
todo-sent = That was sent.
todo-late = What you sent before did arrive. What you changed since then has not been sent.
todo-transcript = { $name } wrote down what you said. Is it right?
todo-agree = Yes, it is right
todo-wrong = Something is not right
todo-wrong-words = What is not right, and how was it?
todo-wrong-empty = Write what is not right.
todo-consent = { $name } asks for your permission

## What the reporter allows

allow-title = What they may do
allow-hint = You decide about each of these, and you can change your mind at any time. What was done before then cannot be undone.
allow-support = Put me in touch with people who can help me
allow-share = Tell somebody outside about it, such as the police or a partner organisation
allow-investigate = Investigate what happened
allow-yes = Yes
allow-no = No
allow-yes-named = Yes: { $what }
allow-no-named = No: { $what }
allow-unknown = You have not said yet.
allow-given = You said yes on { $day }.
allow-refused = You said no on { $day }.
allow-withdrawn = You took your yes back on { $day }.
allow-sent = They know now.

## How the report was dealt with

rate-title = How were you treated?
rate-hint = Your answer helps to do it better. It changes nothing for your report.
rate-question = Did they listen to you?
rate-1 = Not at all
rate-2 = A little
rate-3 = Partly
rate-4 = Well
rate-5 = Very well
rate-error = Choose how well they listened.
rate-words = What was good, and what was not? You can leave this empty.
rate-sent = Thank you. That was sent.

## Kinds of messages, and what those without words say

kind-message = Message
kind-acknowledgement = Confirmation
kind-feedback = What was done
kind-progress = Where it stands
kind-question = Question
kind-transcript = Written down
kind-consent-request = Permission
kind-extension = More time
kind-answer = Answer
kind-transcript-reply = About what was written down
kind-consent = Permission
kind-unsafe = Safety
kind-escalate = Nothing was done
kind-handed-over = Taken elsewhere
kind-rating = How I was treated
said-answer = To: “{ $question }”
said-agreed = It is right.
said-wrong = Something is not right.
said-consent-given = Yes: { $what }
said-consent-refused = No: { $what }
said-extension = They need until { $day }.
said-unsafe = I do not feel safe.
said-escalate = I let { $name } read it.
said-handed-over = I took it somewhere else as well.
said-rating = Did they listen to you? { $heard }

## Taking it somewhere else

hand-open = Take it somewhere else
hand-open-text = You can tell it to other people here too, without writing it all again. You choose what goes along.
hand-open-go = Choose where
hand-title = Where do you want to take it?
hand-hint = A new report is made there, and you get a new receipt code for it. Those who read it there see only what you take along. Your old report stays as it is.
hand-readers = Who may read it there?
hand-topic = What is it about?
share-title = What goes along?
share-hint = Only what has a tick is shared. Everything else stays behind.
share-to = Those who read it there: { $names }
share-words = What do you want to say to them first? You can leave this empty.
share-parts = From your old report
share-read = Read it
share-report = Your report of { $day }
share-mine = Your message of { $day }
share-theirs = What { $name } wrote on { $day }
share-file = The file { $name }
share-about = About you
share-identity = Your name and how to reach you
share-consents = What you allowed them to do, and what not
share-tell = Tell those who read your old report that you took it somewhere else. They are not told where.
share-error = Tick something, or write something.
share-send = Seal and send
quote-report = My report of { $day } to { $channel }:
quote-mine = I wrote on { $day }:
quote-theirs = { $name } ({ $role }) wrote to me on { $day }:
pass-title = It is being sealed and sent
pass-file = Taking along file { $number } of { $count } …
pass-telling = Telling those who read your old report …
pass-done-title = It was sent
pass-done = You now get a second receipt code, for the new report. Keep both: the old code still opens the old report.
pass-not-told = Those who read your old report could not be told. You can write it to them yourself.
pass-file-failed = The file { $name } could not be taken along. Go back and take its tick away, or try again.
pass-show = Show my new code

## What the module can find wrong. Each says what it means and what to do.

fault-roster-wrong-key = The key in your link is not the one that signed this list of readers. Somebody may want to read along. Do not send anything here, and tell the organisation in another way.
fault-roster-changed = The list of readers was changed without the organisation’s key. Somebody may want to read along. Do not send anything here, and tell the organisation in another way.
fault-roster-older = The server now shows an older list of readers than it showed you before. Somebody who has been taken off the list may want to read along. Do not write anything here. Try again later.
fault-roster-replaced-key = A list of readers was signed with a key that the organisation had replaced by then.
fault-roster-hidden = A message names a list of readers that the server does not show. You and the people who read may have been shown different lists. Tell the organisation in another way.
fault-roster-elsewhere = The list of readers belongs to another address. Check the address of this page.
fault-roster-expired = The date of this device is { $day }. By that date the list of readers is out of date. Check the date on this device. If it is right, the organisation has to renew the list; then report in another way.
fault-roster-not-yet = The date of this device is { $day }, but the list of readers was made later. Check the date on this device, set it right, and load this page again.
fault-roster-inconsistent = The list of readers has a mistake in it, so nothing can be sent from here.
fault-roster-malformed = The list of readers cannot be understood, so nothing can be sent from here.
fault-program-too-old = This page is older than what it should read. Load it again.
fault-no-webassembly = This browser cannot make the seal. Use a newer one.
fault-worker-failed = The part of this page that makes the seal could not start. Load the page again, or use another browser.
fault-no-memory = This device has too little memory free. Close other pages and programs, and try again.
fault-too-long = This is too long. Shorten it, or add it as a file.
fault-full = This thread is full. Please make a new report and say that it belongs to this one.
fault-not-offered = This is not possible any more. Look at what is new, and see where your report stands.
fault-unknown-channel = This place to report to does not exist any more. Choose another one.
fault-unknown-category = Choose once more what it is about.
fault-nobody-left = Nobody is left who could read it. Choose at least one reader.
fault-entry-changed = A message was changed on its way: its signature is wrong.
fault-entry-damaged = A message is damaged and cannot be read.
fault-chain-gap = A message is missing: the server left something out.
fault-chain-repeat = A message was shown twice: the server repeats something.
fault-chain-elsewhere = The server showed something that belongs to another report.
fault-chain-exchanged = A message was exchanged for another one, or put in another place.
fault-chain-unknown-author = A message comes from somebody whom the organisation’s list of readers does not name.
fault-chain-other-readers = A message says that other people read along than those who were chosen.
fault-chain-older-roster = A message goes by an older list of readers than a message before it. Somebody who has been taken off the list since may have written it.
fault-chain-not-theirs = A message claims to be from somebody who may not write it.
fault-grant-changed = The key to your report was changed: its signature is wrong.
fault-grant-elsewhere = The server showed the key to another report.
fault-grant-unknown-author = The key to your report was not made by you.
fault-grant-damaged = The key to your report is damaged.
fault-attachment-too-large = This file is too large.
fault-attachment-unreadable = This file could not be read. It may have been changed since it was chosen.
fault-attachment-damaged = The file is damaged or was exchanged.
fault-attachment-exchanged = The file is not the one that was sent.
