//! How a label looks on the page: its classes, to which the styles give colours.

use crate::annotation::{Label, LabelSet, Look};

/// The classes of `label`, whose look is that of `labels` where it is the person's own.
pub fn class_of(label: Label, labels: &LabelSet) -> String {
    match label {
        Label::Own(own) => class_of_look(labels.look(own)),
        label => label.id().to_owned(),
    }
}

/// The class of `label` where the looks of the person's own labels are not known: there they all look the same.
pub fn plain_class_of(label: Label) -> &'static str {
    match label {
        Label::Own(_) => "own",
        label => label.id(),
    }
}

/// The classes of a look.
pub fn class_of_look(look: Look) -> String {
    let mut class = String::from("own hue-");
    class.push_str(&look.colour.number().to_string());
    class.push_str(" line-");
    class.push_str(&look.line.number().to_string());
    class
}
