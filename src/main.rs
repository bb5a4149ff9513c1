//! Starts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    gloss::app::speech::start();
    gloss::app::comfort::Comfort::kept().show();
    yew::Renderer::<gloss::app::App>::with_root(gloss::app::dom::root()).render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
