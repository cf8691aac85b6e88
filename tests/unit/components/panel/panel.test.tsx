// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PanelActions, type PanelModel, type SaveView, startModel } from '../../../../components/panel/model';
import { Panel } from '../../../../components/panel/panel';
import { wordingPieces } from '../../../../components/panel/wording';
import { readNumber } from '../../../../components/parts/correction-form';
import type { Reasons } from '../../../../lib/report/reasons';
import { composedNames, composedReport, composedText } from '../../../stories/composed-report';

const root = document.createElement('div');
const keep = { onReview: vi.fn(), onNote: vi.fn(), onTags: vi.fn() };
const actions = {
  onLanguage: vi.fn(),
  onOpen: vi.fn(),
  onWidth: vi.fn(),
  onDock: vi.fn(),
  onSave: vi.fn(),
  onSaveText: vi.fn(),
  onLocate: vi.fn(),
  onHover: vi.fn(),
  onReadAgain: vi.fn(),
  onExplain: vi.fn(),
  onPrint: vi.fn(),
  onReadAnyway: vi.fn(),
  onCollect: vi.fn(),
  onJoin: vi.fn(),
  keep,
} satisfies PanelActions;

const show = (change: Partial<PanelModel> = {}) =>
  act(() => {
    const model: PanelModel = {
      ...startModel(composedNames, 'zh'),
      isOpen: true,
      view: { is: 'report', report: composedReport, text: composedText },
      ...change,
    };
    render(<Panel model={model} actions={actions} />, root);
  });
const find = <T extends HTMLElement = HTMLElement>(testid: string): T => {
  const found = root.querySelector<T>(`[data-testid="${testid}"]`);
  if (!found) throw new Error(`no ${testid}`);
  return found;
};
const has = (testid: string) => root.querySelector(`[data-testid="${testid}"]`) !== null;
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
const click = (testid: string) => act(() => find(testid).click());
const typeInto = (testid: string, text: string) =>
  act(() => {
    const field = find<HTMLInputElement>(testid);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

beforeEach(() => {
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.clearAllMocks();
});

describe('the identity card', () => {
  test('says whose report it is, of which year, and that it was in time', () => {
    show();
    expect(find('identity-body').textContent).toBe('云川市人民政府');
    expect(find('identity-year').textContent).toBe('2022年度');
    expect(find('identity-code').textContent).toBe('519900');
    expect(find('identity-timely').textContent).toBe('按时公开');
  });
  test('what is not known is said to be unknown', () => {
    const unknown = {
      ...composedReport,
      body: null,
      year: null,
      dates: { published: null, signed: null, candidates: [] },
    };
    show({ view: { is: 'report', report: unknown, text: composedText } });
    expect(find('identity-body').textContent).toBe('未能确定报告主体');
    expect(find('identity-year').textContent).toBe('年度未定');
    expect(find('identity-timely').textContent).toBe('是否按时未知');
  });
  test('a report published late says by how many days', () => {
    const late = { ...composedReport, dates: { ...composedReport.dates, published: '2023-04-11' } };
    show({ view: { is: 'report', report: late, text: composedText } });
    expect(find('identity-timely').textContent).toBe('逾期 10 天公开');
  });
  test('a page that may be no report is read with a warning', () => {
    const unsure = { ...composedReport, detection: { ...composedReport.detection, verdict: 'unsure' as const } };
    show({ view: { is: 'report', report: unsure, text: composedText } });
    expect(find('unsure').textContent).toContain('谨慎');
  });
});

describe('why', () => {
  const at = composedReport.quantities.findIndex(({ quote }) => quote === '1075件');
  const said = (zh: string) => ({ zh, en: `en ${zh}` });
  const year = { span: [0, 5] as [number, number], quote: composedText.slice(0, 5), why: said('日期、年份') };
  const reasons: Reasons = {
    figures: composedReport.quantities.map((_, nth) => ({
      notCoded: nth === at ? null : said('附属数字'),
      runnersUp: nth === at ? [{ name: said('行政复议办结件数'), lost: said('优先规则 P01') }] : [],
    })),
    leftOut: [year, { span: [20, 25], quote: '12345', why: said('热线与短号') }],
  };

  test('is asked for once somebody looks, not before', () => {
    show();
    expect(actions.onExplain).not.toHaveBeenCalled();
    show({ current: 0 });
    expect(actions.onExplain).toHaveBeenCalledTimes(1);
    show({ current: 1, reasons: 'asked' });
    expect(actions.onExplain).toHaveBeenCalledTimes(1);
  });
  test('the indicators that lost stand with what they lost by', () => {
    show({ current: at, reasons });
    expect(find('runners-up').textContent).toBe('行政复议办结件数：优先规则 P01');
  });
  test('a figure without an indicator says why, in the language of the panel', () => {
    const uncoded = composedReport.quantities.findIndex(
      (_, nth) => !composedReport.indicators.some(({ quantity }) => quantity === nth),
    );
    show({ current: uncoded, reasons });
    expect(find('why-not-coded').textContent).toBe('附属数字');
    show({ current: uncoded, reasons, language: 'en' });
    expect(find('why-not-coded').textContent).toBe('en 附属数字');
  });
  test('numbers left out stand by kind under the checks, and lead to their place', () => {
    show({ reasons });
    click('tab-audit');
    const kinds = [...find('left-out').querySelectorAll('summary')].map(summary => summary.textContent);
    expect(kinds).toEqual(['日期、年份 1', '热线与短号 1']);
    act(() => find('left-out').querySelector('button')?.click());
    expect(actions.onLocate).toHaveBeenCalledWith([0, 5], null);
  });
  test('reasons that could not be had are said to be missing', () => {
    show({ reasons: 'failed' });
    click('tab-audit');
    expect(find('left-out').textContent).toContain('未能取得判读依据');
  });
});

describe('readings', () => {
  test('a click on a row goes to its sentence', () => {
    show();
    act(() => find('indicator-reconsideration.accepted').querySelector('button')?.click());
    const [span, quantity] = actions.onLocate.mock.calls[0] ?? [];
    expect(composedText.slice(...(span as [number, number]))).toBe('1075件');
    expect(composedReport.quantities[quantity as number]?.quote).toBe('1075件');
  });
  test('the pointer on a row lights the figure, and leaving puts it out', () => {
    show();
    const row = find('indicator-reconsideration.accepted');
    act(() => void row.dispatchEvent(new MouseEvent('mouseenter')));
    act(() => void row.dispatchEvent(new MouseEvent('mouseleave')));
    expect(actions.onHover.mock.calls.map(([quantity]) => quantity)).toEqual([Number(row.dataset.quantity), null]);
  });
  test('the unit and the hedge are read out', () => {
    show();
    expect(find('indicator-openness.proactive_disclosed').querySelector('.hidden')?.textContent).toBe('多于19,000条');
  });
  test('a figure chosen in the page opens its row though the filter hid it', () => {
    show();
    typeInto('filter-query', '热线');
    expect(has('indicator-reconsideration.accepted')).toBe(false);
    const accepted = composedReport.quantities.findIndex(figure => figure.quote === '1075件');
    show({ current: accepted });
    expect(find('indicator-reconsideration.accepted').className).toContain('current');
    expect(find('why-rule').textContent).toBe('reconsideration.accepted#1');
  });
  test('doubtful readings can be listed alone', () => {
    show();
    click('filter-doubtful');
    expect(root.querySelectorAll('.row').length).toBe(5);
  });
  test('a figure without a place on the page says so', () => {
    show({ unpainted: [0] });
    expect(find('indicator-leadership.exec_meeting_law_study').textContent).toContain('页面上未能定位');
  });
  test('arrow keys go from row to row', () => {
    show();
    const faces = [...root.querySelectorAll<HTMLElement>('.face')];
    faces[0]?.focus();
    if (faces[0]) press(faces[0], 'ArrowDown');
    expect(document.activeElement).toBe(faces[1]);
  });
});

describe('going through the figures', () => {
  test('next goes to the one behind in the text', () => {
    show({ current: 4 });
    click('next');
    expect(actions.onLocate.mock.calls[0]?.[1]).toBe(5);
    click('previous');
    expect(actions.onLocate.mock.calls[1]?.[1]).toBe(3);
  });
});

describe('saving', () => {
  const states: [SaveView, string][] = [
    [{ is: 'unsaved' }, '保存报告'],
    [{ is: 'saving' }, '正在保存…'],
    [{ is: 'saved', outcome: 'saved', at: '2026-01-02' }, '已保存'],
    [{ is: 'saved', outcome: 'already-saved', at: '2026-01-02' }, '先前已保存'],
    [{ is: 'saved', outcome: 'new-version', at: '2026-01-02' }, '已存为新版本'],
    [{ is: 'changed', at: '2026-01-02' }, '内容有变，存为新版本'],
    [{ is: 'failed', error: 'storage-full' }, '再试一次'],
  ];
  test.each(states)('%o', (save, label) => {
    show({ save });
    expect(find('save').textContent).toBe(label);
  });
  test('pressing twice saves once', () => {
    show();
    click('save');
    show({ save: { is: 'saving' } });
    click('save');
    expect(actions.onSave).toHaveBeenCalledTimes(1);
  });
  test('a full disk is said in a sentence, and that nothing was lost', () => {
    show({ save: { is: 'failed', error: 'storage-full' } });
    expect(find('save-failed').textContent).toContain('原有内容未受影响');
    expect(find('save-failed').getAttribute('role')).toBe('alert');
    click('save-text');
    expect(actions.onSaveText).toHaveBeenCalledTimes(1);
    show({ save: { is: 'failed', error: 'failed' } });
    expect(root.querySelector('[data-testid="save-text"]')).toBeNull();
  });
  test('a page that changed since says when it was saved', () => {
    show({ save: { is: 'changed', at: '2026-01-02' } });
    expect(find('save-changed').textContent).toContain('2026年1月2日');
  });
});

describe('a page without a report gets a sentence', () => {
  test.each(['no-text', 'attachment', 'late-text', 'too-long', 'failed', 'not-a-report'] as const)('%s', why => {
    show({ view: { is: 'plain', why } });
    expect(find(`state-${why}`).textContent?.length).toBeGreaterThan(10);
  });
  test('links of an attachment lead to web addresses only', () => {
    const links = [
      { href: 'http://a.gov.cn/1.pdf', text: '报告.pdf' },
      { href: 'javascript:alert(1)', text: '报告.doc' },
    ];
    show({ view: { is: 'plain', why: 'attachment', links } });
    expect([...root.querySelectorAll('a')].map(a => a.getAttribute('href'))).toEqual(['http://a.gov.cn/1.pdf']);
  });
});

describe('the keyboard', () => {
  test('Escape collapses, and the focus goes to the tab that opens it again', () => {
    show();
    press(find('panel'), 'Escape');
    expect(actions.onOpen).toHaveBeenCalledWith(false);
    show({ isOpen: false });
    expect(document.activeElement).toBe(find('handle'));
  });
  test('opening by hand moves the focus in; a panel that is open from the start takes none', () => {
    show();
    expect(document.activeElement).not.toBe(find('panel'));
    show({ isOpen: false });
    show({ isOpen: true });
    expect(document.activeElement).toBe(find('panel'));
  });
  test('Tab goes round inside', () => {
    show();
    find('save').focus();
    press(find('save'), 'Tab');
    expect(document.activeElement).toBe(find('grip'));
    press(find('grip'), 'Tab', { shiftKey: true });
    expect(document.activeElement).toBe(find('save'));
  });
  test('the edge moves with arrow keys', () => {
    show();
    press(find('grip'), 'ArrowLeft');
    expect(actions.onWidth).toHaveBeenCalledWith(424);
  });
  test('arrows choose a tab', () => {
    show();
    press(find('tab-indicators'), 'ArrowRight');
    expect(find('tab-outline').getAttribute('aria-selected')).toBe('true');
    expect(has('outline')).toBe(true);
  });
});

describe('the person’s word on a reading', () => {
  const accepted = composedReport.quantities.findIndex(figure => figure.quote === '1075件');
  const saved = { is: 'saved', outcome: 'saved', at: '2026-01-02' } as const;
  const span = composedReport.quantities[accepted]?.span ?? [0, 0];
  const key = `reconsideration.accepted@${span[0]}`;

  test('needs a saved report', () => {
    show({ current: accepted });
    expect(has('confirm')).toBe(false);
    expect(root.textContent).toContain('保存报告后可以核对');
  });
  test('right', () => {
    show({ current: accepted, save: saved });
    click('confirm');
    expect(keep.onReview).toHaveBeenCalledWith(key, {
      indicatorId: 'reconsideration.accepted',
      span,
      verdict: 'confirmed',
      corrected: null,
      note: null,
    });
  });
  test('another value; what is no number is refused', () => {
    show({ current: accepted, save: saved });
    click('correct');
    typeInto('corrected-value', '一千');
    click('keep-correction');
    expect(keep.onReview).not.toHaveBeenCalled();
    typeInto('corrected-value', '1,057');
    click('keep-correction');
    expect(keep.onReview.mock.calls[0]?.[1].corrected).toEqual({ value: 1057, unit: '件', bound: '=' });
  });
  test('shown with the automatic reading beside it, and can be taken back', () => {
    const corrected = { value: 1057, unit: '件', bound: '=' } as const;
    const review = {
      indicatorId: 'reconsideration.accepted',
      span,
      verdict: 'corrected',
      corrected,
      note: null,
      at: '',
    } as const;
    show({ current: accepted, save: saved, reviews: { [key]: review } });
    const row = find('indicator-reconsideration.accepted');
    expect(row.querySelector('data')?.getAttribute('value')).toBe('1057');
    expect(row.textContent).toContain('自动读作 1,075件');
    click('withdraw');
    expect(keep.onReview).toHaveBeenCalledWith(key, null);
  });
});

describe('coming for a saved sentence', () => {
  test('was and now are shown when it changed', () => {
    const wording = (figure: string) => ({ figure, sentence: `受理案件${figure}。` });
    show({ place: { is: 'changed', span: [0, 4], was: wording('1057件'), now: wording('1075件'), differences: [] } });
    expect(find('place-changed').querySelector('del')?.textContent).toBe('1057');
    expect(find('place-changed').querySelector('ins')?.textContent).toBe('1075');
  });
  test('it is said when it is gone', () => {
    show({ place: { is: 'lost' } });
    expect(find('place-lost').textContent).toContain('已没有这句话');
  });
});

describe('typed numbers', () => {
  test.each([
    ['1,075', 1075],
    ['９８．５', 98.5],
    ['-18.7', -18.7],
    ['−2.1', -2.1],
    ['', null],
    ['12件', null],
    ['1e9', null],
  ])('%s', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });
});

test('a difference in wording never cuts a number in two', () => {
  expect(wordingPieces('受理1057件。', '受理1075件。')).toEqual({
    head: '受理',
    was: '1057',
    now: '1075',
    tail: '件。',
  });
  expect(wordingPieces('占98.5%', '占98.7%')).toEqual({ head: '占', was: '98.5', now: '98.7', tail: '%' });
  expect(wordingPieces('共12件', '共3件')).toEqual({ head: '共', was: '12', now: '3', tail: '件' });
});

test('the other language is one press away', () => {
  show();
  click('language');
  expect(actions.onLanguage).toHaveBeenCalledWith('en');
  show({ language: 'en' });
  expect(find('identity-year').textContent).toBe('Year 2022');
});

test('findings are said in English where English is chosen; one that is known in Chinese only keeps its language', () => {
  const findingsEn = ['The first finding.', null, 'The third finding.'];
  const view = { is: 'report', report: composedReport, text: composedText } as const;
  show({ language: 'en', findingsEn, view });
  click('tab-audit');
  const said = [...root.querySelectorAll('[data-testid="audit"] p')];
  expect(said.map(one => one.textContent)).toContain('Caution The first finding.');
  expect(said.some(one => one.querySelector('[lang="zh-CN"]')?.textContent === composedReport.audit[1]?.message)).toBe(
    true,
  );
  show({ language: 'zh', findingsEn, view });
  expect(root.textContent).not.toContain('The first finding.');
});

describe('a page with more figures than any report has', () => {
  const one = composedReport.quantities[0];
  if (!one) throw new Error('no figure');
  const many = { ...composedReport, quantities: Array.from({ length: 1500 }, () => one), indicators: [] };
  const view = { is: 'report', report: many, text: composedText, leftOut: 500 } as const;
  const rowsDrawn = () => root.querySelectorAll('.row').length;
  const pass = () => {
    for (let nth = 0; nth < 40 && vi.getTimerCount() > 0; nth++) act(() => void vi.runAllTimers());
  };

  test('is listed bit by bit, then up to where the person asks for more', () => {
    vi.useFakeTimers();
    try {
      show({ view });
      expect(rowsDrawn()).toBe(50);
      pass();
      expect(rowsDrawn()).toBe(900);
      // 600 of the list, and 500 that never came here.
      expect(find('more-rows').textContent).toBe('另有 1100 处');
      click('more-rows');
      pass();
      expect(rowsDrawn()).toBe(1500);
    } finally {
      vi.useRealTimers();
    }
  });

  test('the figure the person is at is drawn wherever it stands', () => {
    show({ view, current: 1400 });
    expect(root.querySelector('[data-quantity="1400"]')).not.toBeNull();
    expect(rowsDrawn()).toBeLessThan(300);
  });

  test('a usual report shows no such thing', () => {
    show();
    expect(has('more-rows')).toBe(false);
  });
});
