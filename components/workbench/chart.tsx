import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words';

export interface ChartProps {
  title: string;
  /** Codebook version and date under the picture. */
  caption: string;
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
export function Chart({ title, caption, options, heads, lines, onDownload }: ChartProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
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
    drawing.setAttribute('aria-label', title);
    place.current?.replaceChildren(drawing);
    return () => drawing.remove();
  }, [options, title]);
  const save = async (kind: 'svg' | 'png') => {
    const drawing = place.current?.querySelector('svg');
    if (!drawing) return;
    const svg = standalone(drawing, title, caption);
    onDownload(`${title}.${kind}`, kind === 'svg' ? svg : await rasterise(svg, drawing));
  };
  return (
    <figure class="chart" data-testid="chart">
      <figcaption>
        <h2>{title}</h2>
        <button type="button" class="plain" onClick={() => save('svg')} data-testid="save-svg">
          {words.saveSvg}
        </button>
        <button type="button" class="plain" onClick={() => save('png')}>
          {words.savePng}
        </button>
      </figcaption>
      <div class="chart-place" ref={place} />
      <p class="small soft">{caption}</p>
      <details>
        <summary>{words.tableBehind}</summary>
        <table class="plain-table num">
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
            {lines.map((line, index) => (
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
const HEAD_PX = 40;
const FOOT_PX = 32;

/** The drawing as a file of its own: title above, source below, black on white whatever the screen's theme is. */
function standalone(drawing: SVGSVGElement, title: string, caption: string): Blob {
  const width = drawing.width.baseVal.value;
  const height = drawing.height.baseVal.value;
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('xmlns', SVG);
  sheet.setAttribute('width', String(width));
  sheet.setAttribute('height', String(height + HEAD_PX + FOOT_PX));
  sheet.setAttribute('font-family', 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif');
  sheet.setAttribute('color', '#111');
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', '#fff');
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  inner.setAttribute('y', String(HEAD_PX));
  sheet.append(paper, line(title, 20, 26, '16', '600'), inner, line(caption, 20, height + HEAD_PX + 20, '11', '400'));
  return new Blob([new XMLSerializer().serializeToString(sheet)], { type: 'image/svg+xml' });
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

async function rasterise(svg: Blob, drawing: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = drawing.width.baseVal.value * PNG_SCALE;
    canvas.height = (drawing.height.baseVal.value + HEAD_PX + FOOT_PX) * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
