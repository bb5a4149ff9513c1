//! XMI, UIMA's XML. Entities beyond XML's own five are not expanded, so no file can grow by them.

use std::collections::HashMap;

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use super::{
    super::{Flaw, Format, FormatError, Imported, import::Given, xml::escaped},
    model::{Cas, SOFA},
    read::{Feature, Found, imported},
    types::{ENDS, PARTS},
};

/// `cas` as XMI.
pub(super) fn written(cas: &Cas) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" ",
        "xmlns:tcas=\"http:///uima/tcas.ecore\" xmlns:gloss=\"http:///gloss.ecore\" xmi:version=\"2.0\">\n",
        "  <cas:NULL xmi:id=\"0\"/>\n",
    ));
    xml.push_str(&format!(
        "  <tcas:DocumentAnnotation xmi:id=\"{}\" sofa=\"{SOFA}\" begin=\"0\" end=\"{}\" language=\"{}\"/>\n",
        SOFA + 1,
        cas.length,
        cas.language
    ));
    for structure in &cas.structures {
        let name = structure.of.replace('.', ":");
        let (id, begin, end) = (structure.id, structure.begin, structure.end);
        xml.push_str(&format!("  <{name} xmi:id=\"{id}\" sofa=\"{SOFA}\" begin=\"{begin}\" end=\"{end}\""));
        for (name, words) in &structure.words {
            xml.push_str(&format!(" {name}=\"{}\"", escaped(words)));
        }
        for (name, id) in &structure.references {
            xml.push_str(&format!(" {name}=\"{id}\""));
        }
        xml.push_str("/>\n");
    }
    let text = cas.text_for_xml();
    xml.push_str(&format!(
        "  <cas:Sofa xmi:id=\"{SOFA}\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text/plain\" sofaString=\"{}\"/>\n",
        escaped(&text)
    ));
    let members: Vec<String> = (SOFA + 1..=SOFA + 1 + cas.structures.len()).map(|id| id.to_string()).collect();
    xml.push_str(&format!("  <cas:View sofa=\"{SOFA}\" members=\"{}\"/>\n</xmi:XMI>\n", members.join(" ")));
    xml
}

/// The document in `bytes`, the `number`th.
pub(in crate::formats) fn read(bytes: &[u8], number: usize, given: &Given) -> Result<Imported, FormatError> {
    let content = super::super::import::utf8(bytes)?;
    let mut reader = Reader::from_str(content);
    let (mut text, mut found) = (None, Vec::new());
    loop {
        let at = reader.buffer_position();
        let odd = |error: &dyn std::fmt::Display| {
            FormatError::other(Format::CasXmi, Flaw::Xml { byte: at, why: error.to_string() })
        };
        match reader.read_event().map_err(|error| odd(&error))? {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = attributes(&tag).map_err(|error| odd(&error))?;
                match attributes.get("sofaString") {
                    Some(own) => text = text.or_else(|| Some(own.clone())),
                    None => found.extend(structure(tag.name().as_ref(), attributes)),
                }
            }
            _ => {}
        }
    }
    let text = text.ok_or_else(|| FormatError::other(Format::CasXmi, Flaw::NoField { field: "sofaString" }))?;
    imported(text, found, number, given)
}

fn attributes(tag: &BytesStart<'_>) -> quick_xml::Result<HashMap<String, String>> {
    let mut found = HashMap::new();
    // Checking for duplicate attributes would take time in the square of their number.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0)?;
        found.insert(attribute.key.as_ref().to_owned(), value.into_owned());
    }
    Ok(found)
}

fn structure(name: &str, attributes: HashMap<String, String>) -> Option<Found> {
    let at = |name: &str| attributes.get(name)?.parse().ok();
    let (id, begin, end) = (at("xmi:id")?, at("begin")?, at("end")?);
    let feature = |(name, words): (String, String)| {
        let reference = words.parse().ok().filter(|_| PARTS.contains(&&*name) || ENDS.contains(&&*name));
        (name, reference.map_or(Feature::Words(words), Feature::Reference))
    };
    Some(Found { id, of: name.replace(':', "."), begin, end, features: attributes.into_iter().map(feature).collect() })
}
