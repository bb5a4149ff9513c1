//! What is made before the package is compiled: the messages as functions, and what the linker needs to know.

#[path = "src/say/build.rs"]
mod messages;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    messages::write();
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What refers to what: the page is cut by it (`xtask/src/split.rs`).
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
