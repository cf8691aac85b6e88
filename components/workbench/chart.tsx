import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words';

export interface ChartProps {
  title: string;
  /** How much of what is drawn: n, bodies, years. */
  subtitle: string;
  /** Under the picture, a line each: what the signs mean; source, codebook version and day. */
  notes: readonly string[];
  options: (width: number) => Plot.PlotOptions;
  /** The same facts as a table: heads and lines. */
  heads: readonly string[];
  lines: readonly (readonly (string | number | null)[])[];
  onDownload: (name: string, content: Blob) => void;
}

const WIDTH_PX = 960;
/** Pixels of the PNG per unit of the drawing: sharp in print. */
const PNG_SCALE = 3;

/** A drawing with its title, its source, the table behind it, and both as files. */
export function Chart({ title, subtitle, notes, options, heads, lines, onDownload }: ChartProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const drawing = Plot.plot({
      width: WIDTH_PX,
      style: { fontSize: '13px', fontFamily: 'inherit', background: 'transparent', overflow: 'visible' },
      ...options(WIDTH_PX),
    });
    // One picture with one name: what its groups are called is for nobody, and no name may stand on a group.
    for (const part of drawing.querySelectorAll('[aria-label],[aria-description]')) {
      part.removeAttribute('aria-label');
      part.removeAttribute('aria-description');
    }
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', `${title}. ${subtitle}`);
    place.current?.replaceChildren(drawing);
    return () => drawing.remove();
  }, [options, title, subtitle]);
  const save = async (kind: 'svg' | 'png') => {
    const drawing = place.current?.querySelector('svg');
    if (!drawing) return;
    const picture = standalone(drawing, title, subtitle, notes);
    onDownload(`${title}.${kind}`, kind === 'svg' ? picture.svg : await rasterise(picture));
  };
  return (
    <figure class="chart" data-testid="chart">
      <figcaption>
        <div class="chart-title">
          <h2>{title}</h2>
          <p class="small soft num">{subtitle}</p>
        </div>
        <button type="button" class="plain" onClick={() => save('svg')} data-testid="save-svg">
          {words.saveSvg}
        </button>
        <button type="button" class="plain" onClick={() => save('png')} data-testid="save-png">
          {words.savePng}
        </button>
      </figcaption>
      <div class="chart-place" ref={place} />
      {notes.map(note => (
        <p key={note} class="small soft">
          {note}
        </p>
      ))}
      <details onToggle={event => setIsOpen(event.currentTarget.open)}>
        <summary data-testid="chart-data">{words.tableBehind}</summary>
        <table class="plain-table num" data-testid="chart-table">
          <thead>
            <tr>
              {heads.map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isOpen ? lines : []).map((line, index) => (
              <tr key={index}>
                {line.map((cell, at) => (
                  <td key={heads[at]}>{cell ?? '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const SVG = 'http://www.w3.org/2000/svg';
/** White on both sides of the drawing. */
const SIDE_PX = 16;
const HEAD_PX = 62;
const NOTE_PX = 17;
/** Signs of the small type that a line holds, a Chinese one counted as two. */
const NOTE_SIGNS = 165;

interface Picture {
  svg: Blob;
  width: number;
  height: number;
}

/** A note in lines that fit: broken after a mark of punctuation or a blank where there is one. */
export function brokenInto(note: string, signs: number): string[] {
  const lines: string[] = [];
  let [line, used, breakAt] = ['', 0, 0];
  for (const sign of note) {
    line += sign;
    used += sign.charCodeAt(0) > 0x2e7f ? 2 : 1;
    if (/[\s，。；、;,]/u.test(sign)) breakAt = line.length;
    if (used < signs) continue;
    const at = breakAt || line.length;
    lines.push(line.slice(0, at).trim());
    line = line.slice(at);
    used = [...line].reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
    breakAt = 0;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}

/** The drawing as a file of its own: title above, source below, black on white whatever the screen's theme is. */
function standalone(drawing: SVGSVGElement, title: string, subtitle: string, notes: readonly string[]): Picture {
  const width = drawing.width.baseVal.value + 2 * SIDE_PX;
  const height = drawing.height.baseVal.value;
  const lines = notes.flatMap(note => brokenInto(note, NOTE_SIGNS));
  const fullHeight = HEAD_PX + height + lines.length * NOTE_PX + 14;
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('xmlns', SVG);
  sheet.setAttribute('width', String(width));
  sheet.setAttribute('height', String(fullHeight));
  sheet.setAttribute('font-family', 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif');
  sheet.setAttribute('color', '#111');
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', '#fff');
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  inner.setAttribute('x', String(SIDE_PX));
  inner.setAttribute('y', String(HEAD_PX));
  sheet.append(
    paper,
    line(title, 20, 28, '17', '600'),
    line(subtitle, 20, 49, '12', '400'),
    inner,
    ...lines.map((words, index) => line(words, 20, HEAD_PX + height + 12 + index * NOTE_PX, '11', '400')),
  );
  // Programs that draw SVG know no variables of a page.
  const text = new XMLSerializer().serializeToString(sheet).replaceAll(/var\(--[a-z]+,(#\w+)\)/g, '$1');
  return { svg: new Blob([text], { type: 'image/svg+xml' }), width, height: fullHeight };
}

function line(words: string, x: number, y: number, size: string, weight: string): SVGTextElement {
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.setAttribute('font-size', size);
  text.setAttribute('font-weight', weight);
  text.textContent = words;
  return text;
}

async function rasterise({ svg, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
