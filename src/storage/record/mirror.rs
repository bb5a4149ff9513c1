//! Enums of the records beside those of the model.

/// Declares an enum that mirrors one of the model, with both ways between them.
///
/// The order of the variants is the format: a new one comes last.
macro_rules! mirror {
    ($record:ident of $model:ident { $($variant:ident),* $(,)? }) => {
        #[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
        pub(super) enum $record { $($variant,)* }

        impl From<$model> for $record {
            fn from(model: $model) -> Self {
                match model { $($model::$variant => Self::$variant,)* }
            }
        }

        impl From<$record> for $model {
            fn from(record: $record) -> Self {
                match record { $($record::$variant => Self::$variant,)* }
            }
        }
    };
}

pub(super) use mirror;
