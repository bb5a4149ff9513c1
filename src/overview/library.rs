//! The library over time: how many articles, how far they are reviewed, and who is in them.

use jiff::civil::Date;

use super::{Across, Mention, Period, across::across};
use crate::document::ArticleId;

/// What is counted of an article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shelved {
    /// Which.
    pub id: ArticleId,
    /// When it was published or, where that is not known, came into the library.
    pub day: Date,
    /// How much is marked in it.
    pub n_marks: usize,
    /// How much of that nobody has looked at yet.
    pub n_suggested: usize,
    /// Whom and what it names.
    pub mentions: Vec<Mention>,
}

/// The articles of a period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// When.
    pub period: Period,
    /// Which, in the order in which they were given.
    pub ids: Vec<ArticleId>,
    /// How many of them have no undecided suggestion left.
    pub n_reviewed: usize,
    /// How much is marked in them.
    pub n_marks: usize,
    /// How much of that nobody has looked at yet.
    pub n_suggested: usize,
}

/// The library over time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LibraryOverview {
    /// Period by period, those without an article too.
    pub columns: Vec<Column>,
    /// Who the articles name: first who is in most of them.
    pub names: Vec<Across>,
}

impl LibraryOverview {
    /// What `articles` amount to.
    pub fn of(articles: &[Shelved]) -> Self {
        let periods = Period::covering(articles.iter().map(|article| article.day));
        let column =
            |period: &Period| Column { period: *period, ids: Vec::new(), n_reviewed: 0, n_marks: 0, n_suggested: 0 };
        let mut columns: Vec<Column> = periods.iter().map(column).collect();
        for article in articles {
            let column = &mut columns[Period::index_of(&periods, article.day)];
            column.ids.push(article.id.clone());
            column.n_reviewed += usize::from(article.n_suggested == 0);
            column.n_marks += article.n_marks;
            column.n_suggested += article.n_suggested;
        }
        Self { columns, names: across(articles, &periods) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{annotation::Label, overview::day_of};

    fn article(id: &str, day: &str, n_suggested: usize, names: &[(&str, usize)]) -> Shelved {
        let mention = |(name, n_places): &(&str, usize)| Mention {
            label: Label::Person,
            name: (*name).to_owned(),
            n_places: *n_places,
        };
        Shelved {
            id: ArticleId::new(id),
            day: day_of(day, jiff::Timestamp::UNIX_EPOCH),
            n_marks: 10,
            n_suggested,
            mentions: names.iter().map(mention).collect(),
        }
    }

    #[test]
    fn articles_are_counted_by_period_and_reviewed_where_nothing_is_open() {
        let articles = [
            article("a", "2026-01-16", 0, &[]),
            article("b", "2026-01-18", 4, &[]),
            article("c", "2026-01-16", 2, &[]),
        ];
        let overview = LibraryOverview::of(&articles);
        let columns: Vec<_> =
            overview.columns.iter().map(|own| (own.ids.len(), own.n_reviewed, own.n_marks, own.n_suggested)).collect();
        assert_eq!(columns, [(2, 1, 20, 2), (0, 0, 0, 0), (1, 0, 10, 4)]);
    }

    #[test]
    fn who_is_in_most_articles_comes_first_with_a_strip_over_time() {
        let articles = [
            article("a", "2026-01-16", 0, &[("Ada Quill", 9), ("姚遠", 1)]),
            article("b", "2026-01-18", 0, &[("姚远", 2)]),
        ];
        let names = LibraryOverview::of(&articles).names;
        let said: Vec<_> = names.iter().map(|own| (&*own.name, own.n_articles, own.n_places)).collect();
        assert_eq!(said, [("姚遠", 2, 3), ("Ada Quill", 1, 9)]);
        assert_eq!(names[0].by_period, [1, 0, 1]);
    }

    #[test]
    fn an_empty_library_has_no_columns() {
        assert!(LibraryOverview::of(&[]).columns.is_empty());
    }
}
