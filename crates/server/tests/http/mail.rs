//! Invitations, in a real conversation with a mail server.

use zegel_protocol::ProblemCode;
use zegel_protocol::people::{AccountRole, Invite, Invited};
use zegel_server::MailSecurity;

use crate::client::ask;
use crate::running::{API, Running, person};
use crate::smtp::{MailServer, Manner};

const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

fn invite(mail: bool) -> Invite {
    Invite {
        person: person("chidi"),
        login: "chidi".to_owned(),
        role: AccountRole::Adviser,
        address: Some("chidi@example.org".to_owned()),
        mail,
        key: Some(KEY.to_owned()),
    }
}

/// A server that hands mail to one of this kind, and the folder with its certificate.
async fn with_mail(security: MailSecurity, manner: Manner) -> (Running, MailServer, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let server = MailServer::open(folder.path(), security, manner).await;
    let running = Running::start_with(|config| server.configure(config, folder.path())).await;
    (running, server, folder)
}

async fn invited(running: &Running, invite: &Invite) -> Invited {
    let zola = running.sign_in("zola").await;
    let answer = running
        .send(ask("POST", &format!("{API}/people")).cookie(&zola).json(invite))
        .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn an_invitation_reaches_its_mailbox_over_starttls_and_over_tls_from_the_first_byte() {
    for security in [MailSecurity::StartTls, MailSecurity::Tls] {
        let (running, server, _folder) = with_mail(security, Manner::Takes).await;
        let told = invited(&running, &invite(true)).await;
        assert!(told.mailed, "{security:?}");
        let received = server.received();
        assert_eq!(received.len(), 1);
        let mail = &received[0];
        assert!(mail.protected && mail.signed_in);
        assert!(mail.from.contains("zegel@example.org") && mail.to[0].contains("chidi@example.org"));
        let link = format!(
            "http://{}/o/example-aid/desk/#invite={}&key={KEY}",
            running.addr,
            told.token.as_str()
        );
        let body = mail.body();
        assert!(body.lines().any(|line| line == link), "{body}");
        assert!(body.contains("Example Aid") && body.contains("confidential adviser"));
        assert!(body.contains(&told.last_day.to_string()));
        for header in [
            "Subject: ",
            "Date: ",
            "Message-ID: <",
            "Auto-Submitted: auto-generated",
        ] {
            assert!(mail.text.contains(header), "{header}: {}", mail.text);
        }
        running.stop().await;
    }
}

#[tokio::test]
async fn where_no_mail_was_asked_for_none_is_sent() {
    let (running, server, _folder) = with_mail(MailSecurity::Tls, Manner::Takes).await;
    assert!(!invited(&running, &invite(false)).await.mailed);
    assert!(server.received().is_empty());
    running.stop().await;
}

#[tokio::test]
async fn what_the_mail_server_refuses_or_cannot_protect_is_said_and_the_link_still_works() {
    for manner in [Manner::Refuses, Manner::Strips] {
        let (running, server, _folder) = with_mail(MailSecurity::StartTls, manner).await;
        let told = invited(&running, &invite(true)).await;
        assert!(!told.mailed);
        assert!(server.received().is_empty());
        let open = zegel_protocol::links::OpenLink { token: told.token };
        let works = running
            .send(ask("POST", &format!("{API}/invitation")).json(&open))
            .await;
        assert_eq!(works.status, 200);
        running.stop().await;
    }
}

#[tokio::test]
async fn a_mail_server_with_a_certificate_of_nobody_we_know_gets_no_mail() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let server = MailServer::open(folder.path(), MailSecurity::Tls, Manner::Takes).await;
    let _impostor = MailServer::open(other.path(), MailSecurity::Tls, Manner::Takes).await;
    let running = Running::start_with(|config| server.configure(config, other.path())).await;
    assert!(!invited(&running, &invite(true)).await.mailed);
    assert!(server.received().is_empty());
    running.stop().await;
}

#[tokio::test]
async fn without_a_mail_server_an_invitation_is_handed_over_by_hand() {
    let running = Running::start().await;
    assert!(!invited(&running, &invite(true)).await.mailed);
    running.stop().await;
}

#[tokio::test]
async fn only_an_address_is_taken_for_one() {
    let running = Running::start().await;
    let zola = running.sign_in("zola").await;
    let mut bad = invite(true);
    bad.address = Some("chidi@example.org\r\nBcc: everybody@example.org".to_owned());
    let answer = running
        .send(ask("POST", &format!("{API}/people")).cookie(&zola).json(&bad))
        .await;
    assert_eq!(answer.problem(), ProblemCode::Malformed);
    running.stop().await;
}
