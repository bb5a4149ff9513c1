//! Trains the models in `assets/models/`: native only.

fn main() -> std::process::ExitCode {
    gloss::train::main()
}
