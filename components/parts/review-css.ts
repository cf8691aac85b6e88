/** How a person's word on a reading is laid out, in the panel and beside the table. */
export const reviewCss = `.acts{display:flex;flex-wrap:wrap;gap:8px;margin-top:11px}
.acts .plain{min-height:28px;padding:1px 10px;font-size:12.5px}
.correct{display:grid;grid-template-columns:auto 1fr 5em;gap:8px;margin-top:11px}
.correct label{display:grid;gap:2px;font-size:12px;color:var(--soft)}
.correct input{width:100%;min-width:0;height:34px;padding:0 8px;border:1px solid var(--firm);border-radius:6px;background:var(--card);color:var(--ink);font-size:14px}
.correct .wide{grid-column:1/-1}.correct .bad{color:var(--bad)}
`;
