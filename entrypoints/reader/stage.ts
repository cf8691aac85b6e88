import { type KeepActions, type PanelModel, startModel } from '../../components/panel/model';
import { mountPanel, type PanelHandle } from '../../components/panel/mount';
import { stepFigure } from '../../components/panel/rows';
import { startLanguage } from '../../components/parts/language';
import { send } from '../../lib/messages/client';
import type { PageSheet } from '../../lib/messages/contract';
import { createPainter, type Mark, type Painter } from '../../lib/page/paint';
import type { Span } from '../../lib/report/report';
import { keepLanguage } from '../../lib/settings/settings';
import { explain } from './explain';
import { keepPreferences, loadPreferences } from './preferences';
import { scrollToRange } from './scroll';

/** What the person wants that goes beyond the page. */
export interface StageActions {
  onSave(): void;
  onSaveText(): void;
  onReadAgain(): void;
  onReadAnyway(): void;
  onCollect(links: readonly { href: string; text: string }[]): void;
  onJoin(): void;
  keep: KeepActions;
  /** The live range of a span of the text read last, null when the page no longer has it. */
  rangeOf(span: Span): Range | null;
}

/** A page of more elements is not looked through for a sheet: its panel is seen by itself, and stays till it is closed when the extension goes. */
const MOST_DRESSED = 100_000;
const REMEMBERED: ReadonlySet<string> = new Set(['isOpen', 'widthPx', 'dock']);

/** All that is seen of the reader in the page: one host element with the panel, and paint on the figures. */
export class Stage {
  private panel: PanelHandle | null = null;
  private painter: Painter | null = null;
  private readonly dressed = new Set<PageSheet>();

  constructor(
    private readonly page: Document,
    private readonly signal: AbortSignal,
    private readonly actions: StageActions,
  ) {}

  get isEmpty(): boolean {
    return this.panel === null;
  }

  get model(): PanelModel | null {
    return this.panel?.model ?? null;
  }

  /** Puts the panel up, as the person left it on this site, unless it stands already. */
  async mount(): Promise<void> {
    if (this.panel) return;
    const kept = await loadPreferences(this.page.location.host);
    if (this.panel || this.signal.aborted) return;
    const start: PanelModel = { ...startModel({}, startLanguage(navigator.language)), ...kept };
    const isImmense = this.page.getElementsByTagName('*').length > MOST_DRESSED;
    if (!isImmense) this.dress('panel');
    this.panel = mountPanel(
      this.page,
      start,
      {
        ...this.actions,
        onLanguage: language => {
          keepLanguage(language);
          this.update({ language });
        },
        onOpen: isOpen => this.update({ isOpen }),
        onWidth: widthPx => this.update({ widthPx }),
        onDock: dock => this.update({ dock }),
        onExplain: () => void explain(this),
        onPrint: () => this.print(),
        onLocate: (span, quantity) => this.locate(span, quantity),
        onHover: quantity => this.hover(quantity),
      },
      isImmense,
    );
  }

  update(change: Partial<PanelModel>): void {
    if (!this.panel) return;
    this.panel.update(change);
    if (Object.keys(change).some(key => REMEMBERED.has(key)))
      keepPreferences(this.page.location.host, this.panel.model);
  }

  paint(marks: readonly Mark[]): void {
    if (marks.length > 0) this.dress('figures');
    this.painter ??= createPainter(this.page, this.actions.rangeOf);
    const unpainted = this.painter.paint(marks);
    this.painter.setCurrent(this.model?.current ?? null);
    this.update({ unpainted });
  }

  /** Each sheet comes once; what stands before it is there shows with it. */
  private dress(sheet: PageSheet): void {
    if (this.dressed.has(sheet)) return;
    this.dressed.add(sheet);
    void send('page/dress', { sheet })
      .catch(() => null)
      .then(reply => reply?.ok || this.dressed.delete(sheet));
  }

  unpaint(): void {
    this.painter?.stop();
    this.painter = null;
  }

  /** Prints the page as it is seen, marks and all. */
  print(): void {
    this.painter?.markPaper(true);
    this.page.defaultView?.print();
    this.painter?.markPaper(false);
  }

  figureAt(x: number, y: number): number | null {
    return this.painter?.at(x, y) ?? null;
  }

  hover(quantity: number | null): void {
    if (!this.panel || this.panel.model.hovered === quantity) return;
    this.painter?.setHovered(quantity);
    this.panel.update({ hovered: quantity });
  }

  /** The person clicked a painted figure: its row opens. */
  choose(quantity: number): void {
    this.painter?.setCurrent(quantity);
    this.update({ isOpen: true, current: quantity });
  }

  /** Goes to a place of the text; `quantity` when it is a figure. */
  locate(span: Span, quantity: number | null): void {
    const painted = quantity === null ? null : this.painter?.rangeOf(quantity);
    const range = painted ?? this.actions.rangeOf(span);
    this.painter?.setCurrent(quantity);
    this.update({ current: quantity });
    if (!range) return;
    if (quantity === null) this.painter?.showPlace(range);
    this.panel?.avoid(scrollToRange(range));
  }

  /** To the figure before or behind in the text. */
  step(by: 1 | -1): void {
    const view = this.model?.view;
    if (view?.is !== 'report') return;
    const next = stepFigure(view.report.quantities.length, this.model?.current ?? null, by);
    const figure = next === null ? undefined : view.report.quantities[next];
    if (figure) this.locate(figure.span, next);
  }

  toggle(): void {
    if (this.model) this.update({ isOpen: !this.model.isOpen });
  }

  owns(event: Event): boolean {
    return this.panel?.owns(event) ?? false;
  }

  /** The page is then as it was. */
  takeDown(): void {
    this.unpaint();
    this.panel?.remove();
    this.panel = null;
  }
}
