//! Tells the linker what the build that splits the page needs of it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What refers to what: the page is cut by it (`xtask/src/split.rs`).
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
