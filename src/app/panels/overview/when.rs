//! Periods in the reader's own way of writing dates.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::{
    app::speech::{locale, say},
    overview::{Period, Unit},
};

thread_local! {
    static DAYS: Function = formatter(&[("day", "numeric"), ("month", "short"), ("year", "numeric")]);
    static MONTHS: Function = formatter(&[("month", "short"), ("year", "numeric")]);
    static YEARS: Function = formatter(&[("year", "numeric")]);
}

/// How a period is called.
pub(super) fn when(period: &Period) -> String {
    let formatter = match period.unit {
        Unit::Day | Unit::Week => &DAYS,
        Unit::Month => &MONTHS,
        Unit::Year => &YEARS,
    };
    let day = period.first.to_string();
    let moment = js_sys::Date::new(&day.as_str().into());
    let written = formatter.with(|format| format.call1(&JsValue::UNDEFINED, &moment).ok()?.as_string()).unwrap_or(day);
    if period.unit == Unit::Week { say().overview_week_of(&written) } else { written }
}

/// A day without an hour is the same day everywhere.
fn formatter(parts: &[(&str, &str)]) -> Function {
    let options = Object::new();
    for (name, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    Intl::DateTimeFormat::new(&Array::of1(&locale().into()), options.unchecked_ref()).format()
}
