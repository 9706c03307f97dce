//! `zegel case offers`: what can be done with a case now.

use std::fmt::Write as _;

use anyhow::Context as _;
use clap::Args;

use super::CaseArgs;
use crate::talk;
use crate::views::named;

/// List what can be done with a case now, and why other things cannot.
#[derive(Args)]
pub(crate) struct Offers {
    #[command(flatten)]
    case: CaseArgs,
}

impl Offers {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let offers = self.case.with_any_case(|desk, file| {
            file.offers(desk.desk(), desk.today())
                .context("there is no report in this case")
        })?;
        if self.case.json {
            return talk::json(&offers);
        }
        let mut text = String::new();
        for offer in &offers {
            let mut what = offer.does.to_owned();
            let details = [
                offer.to.map(|to| named(&to)),
                offer.side.map(|side| named(&side)),
                offer.clock.map(|clock| named(&clock)),
                offer.reason.map(|reason| named(&reason)),
                offer.proposal.map(|proposal| proposal.to_string()),
            ];
            for detail in details.into_iter().flatten() {
                what.push(' ');
                what.push_str(&detail);
            }
            // Writing to a string does not fail.
            let _ = match &offer.refused {
                Some(rule) => writeln!(text, "-  {what}: {rule}"),
                None if offer.second_person => writeln!(text, "+  {what} (a second person has to agree)"),
                None => writeln!(text, "+  {what}"),
            };
        }
        talk::data(&text)
    }
}
