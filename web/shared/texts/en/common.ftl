# What reporter pages and desk both say.

## Lanes, roles

lane-advice = Confidential adviser
lane-reporting = Reporting point
lane-ombuds = Ombudsperson
role-adviser = confidential adviser
role-handler = case handler
role-ombuds = ombudsperson

## Sizes

size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

## What can go wrong between here and the server

problem-offline = There is no connection to the server. Check your internet connection and try again.
problem-busy = The server is busy right now. Wait a minute and try again.
problem-slow-down = There were too many tries in a short time. Wait a few minutes and try again.
problem-too-slow = The connection is very slow, so sending took too long. Try again, perhaps where reception is better.
problem-too-large = This is too large for the server to accept.
problem-storage-full = The server has no room for files at the moment. Text can still be sent.
problem-digest-mismatch = Something was damaged on its way. Try again.
problem-unknown-channel = This place to report to does not exist any more. Load the page again.
problem-unknown-reader = One of the readers has left the organisation. Load the page again.
problem-no-roster = There is no place to report to at this address. Check the link.
problem-other = Something went wrong on the server. Try again. If it goes wrong again, try later.
problem-here = Something went wrong on this page. Load the page again.
