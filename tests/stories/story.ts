import { type PanelModel, startModel } from '../../components/panel/model';
import { mountPanel } from '../../components/panel/mount';
import { hostCss } from '../../components/panel/panel-css';
import { toneOf } from '../../components/parts/names';
import { diffVersions } from '../../lib/library/version-diff';
import { createPainter, type Mark } from '../../lib/page/paint';
import { paintSheet } from '../../lib/page/paint-sheet';
import { findingInEnglish } from '../../lib/report/audit/english';
import { DOUBTFUL_BELOW } from '../../lib/report/doubtful';
import { readReasons } from '../../lib/report/reasons';
import type { Span } from '../../lib/report/report';
import { composedNames, composedReport, composedText } from './composed-report';

/** The panel over an imitated page, for looking at and for tests in a browser. `?` parameters set the state. */
const query = new URLSearchParams(location.search);
const article = document.querySelector('#text');
const sheet = new CSSStyleSheet();
sheet.replaceSync(hostCss + paintSheet(false));
document.adoptedStyleSheets = [sheet];
if (query.has('dark')) document.body.classList.add('dark');
const places: { node: Text; start: number }[] = [];
let offset = 0;
composedText.split('\n').forEach((line, nth) => {
  const paragraph = document.createElement(nth === 0 ? 'h1' : 'p');
  const node = document.createTextNode(line);
  paragraph.append(node);
  article?.append(paragraph);
  places.push({ node, start: offset });
  offset += line.length + 1;
});

function rangeOf([start, end]: Span): Range | null {
  const place = places.findLast(one => one.start <= start);
  if (!place || end - place.start > place.node.length) return null;
  const range = document.createRange();
  range.setStart(place.node, start - place.start);
  range.setEnd(place.node, end - place.start);
  return range;
}

const painter = createPainter(document, rangeOf);
const marks = composedReport.quantities.map((figure, quantity): Mark => {
  const indicator = composedReport.indicators.find(one => one.quantity === quantity);
  return {
    quantity,
    span: figure.span,
    quote: figure.quote,
    tone: indicator ? toneOf(composedNames, indicator.id) : 'uncoded',
    doubtful: indicator !== undefined && indicator.confidence < DOUBTFUL_BELOW,
  };
});
const unpainted = painter.paint(marks);

const EARLIER = composedText
  .replace('1075件', '1057件')
  .replace('基层法治队伍力量不足。', '基层法治队伍力量薄弱。')
  .replace('，重大生产安全事故未发生', '');
const changes = diffVersions(
  {
    text: EARLIER,
    report: {
      ...composedReport,
      quantities: composedReport.quantities.map(figure =>
        figure.quote === '1075件'
          ? { ...figure, value: 1057, quote: '1057件', span: [figure.span[0] - 10, figure.span[1] - 10] }
          : figure.span[0] > EARLIER.length - 400
            ? { ...figure, span: [figure.span[0] - 10, figure.span[1] - 10] }
            : figure,
      ),
    },
  },
  { text: composedText, report: composedReport },
);

const given = JSON.parse(query.get('model') ?? '{}') as Partial<PanelModel>;
const panel = mountPanel(
  document,
  {
    ...startModel(composedNames, query.get('language') === 'en' ? 'en' : 'zh'),
    view: { is: 'report', report: composedReport, text: composedText },
    isOpen: true,
    changes: query.has('changes') ? changes : null,
    unpainted,
    findingsEn: composedReport.audit.map(findingInEnglish),
    ...given,
  },
  {
    onLanguage: language => panel.update({ language }),
    onOpen: isOpen => panel.update({ isOpen }),
    onWidth: widthPx => panel.update({ widthPx }),
    onDock: dock => panel.update({ dock }),
    onSave() {
      panel.update({ save: { is: 'saving' } });
      setTimeout(() => panel.update({ save: { is: 'saved', outcome: 'saved', at: '2026-11-25T08:00:00Z' } }), 300);
    },
    onSaveText: () => {},
    onLocate(span, quantity) {
      panel.update({ current: quantity });
      painter.setCurrent(quantity);
      const range = rangeOf(span);
      const box = range?.getBoundingClientRect();
      if (!box) return;
      scrollTo({ top: scrollY + box.top - innerHeight / 3 });
      const seen = range?.getBoundingClientRect();
      if (seen && panel.avoid(seen)) scrollTo({ top: scrollY + seen.top - innerHeight / 5 });
    },
    onHover(quantity) {
      panel.update({ hovered: quantity });
      painter.setHovered(quantity);
    },
    onReadAgain() {},
    onPrint() {},
    onExplain: () => panel.update({ reasons: readReasons(composedText) }),
    onReadAnyway() {},
    onCollect() {},
    onJoin() {},
    keep: {
      onReview(key, decision) {
        const { [key]: _, ...others } = panel.model.reviews;
        panel.update({
          reviews: decision ? { ...others, [key]: { ...decision, at: '2026-11-25T08:00:00Z' } } : others,
        });
      },
      onNote(id, note) {
        const others = panel.model.notes.filter(one => one.id !== id);
        const next = { ...note, id: id ?? `n${others.length}` };
        panel.update({ notes: note.text === '' ? others : [...others, next] });
      },
      onTags: tags => panel.update({ tags }),
    },
  },
);
document.addEventListener('click', event => {
  if (panel.owns(event)) return;
  const quantity = painter.at(event.clientX, event.clientY);
  if (quantity === null) return;
  painter.setCurrent(quantity);
  panel.update({ current: quantity, isOpen: true });
});
Object.assign(globalThis, { story: { panel, painter } });
