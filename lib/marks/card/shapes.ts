import type { MarkCategory } from '../../analysis/session.ts';
import { categoryOutlines, outlineWidth } from '../category-outlines.ts';
import { ofDocument } from '../page-document.ts';

export const CLOSE_SHAPE = 'M2 2l12 12M14 2 2 14';
/** Point where reading comes from and where it goes to, in text from left to right. */
export const PREVIOUS_SHAPE = 'M10.5 3 5.5 8l5 5';
export const NEXT_SHAPE = 'M5.5 3l5 5-5 5';

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

/** The shape that tells a category without its colour. */
export function categoryShape(category: MarkCategory): Element {
  return drawShape(categoryOutlines[category], 'shape', outlineWidth(category));
}
