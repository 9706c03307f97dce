//! When nobody acknowledges a report, the ombudsperson is let in: on the day the reporter agreed to, and not before.

use zegel_case_management::{Command, Step};
use zegel_protocol::ProblemCode;
use zegel_tests::database::Kind;
use zegel_tests::reporter::answers;
use zegel_tests::world::{ESCALATION, World};

on_both_databases!(
    the_ombudsperson_is_let_in_on_the_day_and_not_before,
    an_acknowledged_report_stays_where_it_is,
);

fn the_ombudsperson_is_let_in_on_the_day_and_not_before(kind: Kind) {
    let mut world = World::new(kind);
    let mut reporter = world.reporter();
    let silent = reporter.report(answers("Nobody answers."), &[]).sealed.case;
    let mut declined = answers("Not to the ombudsperson.");
    declined.escalation = false;
    let declined = reporter.report(declined, &[]).sealed.case;
    // Somebody opens it and does nothing: that is no acknowledgement.
    world.handler("amina").begin(silent);

    let mut olga = world.handler("olga");
    assert!(olga.inbox().is_empty());
    assert_eq!(olga.ask_for(silent).problem(), ProblemCode::NoCase);
    let readers = |world: &World| world.handler("amina").view(silent).summary.readers;
    assert!(
        !readers(&world).contains(olga.desk.person()),
        "a withheld key is nobody's yet"
    );

    world.later(ESCALATION - 1);
    let mut olga = world.handler("olga");
    assert!(olga.inbox().is_empty(), "a day too early");

    world.later(1);
    let mut olga = world.handler("olga");
    let inbox = olga.inbox();
    assert_eq!(
        inbox.iter().map(|case| case.case).collect::<Vec<_>>(),
        [silent],
        "{declined} must stay where it is"
    );
    assert!(inbox[0].grants.iter().all(|grant| grant.escalated));
    let now = zegel_tests::today().plus_days(i32::try_from(ESCALATION).unwrap());
    olga.run_on(now, silent, &Command::NoConflict {});
    let file = olga.case(silent);
    assert_eq!(file.report().unwrap().text, "Nobody answers.");
    assert_eq!(file.step(), Step::Received);
    assert_eq!(file.log().len(), 3, "the log opens to her, too");
    assert_eq!(file.warnings(), [], "she was agreed to");
    assert!(
        readers(&world).contains(olga.desk.person()),
        "the others see that she reads it now"
    );
    assert_eq!(olga.ask_for(declined).problem(), ProblemCode::NoCase);
    assert_eq!(
        olga.view(silent).summary.received,
        zegel_tests::today(),
        "the server kept the day of the report"
    );
}

fn an_acknowledged_report_stays_where_it_is(kind: Kind) {
    let mut world = World::new(kind);
    let case = world
        .reporter()
        .report(answers("Somebody answers."), &[])
        .sealed
        .case;
    let mut amina = world.handler("amina");
    amina.begin(case);
    amina.acknowledge(case, "We have read it.");

    world.later(ESCALATION + 1);
    let mut olga = world.handler("olga");
    assert!(olga.inbox().is_empty());
    assert_eq!(olga.ask_for(case).problem(), ProblemCode::NoCase);
}
