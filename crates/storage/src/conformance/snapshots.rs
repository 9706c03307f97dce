//! What a person's client keeps of their cases, in pieces.

use std::sync::Arc;

use zegel_protocol::registers::SnapshotShard;
use zegel_protocol::{Sealed, Sha256};

use super::world::{World, person, sealed};
use crate::Store;
use crate::types::{NewShard, PersonOutcome, ShardOutcome};

async fn put(world: &World, name: &str, shard: u8, was: Option<&Sealed>, new: &Sealed) -> ShardOutcome {
    let new = NewShard {
        shard,
        was: was.map(|was| Sha256::of(was.as_bytes())),
        sealed: new.clone(),
    };
    world
        .store
        .put_snapshot_shard(&world.org, &person(name), &new, 100)
        .await
        .unwrap()
}

/// By their owner, and nobody else.
pub async fn a_snapshot_comes_back_as_it_was_written(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let (first, second) = (sealed("first"), sealed("second"));
    assert_eq!(put(&world, "amina", 255, None, &first).await, ShardOutcome::Kept);
    assert_eq!(put(&world, "amina", 0, None, &second).await, ShardOutcome::Kept);
    assert_eq!(
        put(&world, "amina", 255, None, &first).await,
        ShardOutcome::Kept,
        "the same again"
    );
    let told = |shard, sealed: &Sealed| SnapshotShard {
        shard,
        sha256: Sha256::of(sealed.as_bytes()),
        length: sealed.as_bytes().len() as u64,
    };
    let list = world.store.snapshot(&world.org, &person("amina")).await.unwrap();
    assert_eq!(list, [told(0, &second), told(255, &first)]);
    let read = async |org, name, shard| {
        world
            .store
            .snapshot_shard(org, &person(name), shard)
            .await
            .unwrap()
    };
    assert_eq!(read(&world.org, "amina", 255).await, Some(first));
    assert_eq!(read(&world.org, "amina", 1).await, None);
    assert_eq!(read(&world.org, "boris", 255).await, None);
    assert_eq!(read(&world.other, "amina", 255).await, None);
    assert!(
        world
            .store
            .snapshot(&world.other, &person("amina"))
            .await
            .unwrap()
            .is_empty()
    );
}

/// Two devices of one person do not overwrite each other's work.
pub async fn a_piece_of_a_snapshot_takes_the_place_of_the_one_it_was_made_from(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let (first, second, third) = (sealed("first"), sealed("second"), sealed("third"));
    put(&world, "amina", 7, None, &first).await;
    assert_eq!(
        put(&world, "amina", 7, None, &second).await,
        ShardOutcome::Conflict
    );
    assert_eq!(
        put(&world, "amina", 7, Some(&third), &second).await,
        ShardOutcome::Conflict
    );
    assert_eq!(
        put(&world, "amina", 8, Some(&first), &second).await,
        ShardOutcome::Conflict
    );
    assert_eq!(
        put(&world, "amina", 7, Some(&first), &second).await,
        ShardOutcome::Kept
    );
    let kept = world.store.snapshot_shard(&world.org, &person("amina"), 7).await;
    assert_eq!(kept.unwrap(), Some(second.clone()));
    let racing = (0..8).map(|n| {
        let (store, org) = (world.store.clone(), world.org.clone());
        let new = NewShard {
            shard: 7,
            was: Some(Sha256::of(second.as_bytes())),
            sealed: sealed(&format!("racer {n}")),
        };
        tokio::spawn(async move {
            store
                .put_snapshot_shard(&org, &person("amina"), &new, 100)
                .await
                .unwrap()
        })
    });
    let mut won = 0;
    for racer in racing.collect::<Vec<_>>() {
        won += u32::from(racer.await.unwrap() == ShardOutcome::Kept);
    }
    assert_eq!(won, 1);
}

/// What is replaced does not count.
pub async fn a_snapshot_takes_no_more_than_its_room(store: Arc<dyn Store>) {
    let world = World::new(store).await;
    let (half, whole) = (Sealed::new(vec![1; 50]), Sealed::new(vec![2; 100]));
    assert_eq!(put(&world, "amina", 0, None, &half).await, ShardOutcome::Kept);
    assert_eq!(
        put(&world, "amina", 1, None, &Sealed::new(vec![1; 51])).await,
        ShardOutcome::Full
    );
    assert_eq!(
        put(&world, "amina", 0, Some(&half), &whole).await,
        ShardOutcome::Kept
    );
    assert_eq!(put(&world, "amina", 1, None, &half).await, ShardOutcome::Full);
    assert_eq!(put(&world, "boris", 1, None, &whole).await, ShardOutcome::Kept);
}

/// And nobody without an account has one.
pub async fn a_snapshot_goes_with_its_owner(store: Arc<dyn Store>) {
    let world = World::new(store).await.staffed().await;
    let kept = sealed("kept");
    for name in ["amina", "boris"] {
        put(&world, name, 0, None, &kept).await;
    }
    assert_eq!(
        put(&world, "nobody", 0, None, &kept).await,
        ShardOutcome::NoAccount
    );
    assert_eq!(world.depart("boris").await, PersonOutcome::Done);
    assert_eq!(
        put(&world, "boris", 1, None, &kept).await,
        ShardOutcome::NoAccount
    );
    for (name, left) in [("amina", 1), ("boris", 0)] {
        let snapshot = world.store.snapshot(&world.org, &person(name)).await.unwrap();
        assert_eq!(snapshot.len(), left, "{name}");
    }
}
