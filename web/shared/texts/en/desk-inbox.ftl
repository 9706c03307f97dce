# The inbox: all cases of whoever is signed in.

## Which cases

inbox-scopes = Which cases are shown
inbox-scope-today = Needs you today
inbox-scope-open = Open
inbox-scope-awaiting = Reporter waits
inbox-scope-closed = Closed
inbox-scope-all = All
inbox-search = Search in everything you can read
inbox-found = { $count ->
    [one] { $count } case shown
   *[other] { $count } cases shown
}
inbox-look = How cases are shown
inbox-table = Table
inbox-board = Board
inbox-board-none = No cases
inbox-refreshed = { $count ->
    [0] Nothing new.
    [one] { $count } case is new or has changed.
   *[other] { $count } cases are new or have changed.
}

## Opening

inbox-opening = Opening cases: { $done } of { $total }. You can work meanwhile.
inbox-stop = Stop
inbox-left = { $count ->
    [one] { $count } case is not opened yet, and is not found by searching.
   *[other] { $count } cases are not opened yet, and are not found by searching.
}
inbox-go-on = Go on opening

## Filters

inbox-filters = Filters and order
inbox-filters-set = { $count ->
    [one] { $count } filter set
   *[other] { $count } filters set
}
inbox-filters-none = Remove all filters
inbox-filter-any = Any
inbox-filter-channel = Channel
inbox-filter-lane = Kind of channel
inbox-filter-phase = Phase
inbox-filter-step = Step
inbox-filter-assigned = Assigned to
inbox-filter-due = Urgency
inbox-filter-category = Category
inbox-filter-tier = Tier
inbox-filter-severity = Severity
inbox-lane-advice = Confidential advice
inbox-lane-reporting = Reporting point
inbox-lane-ombuds = Ombudsperson
inbox-assigned-mine = Me
inbox-assigned-nobodys = Nobody
inbox-tier = Tier { $tier }
inbox-severity = severity { $severity }
inbox-severity-least = { $least } or more
inbox-sort = Sort by
inbox-sort-pressing = Urgency
inbox-sort-received = Day received, newest first
inbox-sort-changed = Last change, newest first
inbox-sort-severity = Severity, gravest first
inbox-sort-category = Category
inbox-sort-step = Step
inbox-sort-assigned = Assigned to
inbox-reversed = The other way round
inbox-group = Headings
inbox-group-pressing = By urgency
inbox-group-phase = By phase
inbox-group-step = By step
inbox-group-assigned = By person
inbox-group-channel = By channel
inbox-group-nothing = None
inbox-pressing-trouble = Something is wrong
inbox-pressing-danger = Somebody is not safe
inbox-pressing-late = Overdue
inbox-pressing-new = Waits for your word on conflicts
inbox-pressing-today = Due today
inbox-pressing-soon = Due within a week
inbox-pressing-later = Due later
inbox-pressing-undue = Nothing due
inbox-pressing-closed = Closed

## Saved views

inbox-views = Saved views
inbox-view-save = Save this view
inbox-view-save-title = Save this view
inbox-view-what = It keeps the search, the filters, the order and the look. It is sealed to you; nobody else sees it.
inbox-view-name = Name
inbox-view-keep = Save
inbox-view-saved = “{ $name }” was saved.
inbox-view-remove = Remove the view “{ $name }”
inbox-view-removed = “{ $name }” was removed.
inbox-view-bad = Give the view a name of up to 80 characters. There can be 40 views.

## A case in the list

inbox-choose = Choose: { $what }
inbox-row-unread = Not opened
inbox-row-undeclared = Open it to say whether you have a conflict with this case.
inbox-received = received { $day }
inbox-sign-danger = Danger now
inbox-sign-unsafe = “I feel unsafe”
inbox-sign-warning = Warning
inbox-sign-escalated = Escalated to you
inbox-sign-second = Needs your signature
inbox-sign-mentioned = Mentions you
inbox-sign-awaits = Reporter waits
inbox-sign-appeal = Appeal
inbox-sign-waiting = Waits for the reporter
inbox-sign-paused = Paused
inbox-sign-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
inbox-sign-draft = Unsent text
inbox-due = { $what }: { $when }
inbox-due-late = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
inbox-due-left = { $count ->
    [0] today
    [one] tomorrow
   *[other] in { $count } days
}
inbox-due-first-look = First look
inbox-due-acknowledgement = Acknowledge
inbox-due-reply = Answer
inbox-due-feedback = Feedback
inbox-due-investigation-start = Decide on investigating
inbox-due-waiting-for-reporter = Look again
inbox-due-paused = Look again
inbox-due-task = Task
inbox-due-proposal = Second signature
inbox-due-protection-check = Protection check

## Several cases at once

inbox-chosen = { $count ->
    [one] { $count } case chosen
   *[other] { $count } cases chosen
}
inbox-choose-none = Choose none
inbox-assign = Assign
inbox-assign-title = { $count ->
    [one] Assign { $count } case
   *[other] Assign { $count } cases
}
inbox-assign-what = Whoever is not on a case yet is let in first, where the reporter did not leave them out. Each assignment stands in the case’s log.
inbox-assign-whom = To whom
inbox-assign-choose = Choose a person
inbox-bulk-working = Assigning: { $done } of { $total }
inbox-assigned-done = { $count ->
    [one] { $count } case assigned to { $name }.
   *[other] { $count } cases assigned to { $name }.
}
inbox-assigned-none = { $count ->
    [one] { $count } case is nobody’s now.
   *[other] { $count } cases are nobody’s now.
}
inbox-assigned-back = { $count ->
    [one] { $count } case is assigned as before.
   *[other] { $count } cases are assigned as before.
}
inbox-undo = Undo
inbox-bulk-failed = { $count ->
    [one] { $count } case was not assigned
   *[other] { $count } cases were not assigned
}

## Cases that are not there any more

inbox-gone = Not in your list any more
inbox-gone-erased = { $count ->
    [one] { $count } case was erased on its day ({ $days }). Nothing of it is left.
   *[other] { $count } cases were erased on their day ({ $days }). Nothing of them is left.
}
inbox-gone-hidden = { $count ->
    [one] { $count } case was not erased and is not given out to you any more. Somebody may have taken you off it, or you declared a conflict on another device. If neither is so, ask a colleague: the server may be hiding it.
   *[other] { $count } cases were not erased and are not given out to you any more. Somebody may have taken you off them, or you declared a conflict on another device. If neither is so, ask a colleague: the server may be hiding them.
}
inbox-gone-which = Which
inbox-gone-seen = I have read this

## Nothing to show

inbox-empty-inbox = No cases yet
inbox-why-empty = Reports in which the reporter chose you as a reader appear here. You do not see other cases, not even how many there are.
inbox-empty-search = No case has all these words
inbox-empty-filters = No case passes these filters
inbox-empty-today = Nothing needs you today
inbox-empty-open = No open cases
inbox-empty-awaiting = No reporter is waiting for an answer
inbox-empty-closed = No closed cases
inbox-empty-all = No cases
inbox-show-all = Show all cases

## Keys

inbox-key-choose = Choose the case, or go on choosing
inbox-key-choose-all = Choose all cases of the list
inbox-key-assign = Assign the chosen cases
inbox-key-board = Table or board
inbox-key-filters = Filters
