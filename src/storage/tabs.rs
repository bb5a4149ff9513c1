//! Tabs of the same browser tell each other what they wrote.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use super::{Revision, keys};
use crate::document::ArticleId;

/// The channel's name.
const NAME: &str = "gloss";

/// What another tab has done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum News {
    /// It wrote to an article, which has that revision now.
    Article(ArticleId, Revision),
    /// It changed what is in the library: articles came, went or came back.
    Library,
}

/// The other tabs. Where the browser has no channel between tabs, nothing is told and nothing heard.
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    /// Holds the handler of the channel's messages.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Tells `on_news` what other tabs have done, until this is dropped.
    pub fn new(on_news: impl FnMut(News) + 'static) -> Self {
        Self::named(NAME, on_news)
    }

    /// The tabs on a channel of another name: for tests, which must not share one.
    pub fn named(name: &str, mut on_news: impl FnMut(News) + 'static) -> Self {
        let on_message = Closure::new(move |event: MessageEvent| {
            if let Some(news) = News::read(&event.data()) {
                on_news(news);
            }
        });
        let channel = BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self { channel, _on_message: on_message }
    }

    /// Tells the other tabs.
    pub fn announce(&self, news: &News) {
        if let Some(channel) = &self.channel {
            // Only a closed channel refuses, and it is closed when this is dropped.
            let _ = channel.post_message(&news.write());
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}

impl News {
    fn write(&self) -> JsValue {
        match self {
            Self::Article(id, revision) => keys::object(&[
                ("article", JsValue::from_str(id.as_str())),
                ("revision", JsValue::from_f64(revision.0 as f64)),
            ]),
            Self::Library => keys::object(&[]),
        }
    }

    /// What a message says, unless a tab of another version sent it.
    fn read(message: &JsValue) -> Option<Self> {
        keys::check_version(message).ok()?;
        let (article, revision) = (keys::field(message, "article"), keys::field(message, "revision"));
        match article.as_string() {
            Some(id) => Some(Self::Article(ArticleId::new(id), Revision(revision.as_f64()? as u64))),
            None => Some(Self::Library),
        }
    }
}
