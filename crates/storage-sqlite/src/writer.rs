//! The one connection that writes: jobs queue for it and share a transaction, so that they also share its sync.
//!
//! A job runs inside a savepoint of its own: what it refuses, or fails at, is undone without the others noticing. Nobody
//! gets an answer before the transaction that holds their job is on disk.

use std::future::Future;
use std::pin::Pin;

use sqlx::{Connection as _, Executor as _, SqliteConnection};
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;
use zegel_storage::StoreError;

use crate::failure::{Failure, Result};

/// Jobs that may wait.
const QUEUE: usize = 256;
/// Jobs in one transaction at most: keeps the wait of the first one short.
const BATCH: usize = 64;

/// What becomes of what a job has written.
pub(crate) enum Verdict<T> {
    /// It stays.
    Keep(T),
    /// It is undone, because the answer is a refusal.
    Undo(T),
}

/// The future of a job that runs on the connection it is given.
pub(crate) type Running<'c, T> = Pin<Box<dyn Future<Output = T> + Send + 'c>>;

/// Tells the one who asked, once it is known whether the transaction is on disk.
type Answer = Box<dyn FnOnce(std::result::Result<(), StoreError>) + Send>;

struct Ran {
    keep: bool,
    answer: Answer,
}

type Job = Box<dyn for<'c> FnOnce(&'c mut SqliteConnection) -> Running<'c, Ran> + Send>;

enum Message {
    Write(Job),
    /// Empty the write-ahead log, so that erased bytes are not left in it.
    EmptyLog(oneshot::Sender<bool>),
    Close,
}

/// A handle on the task that owns the connection.
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Gives the connection to a task of the current runtime.
    pub(crate) fn start(connection: SqliteConnection) -> Self {
        let (queue, messages) = mpsc::channel(QUEUE);
        let task = tokio::spawn(serve(connection, messages));
        Self {
            queue,
            task: Mutex::new(Some(task)),
        }
    }

    /// Runs a job and waits until it is on disk or undone. If the one who asked stops waiting, it still runs.
    pub(crate) async fn run<T, F>(&self, job: F) -> std::result::Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> Running<'c, Result<Verdict<T>>> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            Box::pin(async move {
                let (keep, outcome) = match job(connection).await {
                    Ok(Verdict::Keep(value)) => (true, Ok(value)),
                    Ok(Verdict::Undo(value)) => (false, Ok(value)),
                    Err(Failure(error)) => (false, Err(error)),
                };
                let answer: Answer = Box::new(move |fate| {
                    // Nobody may be waiting any more.
                    let _ = tell.send(fate.and(outcome));
                });
                Ran { keep, answer }
            })
        });
        self.send(Message::Write(job)).await?;
        told.await.unwrap_or(Err(StoreError::Unavailable))
    }

    /// Moves everything from the write-ahead log to the database and empties it; `false` if a reader holds on to it.
    pub(crate) async fn empty_log(&self) -> std::result::Result<bool, StoreError> {
        let (tell, told) = oneshot::channel();
        self.send(Message::EmptyLog(tell)).await?;
        told.await.map_err(|_| StoreError::Unavailable)
    }

    /// Runs what is queued, takes nothing new, and closes the connection.
    pub(crate) async fn close(&self) {
        let _ = self.queue.send(Message::Close).await;
        if let Some(task) = self.task.lock().await.take() {
            let _ = task.await;
        }
    }

    async fn send(&self, message: Message) -> std::result::Result<(), StoreError> {
        self.queue
            .send(message)
            .await
            .map_err(|_| StoreError::Unavailable)
    }
}

async fn serve(mut connection: SqliteConnection, mut messages: mpsc::Receiver<Message>) {
    while let Some(message) = messages.recv().await {
        match message {
            Message::Write(job) => batch(&mut connection, job, &mut messages).await,
            Message::EmptyLog(tell) => {
                let _ = tell.send(empty(&mut connection).await);
            }
            Message::Close => messages.close(),
        }
    }
    if connection.close().await.is_err() {
        tracing::warn!("the database was not closed cleanly; it will be put right at the next start");
    }
}

/// Whether the log is empty now. Where a reader holds on to it, it is not.
async fn empty(connection: &mut SqliteConnection) -> bool {
    let asked = sqlx::query_scalar::<_, i64>("PRAGMA wal_checkpoint(TRUNCATE)");
    matches!(asked.fetch_one(connection).await, Ok(0))
}

/// Runs the job and those that wait behind it in one transaction, then tells all of them.
async fn batch(connection: &mut SqliteConnection, first: Job, messages: &mut mpsc::Receiver<Message>) {
    let mut answers = Vec::new();
    let mut after = None;
    let fate = transaction(connection, first, messages, &mut answers, &mut after).await;
    let fate = fate.map_err(StoreError::from);
    if fate.is_err() {
        // Fails if SQLite has ended the transaction by itself, which is as good.
        let _ = connection.execute("ROLLBACK").await;
    }
    for answer in answers {
        answer(fate.clone());
    }
    match after {
        Some(Message::EmptyLog(tell)) => {
            let _ = tell.send(empty(connection).await);
        }
        Some(Message::Close) => messages.close(),
        Some(Message::Write(_)) | None => {}
    }
}

async fn transaction(
    connection: &mut SqliteConnection,
    first: Job,
    messages: &mut mpsc::Receiver<Message>,
    answers: &mut Vec<Answer>,
    after: &mut Option<Message>,
) -> Result<()> {
    connection.execute("BEGIN IMMEDIATE").await?;
    let mut next = Some(first);
    while let Some(job) = next.take() {
        connection.execute("SAVEPOINT job").await?;
        let ran = job(connection).await;
        answers.push(ran.answer);
        if !ran.keep {
            connection.execute("ROLLBACK TO job").await?;
        }
        // Also fails if SQLite has ended the whole transaction, as it does when the disk is full.
        connection.execute("RELEASE job").await?;
        if answers.len() < BATCH {
            match messages.try_recv() {
                Ok(Message::Write(job)) => next = Some(job),
                Ok(other) => *after = Some(other),
                Err(_) => {}
            }
        }
    }
    connection.execute("COMMIT").await?;
    Ok(())
}

#[cfg(test)]
mod tests;
