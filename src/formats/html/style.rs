//! How the page looks.

/// The stylesheet: labels differ by underline as well as by tint.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{font:1.05rem/1.7 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.1rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
mark{color:inherit;background:#0000;border-bottom:2px solid;padding-bottom:1px}
mark.person{border-color:#2563eb;background:#2563eb26}
mark.organization{border-color:#7c3aed;background:#7c3aed26}
mark.amount{border-color:#047857;background:#04785726}
mark.own{border-color:#0f6b75;border-bottom-width:3px;background:#0f6b7526}
mark.claim{border-bottom-style:dotted;border-color:#b45309}
mark.suggested{border-bottom-style:dashed}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:start;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid #8886}
section+section{margin-top:4rem}
";
