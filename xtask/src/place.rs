//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's root: the folder above this package.
pub fn root() -> PathBuf {
    let package =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map_or_else(|| package.clone(), Path::to_path_buf)
}

/// What is installed for this repository alone.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// What cargo builds in.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The built page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The end-to-end tests, a package of npm.
pub fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// Where the command `name` is found: in `.tools`, else on the PATH. On Windows npm and its like are scripts.
pub fn command(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    let in_folder = |folder: PathBuf| {
        let files = endings.iter().map(|ending| folder.join(format!("{name}{ending}")));
        files.into_iter().find(|file| file.is_file())
    };
    env::split_paths(&path()).find_map(in_folder)
}

/// The PATH with the repository's own tools first.
pub fn path() -> std::ffi::OsString {
    let own = [tools().join("bin"), tools().join("node_modules").join(".bin")];
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = own.into_iter().chain(env::split_paths(&inherited)).collect();
    // Joining fails only if the folder's name contains the separator; then the tools cannot be on the PATH in any way.
    env::join_paths(folders).unwrap_or(inherited)
}
