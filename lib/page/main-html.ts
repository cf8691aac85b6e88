import { readPage } from './read';
import { traitsOf } from './tags';

/** Longer HTML is not kept at all: half a tree is worth nothing. */
const MAX_HTML_CHARS = 3_000_000;
/** Attributes that can be read later without doing anything. */
const KEPT_ATTRIBUTES = new Set([
  'class',
  'id',
  'style',
  'colspan',
  'rowspan',
  'align',
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'border',
]);
const VOID_TAGS = new Set([
  'br',
  'hr',
  'img',
  'col',
  'wbr',
  'area',
  'base',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
]);
const HARMLESS_ADDRESS = /^(?:https?:|\/|\.|#|[^:]*$)/i;

/** The HTML of the main content as found, without scripts, handlers and controls; null when there is none or it is too long. */
export function mainHtml(document: Document, root: Element | null = readPage(document).root): string | null {
  if (!root) return null;
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): boolean => {
    parts.push(part);
    length += part.length;
    return length <= MAX_HTML_CHARS;
  };
  let node: Node = root;
  for (;;) {
    let next: Node | null = null;
    if (node.nodeType === 3) {
      if (!add(encode((node as Text).data))) return null;
    } else if (node.nodeType === 1 && (!traitsOf((node as Element).tagName).isSkipped || node === root)) {
      if (!add(openTag(node as Element))) return null;
      next = node.firstChild;
      if (!next && !add(closeTag(node as Element))) return null;
    }
    while (!next) {
      if (node === root) return parts.join('');
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode ?? root;
      if (!add(closeTag(node as Element))) return null;
    }
    node = next;
  }
}

function openTag(element: Element): string {
  let tag = `<${element.localName}`;
  for (const { name, value } of Array.from(element.attributes)) {
    if (!KEPT_ATTRIBUTES.has(name) || value.length > 5000) continue;
    if ((name === 'href' || name === 'src') && !HARMLESS_ADDRESS.test(value.trim())) continue;
    tag += ` ${name}="${encode(value)}"`;
  }
  return `${tag}>`;
}

const closeTag = (element: Element): string => (VOID_TAGS.has(element.localName) ? '' : `</${element.localName}>`);

const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
