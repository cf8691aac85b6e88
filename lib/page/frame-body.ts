import { ownProperty } from './own-property';

/** A `srcdoc` longer than this is read up to there. */
const MAX_SOURCE_CHARS = 2_000_000;

/** The body of a frame of the same site; of a `srcdoc` that is not loaded the body it would have; null when foreign. */
export function frameBody(frame: Element): Element | null {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    const body = inner && (ownProperty(inner, 'body') as Element | null);
    if (body?.firstChild) return body;
    const source = frame.getAttribute('srcdoc');
    const Parser = frame.ownerDocument.defaultView?.DOMParser ?? globalThis.DOMParser;
    return source && Parser ? new Parser().parseFromString(source.slice(0, MAX_SOURCE_CHARS), 'text/html').body : null;
  } catch {
    return null;
  }
}
