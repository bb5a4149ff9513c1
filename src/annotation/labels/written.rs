//! A set as lines of text, for storage: `EVENT⇥3⇥1⇥5⇥what happens`, one label on each line.
//!
//! Name, colour, line, key, description. A line may have more fields behind them: who reads passes over what it does not
//! know.

use super::{Colour, Definition, LabelSet, Line, Look};
use crate::annotation::OwnLabel;

impl LabelSet {
    /// The set as lines of text.
    pub fn written(&self) -> String {
        let mut written = String::new();
        for own in self.definitions() {
            written.push_str(own.label.name());
            for number in [own.look.colour.number(), own.look.line.number()] {
                written.push('\t');
                written.push_str(&number.to_string());
            }
            written.push('\t');
            written.extend(own.key);
            written.push('\t');
            written.extend(own.description.chars().map(|one| if one.is_control() { ' ' } else { one }));
            written.push('\n');
        }
        written
    }

    /// The set that was written so; a line that makes no sense is left out.
    pub fn of_written(written: &str) -> Self {
        let mut set = Self::default();
        written.split('\n').filter_map(definition).for_each(|own| set.set(own));
        set
    }
}

fn definition(line: &str) -> Option<Definition> {
    let mut fields = line.split('\t');
    let label = OwnLabel::new(fields.next()?)?;
    let colour = Colour::of_number(fields.next()?.parse().ok()?);
    let line = Line::of_number(fields.next()?.parse().ok()?);
    let key = fields.next()?.chars().next();
    let description = fields.next().unwrap_or_default().to_owned();
    Some(Definition { label, look: Look { colour, line }, key, description })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_read_as_it_was_written() {
        let mut set = LabelSet::default();
        for (n, name) in ["EVENT", "产品", "Legal entity"].into_iter().enumerate() {
            let look = Look::proposed().nth(n * 13).expect("there are more");
            let key = (n == 1).then_some('5');
            let label = OwnLabel::new(name).expect("a name");
            set.set(Definition { label, look, key, description: format!("no {n}: 设备") });
        }
        assert_eq!(LabelSet::of_written(&set.written()), set);
        assert_eq!(LabelSet::of_written(""), LabelSet::default());
    }

    #[test]
    fn a_line_of_no_sense_is_left_out_and_later_fields_are_passed_over() {
        let set = LabelSet::of_written("\nEVENT\t200\t99\t\twhat\tlater\nperson\t0\t0\t\t\nPLACE\tx\t0\t\t\n");
        assert_eq!(set.definitions().len(), 1);
        assert_eq!(set.definitions()[0].description, "what");
    }
}
