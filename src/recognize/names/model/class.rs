//! The classes of the lists that the model looks names up in, as bits of a set.

/// Declares the classes: name in code, the words for the list.
macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident $bit:literal $words:literal,)*) => {
        $($(#[$doc])* pub(crate) const $name: u32 = 1 << $bit;)*

        /// Each class with the words for its list; no words for one that a reader is not told of.
        const WORDS: &[(u32, &str)] = &[$(($name, $words),)*];
    };
}

classes! {
    /// Given names.
    GIVEN 0 "given names",
    /// Surnames.
    SURNAME 1 "surnames",
    /// Companies, outlets and universities in Latin letters.
    LATIN_ORGANIZATION 2 "organizations",
    /// Organizations of the Chinese dictionary.
    CHINESE_ORGANIZATION 3 "organizations",
    /// Persons of the Chinese dictionary.
    CHINESE_PERSON 4 "persons",
    /// Chinese words.
    CHINESE_WORD 5 "",
    /// Places.
    PLACE 6 "places",
    /// Organizations in Korean.
    KOREAN_ORGANIZATION 7 "organizations",
    /// Persons in Korean.
    KOREAN_PERSON 8 "persons",
    /// Short forms of Chinese companies.
    CHINESE_COMPANY 9 "companies",
    /// Companies, banks, funds and exchanges that the news names.
    COMPANY 10 "companies",
    /// Outlets.
    MEDIA 11 "news outlets",
    /// Governments, courts, police, armed forces, parties, international bodies.
    BODY 12 "public bodies",
    /// Unions, charities, religious bodies.
    SOCIETY 13 "unions and charities",
    /// Universities, institutes, hospitals.
    INSTITUTE 14 "universities and institutes",
    /// Teams and leagues.
    SPORT 15 "teams and leagues",
    /// Persons that the news names.
    PERSON 16 "persons",
    /// Countries.
    COUNTRY 17 "countries",
    /// Regions, cities and other places.
    REGION 18 "places",
    /// Peoples.
    DEMONYM 19 "peoples",
    /// Products.
    PRODUCT 20 "products",
    /// Laws.
    LAW 21 "laws",
    /// Events, awards, works, indexes.
    EVENT 22 "events and works",
    /// Concepts.
    CONCEPT 23 "concepts",
    /// The organization's form is a common word, too.
    COMMON_ORGANIZATION 24 "",
    /// Some other form is a common word, too.
    COMMON 25 "",
}

/// The classes of organizations.
pub(crate) const ORGANIZATIONS: u32 = LATIN_ORGANIZATION
    | CHINESE_ORGANIZATION
    | KOREAN_ORGANIZATION
    | CHINESE_COMPANY
    | COMPANY
    | MEDIA
    | BODY
    | SOCIETY
    | INSTITUTE
    | SPORT;

/// The classes of persons.
pub(crate) const PERSONS: u32 = GIVEN | SURNAME | CHINESE_PERSON | KOREAN_PERSON | PERSON;

const PLACES: u32 = PLACE | COUNTRY | REGION | DEMONYM;
const THINGS: u32 = PRODUCT | LAW | EVENT | CONCEPT;

/// A set of classes, roughly: as five bits.
pub(crate) fn roughly(classes: u32) -> u32 {
    let has = |group: u32| u32::from(classes & group != 0);
    has(ORGANIZATIONS)
        | has(PERSONS) << 1
        | has(PLACES) << 2
        | has(THINGS) << 3
        | has(COMMON_ORGANIZATION | COMMON | CHINESE_WORD) << 4
}

/// The words for the first list of `classes` that is in `group`.
pub(crate) fn words(classes: u32, group: u32) -> Option<&'static str> {
    // The lists written for the news come first: they say most.
    let told = |class: u32| classes & group & class != 0;
    WORDS.iter().rev().find(|(class, words)| told(*class) && !words.is_empty()).map(|(_, words)| *words)
}

/// The class of entities of the type `kind`, as the lists write it (`org.company`).
#[cfg(feature = "train")]
pub(crate) fn of_kind(kind: &str) -> Option<u32> {
    Some(match kind {
        "org.company" | "org.bank" | "org.fund" | "org.exchange" => COMPANY,
        "org.media" => MEDIA,
        "org.government" | "org.court" | "org.police" | "org.military" | "org.party" | "org.international" => BODY,
        "org.ngo" | "org.union" | "org.religion" => SOCIETY,
        "org.university" | "org.institute" | "org.hospital" => INSTITUTE,
        "org.sport" => SPORT,
        "person" => PERSON,
        "place.country" => COUNTRY,
        "place.region" | "place.city" | "place.other" => REGION,
        "demonym" => DEMONYM,
        "product" => PRODUCT,
        "law" => LAW,
        "event" | "award" | "work" | "index" => EVENT,
        "concept" => CONCEPT,
        _ => return None,
    })
}
