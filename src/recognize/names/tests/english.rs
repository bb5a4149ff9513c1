//! English news.

use super::check;
use crate::text::Language::English;

#[test]
fn a_person_is_the_name_without_title_and_role() {
    check(
        English,
        &[
            "The inquiry heard from Dr. ⟦p|Jane Holloway⟧ on Monday.",
            "Prime Minister ⟦p|Edvard Lindqvist⟧ arrived late.",
            "The shares fell, said Sir ⟦p|Malcolm Prewett⟧.",
            "“We were wrong,” analyst ⟦p|Priya Raman⟧ said.",
            "The ruling pleased Mrs ⟦p|Okonkwo-Hale⟧.",
            "It was won by Governor ⟦p|Thomas Adeyemi⟧.",
            "The late novelist ⟦p|Hannah Birkenfeld⟧ lived there.",
            "Their coach, ⟦p|Daniel O'Rourke⟧, was sent off.",
        ],
    );
}

#[test]
fn initials_particles_and_hyphens_belong_to_a_name() {
    check(
        English,
        &[
            "The book is by professor ⟦p|Laura J. Fenwick⟧.",
            "Finance minister ⟦p|Pieter van der Berg⟧ resigned.",
            "The novelist ⟦p|María de la Cruz⟧ agreed.",
            "The lawyer ⟦p|Khalid bin Rashid⟧ objected.",
            "The engineer ⟦p|Anne-Marie Dubois⟧ found it.",
        ],
    );
}

#[test]
fn what_follows_a_name_tells_a_person() {
    check(
        English,
        &[
            "But ⟦p|Teodora Vasquez⟧, 41, lost her flat.",
            "In the end ⟦p|Ruth Ellery⟧, who runs the shop, paid.",
            "Then ⟦p|George Whitmore⟧, a retired teacher, spoke.",
        ],
    );
}

#[test]
fn an_organization_keeps_its_suffix_and_its_of() {
    check(
        English,
        &[
            "Profits at ⟦o|Harwick Foods Inc.⟧ doubled.",
            "A loan came from ⟦o|Pemberton Capital⟧ last year.",
            "She studied at the ⟦o|University of Northfold⟧ for years.",
            "A report by the ⟦o|Ministry of Rural Affairs⟧ disagrees.",
            "The ⟦o|Institute for Coastal Studies⟧ measured the waves.",
            "It was built by ⟦o|Merrow & Sons⟧ in spring.",
            "He left the ⟦o|Larchmont Police Department⟧ in June.",
            "The ⟦o|Westmere Gazette⟧ reported it first.",
            "They sued ⟦o|Quillfeather Technologies Ltd⟧ twice.",
            "The ⟦o|Northern Women's Union⟧ went on strike.",
        ],
    );
}

#[test]
fn listed_names_are_found_and_decoys_are_not() {
    check(
        English,
        &[
            "⟦o|Microsoft⟧ and ⟦o|Samsung Electronics⟧ both declined.",
            "The ⟦o|Federal Reserve⟧ left rates alone.",
            "Flights to Paris and Seoul were cancelled.",
            "He bought an iPhone in Germany.",
            "The ⟦o|European Commission⟧ will decide in May.",
            "They spoke to ⟦o|Reuters⟧ in Berlin.",
        ],
    );
}

#[test]
fn a_surname_follows_the_full_name() {
    check(
        English,
        &[
            "Director ⟦p|Olga Petrenko⟧ left. ⟦p|Petrenko⟧ gave no reason, and ⟦p|Olga⟧ did not call.",
            "The judge ⟦p|Henk van Dalen⟧ ruled. Nobody asked ⟦p|van Dalen⟧ why.",
        ],
    );
}

#[test]
fn an_abbreviation_takes_the_label_of_its_name() {
    check(
        English,
        &[
            "The ⟦o|National Bureau of Bridges⟧ (⟦o|NBB⟧) closed it. The ⟦o|NBB⟧ said why.",
            "The ⟦o|Harbour Workers Union⟧ (⟦o|HWU⟧) agreed.",
        ],
    );
}

#[test]
fn common_words_and_days_in_capitals_are_no_names() {
    check(
        English,
        &[
            "On Monday the company said it would close.",
            "The CEO of the firm declined to comment in January.",
            "Nobody expected it. Shares fell. Trading was halted.",
            "GDP rose by 2% in the UK.",
            "However, prices rose again in April.",
        ],
    );
}
