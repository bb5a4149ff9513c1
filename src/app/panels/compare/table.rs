//! How far two readers agree, as a table: a row a label.

use yew::prelude::*;

use crate::{
    agreement::{Agreement, Kappa, Score},
    annotation::Label,
    app::{speech::say, words},
};

/// The table.
pub(super) fn table(agreement: &Agreement) -> Html {
    let heads = [
        say().compare_label(),
        say().compare_mine(),
        say().compare_theirs(),
        say().compare_kappa(),
        say().compare_exact(),
        say().compare_overlapping(),
    ];
    let head = |name: &'static str| html! { <th scope="col">{ name }</th> };
    let row = |(at, label): (usize, Label)| {
        of_label(words::labels(label), &agreement.exact[at], &agreement.overlapping[at], &agreement.kappas[at])
    };
    let own = agreement.own.iter().map(|own| of_label(own.label.name(), &own.exact, &own.overlapping, &own.kappa));
    html! {
        <table class="agreement" aria-label={say().compare_agreement()}>
            <thead><tr>{ for heads.map(head) }</tr></thead>
            <tbody>
                { for Label::ALL.into_iter().enumerate().map(row) }
                { for own }
                <tr><th scope="row">{ say().compare_names() }</th><td></td><td></td><td>{ kappa(&agreement.kappa) }</td><td></td><td></td></tr>
            </tbody>
        </table>
    }
}

fn of_label(name: &'static str, exact: &Score, overlapping: &Score, own: &Kappa) -> Html {
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td>{ words::grouped(exact.n_one) }</td>
            <td>{ words::grouped(exact.n_other) }</td>
            <td>{ kappa(own) }</td>
            <td>{ share(exact.f1()) }</td>
            <td>{ share(overlapping.f1()) }</td>
        </tr>
    }
}

/// κ; where both say one and the same of every word there is none.
fn kappa(kappa: &Kappa) -> String {
    share(kappa.value())
}

/// `share` to the hundredth, as such figures are written everywhere; a dash where there is none.
fn share(share: Option<f64>) -> String {
    let Some(share) = share else { return "–".to_owned() };
    let hundredths = (share * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}
