# Mails that the server sends: invitations and reminders. Plain text; nothing about cases. Each link stands on a line of its own.

mail-role-adviser = confidential adviser
mail-role-handler = case handler
mail-role-ombuds = ombudsperson
mail-role-administrator = administrator
mail-role-analyst = analyst
mail-role-instance = administrator of the server

mail-invitation-subject = Your account at { $organisation }
mail-invitation-body =
    Hello,

    { $organisation } invites you to make an account, as { $role }.

    Open this link on the device that you work on, in a quiet moment; it takes about ten minutes, and you need a printer or pen and paper:

    { $link }

    The link works once, and until { $day } at the latest. Do not pass it on: whoever opens it first makes the account.

    Your keys are made on your own device. Afterwards your administrator compares them with you by telephone or in person.

    If you did not expect this mail, leave the link alone and ask your administrator.

mail-roster-subject = { $organisation }: sign the list of readers again within { $days } days
mail-roster-body =
    Hello,

    The signed list of readers of { $organisation } expires on { $day }. From then on nobody can report.

    Sign it again at the desk, with the organisation key:

    { $link }

    If the organisation key is lost, the desk says what to do. Do not wait for the last day.

mail-desk-subject = { $organisation }: something waits at your desk
mail-desk-body =
    Hello,

    Something at your desk needs you:

    { $link }

    What it is stands there, and in no mail. You get this mail once a day at most, and none when nothing waits. What you want no mails about you can silence at the desk.
