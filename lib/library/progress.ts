/** Long work is watched by a person, who may stop it. */
export interface Watched {
  /** Takes how far it is, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Says how far something is, 0 to 1. Throws when the person has stopped it: in a transaction, nothing of it has happened then. */
export type Tell = (share: number) => void;

export function tellerOf({ onProgress, signal }: Watched): Tell {
  return share => {
    signal?.throwIfAborted();
    onProgress?.(share);
  };
}

export const untold: Tell = () => {};

/** The share of a part of the work within all of it. */
export const within =
  (tell: Tell, from: number, to: number): Tell =>
  share =>
    tell(from + (to - from) * share);
