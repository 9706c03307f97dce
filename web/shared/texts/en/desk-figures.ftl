# Figures for those who read cases: counting, releasing, the annex, putting releases together, what is to be learned.

fig-back = Back to the cases
fig-part-years = Years
fig-part-together = Put together
fig-part-lessons = What is to be learned

fig-years-what = Counted here, on this device, from the cases of your lane that you read. A year is released once, when it is over, and stays as it is: a second count would tell of single cases.
fig-counted = { $count ->
    [one] one case counted
   *[other] { $count } cases counted
  }
fig-uncounted = { $count ->
    [one] one case not counted yet: open it, and say whether you have a conflict of interest
   *[other] { $count } cases not counted yet: open them, and say whether you have a conflict of interest
  }
fig-released = Released
fig-not-over = When the year is over
fig-no-years = There is no case to count yet.
fig-preview = Preview
fig-show = Show
fig-release = Release …
fig-release-title = Release the figures of { $year }?
fig-release-what = They are signed with your key and stay as they are, whatever happens to the cases later.
fig-release-colleagues = One person releases the figures of a lane. Two different releases of one year could be compared, and give away the cases in which they differ: ask your colleagues first.
fig-release-do = Release
fig-download = Save the release
fig-seah = Save for the SEAH scheme (CSV)
fig-print = Print, or save as PDF

fig-annex-title = Integrity annex { $year }
fig-annex-what = Reports that arrived in this year, as they stood when the figures were drawn up. Lines and columns without any report are left out.
fig-drawn-up = drawn up in { $year }
fig-draft = A preview: nobody has signed these figures yet. Do not pass them on.
fig-key-known = Signed under the key that this desk knows:
fig-key-claimed = Signed under the key that the file names:
fig-lane-advice = confidential advisers
fig-lane-reporting = reporting point
fig-lane-ombuds = ombudspersons
fig-year = Year
fig-section-years = The years, as they were released
fig-section-number-and-nature = How many reports, of what nature
fig-section-handling = How they were handled
fig-section-outcome = What came of them
fig-section-measures = What was done
fig-section-affected = Who was affected
fig-section-respondents = Whom they were about
fig-section-regions = Where
fig-table-categories = Reports by category
fig-table-outcome = Reports by nature and outcome
fig-table-acknowledged = Reports by nature and time to acknowledgement
fig-table-feedback = Reports by nature and time to feedback
fig-table-how-reported = Reports by nature and how the reporter wanted to be known
fig-table-support = Reports by nature and support
fig-table-region = Reports by nature and region
fig-table-measure = Measures by nature
fig-table-who = People affected, by nature and who they are
fig-table-sex = People affected, by nature and sex
fig-table-age-group = People affected, by nature and age
fig-table-setting = People affected, by nature and where
fig-table-link = People whom reports are about, by nature and link to the organisation
fig-table-manager = People whom reports are about, by nature and whether they lead others
fig-table-international = People whom reports are about, by nature and whether they are international staff
fig-total = All
fig-all-reports = All reports
fig-all-measures = All measures
fig-all-affected = All people affected
fig-all-respondents = All people whom reports are about
fig-withheld = Too few to be broken down ({ $total }).
fig-nothing = Nothing to count.
fig-rule = Counts of 1 to 4 are shown as a range. Where such a count could be found by subtracting, another one is shown as “5+”, or a line is not broken down (“·”).
fig-rule-region = Counts of 1 to 4 are shown as a range, of 1 to 9 in lines that may be about something sexual. Where such a count could be found by subtracting, another one is shown as “5+” or “10+”, or a line is not broken down (“·”).
fig-not-prevalence = Reports, not prevalence: these figures say what was reported, not what happened.
fig-category-other = Other
fig-category-other-of = Other: { $nature }
fig-nature-sexual-exploitation-abuse = Sexual exploitation and abuse
fig-nature-sexual-harassment = Sexual harassment
fig-nature-child = Child safeguarding
fig-nature-violence = Violence
fig-nature-conduct = Abuse of power, discrimination
fig-nature-integrity = Fraud, corruption, aid diverted
fig-nature-safety = Data and safety
fig-nature-after-reporting = Retaliation, nothing done
fig-nature-programme = Complaint about a programme
fig-nature-other = Other, not sure
fig-outcome-open = Still open
fig-acknowledged-within-a-day = Within a day
fig-acknowledged-within-seven-days = Within 7 days
fig-acknowledged-later = Later
fig-acknowledged-not-yet = Not yet
fig-feedback-within-a-month = Within a month
fig-feedback-in-time = In time
fig-feedback-later = Too late
fig-feedback-not-yet = Not yet
fig-how-anonymous = Anonymous
fig-how-confidential = Confidential
fig-how-named = By name
fig-support-given = Put in touch
fig-support-not-recorded = Nothing recorded
fig-manager-yes = Leads others
fig-manager-no = Leads nobody
fig-manager-unknown = Not known whether they lead
fig-international-yes = International staff
fig-international-no = National staff
fig-international-unknown = Not known which
fig-region-other = Elsewhere
fig-region-unknown = Region not known

fig-together-what = Choose release files: of your lanes, of several years, or of several organisations. Signatures are checked. Sums are made of what was released, and of nothing else.
fig-together-choose = Choose files
fig-keys-compare = Only the file says that a key is that organisation’s. Compare it with the one on its posters.
fig-fault-of = { $name }: { $fault }

fig-lessons-what = Out of all cases that you read, without the cases. For within the organisation: it is no part of a release.
fig-lessons-none = Nobody has written down a lesson yet.
fig-lesson-owner = { $name }, by { $day }
fig-lessons-file = lessons

desk-fault-figures-unread = The cases are still being opened. Try again when all of them are.
desk-fault-figures-damaged = The figures that you kept do not open. Nothing is counted, so that nothing of them is lost: tell your administrator.
desk-fault-figures-uncounted = Some cases of that year are not counted yet. Open them, and say whether you have a conflict of interest.
desk-fault-figures-too-large = There are more figures than can be kept.
desk-fault-already-released = The figures of this year were released already. They stay as they are.
desk-fault-year-not-over = Figures are drawn up when the year is over.
desk-fault-no-release = There is no release.
desk-fault-not-a-release = This is not a release of figures.
desk-fault-release-changed = These figures were changed after they were signed.
desk-fault-release-unknown-author = Nobody who reads this lane’s cases signed these figures.
desk-fault-releases-of-different-years = These releases are of different years.
desk-fault-releases-differ = There are two different releases for the same year and lane.
desk-fault-releases-different-keys = Two different keys claim to be this organisation’s.
