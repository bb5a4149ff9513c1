//! How many key presses and pointer acts it takes to bring an article to its gold: in Gloss from what it suggests and from
//! nothing, and in three other tools. `docs/acts.md` says what is counted and why; `cargo xtask bench acts` prints it.

mod article;
mod others;
mod plan;
mod play;
mod table;

use std::path::PathBuf;

use gloss::recognize::Resources;

use article::Article;

/// The model that ships.
const NAMES_MODEL: &[u8] = include_bytes!("../../assets/models/names.glsn");

/// All that was counted for one article.
struct Count {
    article: Article,
    /// In Gloss, with nothing suggested.
    from_nothing: play::Acts,
    /// In Gloss, every suggestion confirmed, mended or rejected.
    from_suggestions: play::Acts,
    /// The same where a right suggestion stays what it is.
    mended_only: usize,
    /// Every suggestion decided, those of the same words with one key.
    with_same_words: usize,
    /// As `mended_only`, and each paragraph confirmed with one key once it is right.
    by_paragraph: usize,
    /// In each other tool.
    others: [others::Acts; 3],
}

fn main() {
    let Some(folder) = articles() else {
        println!("skipped: the articles with gold are not here; GLOSS_DATA names the folder that holds them");
        return;
    };
    let resources = Resources::built_in().with_names_model(NAMES_MODEL).expect("the model in the repository is whole");
    let mut counts: Vec<Count> = Article::all(&folder, &resources).into_iter().map(Count::of).collect();
    counts.sort_by(|one, other| one.article.name.cmp(&other.article.name));
    table::print(&counts);
}

impl Count {
    fn of(article: Article) -> Self {
        let plan = plan::cheapest(&article, &plan::GLOSS);
        let stays = plan::cheapest(&article, &plan::GLOSS_MENDING);
        Self {
            from_nothing: play::from_nothing(&article),
            from_suggestions: play::review(&article, &plan),
            mended_only: stays.cost,
            with_same_words: play::same_words(&article, &plan),
            by_paragraph: stays.cost + 1 + article.n_paragraphs(),
            others: others::TOOLS.map(|tool| tool.acts(&article)),
            article,
        }
    }
}

/// The folder of the articles: that of `GLOSS_DATA`, else one beside the repository.
fn articles() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("GLOSS_DATA").map_or_else(beside, PathBuf::from);
    Some(shared.join("articles")).filter(|folder| folder.is_dir())
}
