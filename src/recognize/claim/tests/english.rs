use super::golden::check;

#[test]
fn the_source_stands_before_its_verb() {
    check(
        "
        R ⟦s|⟦p|Mara Okoye⟧⟧ ⟦c|said⟧ the tender had been lost by two points.
        R ⟦s|⟦o|Fenwick Rail⟧⟧ ⟦c|announced⟧ that it would close the Dunmore depot.
        R The ⟦s|⟦o|Harbour Board⟧⟧ ⟦c|confirmed⟧ on Friday that the lease ends in May.
        R Chief engineer ⟦s|⟦p|Tomas Brandvold⟧⟧ ⟦c|warned⟧ that the dam was leaking.
        R ⟦s|⟦p|Ines Quaye⟧⟧, a lawyer for the tenants, ⟦c|argued⟧ that the notice was void.
        R In a letter to the council, ⟦s|⟦p|Hale⟧⟧ ⟦c|denied⟧ any role in the sale.
        R ⟦s|She⟧ ⟦c|added⟧ that the books would be opened.
        R The company's auditor, ⟦s|⟦p|Lena Voss⟧⟧, ⟦c|said⟧ 12 invoices were missing.
        R ⟦s|Police⟧ ⟦c|said⟧ four people were hurt.
        R ⟦s|Residents⟧ ⟦c|complained⟧ that the well had run dry.
        R The ⟦s|⟦o|National Rail Union⟧⟧ (⟦o|NRU⟧) ⟦c|says⟧ the depot was staffed with agency labour.
        R ⟦s|⟦p|Okoye⟧⟧ ⟦c|told⟧ reporters that the plant would reopen in June.
        ",
    );
}

#[test]
fn the_source_may_follow() {
    check(
        "
        Q “We lost by two points and nobody told us why,” ⟦c|said⟧ ⟦s|⟦p|Mara Okoye⟧⟧, the firm's director.
        R Forty homes burned, ⟦c|according to⟧ the ⟦s|⟦o|Interior Ministry⟧⟧.
        R ⟦c|According to⟧ ⟦s|⟦p|Tomas Brandvold⟧⟧, the dam has leaked since 2019.
        R The flat sold for $1.2 million, ⟦c|according to⟧ ⟦s|filings⟧.
        ",
    );
}

#[test]
fn the_frame_may_end_the_sentence() {
    check(
        "
        R The depot will close in May, the ⟦s|⟦o|Harbour Board⟧⟧ ⟦c|said⟧.
        R The well, ⟦s|residents⟧ ⟦c|said⟧, had been dry since 2021.
        R Exports fell by 4%, ⟦s|figures⟧ from the customs office ⟦c|show⟧.
        ",
    );
}

#[test]
fn two_fifths_in_quotation_marks_make_a_quote() {
    check(
        "
        Q \"We had no warning at all,\" ⟦s|⟦p|Brandvold⟧⟧ ⟦c|said⟧.
        Q ⟦s|⟦p|Ines Quaye⟧⟧ ⟦c|said⟧: “Nobody read the lease before they signed it.”
        Q “It was late,” ⟦s|she⟧ ⟦c|said⟧, “and the lamps were out.”
        Q \"Who pays for the bridge?\" ⟦s|he⟧ ⟦c|asked⟧.
        R ⟦s|⟦p|Hale⟧⟧ ⟦c|called⟧ the offer from the board of trustees of the old infirmary \"thin\".
        ",
    );
}

#[test]
fn rumours_need_no_source() {
    check(
        "
        R The singer ⟦c|reportedly⟧ paid $3 million in cash for the house.
        R The clerk ⟦c|allegedly⟧ took 300 euros from the till.
        ",
    );
}

#[test]
fn light_uses_of_a_cue_report_nothing() {
    check(
        "
        S The State of Ohio paid $12 million for the bridge in 2014.
        S The report of the board fills 300 pages and cost £40,000.
        S Prices held at 4% in March.
        S He was found in Leeds on 4 May 2021.
        S The verdict is expected to come on 9 March.
        S The plant was founded by ⟦p|Ruth Voss⟧ in 1911.
        ",
    );
}

#[test]
fn words_in_quotation_marks_that_nobody_says_are_no_claim() {
    check("N \"It sold 3,000 tickets in the first hour of the sale.\"");
}

#[test]
fn questions_headings_and_opinions_are_no_claims() {
    check(
        "
        N Why should anyone believe that?
        N A bridge too far
        N It is, perhaps, a lesson worth learning.
        N https://example.org/a/b.html
        N | Mill | Closed | 2019 |
        N We should all be so lucky.
        ",
    );
}

#[test]
fn facts_are_statements() {
    check(
        "
        S ⟦o|Fenwick Rail⟧ sold 14 engines to ⟦o|Norsk Bane⟧ in April.
        S The town has 3,200 residents.
        S ⟦p|Ruth Voss⟧ was appointed chairwoman on Monday.
        S Shares in the grocer rose 6.2% to 318p.
        ",
    );
}
