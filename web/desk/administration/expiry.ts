// When administrators are warned that the roster ends: the days on which the server's mails go out, too. Pure.

/** Days left at the first warning. */
export const FIRST_WARNING = 30;
/** Days left at the last one. */
export const LAST_WARNING = 7;
