//! Starts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    gloss::app::speech::start();
    yew::Renderer::<gloss::app::App>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
