/**
 * What the browser itself says of an object whose names a page may have taken: a field hides the property of its form that it is named after
 * (`<input name="firstChild">`), a named picture one of the document (`<img name="body">`), and both are seen from content scripts as well. Nothing else needs to be asked
 * this way.
 */
export function ownProperty(object: object, name: string): unknown {
  for (let holder: object | null = Object.getPrototypeOf(object); holder; holder = Object.getPrototypeOf(holder)) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    if (found) return found.get ? found.get.call(object) : found.value;
  }
  return undefined;
}

/** The node beside, above or below a node that may be a form. */
export const nodeOf = (node: Node, name: 'firstChild' | 'nextSibling' | 'parentNode'): Node | null =>
  (ownProperty(node, name) as Node | null | undefined) ?? null;

/** The style attribute of a form; null when it has none. */
export const styleOf = (form: Element): string | null =>
  (ownProperty(form, 'getAttribute') as Element['getAttribute']).call(form, 'style');
