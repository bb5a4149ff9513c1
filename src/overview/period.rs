//! The periods by which a library is counted: days, weeks, months or years, whichever fits.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// How long a period is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// A day.
    Day,
    /// A week, from Monday.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// A stretch of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Period {
    /// Its first day.
    pub first: Date,
    /// How long it is.
    pub unit: Unit,
}

/// A picture has no more columns than that.
const MOST: usize = 60;

impl Unit {
    /// The shortest that covers the days from `first` to `last` in no more than [`MOST`] periods.
    fn fitting(first: Date, last: Date) -> Self {
        let units = [Self::Day, Self::Week, Self::Month];
        let fits = |unit: &Self| {
            let reach = (0..MOST).try_fold(unit.start(first), |day, _| unit.next(day));
            reach.is_none_or(|reach| reach > last)
        };
        units.into_iter().find(fits).unwrap_or(Self::Year)
    }

    /// The first day of the period of `day`.
    fn start(self, day: Date) -> Date {
        match self {
            Self::Day => day,
            Self::Week => day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).unwrap_or(day),
            Self::Month => day.first_of_month(),
            Self::Year => day.first_of_year(),
        }
    }

    /// The first day of the period after the one that begins with `day`; none at the end of time.
    fn next(self, day: Date) -> Option<Date> {
        match self {
            Self::Day => day.checked_add(1.day()),
            Self::Week => day.checked_add(1.week()),
            Self::Month => day.checked_add(1.month()),
            Self::Year => day.checked_add(1.year()),
        }
        .ok()
    }
}

impl Period {
    /// The periods that cover `days`, in order and without gaps. There are none before the last 60 years, since such a
    /// date may be a typing error; its days belong to the first period.
    pub(super) fn covering(days: impl Iterator<Item = Date> + Clone) -> Vec<Self> {
        let Some((first, last)) = days.clone().min().zip(days.max()) else { return Vec::new() };
        let unit = Unit::fitting(first, last);
        let mut all: Vec<Self> =
            std::iter::successors(Some(unit.start(first)), |day| unit.next(*day).filter(|next| *next <= last))
                .map(|first| Self { first, unit })
                .collect();
        all.drain(..all.len().saturating_sub(MOST));
        all
    }

    /// The index in `periods`, which is not empty, of the one in which `day` is.
    pub(super) fn index_of(periods: &[Self], day: Date) -> usize {
        periods.partition_point(|period| period.first <= day).saturating_sub(1)
    }
}

/// When an article is counted: on the day it was published, as the person wrote it, else when it came into the library.
pub fn day_of(date: &str, created: Timestamp) -> Date {
    date.trim().parse().unwrap_or_else(|_| created.to_zoned(TimeZone::UTC).date())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covering(days: &[&str]) -> Vec<String> {
        let days: Vec<Date> = days.iter().map(|day| day_of(day, Timestamp::UNIX_EPOCH)).collect();
        Period::covering(days.into_iter()).iter().map(|period| period.first.to_string()).collect()
    }

    #[test]
    fn the_unit_fits_the_time_covered_and_no_period_is_left_out() {
        assert_eq!(covering(&["2026-01-16", "2026-01-18"]), ["2026-01-16", "2026-01-17", "2026-01-18"]);
        assert_eq!(covering(&["2026-01-16", "2026-04-02"])[..2], ["2026-01-12", "2026-01-19"]);
        let months = covering(&["2024-11-30", "2026-04-02"]);
        assert_eq!((months.len(), &*months[0], &*months[2]), (18, "2024-11-01", "2025-01-01"));
        assert_eq!(covering(&["2011-11-30", "2026-04-02"]).len(), 16);
        assert!(covering(&[]).is_empty());
    }

    #[test]
    fn a_date_mistyped_does_not_stretch_the_picture() {
        let years = covering(&["0202-01-16", "2026-04-02"]);
        assert_eq!((years.len(), years.last().map(String::as_str)), (60, Some("2026-01-01")));
    }

    #[test]
    fn an_article_without_a_date_is_counted_when_it_came() {
        assert_eq!(day_of("last week", Timestamp::UNIX_EPOCH).to_string(), "1970-01-01");
        assert_eq!(day_of(" 2026-01-16 ", Timestamp::UNIX_EPOCH).to_string(), "2026-01-16");
    }
}
