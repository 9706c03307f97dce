# The administrator's desk. Whoever reads this has no training in cryptography: say what happens, and why it matters.

admin-title = Administration
admin-tabs = Parts of the administration
admin-tab-people = People
admin-tab-channels = Channels
admin-tab-organisation = Organisation
admin-tab-key = List and key
admin-tab-posters = Posters
admin-tab-settings = Settings
admin-loading = Fetching the people and the list of readers …
admin-no-roster = This organisation has no list of readers yet.
admin-save = Save
admin-saved = Saved.
admin-done = Done
admin-add = Add
admin-remove = Remove
admin-remove-named = Remove { $name }
admin-continue = Continue
admin-into-draft = Keep for signing
admin-tick-first = Tick the box first.
admin-copy = Copy
admin-copied = Copied.
admin-copy-by-hand = This browser does not copy. The line is selected: copy it with the keyboard.
admin-file-choose = Choose a file
admin-file-other = Choose another file
admin-file-unreadable = This file cannot be read, or it is not the kind of file that is meant.
admin-text-missing = missing
admin-language-first = used where a text is missing
admin-language-make-first = Put { $language } first
admin-language-add = Add a language

## People

admin-people-title = People
admin-people-hint = Whoever reads reports makes their own keys on their own device. You compare them with the person, then sign the list: until then nobody can report to them.
admin-people-gone = Left
admin-people-gone-hint = Their accounts are closed, and what they could open was deleted from this server, but for cases that nobody else reads. Let somebody back in who still has the passphrase or the recovery sheet; invite somebody anew who has neither.
admin-left-on = left on { $day }
admin-reads = Reads: { $channels }
admin-reads-nothing = Reads no channel
admin-away-deputy = Away from { $from } to { $until }; { $deputy } reads instead
admin-away-alone = Away from { $from } to { $until }; nobody reads instead
admin-second-factor = Second factor
admin-state-invited = Invited until { $day }
admin-state-invitation-over = The invitation has ended
admin-state-invitation-none = The invitation was withdrawn
admin-state-compare = Enrolled: compare the keys
admin-state-new-keys = New keys: compare them
admin-state-to-sign = Waits for your signature
admin-state-in-roster = In the list
admin-state-ready = Enrolled
admin-state-left-in-roster = Left, but still in the list
admin-state-no-account = In the list without an account
admin-state-left = Left
admin-act-invite = New link
admin-act-withdraw = Withdraw
admin-act-compare = Compare keys
admin-act-entry = Change details
admin-act-away = Absence
admin-act-depart = Leaves
admin-act-address = Mail address
admin-act-remove = Sign the list without them
admin-act-sign = Sign the list

## Invitation

admin-invite = Invite somebody
admin-invite-title = Invite somebody
admin-invite-what = They get a link that works once. With it they make their account on their own device; you never see their passphrase or their keys.
admin-invite-name = Name
admin-invite-name-hint = Only to fill in the next two. It is not stored; what reporters see is written when you have compared keys.
admin-invite-person = Short name
admin-invite-person-hint = Small letters, digits, hyphens. It stays for ever, and reporters’ devices can see it.
admin-invite-person-wrong = Use 1 to 40 small letters, digits and hyphens; no hyphen at the ends.
admin-invite-person-taken = Somebody has this short name already.
admin-invite-login-wrong = Type a sign-in name of 1 to 80 characters.
admin-invite-login-taken = Somebody has this sign-in name already.
admin-invite-role = What they are
admin-role-hint-handler = Reads and handles reports to the reporting point.
admin-role-hint-adviser = Reads what is told in confidence. Sees no formal case.
admin-role-hint-ombuds = Reads what comes to the ombudsperson, independent of the organisation.
admin-role-hint-administrator = Sees people, channels and texts; no case, not even that there is one. Who both administers and handles needs two accounts.
admin-role-hint-analyst = Sees figures only.
admin-role-hint-instance = Runs the server.
admin-invite-way = How do they get the link?
admin-invite-way-hand = I hand it over myself
admin-invite-way-mail = This server mails it
admin-invite-send = Send the invitation
admin-invite-make = Make the link
admin-invite-again-title = A new link for { $name }
admin-invite-again-what = The link from before stops working at once.
admin-address = Mail address
admin-address-optional = Mail address (may stay empty)
admin-address-hint = For invitations and reminders. Nothing about cases is ever mailed.
admin-address-wrong = Type a mail address, such as amina@example.org.
admin-address-title = Mail address of { $name }
admin-no-mail = This server sends no mail: hand links over yourself, and keep in mind that the list of readers ends on { $day }. Nobody is reminded of it, nor of anything else.
admin-no-address = No administrator has a mail address here, so nobody is reminded before the list of readers ends on { $day }. Add one, best your own.
admin-link-made = The link is made. It works until { $day }.
admin-link-mailed = The invitation was mailed to { $address }. The link works until { $day }.
admin-link-not-mailed = The mail could not be sent. Hand the link over yourself.
admin-link-label = Link
admin-link-hint = It is shown this one time and works once. Whoever opens it first enrols as this person: give it to nobody else.
admin-link-mail-own = Write the mail yourself
admin-link-mail-subject = Invitation
admin-link-mail-text = You are invited to the desk of our organisation. Open this link on your own device before { $day }. Afterwards I will ring you to compare six words.
admin-link-then = Next: they enrol, and appear here with “compare the keys”. That comparison is what shows whether somebody else used the link.
admin-withdraw-title = Withdraw the invitation of { $name }?
admin-withdraw-what = The link stops working at once. You can make a new one later.
admin-withdrawn = The invitation of { $name } was withdrawn.

## Comparing keys

admin-compare-title = Compare keys with { $name }
admin-compare-new-title = Compare the new keys of { $name }
admin-compare-why = The server told this page which keys are theirs. A server that was broken into could tell it others. Six words, compared with the person, settle it.
admin-compare-call = Ring { $name } at a number you know, or meet in person. Do not use mail or chat.
admin-compare-read = Let { $name } read out the six words on their own screen while you follow here. Digits are as good.
admin-compare-all = All six have to agree, in this order.
admin-compare-new = Ask { $name } whether they made new keys themselves, and why. Somebody who has their passphrase can make new keys, too.
admin-compare-question = What did you hear?
admin-compare-same = { $name } read out the same, all six
admin-compare-differ = Something differs, or I could not reach them
admin-compare-choose = Say first what you heard.
admin-compare-no-keys = The server gave no keys for this person.
admin-compare-stop = Do not add these keys to the list.
admin-compare-stop-why = Either you misheard, or these are not the keys of the person you spoke to: then somebody else used the invitation, or the server exchanged them.
admin-compare-stop-do = Compare once more, slowly. If it still differs, let { $name } “leave” here, tell whoever runs the server, and invite them anew under “Left”, handing the link over in another way.
admin-compared = { $name } is ready to be signed into the list.
admin-entry-what = How reporters are going to see this person. They choose by it whom they trust.
admin-entry-title = Details of { $name }
admin-entry-name = Name
admin-entry-name-hint = As reporters see it.
admin-entry-name-missing = Write the name that reporters see.
admin-entry-about = A line about them
admin-entry-about-hint = For instance: “lawyer, twelve years with us, in Amman on Mondays”. It may stay empty.
admin-entry-languages = Languages they read
admin-entry-channels = Channels they read
admin-entry-escalates = is let in there if nobody acknowledges
admin-entry-no-channels = There is no channel for this role yet.
admin-entry-from = Reads from

## Leaving, coming back, being away

admin-depart-title = { $name } leaves
admin-depart-first = First: are the cases handed over?
admin-depart-hand-over = You cannot see cases, so ask { $name }: “My account → Before you leave” shows the cases that nobody else reads, and hands them over. What is not handed over stays closed to everybody.
admin-depart-happens = This happens at once:
admin-depart-sessions = The account is closed: sessions end, sign-in stops working, links die.
admin-depart-grants = The keys to cases that others read, too, are deleted from this server. Those to cases that nobody else reads stay behind the closed account, so that a mistake can be undone.
admin-depart-roster = You then sign the list without this person. Until that is done, reporters can still choose them.
admin-depart-honest = What this person has read or saved before cannot be taken back.
admin-depart-key = If { $name } had the file of the organisation’s key and its passphrase, change the key afterwards: “List and key” → “Change the key”. Until then they could still sign lists.
admin-depart-lost = Also for somebody who lost both passphrase and recovery sheet: close the account here, then invite the person anew under “Left”. Cases that nobody else reads stay closed.
admin-depart-alone = Nobody would read { $channels } any more: nobody could report there.
admin-depart-sure = { $name } has handed the cases over, or there is no way to do so.
admin-depart-do = Close the account
admin-departed = { $name } has left.
admin-departed-sign = { $name } has left. Now sign the list without them.
admin-readmit = Let back in
admin-readmit-title = Let { $name } back in?
admin-readmit-what = The account opens again with its passphrase or its recovery sheet. Compare the keys anew before you sign the person into the list.
admin-readmitted = { $name } can sign in again.
admin-anew = Invite anew
admin-anew-title = Invite { $name } anew
admin-anew-what = For whoever lost passphrase and recovery sheet. The closed account keeps its short name for ever, so the new one gets another. Compare the keys as with anybody new; colleagues can then let the person into cases that they read, too.
admin-away-title = Absence of { $name }
admin-away-what = Between these days new reports are offered to the deputy instead. Cases that are there already stay with whoever reads them: hand those over that cannot wait.
admin-away-from = First day away
admin-away-until = Last day away
admin-away-deputy-label = Deputy
admin-away-nobody = Nobody
admin-away-deputy-hint = The deputy reads what is reported in these days, and keeps it.
admin-away-nobody-hint = The other readers of the channel read alone. Where there is no other reader, reports still come to this person.
admin-away-days-missing = Choose the first and the last day.
admin-away-days-order = The last day comes before the first.
admin-away-days-past = These days are over.
admin-away-back = Not away after all

## Channels

admin-channels-title = Channels
admin-channels-hint = The places to report to, in the order in which reporters see them.
admin-channels-none = There is no channel: nobody can report.
admin-channel-add = Add a channel
admin-channel-add-do = Add
admin-channel-lane = What kind of channel?
admin-lane-hint-advice = A talk in confidence. No formal case; destroyed afterwards.
admin-lane-hint-reporting = A formal case, with the deadlines of the law.
admin-lane-hint-ombuds = Independent of the organisation, also for “they did nothing with my report”.
admin-channel-region = Region
admin-channel-region-hint = A country, a crisis area, or “Everywhere”.
admin-channel-no-readers = Nobody reads it yet
admin-channel-not-offered = Not offered: nobody reads it
admin-channel-missing = Texts missing: { $languages }
admin-channel-escalation = { $count ->
    [one] { $name } is let in if nobody acknowledges within { $count } day
   *[other] { $name } is let in if nobody acknowledges within { $count } days
}
admin-channel-edit = Change
admin-channel-edit-title = Channel: { $name }
admin-channel-up = Move { $name } up
admin-channel-down = Move { $name } down
admin-channel-remove-title = Remove { $name }?
admin-channel-remove-what = Nobody can report there any more once you have signed. Cases that are there stay with their readers.
admin-channel-remove-do = Remove the channel
admin-channel-names = Name
admin-channel-name-missing = The channel needs a name in one language at least.
admin-channel-about = What it is for
admin-channel-about-hint = One or two sentences, as you would say them to somebody who is upset.
admin-channel-next = What happens next
admin-channel-next-hint = Who answers, until when, what is done, and what you cannot do.
admin-channel-readers = Who reads it
admin-channel-readers-hint = Two at least: then a reporter can leave one out, and no case hangs on one person.
admin-channel-nobody = Nobody with this role is in the list yet: { $role }.
admin-escalation = If nobody acknowledges
admin-escalation-hint = Somebody else is let in then, if the reporter agreed to it.
admin-escalation-reader = Who is let in
admin-escalation-nobody = Nobody
admin-escalation-days = After how many days (1 to 90)
admin-escalation-days-wrong = Days until escalation: a whole number from 1 to 90.
admin-channel-category-missing = Choose one category at least.
admin-categories = What a report can be about
admin-categories-hint = Always leave “not sure” in. Order and words are what reporters see.
admin-category-words = Words
admin-category-missing = { $count ->
    [one] missing in { $count } language
   *[other] missing in { $count } languages
}
admin-category-label = As reporters read it
admin-category-label-missing = A category has no words in any language.
admin-category-own = A category of your own
admin-tier = How sensitive it is
admin-tier-usual = As usual: { $tier }
admin-tier-A = A · a specialist looks within 24 hours
admin-tier-B = B · sensitive
admin-tier-C = C · not sensitive
admin-tier-days = Days that closed cases are kept
admin-tier-days-lane = as its kind of channel
admin-places = Places to go outside
admin-places-hint = An authority, a doctor, a helpline: shown to everybody, also to those who then do not report. Ring there before you say that it is right.
admin-place-name = What it is
admin-place-contact = Telephone, address or web address
admin-place-checked = Last checked on { $day }
admin-place-check = I checked it today
admin-place-add = Add a place
admin-place-missing = Every place needs a name and a way to reach it.

## Organisation

admin-organisation-title = Name and languages
admin-organisation-hint = As reporters see them.
admin-organisation-name = Name of the organisation
admin-organisation-name-missing = Write the name of the organisation.
admin-organisation-languages = Languages
admin-organisation-languages-hint = Every channel wants its texts in each of them.
admin-look-title = Colour and logo
admin-look-hint = On the reporters’ pages, on posters and cards. They are part of the signed list, so the server cannot exchange them.
admin-look-none = Back to the usual look
admin-colour = Colour
admin-colour-choose = Choose the colour
admin-colour-sample = Words
admin-colour-good = White words on it can be read well: contrast { $ratio } to 1.
admin-colour-bad = Too light for white words: contrast { $ratio } to 1, and 4.5 is needed. Choose a darker one.
admin-colour-wrong = Write a colour such as #0e5257.
admin-logo = Logo
admin-logo-hint = A PNG picture of at most { $size }. What does not draw it, such as the place where it was made, is taken out.
admin-logo-choose = Choose a logo
admin-logo-other = Choose another one
admin-logo-remove = Remove the logo
admin-logo-not-png = This is not a PNG picture.
admin-logo-too-large = This picture is larger than { $size }. Make it smaller or with fewer colours.
admin-logo-too-wide = This picture has more than 1024 points on a side. Make it smaller.
admin-logo-damaged = This picture is damaged.
admin-retention-title = How long closed cases are kept
admin-retention-hint = Handlers’ desks mark a case for erasure when they close it. A case that led to nothing goes after two months, or earlier if you say so. Leave all empty to set nothing more.
admin-retention-unit = Days after closing, 1 to 36,500.
admin-retention-wrong = Give a number of days for all three kinds, or for none.
admin-reason-title = Your own reasons for closing
admin-reason-hint = Handlers choose them beside the usual ones. Published figures count each as the usual one that you name.
admin-reason-words = As handlers read it
admin-reason-words-missing = A reason has no words in any language.
admin-reason-counts-as = Counts as
admin-reason-add = Add a reason
admin-zone-title = Time zone
admin-zone-about = Deadlines fall on the days of this place, wherever somebody reads them. Without one, on those of UTC.
admin-zone = Time zone
admin-zone-hint = Such as Africa/Ndjamena. This device is in { $zone }.
admin-zone-wrong = This device does not know this time zone. Use a name such as Africa/Ndjamena.

## Settings

admin-settings-title = Signing in
admin-settings-hint = These hold at once, without a signature.
admin-settings-second-factor = Everybody needs a second factor
admin-settings-second-factor-hint = A passkey, or a code from a telephone. Whoever has none is asked to set one up at the next sign-in.
