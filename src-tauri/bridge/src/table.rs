//! The macro behind the table: one line a command gives its name, its types and what it does.

/// Makes `dispatch`, the list of names, and (for tests) the TypeScript of the table.
macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident($request:ty) -> $response:ty = |$bridge:ident, $ask:ident| $work:expr;)+) => {
        /// Every command, in the order of the table.
        pub const COMMANDS: &[&str] = &[$(stringify!($name),)+];

        /// Answers one question.
        pub(crate) fn dispatch(bridge: &Bridge, name: &str, request: Value) -> Result<Value, ProblemView> {
            match name {
                $(stringify!($name) => {
                    let ask: $request = serde_json::from_value(request).map_err(|_| ProblemView::of_ours("problem-asked-wrongly", name))?;
                    #[allow(clippy::redundant_closure_call, reason = "the closure gives each command its own `?`")]
                    let answer: $response = (|$bridge: &Bridge, $ask: $request| -> quittance_core::Result<$response> { $work })(bridge, ask)?;
                    serde_json::to_value(answer).map_err(|_| ProblemView::of_ours("problem-asked-wrongly", name))
                })+
                _ => Err(ProblemView::of_ours("problem-unknown-command", name)),
            }
        }

        /// The table in TypeScript, and every type it mentions written into a folder.
        #[cfg(all(test, feature = "typescript"))]
        pub(crate) fn typescript(config: &ts_rs::Config) -> String {
            let mut out = String::new();
            $(
                <$request as ts_rs::TS>::export_all(config).ok();
                <$response as ts_rs::TS>::export_all(config).ok();
                out.push_str(concat!($("  /**", $doc, " */\n",)+));
                out.push_str(&format!("  {}: [{}, {}];\n", stringify!($name), <$request as ts_rs::TS>::name(config), <$response as ts_rs::TS>::name(config)));
            )+
            out
        }

        /// Names of the types the table mentions, for its import lines.
        #[cfg(all(test, feature = "typescript"))]
        pub(crate) fn mentioned(config: &ts_rs::Config) -> Vec<String> {
            vec![$(<$request as ts_rs::TS>::name(config), <$response as ts_rs::TS>::name(config),)+]
        }
    };
}
pub(crate) use commands;
