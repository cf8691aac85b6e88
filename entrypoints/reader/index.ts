import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerMessages } from '../../lib/messages/router';
import { TO_READER } from '../../lib/messages/to-reader';
import { collect } from './collect';
import { startLifetime } from './lifetime';
import { obey } from './obey';
import { watchPageChanges } from './page-changes';
import { watchPointer } from './pointer';
import { Session } from './session';

declare global {
  /** In our isolated world only; the page cannot see it. */
  var fazhiLensReader: { end(): void; isAlive(): boolean } | undefined;
}

/** Injected by the background into a report, or into a page the person asked for. Injected twice, the second copy leaves at once. */
export default defineUnlistedScript(() => {
  if (globalThis.fazhiLensReader?.isAlive()) return;
  globalThis.fazhiLensReader?.end();

  const lifetime = startLifetime(document, () => {
    changesAreNews();
    void session.navigate();
  });
  const session = new Session(document, lifetime.signal);
  const changesAreNews = watchPageChanges(document, lifetime.signal, () => void session.look());
  watchPointer(document, lifetime.signal, session.stage);
  const stopAnswering = answerMessages(TO_READER, {
    'reader/show': async place => {
      await session.open(place);
      return { ok: true, value: null };
    },
    'reader/command': async ({ command }) => {
      obey(command, session);
      return { ok: true, value: null };
    },
    'reader/collect': () => collect(document),
  });
  lifetime.signal.addEventListener('abort', stopAnswering);
  globalThis.fazhiLensReader = lifetime;
  void session.read();
});
