//! How an amount was read, to be corrected field by field.

use rust_decimal::Decimal;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::Field;
use crate::{
    annotation::{Amount, AmountKind, Bound, Currency},
    app::{speech::say, words},
};

/// A reading to correct.
#[derive(Properties, PartialEq)]
pub struct AmountFieldsProps {
    /// The reading.
    pub amount: Amount,
    /// The person reads it otherwise.
    pub on_correct: Callback<Amount>,
}

/// Kind, number, unit and bound. Closed until asked for, open where nothing could be read.
#[component]
pub fn AmountFields(props: &AmountFieldsProps) -> Html {
    let amount = &props.amount;
    let refused = use_state_eq(|| None::<String>);
    let correct = |alter: fn(&mut Amount, &str) -> bool| {
        let (amount, refused, on_correct) = (amount.clone(), refused.clone(), props.on_correct.clone());
        Callback::from(move |typed: String| {
            let mut next = amount.clone();
            if alter(&mut next, typed.trim()) {
                refused.set(None);
                on_correct.emit(next.tidied());
            } else {
                refused.set(Some(say().not_read(&typed)));
            }
        })
    };
    let chosen = |alter| {
        let correct = correct(alter);
        correct.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value())
    };
    let number = |value: Option<Decimal>| value.map(|value| value.normalize().to_string()).unwrap_or_default();
    let kind = |kind: AmountKind| {
        html! { <option value={kind.id()} selected={kind == amount.kind}>{ words::amount_kind(kind) }</option> }
    };
    let bound = |bound: Option<Bound>| {
        html! { <option value={bound.map_or("", Bound::id)} selected={bound == amount.bound}>{ words::bound(bound) }</option> }
    };
    let bounds = std::iter::once(None).chain(Bound::ALL.map(Some));
    html! {
        <details class="reading-fields" open={amount.value.is_none()}>
            <summary>{ say().reading_of_it() }</summary>
            <div class="reading-grid">
                <label class="field"><span>{ say().field_kind() }</span><select onchange={chosen(set_kind)}>{ for AmountKind::ALL.map(kind) }</select></label>
                <label class="field"><span>{ say().field_bound() }</span><select onchange={chosen(set_bound)}>{ for bounds.map(bound) }</select></label>
                <Field name={say().field_value()} value={number(amount.value)} on_change={correct(set_value)} />
                <Field name={say().field_up_to()} value={number(amount.value_to)} on_change={correct(set_value_to)} />
                if amount.kind == AmountKind::Money {
                    <Field name={say().field_currency()} value={amount.currency.map(|currency| currency.code().to_owned()).unwrap_or_default()}
                        placeholder="USD" on_change={correct(set_currency)} />
                } else if amount.kind != AmountKind::Percent {
                    <Field name={say().field_unit()} value={amount.unit.clone().unwrap_or_default()} on_change={correct(set_unit)} />
                }
                if let Some(said) = refused.as_ref() {
                    <p class="refused" role="alert">{ said }</p>
                }
            </div>
        </details>
    }
}

// Puts what was typed into the amount, unless it cannot be read.

fn set_kind(amount: &mut Amount, id: &str) -> bool {
    AmountKind::of_id(id).map(|kind| amount.kind = kind).is_some()
}

fn set_bound(amount: &mut Amount, id: &str) -> bool {
    amount.bound = Bound::of_id(id);
    true
}

fn set_value(amount: &mut Amount, typed: &str) -> bool {
    decimal(typed).map(|value| amount.value = value).is_some()
}

fn set_value_to(amount: &mut Amount, typed: &str) -> bool {
    decimal(typed).map(|value| amount.value_to = value).is_some()
}

fn set_currency(amount: &mut Amount, typed: &str) -> bool {
    amount.currency = Currency::of_code(&typed.to_ascii_uppercase());
    amount.currency.is_some() || typed.is_empty()
}

fn set_unit(amount: &mut Amount, typed: &str) -> bool {
    amount.unit = Some(typed.to_owned());
    true
}

/// The number typed, digits grouped or not: `2,000,000.5`. Nothing inside where nothing was typed.
fn decimal(typed: &str) -> Option<Option<Decimal>> {
    let plain: String =
        typed.chars().filter(|character| !matches!(character, ',' | '，' | ' ' | '\u{a0}' | '_')).collect();
    if plain.is_empty() { Some(None) } else { plain.parse().ok().map(Some) }
}
