# The work on a case, at the handlers’ desk. Short and exact; kind where it is about people who were harmed.

## The question before it opens

desk-conflict-title = Do you have a conflict of interest with this case?
desk-conflict-channel = Channel
desk-conflict-what = You see what is in it once you have said that you have none. That you said so stands in the case log. You have a conflict, for example, if:
desk-conflict-about = it could be about you, or about something that you decided
desk-conflict-close = somebody close to you, or your manager, could be part of it
desk-conflict-interest = you could gain or lose something by its outcome
desk-conflict-part = you were there, or dealt with the matter before in another role
desk-conflict-unsure = If you only find out once you have read it, you can step back then, too. In doubt, step back: others read it.
desk-conflict-no = I have no conflict: open the case
desk-conflict-yes = I have a conflict
desk-recuse-title = Step back from this case
desk-recuse-what = Your keys to this case are deleted, and it disappears from your desk. The others on it see that you stepped back, not why.
desk-recuse-warning = This hides the case from you for good. Nobody can let you in again.
desk-recuse-sure = Yes, I have a conflict, and I want to see nothing of this case again
desk-recuse-do = Step back
desk-recuse-done = You are off the case. Your keys to it were deleted.

## The step, and what can follow

desk-tab-work = Casework
desk-step-title = Where it stands
desk-step-since = since { $day }
desk-phases = Phases of ISO 37002
desk-phase-receive = Receive
desk-phase-assess = Assess
desk-phase-address = Address
desk-phase-conclude = Conclude
desk-step-received = Received
desk-step-safety-checked = Safety looked at
desk-step-acknowledged = Acknowledged
desk-step-assessing = Assessing
desk-step-support-only = Support only
desk-step-informal-resolution = Informal resolution
desk-step-referred = Referred
desk-step-investigation-planned = Investigation planned
desk-step-investigating = Investigating
desk-step-findings-reviewed = Findings reviewed
desk-step-action-decided = Action decided
desk-step-feedback-given = Feedback given
desk-step-closed = Closed
desk-step-protection-monitoring = Protection monitored
desk-step-hint-received = First look whether anybody is in danger. Then acknowledge the report.
desk-step-hint-safety-checked = Tell the reporter that a person has read the report.
desk-step-hint-acknowledged = Begin to assess: what is known, how grave it is, what is wanted.
desk-step-hint-assessing = Decide on the way: support, an informal resolution, a referral, or an investigation.
desk-step-hint-support-only = Those affected get support. Nothing more is wanted, or possible.
desk-step-hint-informal-resolution = It is settled by talking, without a formal procedure.
desk-step-hint-referred = Somebody else takes it on. Tell the reporter who.
desk-step-hint-investigation-planned = Who investigates, what, and until when? Keep whom it is about away from the case.
desk-step-hint-investigating = Keep evidence in the list, and write down talks as transcripts.
desk-step-hint-findings-reviewed = Somebody has looked at the findings again. Decide what follows.
desk-step-hint-action-decided = Tell the reporter the outcome.
desk-step-hint-feedback-given = The reporter was told. The case can be closed.
desk-step-hint-closed = Closed. Monitor whether those who reported stay safe, or reopen it.
desk-step-hint-protection-monitoring = Ask after three, six and twelve months whether those who reported are safe.
desk-step-appeal = Reopened because somebody appealed against its outcome.
desk-step-reopened = { $count ->
    [one] Reopened { $count } time
   *[other] Reopened { $count } times
}
desk-side-reporter = Waiting for the reporter since { $day }.
desk-side-authorities = Paused for an authority since { $day }.
desk-side-until = Look again on { $day }.
desk-next-title = What can follow
desk-next-not = { $count ->
    [one] { $count } step is not possible now
   *[other] { $count } steps are not possible now
}
desk-offer-safety-check = Look at safety
desk-offer-refer = Refer
desk-offer-act = Decide on action
desk-offer-feedback = Give feedback
desk-offer-reopen = Reopen
desk-offer-second = Agree
desk-more = More
desk-more-wait = Wait for the reporter
desk-more-waited = End waiting
desk-more-pause = Pause for an authority
desk-more-resume = Go on after the pause
desk-more-recuse = I have a conflict …
desk-mute = No mails about this case
desk-unmute = Mails about this case again
desk-muted = You get no more mails about this case.
desk-unmuted = You get mails about this case again.

## Two pairs of eyes

desk-proposals-title = { $count ->
    [one] Waits for a second person
   *[other] { $count } things wait for a second person
}
desk-proposal-by = Proposed by { $name } on { $day }
desk-proposal-own = You proposed this. Somebody else on the case has to agree.
desk-proposal-alone = You proposed this, and nobody else on the case can agree yet. Let a colleague in, under “Who can read it”.
desk-proposal-take-back = Take it back
desk-proposal-second = Agree
desk-proposal-refuse = Do not agree
desk-act-close = Close the case
desk-act-disclose = Tell somebody who the reporter is
desk-act-hold = Legal hold: do not erase
desk-act-unhold = End of the legal hold
desk-act-investigate = Investigate although the reporter does not want it
desk-act-merged = It is part of { $id }.
desk-act-destroy = The file is destroyed as soon as possible.
desk-act-to = To whom: { $name }
desk-act-feedback = The reporter is told with it:
desk-act-feedback-given = The reporter was given feedback before.

## Support

desk-support-title = Support comes first
desk-support-do = Refer to support
desk-support-what = It needs no proof and waits for no investigation.
desk-support-consent-unknown = Ask whether it is wanted.
desk-support-consent-given = It is wanted.
desk-support-consent-refused = It was declined. It can be offered again.
desk-support-consent-withdrawn = The consent was taken back. It can be offered again.
desk-support-places = { $count ->
    [one] { $count } place that helps
   *[other] { $count } places that help
}
desk-support-checked = checked { $day }

## What is due

desk-due-title = What is due
desk-due-none = Nothing is due.
desk-due-late = { $count ->
    [one] { $count } overdue
   *[other] { $count } overdue
}
desk-due-next = Next: { $day }
desk-due-first-look = First look by a specialist
desk-due-acknowledgement = Acknowledge the report
desk-due-reply = The reporter waits for an answer
desk-due-feedback = Feedback to the reporter
desk-due-investigation-start = Begin the investigation, or decide on another way
desk-due-waiting-for-reporter = Look again: waiting for the reporter
desk-due-paused = Look again: paused for an authority
desk-due-task = Task: { $text }
desk-due-proposal = A second person’s word
desk-due-protection-check = { $count ->
    [one] Protection after { $count } month
   *[other] Protection after { $count } months
}
desk-due-extended = { $clock }: more time until { $day }. { $why }
desk-due-extend = Give more time
desk-clock-name-first-look = First look
desk-clock-name-acknowledgement = Acknowledgement
desk-clock-name-feedback = Feedback
desk-clock-name-investigation-start = Start of the investigation

## Triage

desk-triage-title = What is known
desk-triage-edit = Write down what is known
desk-triage-dialog = Triage: what is known
desk-triage-what = Everything may be unknown. Do not ask the reporter for it all at once.
desk-triage-do = Write it down
desk-triage-done = What is known was written down.
desk-danger-now = Somebody is in danger now
desk-danger-short = Danger now
desk-tier-a = Tier A
desk-tier-b = Tier B
desk-tier-c = Tier C
desk-tier-hint-a = A: a specialist looks at it within 24 hours
desk-tier-hint-b = B: sensitive
desk-tier-hint-c = C: not sensitive
desk-tier-usual = As its category: { $tier }
desk-severity-1 = 1: slight
desk-severity-2 = 2: serious
desk-severity-3 = 3: grave, two people decide
desk-severity-4 = 4: very grave, two people decide
desk-known-yes = Yes
desk-known-no = No
desk-known-unknown = Not known
desk-affected-title = { $count ->
    [0] Affected persons: none noted
    [one] Affected person: { $count }
   *[other] Affected persons: { $count }
}
desk-affected-hint = Who was harmed. No names.
desk-affected-add = Add an affected person
desk-affected-remove = Remove affected person { $number }
desk-respondents-title = { $count ->
    [0] Whom it is about: nobody noted
    [one] Whom it is about: { $count }
   *[other] Whom it is about: { $count }
}
desk-respondents-hint = No names, unless the person reads reports here: then they must not read this case.
desk-respondents-add = Add a person whom it is about
desk-respondents-remove = Remove person { $number } whom it is about
desk-respondent-nobody = Nobody of the list of readers
desk-remove = Remove
desk-who-community-member = Community member
desk-who-staff = Staff
desk-who-partner-staff = Partner staff
desk-who-volunteer = Volunteer
desk-who-child = Child
desk-who-several = Several people
desk-who-unknown = Not known who
desk-sex-female = Female
desk-sex-male = Male
desk-sex-other = Other
desk-sex-unknown = Sex not known
desk-age-child = Under 18
desk-age-adult = 18 to 59
desk-age-older-adult = 60 and older
desk-age-unknown = Age not known
desk-setting-community = In the community
desk-setting-workplace = At work
desk-setting-unknown = Place not known
desk-respondent-own-staff = Own staff
desk-respondent-partner = Partner staff
desk-respondent-subgrantee = Staff of a partner’s partner
desk-respondent-contractor = Contractor
desk-respondent-volunteer = Volunteer
desk-respondent-unknown = Not known who
desk-manager-yes = leads others
desk-manager-no = leads nobody
desk-international-yes = international
desk-international-no = national

## Checklist

desk-checklist-title = Checklist
desk-checklist-done = { $done } of { $count }
desk-checklist-what = For a case of tier { $tier }. A tick stands in the case log.
desk-check-danger = Is anybody in danger now?
desk-check-device-and-channel-safe = Is it safe for the reporter to write and read here?
desk-check-support-offered = Support was offered
desk-check-conflicts-looked-at = Nobody on the case has a conflict of interest
desk-check-specialist-informed = A specialist knows of it
desk-check-medical-and-psychosocial-help = Medical and psychosocial help was offered, in time
desk-check-child-protection = If a child is concerned: child protection was asked
desk-check-duty-to-report = A duty to report to the authorities was looked at
desk-check-survivor-decides = The survivor decides what happens next
desk-check-consents-asked = Consents were asked one by one
desk-check-retaliation-risk = The risk of retaliation was looked at
desk-check-evidence-secured = Evidence that could be lost was secured
desk-check-respondent-kept-apart = Whom it is about has no say in the case
desk-check-protection-planned = Protection after closing is planned
desk-check-lessons-drawn = What is to be learned was written down

## Consents

desk-consents-title = What the reporter agrees to
desk-consents-given = { $count } of 3 given
desk-consent-support = Support
desk-consent-share = Sharing outside
desk-consent-investigate = Investigating
desk-consent-word-unknown = not asked, or not answered
desk-consent-word-given = given
desk-consent-word-refused = refused
desk-consent-word-withdrawn = taken back
desk-consent-said = said by the reporter here
desk-consent-heard = written down by a handler
desk-consent-ask = Ask here
desk-consent-ask-of = Ask here: { $kind }
desk-consent-write = Said elsewhere
desk-consent-write-of = Said elsewhere: { $kind }
desk-consent-despite = Two people decided to investigate all the same.

## Tasks and lessons

desk-tasks-title = Tasks and lessons
desk-tasks-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
desk-tasks-none = No open tasks.
desk-tasks-done = { $count ->
    [one] { $count } task done
   *[other] { $count } tasks done
}
desk-task-who = { $name }, by { $day }
desk-task-finish = Done
desk-task-finished = { $name }, done on { $day }
desk-task-add = Add a task
desk-lesson-add = Add a lesson
desk-lessons-title = To be learned

## Evidence

desk-evidence-title = Evidence
desk-evidence-none = No evidence listed yet.
desk-evidence-by = Added by { $name } on { $day }
desk-evidence-add = Add evidence
desk-evidence-do = Add
desk-evidence-done = The evidence was added to the list.
desk-evidence-what = The list says what there is, who added it, and the hash by which a file can be known again. The reporter does not see it.
desk-evidence-kind = What is it?
desk-evidence-words = Something kept elsewhere, described here
desk-evidence-sent = A file of the conversation
desk-evidence-device = A file from this device

## Cases that belong together

desk-links-title = Linked cases
desk-links-none = Not linked to another case.
desk-links-nothing = You can see no other case to link.
desk-links-add = Link to a case
desk-links-refers = The reporter says that it follows from
desk-links-unseen = (not on your desk)
desk-link-related = Related to
desk-link-retaliation-of = Retaliation for what was reported in
desk-link-duplicate-of = Tells the same as
desk-link-handed-over-from = Handed over by the reporter from
desk-other-case = { $category }, { $day } ({ $id })
desk-referral = Referred to { $name } on { $day }

## Protection after closing

desk-protection-title = Protection
desk-protection-done = { $done } of 3
desk-protection-what = Ask those who reported whether they suffered for it.
desk-protection-after = { $count ->
    [one] After { $count } month
   *[other] After { $count } months
}
desk-protection-do = Write down the check

## Copies for somebody outside

desk-sharing-title = Referral, copies, hold
desk-sharing-what = A copy leaves only as you make it here. That it left stands in the case log.
desk-sharing-no-consent = The reporter has not agreed that anything is shared. Ask first, under “What the reporter agrees to”.
desk-sharing-organisation = To another organisation here
desk-sharing-package = Sealed package
desk-sharing-print = Print, or PDF
desk-sharing-parts = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}
desk-sharing-with-identity = { $count ->
    [one] { $count } part, with the reporter’s identity
   *[other] { $count } parts, with the reporter’s identity
}
desk-disclose = Propose to tell who the reporter is
desk-disclosed = Two people decided on { $day } that { $name } may know who the reporter is.
desk-hold = Propose a legal hold
desk-unhold = Propose to end the legal hold
desk-hold-since = Legal hold since { $day }: the case is not erased
desk-hold-by = { $one } and { $other }
desk-erase-on = To be erased on { $day }
desk-share-title-print = A copy to print
desk-share-what-print = Choose what goes in and black out what does not. Your browser can save the print as a PDF.
desk-share-do-print = Write into the log, then print
desk-share-print-now = Print now
desk-share-paper = It stands in the case log. Print it now, or save it as a PDF in the print window. It is not kept here.
desk-share-title-package = A sealed package
desk-share-what-package = For an investigator, the police or a partner elsewhere. It is one file that only they can open, with any age tool.
desk-share-do-package = Seal and save
desk-share-title-organisation = Refer to another organisation on this server
desk-share-what-organisation = They get a sealed report that only the readers of their channel can open. You get a receipt code to go on talking with them.
desk-share-do-organisation = Seal and send
desk-share-warning = What has left cannot be fetched back.
desk-share-sure = I have read the copy, and nothing is in it that must not leave
desk-share-heading = { $organisation }: report of { $day }
desk-share-part = { $kind }, { $who }, { $day }
desk-share-handler = Handler
desk-share-parts = What goes in
desk-share-files = Files that go along
desk-share-preview = The copy as it leaves
desk-share-nothing = Choose at least one part.
desk-share-recipient-wrong = This is not an age key. It begins with age1.
desk-share-sealed = The package was sealed and saved. Give it to them in another way.
desk-share-look = Find the organisation
desk-share-link-wrong = This is not a link to the reporting page of another organisation on this server.
desk-share-pinned = The link names its key, and the list of readers is signed with it.
desk-share-unpinned = The link does not name its key. Compare the key below with the organisation before you send.
desk-share-readers = Read by: { $names }
desk-share-receipt-title = Receipt of the hand-over
desk-share-receipt-what = { $organisation } has it. With this code you can read their answer on their reporting page:
desk-share-receipt-kept = The code stands in the case log.
desk-share-receipt-log = Sealed report on this server. Receipt code: { $code }
desk-black-hint = Select words, then press “Black out”. Delete does the same. Ctrl+Z takes it back.
desk-black-do = Black out
desk-black-everywhere = Black out everywhere
desk-black-undo = Undo
desk-black-count = { $count ->
    [0] Nothing blacked out
    [one] { $count } place blacked out
   *[other] { $count } places blacked out
}
desk-done = Done

## The viewer

desk-view-failed = Your browser cannot show this file. Download it with care.
desk-view-unknown = This kind of file is not shown here. Download it with care, on a device that is kept for it.
desk-view-too-large = This file is too large to be shown here (limit { $size }). Download it with care.
desk-view-no-pdf = This browser cannot draw a PDF safely. Download it with care.
desk-view-sound = A voice is recognisable. Use headphones if others are near.
desk-view-note-picture = Shown as a picture only.
desk-view-note-sound = Played from memory; nothing of it is kept on this device.
desk-view-note-film = Played from memory; nothing of it is kept on this device.
desk-view-note-pdf = Drawn as pictures by a program that can reach nothing else. Links and scripts in it do nothing. If something seems to be missing, download it.
desk-view-note-text = Shown as plain text.
desk-view-pages = Pages
desk-view-previous = Previous
desk-view-next = Next
desk-view-page = Page { $number } of { $count }
desk-view-page-of = { $name }, page { $number }
desk-view-larger = Larger
desk-view-drawing = Drawing the page …
desk-view-text = Text of this page
desk-fault-pdf-damaged = This PDF is damaged, or is none. Download it with care.
desk-fault-pdf-password = This PDF wants a password. Download it to open it.
desk-fault-not-a-recipient = This is not an age key. It begins with age1.
desk-fault-package-files = These files cannot go into one package.
desk-fault-recused = This person declared a conflict with the case and cannot be let in.
desk-fault-last-reader = Nobody else could read the case then. Let somebody in first.

## Log, register, proof

desk-note-mention = Should read it:
desk-note-for = For { $names }
desk-history-verified = { $count ->
    [one] { $count } entry: signature and place checked
   *[other] { $count } entries: signatures and order checked
}
desk-history-broken = { $count ->
    [one] Something is wrong after { $count } entry
   *[other] Something is wrong after { $count } entries
}
desk-history-what = Every entry is signed by who wrote it and tied to the one before. The file proves it to others, with the command “zegel verify-log”. It holds all that was said: keep it safe.
desk-proof = Save log and register with proof
desk-proof-saved = Two files were saved: the case with its proof, and the access register.
desk-access = Who looked at it
desk-access-what = By the server’s word: which account fetched the case on which day. Nobody signed it.
desk-access-day = Day
desk-access-who = Who
desk-access-none = The server has noted nothing.
desk-log-no-conflict = { $name } declared no conflict of interest
desk-log-recused = { $name } stepped back because of a conflict
desk-log-safety-checked = { $name } looked whether anybody is in danger
desk-log-assessed = { $name } wrote down what is known
desk-log-moved = { $name } took the step “{ $what }”
desk-log-feedback = { $name } told the reporter the outcome
desk-log-feedback-interim = { $name } told the reporter how far it is
desk-log-waiting-for-reporter-on = { $name } waits for the reporter
desk-log-waiting-for-reporter-off = { $name } goes on without waiting for the reporter
desk-log-waiting-for-authorities-on = { $name } paused the case for an authority
desk-log-waiting-for-authorities-off = { $name } goes on after the pause
desk-log-support = { $name } referred to support
desk-log-consent = { $name } wrote down a consent: { $what }, { $word }
desk-log-assigned = { $name } gave the case to { $person }
desk-log-unassigned = { $name } made the case nobody’s
desk-log-escalated = { $name } escalated the case to { $person }
desk-log-revoked = { $name } took { $person } off the case, with a new key
desk-log-task = { $name } gave { $person } a task, by { $day }
desk-log-lesson = { $name } noted a lesson for { $person }, by { $day }
desk-log-task-done = { $name } finished: { $what }
desk-log-checked = { $name } ticked: { $what }
desk-log-unchecked = { $name } took the tick away: { $what }
desk-log-evidence = { $name } added evidence
desk-log-linked = { $name } linked the case. { $what } { $id }
desk-log-extended = { $name } gave more time: { $what }, until { $day }
desk-log-proposed = { $name } proposed: { $what }
desk-log-seconded = { $name } agreed as the second person: { $what }
desk-log-refused = { $name } did not agree, or took it back: { $what }
desk-log-acted = { $name } wrote down what was decided
desk-log-protection-check = { $count ->
    [one] { $name } checked protection after { $count } month
   *[other] { $name } checked protection after { $count } months
}
desk-log-reopened = { $name } reopened the case
desk-log-appealed = { $name } reopened the case on appeal
desk-log-referred = { $name } referred the case to { $what }
desk-log-shared = { $name } made a copy for { $what }

## What is said in the conversation

desk-message-kind-message = Message
desk-message-kind-progress = Progress
desk-message-kind-question = Question
desk-message-kind-transcript = Transcript
desk-message-kind-consent-request = Asks for consent
desk-message-kind-extension = More time
desk-message-kind-answer = Answer
desk-message-kind-transcript-reply = On the transcript
desk-message-kind-consent = Consent
desk-message-kind-unsafe = Not safe
desk-message-kind-escalate = Turned to somebody else
desk-message-kind-handed-over = Handed over
desk-message-kind-rating = How it was
desk-message-asks = Asked for consent: { $kind }
desk-message-gives = Agrees: { $kind }
desk-message-refuses = Does not agree: { $kind }
desk-message-extended = Feedback by { $day }
desk-message-agreed = The transcript is right.
desk-message-corrected = Something in the transcript is not right.
desk-message-heard = Was heard: { $number } of 5
desk-message-escalates = Lets { $name } read, because nothing was done
desk-message-unsafe = The reporter does not feel safe.
desk-message-handed-over = The reporter took the matter to another channel.
desk-public-looking-at-it = Somebody has begun to read
desk-public-safety = Safety first
desk-public-assessing = Being assessed
desk-public-support = Support
desk-public-informal = Informal resolution
desk-public-referred = Somebody else has taken it on
desk-public-investigating = Being investigated
desk-public-deciding = Being decided
desk-public-closed = Closed
desk-public-reopened = Open again
desk-public-waiting-for-you = Waiting for the reporter
desk-public-paused = Paused
desk-reply-question = Ask a question
desk-reply-transcript = Give a transcript

## People on the case

desk-assign = Assign
desk-assign-nobody = Nobody
desk-escalate = Escalate
desk-revoke = Take somebody off
desk-readers-asked = the reporter turned to them
desk-readers-assigned = has the case
desk-readers-undeclared = has not said yet whether there is a conflict
desk-readers-recused = Stepped back for good: { $names }
desk-readers-revoked = Taken off the case: { $names }
desk-warning-respondent-reads = { $name } can read this case, and it is about them. Take them off the case at once.
desk-warning-reader-has-left = { $name } has left the organisation and can still read this case, says the server. Tell your administrator.

## Closing

desk-close-own = Your organisation’s own reasons
desk-close-merged = The case that goes on
desk-close-merged-hint = This case is merged into { $name }. It can still be read.
desk-close-destroy = Destroy the file
desk-close-destroy-hint = Only counted, without any content. It is erased after a week at the latest in which somebody can stop it.
desk-close-two = This needs a second person. You propose it; somebody else on the case has to agree, and the reporter is told then.
desk-close-propose = Propose closing
desk-close-proposed = Proposed. A second person has to agree.
desk-reason-knowingly-false = Knowingly false
desk-reason-hint-knowingly-false = It was reported by somebody who knew that it was false. Two people have to be sure of it: a report that cannot be proven is not false.
desk-action-dismissed = Dismissed
desk-action-sanctioned = Sanctioned otherwise
desk-action-contract-ended = Contract ended
desk-action-training = Training
desk-action-partner-measure = Measure with a partner
desk-action-funds-recovered = Funds recovered
desk-action-left-before-outcome = Left before the outcome
desk-action-none-possible = None possible
desk-acknowledge-safety-empty = Write down first whether anybody is in danger.
desk-sure-missing = Tick the box first.
desk-next-two = two people
desk-offer-feedback-interim = Tell how far it is

## Forms

desk-form-title-safety = Is anybody in danger?
desk-form-what-safety = Look at it before anything else. What you write stays among the handlers.
desk-form-do-safety = Write it down
desk-form-done-safety = That safety was looked at stands in the log.
desk-form-title-move = Next step: { $step }
desk-form-what-move = The step and why stand in the case log.
desk-form-do-move = Take the step
desk-form-done-move = Done: { $step }
desk-form-title-support = Refer to support
desk-form-what-support = Write down whom those affected were put in touch with, and when. Support needs no proof.
desk-form-do-support = Write it down
desk-form-done-support = The referral to support was noted.
desk-form-title-consent = Said elsewhere: { $kind }
desk-form-what-consent = What the reporter said to you in another way, for example by telephone. What they say here themselves counts more.
desk-form-do-consent = Write it down
desk-form-done-consent = The consent was noted.
desk-form-title-ask = Ask for consent: { $kind }
desk-form-what-ask = The reporter reads this and answers yes or no. Say what would happen then, and that no is a good answer, too.
desk-form-do-ask = Ask
desk-form-done-ask = The question was sent.
desk-form-title-wait = Wait for the reporter
desk-form-what-wait = The clocks go on.
desk-form-do-wait = Wait
desk-form-done-wait = The case waits for the reporter.
desk-form-title-pause = Pause for an authority
desk-form-what-pause = For example because the police asked for it.
desk-form-do-pause = Pause
desk-form-done-pause = The case is paused.
desk-form-title-go-on = Go on
desk-form-what-go-on = The case waits no longer.
desk-form-do-go-on = Go on
desk-form-done-go-on = The case goes on.
desk-form-title-task = Add a task
desk-form-what-task = It appears in the list of whoever does it.
desk-form-do-task = Add
desk-form-done-task = The task was added.
desk-form-title-lesson = Add a lesson
desk-form-what-lesson = What the organisation can learn from it. Write it so that nobody can be recognised.
desk-form-do-lesson = Add
desk-form-done-lesson = The lesson was added.
desk-form-title-link = Link to a case
desk-form-what-link = The link stands in this case only, where its handlers see it.
desk-form-do-link = Link
desk-form-done-link = The cases are linked.
desk-form-title-extend = Give more time
desk-form-what-extend = Six months after the clock began is the latest day possible. The reporter sees the new day for feedback.
desk-form-do-extend = Give more time
desk-form-done-extend = More time was given.
desk-form-title-decide = Decide on action
desk-form-what-decide = What follows from the findings.
desk-form-do-decide = Write it down
desk-form-done-decide = What was decided stands in the log.
desk-form-title-protection = Protection
desk-form-what-protection = Write down what you found when you asked.
desk-form-do-protection = Write it down
desk-form-done-protection = The check was noted.
desk-form-title-reopen = Reopen the case
desk-form-what-reopen = It goes on where cases are assessed.
desk-form-do-reopen = Reopen
desk-form-done-reopen = The case is open again.
desk-form-title-referred = Note a referral
desk-form-what-referred = Somebody else has taken the matter on. To send them a copy, use “Referral, copies, hold”.
desk-form-do-referred = Write it down
desk-form-done-referred = The referral was noted.
desk-form-title-disclose = Tell somebody who the reporter is
desk-form-what-disclose = You propose it; a second person has to agree before anything is told.
desk-form-do-disclose = Propose
desk-form-done-disclose = Proposed. A second person has to agree.
desk-form-title-hold = Legal hold
desk-form-what-hold = The case is not erased as long as it holds. You propose it; a second person has to agree.
desk-form-do-hold = Propose
desk-form-done-hold = Proposed. A second person has to agree.
desk-form-title-unhold = End the legal hold
desk-form-what-unhold = The case is erased on its day again. You propose it; a second person has to agree.
desk-form-do-unhold = Propose
desk-form-done-unhold = Proposed. A second person has to agree.
desk-form-title-second = Agree: { $what }
desk-form-what-second = You sign as the second person. It is done at once.
desk-form-do-second = Agree and sign
desk-form-done-second = Agreed and signed: { $what }
desk-form-title-refuse = Do not agree
desk-form-what-refuse = The proposal falls. Why you do not agree stands in the case log.
desk-form-do-refuse = Do not agree
desk-form-done-refuse = You did not agree.
desk-form-title-take-back = Take the proposal back
desk-form-what-take-back = It falls, and stands in the case log.
desk-form-do-take-back = Take it back
desk-form-done-take-back = The proposal was taken back.
desk-form-title-assign = Assign the case
desk-form-what-assign = Everybody on the case can go on working on it.
desk-form-do-assign = Assign
desk-form-done-assign = The case was assigned.
desk-form-title-escalate = Escalate the case
desk-form-what-escalate = The person is let in at once, as the reporter agreed for later.
desk-form-do-escalate = Escalate
desk-form-done-escalate = The case was escalated.
desk-form-title-revoke = Take somebody off the case
desk-form-what-revoke = The person’s keys are deleted, and what is written from now on is sealed with a new one.
desk-form-do-revoke = Take off the case
desk-form-done-revoke = The person is off the case.
desk-form-title-question = Ask the reporter
desk-form-what-question = It is shown apart, with a place for the answer.
desk-form-do-question = Ask
desk-form-done-question = The question was sent.
desk-form-title-transcript = Give a transcript
desk-form-what-transcript = What was said in a talk, for the reporter to agree with or to correct.
desk-form-do-transcript = Send
desk-form-done-transcript = The transcript was sent.
desk-form-title-feedback = Tell the reporter the outcome
desk-form-what-feedback = What was done, why, and what it led to, as far as it can be told.
desk-form-do-feedback = Seal and send
desk-form-done-feedback = The reporter was told the outcome.
desk-form-title-interim = Tell the reporter how far it is
desk-form-what-interim = What is planned or done so far, and why. It counts as feedback; the case goes on.
desk-form-do-interim = Seal and send
desk-form-done-interim = The reporter was told how far it is.
desk-form-warning-disclose = Who knows it knows it. Ask the reporter first, if they can be asked.
desk-form-warning-second = Read all of it first. Your signature stands for it, and it cannot be taken back.
desk-form-sure-second = I have looked at it myself, and I agree
desk-form-warning-revoke = What the person has read, they know. They cannot open what comes.
desk-form-sure-revoke = Yes, take this person off the case
desk-form-lacks = Still missing: { $field }
desk-form-optional = { $label } (optional)
desk-form-choose = Choose …
desk-form-nothing = Nothing chosen

## Fields

desk-field-safety = Is anybody in danger? What was done?
desk-field-hint-safety = Write “no sign of it” if there is none.
desk-field-why = Why
desk-field-telling = Show the reporter where it stands
desk-field-hint-telling = In plain words, in their thread.
desk-field-tell = What the reporter reads with it
desk-field-hint-tell = In the reporter’s language, if you can.
desk-field-support = Which support, for whom, how
desk-field-hint-support = No names of those affected, if it goes without.
desk-field-given = What was said
desk-field-consent-how = How and when it was said
desk-field-hint-consent-how = For example: by telephone, today.
desk-field-ask-text = Your question
desk-field-hint-ask-text = In the reporter’s language, if you can.
desk-field-until = Look again on
desk-field-hint-until = It appears among what is due.
desk-field-task = What is to do
desk-field-lesson = What is to be learned
desk-field-hint-lesson = Nobody must be recognisable.
desk-field-owner = Who
desk-field-due = By when
desk-field-link = How they belong together
desk-field-other-case = The other case
desk-field-hint-other-case = Only cases that you have opened can be named.
desk-field-clock = Which clock
desk-field-extend-until = Until
desk-field-hint-extend-until = Later than the day that it extends.
desk-field-extend-why = Why more time is needed
desk-field-extend-tell = What the reporter reads
desk-field-hint-extend-tell = Without this they read why, as you wrote it above.
desk-field-actions = What is done
desk-field-decision = What was decided
desk-field-protection = Is everybody who reported safe?
desk-field-hint-protection = Work, contract, threats, being avoided.
desk-field-appeal = Somebody appealed against the outcome
desk-field-hint-appeal = Then it is called that.
desk-field-referred-to = Who takes it on
desk-field-hint-referred-to = For example the police, a partner, another organisation.
desk-field-referred-how = How it reached them
desk-field-hint-referred-how = Their receipt or number, if there is one.
desk-field-disclose-to = To whom
desk-field-assignee = Whose case it is
desk-field-escalate-to = To whom
desk-field-revoke = Who is taken off
desk-field-question = Your question
desk-field-hint-question = One question at a time is easiest to answer.
desk-field-transcript = What was said
desk-field-hint-transcript = Write it as the reporter said it.
desk-field-feedback-text = What the reporter reads
desk-field-hint-feedback-text = In the reporter’s language, if you can. Without names of others.
desk-field-category = Category
desk-field-tier = Tier
desk-field-severity = Severity
desk-field-hint-severity = From 3 on, closing takes two people, also if it is lowered later.
desk-field-danger = Danger now
desk-field-region = Region
desk-field-period = When it happened
desk-field-hint-period = A period in words; never a date by force.
desk-field-who = Who
desk-field-sex = Sex
desk-field-age = Age
desk-field-setting = Where
desk-field-link-to = Link to the organisation
desk-field-manager = Leads others
desk-field-international = International staff
desk-field-person = Reads reports here
desk-field-hint-person = You are warned if this person can read the case.
desk-field-evidence = What it is, and where it comes from
desk-field-hint-evidence = For example: photo of the receipt, from the reporter, by telephone.
desk-field-evidence-sent = Which file
desk-field-evidence-file = The file
desk-field-share-whom = Who gets it
desk-field-hint-share-whom = Name and function; it stands in the case log.
desk-field-share-recipient = Their age key
desk-field-hint-share-recipient = It begins with age1. Get it from them in a way that you trust.
desk-field-share-note = A word from you
desk-field-share-link = Link to their reporting page
desk-field-hint-share-link = As on their poster, with the key after #.
desk-field-share-channel = Channel

## Rules

desk-rule-no-conflict-first = First say that you have no conflict of interest.
desk-rule-declared-once = You have said that already.
desk-rule-recused = This person is not on the case any more.
desk-rule-safety-first = First look whether anybody is in danger.
desk-rule-not-from-here = This does not follow from where the case stands.
desk-rule-findings-first = Only after the findings of an investigation were reviewed.
desk-rule-second-person = This needs a second person.
desk-rule-same-person = You proposed this. Somebody else has to agree.
desk-rule-no-such-proposal = This proposal is not open any more.
desk-rule-advice-is-no-case = A confidential talk is not investigated. The reporter can hand it over to the reporting point.
desk-rule-share-consent-first = The reporter has not agreed that this is shared.
desk-rule-duplicate-names-its-case = Say which case this one is a duplicate of.
desk-rule-unknown-reason = Your organisation’s list has no such reason.
desk-rule-unknown-category = Your organisation’s list has no such category.
desk-rule-only-advice-is-destroyed = Only a confidential talk can be destroyed at closing.
desk-rule-not-closed = This case is not closed.
desk-rule-not-waiting = The case is not waiting.
desk-rule-severity-range = Severity is a number from 1 to 4.
desk-rule-no-such-task = There is no such task.
desk-rule-task-done = This task is done already.
desk-rule-unknown-check = There is no such check in the list.
desk-rule-own-case = A case cannot be linked to itself.
desk-rule-linked-already = These cases are linked already.
desk-rule-not-extendable = This day is fixed and cannot be moved.
desk-rule-extends-nothing = An extension must end later than the day that it extends.
desk-rule-extension-too-long = Six months after the clock began is the latest day possible.
desk-rule-monitoring-first = Protection is checked after closing, while it is monitored.
desk-rule-protection-checks = Protection is checked after 3, 6 and 12 months, once each.
desk-rule-action-first = Choose at least one action; there is one that says that none was possible.
desk-rule-disclosure-first = Two people have to agree first that the identity is told.
desk-rule-epoch-order = The new key does not follow the one before it.
desk-rule-last-reader = Somebody has to stay on the case.
desk-rule-not-on-case = This person is not on the case. Let them in first.
desk-case-received = received { $day }
desk-share-not-lasting = This key does not protect against somebody who records the package today and owns a quantum computer later. Ask for one that begins with age1pq1.
