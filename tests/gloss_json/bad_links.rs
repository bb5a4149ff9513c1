//! Bad links between annotations, each with the sentence that a person is told.

use gloss::formats::Problem;

use super::read;

#[test]
fn a_link_that_leads_nowhere_is_left_out() {
    let imported = read(
        r#"{"format": "gloss", "articles": [{"title": "T", "text": "Mira left Quay",
            "spans": [{"id": "a1", "start": 0, "end": 4, "label": "person"}, {"id": "a2", "start": 10, "end": 14, "label": "organization"}],
            "links": [{"from": "a1", "to": "a9"}, {"id": "x", "from": "a1", "to": "a1"}, {"from": "a2", "to": "a1", "kind": "of"},
                {"to": "a1"}, {"id": "l7", "from": "a1", "to": "a2"}, {"id": "l7", "from": "a2", "to": "a1"}]}]}"#,
    )
    .expect("a Gloss file");
    assert_eq!(
        imported.left_out.iter().map(Problem::to_string).collect::<Vec<_>>(),
        [
            "“T”, link 1: `to` is “a9”, which is none of the article's annotations",
            "“T”, link 2 (x): it leads from an annotation to itself",
            "“T”, link 4: `from` is missing",
            "“T”, link 6 (l7): another of the article has the same id",
        ]
    );
    let links: Vec<_> = imported.articles[0].links.iter().map(|own| (own.id.as_str(), own.kind.as_str())).collect();
    assert_eq!(links, [("l1", "of"), ("l7", "")]);
}
