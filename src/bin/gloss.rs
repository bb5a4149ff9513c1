//! The command line: native only.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    gloss::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
