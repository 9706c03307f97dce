//! The suite that every database must pass, in full.
//!
//! A database crate calls [`conformance_tests!`](crate::conformance_tests) with a function that opens an empty store;
//! each behaviour becomes a test of its own name there. Behaviours are written against the [`Store`](crate::Store)
//! alone, in the words of the domain.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "this is test code, run by other crates"
)]

pub mod accounts;
pub mod attachments;
pub mod columns;
pub mod departures;
pub mod erasing;
pub mod figures;
pub mod grants;
pub mod inbox;
pub mod links;
pub mod office;
pub mod organisations;
pub mod outbox;
pub mod people;
pub mod races;
pub mod registers;
pub mod regrants;
pub mod replies;
pub mod reports;
pub mod revoking;
pub mod scoping;
pub mod secrets;
pub mod snapshots;
pub mod sweeping;
pub mod threads;
pub mod traces;
pub mod turning;
pub mod world;

/// Makes a test of every behaviour. `$open` is an async function that gives an `Arc<dyn Store>` on an empty database, and
/// whatever has to live as long as the test does.
#[macro_export]
macro_rules! conformance_tests {
    ($open:path) => {
        $crate::conformance_tests! { @list $open;
            organisations: the_secret_of_the_installation_stays_the_same;
            organisations: organisations_are_listed_by_name_and_none_is_made_twice;
            organisations: the_roster_with_the_highest_number_is_the_current_one_and_old_ones_stay;
            organisations: the_reserved_organisation_is_in_no_list_and_takes_no_reports;
            organisations: a_roster_takes_the_place_of_the_one_it_was_made_from_and_of_no_other;
            organisations: a_roster_comes_back_as_it_was_signed;
            organisations: a_store_answers_while_it_is_open_and_refuses_afterwards;
            accounts: an_account_is_made_once_and_found_by_its_login;
            accounts: every_role_has_its_organisation;
            accounts: a_session_ends_with_its_last_day;
            accounts: a_session_needs_an_account_and_a_token_of_its_own;
            accounts: a_session_that_was_ended_is_over;
            links: a_set_up_link_ends_with_its_last_day_or_when_a_newer_one_is_offered;
            links: a_set_up_link_makes_one_organisation;
            links: what_is_set_up_is_an_organisation_with_an_administrator;
            links: an_invitation_opens_until_its_last_day_in_its_organisation;
            links: an_invitation_makes_one_account;
            links: a_newer_invitation_kills_the_older_one;
            links: of_many_who_enrol_by_one_link_one_gets_the_account;
            links: of_many_who_set_up_by_one_link_one_gets_the_organisation;
            people: everybody_is_listed_with_what_an_administrator_may_know;
            people: only_administrators_of_the_organisation_change_its_people;
            people: whoever_has_an_account_or_a_login_name_keeps_it;
            people: nobody_is_invited_to_administer_the_instance_from_an_organisation;
            people: an_invitation_that_is_taken_back_is_forgotten;
            people: an_address_is_noted_and_forgotten;
            people: a_second_factor_is_needed_where_the_administrator_says_so;
            secrets: a_new_passphrase_takes_the_place_of_the_old_one_and_ends_other_sessions;
            secrets: a_new_recovery_sheet_takes_the_place_of_the_old_one_and_ends_other_sessions;
            secrets: a_changed_second_factor_ends_other_sessions;
            secrets: a_second_factor_that_stays_as_it_was_ends_no_session;
            secrets: recovery_removes_second_factors_and_ends_other_sessions;
            secrets: a_vault_is_replaced_by_one_who_read_it;
            secrets: of_many_who_replace_a_vault_exactly_one_wins;
            secrets: six_digits_are_asked_for_until_they_are_taken_back;
            secrets: a_passkey_is_added_once_and_finds_its_account;
            secrets: a_passkey_is_counted_on_and_removed_by_its_owner;
            secrets: sessions_are_listed_to_their_owner_and_ended_by_them;
            departures: whoever_left_has_no_session_no_account_and_no_keys;
            departures: whoever_comes_back_has_the_account_and_not_the_deleted_keys;
            departures: the_keys_of_a_sole_reader_stay_behind_the_closed_account;
            departures: of_two_readers_who_leave_the_second_one_keeps_the_keys;
            departures: of_two_readers_who_leave_at_once_one_keeps_the_keys;
            departures: what_happens_while_somebody_leaves_leaves_them_nothing;
            departures: nobody_says_of_themselves_that_they_left;
            departures: administrators_do_not_all_go_at_once;
            departures: a_report_that_names_somebody_who_left_goes_to_the_others;
            departures: a_report_to_people_who_all_left_waits_for_them;
            departures: a_grant_to_somebody_who_reads_no_cases_is_refused;
            departures: a_report_without_its_attachments_tells_nothing_of_readers;
            departures: somebody_who_left_is_not_let_in;
            departures: the_names_of_somebody_who_left_stay_taken;
            regrants: a_reader_seals_their_own_grants_anew;
            regrants: grants_are_sealed_anew_all_or_none_and_only_over_those_that_were_read;
            regrants: nobody_seals_grants_anew_on_a_case_they_cannot_open;
            regrants: a_report_sent_again_after_a_rotation_is_told_from_another;
            figures: reports_are_counted_for_the_analyst_of_the_organisation;
            figures: the_instance_sees_organisations_and_their_storage;
            figures: the_instance_founds_organisations_and_has_no_way_into_them;
            figures: a_first_administrator_is_invited_anew_before_there_is_anybody;
            figures: an_organisation_with_a_roster_gets_no_first_administrator_from_outside;
            outbox: whoever_has_something_waiting_gets_one_mail_a_day;
            outbox: nobody_gets_mail_about_what_is_closed_muted_or_not_theirs;
            outbox: a_withheld_key_brings_no_mail;
            outbox: a_mail_that_lost_its_reason_says_so;
            outbox: a_mail_that_nobody_takes_is_counted_and_given_up;
            outbox: of_many_couriers_one_gets_each_mail;
            outbox: a_mail_whose_courier_died_waits_as_before;
            outbox: an_administrator_is_reminded_once_of_the_end_of_a_roster;
            outbox: a_new_account_comes_with_its_address;
            reports: a_report_is_there_for_its_readers_and_its_reporter;
            reports: the_same_report_again_is_the_same_report;
            reports: the_same_report_is_recognised_after_the_case_has_moved_on;
            reports: a_case_id_or_a_mailbox_stands_for_one_report;
            reports: a_report_to_an_unknown_reader_is_refused_and_leaves_nothing;
            reports: a_report_whose_attachment_is_incomplete_is_refused_and_leaves_nothing;
            reports: a_report_to_an_unknown_organisation_is_refused;
            reports: a_report_that_gives_a_person_two_keys_of_a_kind_is_refused;
            attachments: a_part_is_written_down_once;
            attachments: an_attachment_is_claimed_only_when_it_is_complete;
            attachments: an_attachment_belongs_to_one_case;
            attachments: a_claimed_attachment_takes_no_more_parts;
            attachments: a_part_is_told_to_those_who_may_read_its_case_only;
            attachments: unclaimed_attachments_take_no_more_than_their_room;
            attachments: small_parts_count_for_a_block_of_the_disk;
            threads: a_thread_is_found_by_its_mailbox_only;
            threads: a_page_of_a_thread_has_no_gap_and_stays_within_its_bytes;
            threads: a_page_of_a_thread_has_a_greatest_number_of_entries;
            threads: an_entry_larger_than_a_page_is_still_given;
            threads: both_chains_of_a_case_are_given_in_pages;
            replies: a_reply_takes_the_next_place_and_no_other;
            replies: a_reply_again_is_the_same_reply;
            replies: a_reply_with_an_incomplete_attachment_leaves_nothing;
            replies: a_reporter_does_not_learn_of_the_case_log;
            replies: an_append_takes_the_next_place_in_each_chain;
            replies: an_append_again_byte_for_byte_is_answered_with_success;
            replies: an_append_is_all_or_nothing;
            replies: an_append_of_nothing_but_marks_is_taken;
            replies: the_first_acknowledgement_sets_the_day;
            replies: marks_that_are_not_sent_stay;
            replies: a_chain_has_a_greatest_length;
            replies: only_a_reader_can_append;
            grants: a_reader_let_in_later_reads_the_case;
            grants: a_grant_is_never_replaced_by_another;
            grants: a_grant_to_somebody_without_an_account_is_refused;
            grants: a_key_of_the_file_alone_does_not_open_the_case;
            grants: a_withheld_grant_is_invisible_until_its_day;
            grants: a_withheld_key_is_hidden_from_a_reader_of_the_case_too;
            grants: a_withheld_grant_is_never_given_out_on_a_case_acknowledged_in_time;
            grants: an_acknowledgement_on_the_day_itself_or_later_comes_too_late;
            grants: a_released_grant_stays_after_a_later_acknowledgement;
            grants: a_handler_can_let_in_early_whom_a_grant_is_withheld_from;
            grants: a_handler_can_let_in_whom_a_dead_grant_was_withheld_from;
            grants: a_withheld_file_key_is_given_out_with_the_thread_key;
            inbox: a_person_who_was_left_out_sees_nothing_of_the_case;
            inbox: an_inbox_comes_in_pages_without_gap_or_repeat;
            inbox: a_summary_tells_lengths_days_grants_and_readers;
            inbox: opening_a_case_any_number_of_times_a_day_is_fine;
            scoping: another_organisation_finds_nothing_by_the_same_names;
            scoping: two_organisations_may_use_the_same_identifiers;
            scoping: an_organisation_that_does_not_exist_has_nothing;
            races: of_many_appends_to_one_place_exactly_one_wins;
            races: many_appends_in_the_end_leave_no_gap;
            races: many_sendings_of_one_report_make_one_case;
            races: an_attachment_wanted_by_two_reports_goes_to_one;
            races: an_attachment_does_not_grow_while_it_is_claimed;
            races: parallel_uploads_stay_within_their_room;
            races: many_reports_at_once_are_all_there;
            revoking: whoever_is_taken_off_a_case_has_none_of_its_keys;
            revoking: taking_somebody_off_who_is_not_on_the_case_is_fine;
            revoking: nobody_takes_everybody_off_a_case;
            revoking: the_readers_of_an_escalation_are_not_taken_off;
            revoking: whoever_declares_a_conflict_is_off_the_case_for_good;
            revoking: a_conflict_and_its_entry_are_noted_together_or_not_at_all;
            revoking: the_last_reader_cannot_have_a_conflict_unless_somebody_waits;
            revoking: readers_who_left_do_not_count;
            revoking: of_two_readers_with_a_conflict_at_once_one_stays;
            turning: whom_the_reporter_turns_to_reads_the_case;
            turning: turning_to_somebody_who_has_a_key_already_is_fine;
            turning: turning_to_nobody_or_to_one_with_a_conflict_is_refused;
            turning: what_the_reporter_writes_asks_for_attention_at_once;
            registers: a_brief_inbox_tells_of_the_cases_of_the_inbox;
            registers: a_brief_inbox_shows_every_change_of_a_case;
            registers: cases_are_asked_for_by_name;
            registers: the_access_register_says_who_opened_a_case_on_which_day;
            snapshots: a_snapshot_comes_back_as_it_was_written;
            snapshots: a_piece_of_a_snapshot_takes_the_place_of_the_one_it_was_made_from;
            snapshots: a_snapshot_takes_no_more_than_its_room;
            snapshots: a_snapshot_goes_with_its_owner;
            erasing: a_case_is_erased_on_its_day_with_all_that_belongs_to_it;
            erasing: what_was_erased_is_told_to_those_who_ask_for_it_by_name;
            erasing: the_files_of_an_erased_case_are_in_the_books_until_they_are_removed;
            erasing: a_store_is_wiped_as_often_as_it_is_asked;
            erasing: others_have_time_to_see_an_erasure_and_to_stop_it;
            erasing: what_comes_to_a_case_before_its_erasure_gets_its_time;
            erasing: an_erasure_and_an_append_at_once_leave_nothing_half;
            sweeping: ended_sessions_and_unclaimed_attachments_are_forgotten;
            sweeping: an_attachment_that_grows_is_not_forgotten;
            sweeping: the_blob_store_forgets_what_the_books_do_not_know;
        }
    };
    (@list $open:path; $($room:ident: $behaviour:ident;)*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $behaviour() {
                let (store, _kept) = $open().await;
                $crate::conformance::$room::$behaviour(store.clone()).await;
                store.close().await;
            }
        )*
    };
}

#[cfg(test)]
mod tests {
    /// A behaviour that is written but not listed would never run.
    #[test]
    fn every_behaviour_is_in_the_list() {
        let list = include_str!("conformance.rs");
        let rooms = [
            ("accounts", include_str!("conformance/accounts.rs")),
            ("attachments", include_str!("conformance/attachments.rs")),
            ("departures", include_str!("conformance/departures.rs")),
            ("erasing", include_str!("conformance/erasing.rs")),
            ("registers", include_str!("conformance/registers.rs")),
            ("revoking", include_str!("conformance/revoking.rs")),
            ("snapshots", include_str!("conformance/snapshots.rs")),
            ("turning", include_str!("conformance/turning.rs")),
            ("figures", include_str!("conformance/figures.rs")),
            ("links", include_str!("conformance/links.rs")),
            ("outbox", include_str!("conformance/outbox.rs")),
            ("people", include_str!("conformance/people.rs")),
            ("regrants", include_str!("conformance/regrants.rs")),
            ("secrets", include_str!("conformance/secrets.rs")),
            ("grants", include_str!("conformance/grants.rs")),
            ("inbox", include_str!("conformance/inbox.rs")),
            ("organisations", include_str!("conformance/organisations.rs")),
            ("races", include_str!("conformance/races.rs")),
            ("replies", include_str!("conformance/replies.rs")),
            ("reports", include_str!("conformance/reports.rs")),
            ("scoping", include_str!("conformance/scoping.rs")),
            ("sweeping", include_str!("conformance/sweeping.rs")),
            ("threads", include_str!("conformance/threads.rs")),
        ];
        for (room, text) in rooms {
            let names = text.lines().filter_map(|line| line.strip_prefix("pub async fn "));
            let names: Vec<_> = names.filter_map(|line| line.split('(').next()).collect();
            assert!(!names.is_empty(), "{room}");
            for name in names {
                assert!(
                    list.contains(&format!("{room}: {name};")),
                    "{room}: {name} is not run"
                );
            }
        }
    }
}
