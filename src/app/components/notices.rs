//! What the person should know, in a corner where it covers nothing.

use std::rc::Rc;

use yew::prelude::*;

use super::icon::Icon;
use crate::app::speech::say;
use crate::state::{Notice, Remedy};

/// The notices to show.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The latest last.
    pub notices: Rc<Vec<Notice>>,
    /// The person has read one.
    pub on_dismiss: Callback<u64>,
    /// The person takes a remedy; the notice goes with it.
    pub on_remedy: Callback<(u64, Remedy)>,
}

/// The notices. Screen readers announce alerts at once, the others when they are idle.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let notice = |notice: &Notice| {
        let number = notice.number;
        let dismiss = props.on_dismiss.reform(move |_| number);
        let role = if notice.is_alert { "alert" } else { "status" };
        html! {
            <div key={number} class={classes!("notice", notice.is_alert.then_some("is-alert"))}>
                <p {role} dir="auto">{ &notice.text }</p>
                { for notice.remedy.as_ref().map(|remedy| button(props, number, remedy)) }
                <button type="button" class="icon-button" onclick={dismiss} aria-label={say().dismiss()}><Icon of={icondata_lu::LuX} /></button>
            </div>
        }
    };
    html! { <div class="notices">{ for props.notices.iter().map(notice) }</div> }
}

fn button(props: &NoticesProps, number: u64, remedy: &Remedy) -> Html {
    let chosen = remedy.clone();
    let onclick = props.on_remedy.reform(move |_| (number, chosen.clone()));
    html! { <button type="button" class="button" {onclick}>{ name(remedy) }</button> }
}

fn name(remedy: &Remedy) -> &'static str {
    match remedy {
        Remedy::Restore(_)
        | Remedy::TakeBack { .. }
        | Remedy::Teach(_)
        | Remedy::Labels(_)
        | Remedy::RenameLabel(..) => say().undo(),
        Remedy::Stop => say().stop(),
        Remedy::SaveAgain => say().save_again(),
        Remedy::ExportOpen => say().export_this(),
        Remedy::Reload => say().reload(),
        Remedy::Replace(_) => say().replace(),
        Remedy::ExportAll => say().library_export_all(),
    }
}
