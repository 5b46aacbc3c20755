import type { MarkCategory } from '../../analysis/session.ts';
import { ofDocument } from '../page-document.ts';

/** A shape for each category, so that a verdict is told apart without colour; 16 × 16, drawn with the current colour. */
const shapes: Readonly<Record<MarkCategory, string>> = {
  agreement: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM4.5 8.2l2.4 2.4 4.6-5',
  difference: 'M2.5 5.5h11M2.5 10.5h11M11 2 5 14',
  dated: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 4.2V8l2.8 1.8',
  unreferenced: 'M3 8h.01M8 8h.01M13 8h.01',
  official:
    'M8 2.5a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM2.5 14.5c.6-3 2.8-4.2 5.5-4.2s4.9 1.2 5.5 4.2',
};

export const CLOSE_SHAPE = 'M2 2l12 12M14 2 2 14';

const SVG = 'http://www.w3.org/2000/svg';

function svgElement(name: 'svg' | 'path'): Element {
  return ofDocument('createElementNS').call(document, SVG, name);
}

/** An outline as an SVG element; hidden from screen readers, since words stand beside it. */
export function drawShape(outline: string, className: string, strokeWidth = 1.6): Element {
  const svg = svgElement('svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const path = svgElement('path');
  path.setAttribute('d', outline);
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', String(strokeWidth));
  path.setAttribute('stroke-linecap', 'round');
  path.setAttribute('stroke-linejoin', 'round');
  svg.append(path);
  return svg;
}

export function categoryShape(category: MarkCategory): Element {
  return drawShape(shapes[category], 'shape', category === 'unreferenced' ? 2.6 : 1.6);
}
