//! The dependency graph as Cargo resolved it for the whole workspace, every feature and platform included.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use zegel_tests::root;

/// Packages and who depends on whom. Features are those of the workspace together, so a path that only exists when the
/// command line is built with the server counts, too: stricter than any single build.
pub(crate) struct Graph {
    metadata: Metadata,
    normal: BTreeMap<PackageId, BTreeSet<PackageId>>,
}

impl Graph {
    /// Asks Cargo, from the lock file alone.
    pub(crate) fn load() -> Self {
        let metadata = MetadataCommand::new()
            .current_dir(root())
            .features(CargoOpt::AllFeatures)
            .other_options(["--locked".to_owned()])
            .exec()
            .expect("cargo metadata");
        let resolve = metadata.resolve.as_ref().expect("a resolved graph");
        let normal = resolve.nodes.iter().map(|node| {
            let deps = node.deps.iter().filter(|dep| {
                dep.dep_kinds
                    .iter()
                    .any(|kind| matches!(kind.kind, DependencyKind::Normal | DependencyKind::Build))
            });
            (node.id.clone(), deps.map(|dep| dep.pkg.clone()).collect())
        });
        let normal = normal.collect();
        Self { metadata, normal }
    }

    /// Every package, of the workspace and from outside.
    pub(crate) fn packages(&self) -> &[Package] {
        &self.metadata.packages
    }

    /// The packages of the workspace.
    pub(crate) fn members(&self) -> Vec<&Package> {
        self.metadata.workspace_packages()
    }

    /// The member of that name.
    pub(crate) fn member(&self, name: &str) -> &Package {
        let found = self
            .members()
            .into_iter()
            .find(|package| package.name.as_str() == name);
        found.unwrap_or_else(|| panic!("the workspace has no {name}"))
    }

    /// Who links `name` directly.
    pub(crate) fn users_of(&self, name: &str) -> BTreeSet<&str> {
        let uses = |deps: &BTreeSet<PackageId>| deps.iter().any(|id| self.metadata[id].name.as_str() == name);
        let users = self.normal.iter().filter(|(_, deps)| uses(deps));
        users.map(|(id, _)| self.metadata[id].name.as_str()).collect()
    }

    /// What `name` links or runs while it is built, however far away; tests' own dependencies left out.
    pub(crate) fn reached_from(&self, name: &str) -> Vec<&Package> {
        let mut waiting = vec![&self.member(name).id];
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            for next in self.normal.get(id).into_iter().flatten() {
                if seen.insert(next) {
                    waiting.push(next);
                }
            }
        }
        seen.into_iter().map(|id| &self.metadata[id]).collect()
    }
}

/// The names of packages.
pub(crate) fn names<'a>(packages: impl IntoIterator<Item = &'a Package>) -> BTreeSet<&'a str> {
    packages
        .into_iter()
        .map(|package| package.name.as_str())
        .collect()
}

/// What a package names in its own manifest, of the kinds given.
pub(crate) fn named<'a>(package: &'a Package, kinds: &[DependencyKind]) -> BTreeSet<&'a str> {
    package
        .dependencies
        .iter()
        .filter(|dep| kinds.contains(&dep.kind))
        .map(|dep| dep.name.as_str())
        .collect()
}
