//! Registers the worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    use gloo_worker::Registrable;
    gloss::worker::Agent::registrar().register();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
