import type { KeepActions, PanelModel } from '../../components/panel/model';
import { asked, send } from '../../lib/messages/client';
import type { LibraryError, Result, SavedState } from '../../lib/messages/contract';
import type { PageFacts } from '../../lib/report/page-facts';
import { newId } from './new-id';

type Saved = Exclude<SavedState, { state: 'unsaved' }>;

/** What this needs of the panel. */
interface Shown {
  model(): PanelModel | null;
  update(change: Partial<PanelModel>): void;
}

/**
 * The person's own marks on a saved report: reviews, notes, tags. Each is written first and drawn when it is kept, so that nothing is
 * shown that is not there; what fails leaves the panel as it was and says so.
 */
export class Keeping implements KeepActions {
  private saved: Saved | null = null;

  constructor(private readonly shown: Shown) {}

  /** Another text, or the same one saved: draws what is kept with it, and what differs from it. */
  async follow(state: SavedState, text: string, facts: PageFacts): Promise<void> {
    this.saved = state.state === 'unsaved' ? null : state;
    this.shown.update({ reviews: {}, notes: [], tags: [], changes: null });
    const { saved } = this;
    if (!saved) return;
    if (saved.state === 'saved') await this.draw();
    else {
      const changes = await asked(send('report/changes', { snapshotId: saved.snapshotId, text, facts }));
      if (changes.ok && this.saved === saved) this.shown.update({ changes: changes.value });
    }
  }

  onReview: KeepActions['onReview'] = (key, decision) =>
    void this.write(({ snapshotId }) =>
      decision
        ? send('reading/overrule', { snapshotId, overrule: { ...decision, at: new Date().toISOString() } })
        : send('reading/withdraw', { snapshotId, key }),
    );

  onNote: KeepActions['onNote'] = (id, note) =>
    void this.write(({ reportId, snapshotId }) =>
      send('note/put', {
        reportId,
        id: id ?? `note:${newId()}`,
        note: { ...note, snapshotId: note.span && snapshotId },
      }),
    );

  onTags: KeepActions['onTags'] = tags =>
    void this.write(({ reportId }) => {
      const had = this.shown.model()?.tags ?? [];
      const add = tags.filter(tag => !had.includes(tag));
      return send('report/tags', { reportId, add, remove: had.filter(tag => !tags.includes(tag)) });
    });

  private async write(work: (saved: Saved) => Promise<Result<null, LibraryError>>): Promise<void> {
    const { saved } = this;
    if (!saved) return;
    const done = await asked(work(saved));
    if (this.saved !== saved) return;
    if (done.ok) await this.draw();
    this.shown.update({ keepFailed: done.ok ? null : done.error });
  }

  private async draw(): Promise<void> {
    const { saved } = this;
    if (!saved) return;
    const marks = await asked(send('marks/load', { reportId: saved.reportId, snapshotId: saved.snapshotId }));
    if (marks.ok && this.saved === saved) this.shown.update(marks.value);
  }
}
