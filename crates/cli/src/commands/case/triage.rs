//! `zegel case triage`: what is known of a case.

use clap::Args;
use zegel_case_management::{Affected, Assessment, Command, Known, Respondent};
use zegel_protocol::roster::Tier;

use super::CaseArgs;
use crate::commands::arguments::code;
use crate::input::Input;

/// Write down what is known of a case: everything optional, everything possibly unknown
///
/// What is not given stays as it was written down before.
#[derive(Args)]
pub(crate) struct Triage {
    #[command(flatten)]
    case: CaseArgs,
    /// The file with all of it as JSON, or -; takes the place of what was known
    #[arg(long, value_name = "FILE")]
    assessment_file: Option<Input>,
    /// The category, by its code
    #[arg(long, value_name = "CODE")]
    category: Option<String>,
    /// The tier: A, B or C
    #[arg(long, value_parser = code::<Tier>, value_name = "TIER")]
    tier: Option<Tier>,
    /// How grave it is, 1 to 4
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=4), value_name = "NUMBER")]
    severity: Option<u8>,
    /// Whether somebody is in danger now: yes, no or unknown
    #[arg(long, value_parser = code::<Known>, value_name = "WORD")]
    danger: Option<Known>,
    /// Country or crisis area
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// When it happened, in words
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// Somebody who was affected, as JSON such as {"who":"staff","sex":"unknown"}; may be given several times
    #[arg(long, value_parser = json::<Affected>, value_name = "JSON")]
    affected: Vec<Affected>,
    /// Somebody whom it is about, as JSON such as {"link":"partner","manager":"yes"}; may be given several times
    #[arg(long, value_parser = json::<Respondent>, value_name = "JSON")]
    respondent: Vec<Respondent>,
}

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

impl Triage {
    pub(crate) fn run(&self) -> anyhow::Result<()> {
        let given: Option<Assessment> = match &self.assessment_file {
            Some(file) => Some(serde_json::from_str(&file.text()?)?),
            None => None,
        };
        let done = self.case.with_case(|desk, file| {
            let known = file.state(desk.desk()).map(|state| state.assessment);
            let assessment = self.assessment(given.or(known).unwrap_or_default());
            desk.carry_out(
                file,
                &Command::Assess {
                    assessment: Box::new(assessment),
                },
            )?;
            Ok(self.case.done(desk, file))
        })?;
        self.case.tell(&done, "What is known was written down.")
    }

    fn assessment(&self, mut known: Assessment) -> Assessment {
        known.category = self.category.clone().or(known.category);
        known.tier = self.tier.or(known.tier);
        known.severity = self.severity.or(known.severity);
        known.danger_now = self.danger.unwrap_or(known.danger_now);
        known.region = self.region.clone().or(known.region);
        known.period = self.period.clone().or(known.period);
        if !self.affected.is_empty() {
            known.affected.clone_from(&self.affected);
        }
        if !self.respondent.is_empty() {
            known.respondents.clone_from(&self.respondent);
        }
        known
    }
}
