/**
 * An upgrade runs in whichever context opened the library first; all others wait for it. They hear over a channel how far it is, and
 * any of them can have it stopped: the library is then as it was, and opens read-only until somebody tries again.
 */
const CHANNEL = 'fazhi-lens/upgrade';

/** Often enough to watch. */
const TELL_MS = 100;

/** A context that stops an upgrade does not go on with it itself, should it be the next in the queue. */
const STOP_HOLDS_MS = 10_000;
let stoppedAt = Number.NEGATIVE_INFINITY;

type News = { share: number } | { stop: true };

export interface UpgradeWatch {
  stop(): void;
  close(): void;
}

/** @param onShare - takes how far an upgrade is, 0 to 1, and null when it is over */
export function watchUpgrade(onShare: (share: number | null) => void): UpgradeWatch {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: { data: News }) => {
    if ('share' in data) onShare(data.share >= 1 ? null : data.share);
  };
  return {
    stop() {
      stoppedAt = performance.now();
      channel.postMessage({ stop: true } satisfies News);
    },
    close: () => channel.close(),
  };
}

/** Of the context that upgrades. */
export interface UpgradeTeller {
  /** @throws when somebody has stopped it */
  tell(share: number): void;
  close(): void;
}

export function tellUpgrade(): UpgradeTeller {
  const channel = new BroadcastChannel(CHANNEL);
  let isStopped = performance.now() - stoppedAt < STOP_HOLDS_MS;
  let toldAt = Number.NEGATIVE_INFINITY;
  channel.onmessage = ({ data }: { data: News }) => {
    if ('stop' in data) isStopped = true;
  };
  return {
    tell(share) {
      if (isStopped) throw new DOMException('the upgrade was stopped', 'AbortError');
      if (performance.now() - toldAt < TELL_MS) return;
      toldAt = performance.now();
      channel.postMessage({ share } satisfies News);
    },
    close() {
      channel.postMessage({ share: 1 } satisfies News);
      channel.close();
    },
  };
}
