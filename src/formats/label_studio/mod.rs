//! Label Studio's tasks: a list of `{"data": {"text": …}, "annotations": […], "predictions": […]}`. Offsets count code points.
//!
//! Accepted marks are annotations and suggestions are predictions; rejected marks are only under `data.gloss`. A
//! claim's source and cue are regions of their own, which relations lead to.

mod read;
mod write;

pub(super) use read::{is_tasks, read};
pub(super) use write::Tasks;

use super::xml::escaped;
use crate::annotation::LabelSet;

/// The labelling configuration that a project with the person's `own` labels needs.
pub fn configuration(own: &LabelSet) -> String {
    const LAST: &str = "<Label value=\"claim\" background=\"#b45309\"/>\n";
    let mut labels = LAST.to_owned();
    for definition in own.definitions() {
        let (name, colour) = (escaped(definition.label.name()), definition.look.colour.hex());
        labels.push_str(&format!("    <Label value=\"{name}\" background=\"{colour}\"/>\n"));
    }
    CONFIG.replacen(LAST, &labels, 1)
}

/// The same without own labels.
const CONFIG: &str = r##"<View>
  <Labels name="label" toName="text">
    <Label value="person" background="#2563eb"/>
    <Label value="organization" background="#7c3aed"/>
    <Label value="amount" background="#047857"/>
    <Label value="claim" background="#b45309"/>
    <Label value="source" background="#9f1239"/>
    <Label value="cue" background="#475569"/>
    <Label value="via" background="#0e7490"/>
    <Label value="carried" background="#a16207"/>
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
  <Relations>
    <Relation value="source"/>
    <Relation value="cue"/>
    <Relation value="via"/>
    <Relation value="carried"/>
    <Relation value="of"/>
    <Relation value="paid-by"/>
    <Relation value="paid-to"/>
    <Relation value="said-by"/>
    <Relation value="works-for"/>
    <Relation value="part-of"/>
    <Relation value="owns"/>
    <Relation value="denies"/>
    <Relation value="confirms"/>
    <Relation value="same-as"/>
    <Relation value="about"/>
  </Relations>
  <Choices name="kind" toName="text" perRegion="true">
    <Choice value="money"/>
    <Choice value="percent"/>
    <Choice value="duration"/>
    <Choice value="count"/>
    <Choice value="measure"/>
    <Choice value="quote"/>
    <Choice value="reported"/>
    <Choice value="statement"/>
  </Choices>
  <TextArea name="value" toName="text" perRegion="true"/>
  <TextArea name="note" toName="text" perRegion="true"/>
</View>
"##;

/// The parts of a claim, as regions and relations are labelled.
const PARTS: [&str; 4] = ["source", "cue", "via", "carried"];
