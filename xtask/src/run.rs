//! Opens the page for a person.

use std::env;
use std::net::{Ipv4Addr, TcpListener};

use crate::{Outcome, hook, process, setup};

/// Sets up, builds the page, serves it and opens it in the browser; `arguments` go to `trunk serve`.
pub fn run(arguments: &[&str]) -> Outcome {
    let port = port(arguments)?;
    check_free(port)?;
    setup::page()?;
    println!(
        "── building the page (the first time takes some minutes), then http://localhost:{port}/ · Ctrl+C ends it"
    );
    let mut serve = process::command("trunk");
    serve.args(["serve", "--release", "--no-autoreload"]).env(hook::FRESH, "1");
    if has_display() {
        serve.arg("--open");
    }
    process::run(serve.args(arguments))
}

/// The port that `arguments` name; trunk's own without.
fn port(arguments: &[&str]) -> Outcome<u16> {
    let mut rest = arguments.iter();
    while let Some(&argument) = rest.next() {
        let given = match argument {
            "--port" | "-p" => rest.next().copied(),
            _ => argument.strip_prefix("--port="),
        };
        if let Some(given) = given {
            return given.parse().map_err(|_| format!("`--port {given}` is not a port"));
        }
    }
    Ok(8080)
}

/// Another port is a person's choice: the browser keeps the articles of each apart.
fn check_free(port: u16) -> Outcome {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|_| {
        format!(
            "port {port} is in use; is Gloss open already at http://localhost:{port}/ ? Else choose another with \
             `cargo xtask run --port {}` (the browser keeps the articles of each port apart)",
            port.saturating_add(1)
        )
    })
}

fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_in_each_spelling() {
        assert_eq!(port(&["--port", "81"]), Ok(81));
        assert_eq!(port(&["-p", "82"]), Ok(82));
        assert_eq!(port(&["--address", "::1", "--port=83"]), Ok(83));
        assert_eq!(port(&[]), Ok(8080));
        assert!(port(&["--port", "eighty"]).is_err());
    }

    #[test]
    fn a_port_in_use_is_said_before_anything_is_built() {
        let taken =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| Ok((listener.local_addr()?, listener)));
        let (address, _listener) = taken.expect("a free port of this machine");
        assert!(check_free(address.port()).is_err());
    }
}
