import type { CardContent, PageInterface } from '../../analysis/session.ts';
import { createElement } from '../page-document.ts';
import { CLOSE_SHAPE, categoryShape, drawShape, NEXT_SHAPE, PREVIOUS_SHAPE } from './shapes.ts';

/** What the reader may do in a card. */
export interface CardActions {
  readonly close: () => void;
  readonly step: (direction: 'next' | 'previous') => void;
  readonly openPanel: () => void;
  /** Answers whether the entry was saved. */
  readonly save: () => Promise<boolean>;
  /** Has a screen reader say what was done. */
  readonly say: (text: string) => void;
}

export interface CardFrame {
  readonly words: PageInterface;
  readonly position: { readonly index: number; readonly count: number };
  readonly actions: CardActions;
  /** Whether the reader has had the card before the eyes, at this place, for long enough to know what is clicked. */
  readonly isSeen: () => boolean;
}

/** Makes an element with text; page text reaches the document only this way. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** Text that finds its own direction and reorders nothing round it: words of the page, names of sources. */
function isolated(text: string): HTMLElement {
  return element('bdi', '', text);
}

function button(
  className: string,
  text: string,
  action: () => void,
  isTaken = ({ isTrusted }: MouseEvent): boolean => isTrusted,
): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', (event) => {
    if (isTaken(event)) action();
  });
  return made;
}

/** A click of a pointer on what has only just come under it was meant for something else; a key goes to what has the focus. */
function isMeant(event: MouseEvent, { isSeen }: CardFrame): boolean {
  return event.isTrusted && (event.detail === 0 || isSeen());
}

/** Fills a card with what the background wrote; nothing of it is read as markup. */
export function layOutCard(card: HTMLElement, content: CardContent, frame: CardFrame): void {
  const printed = element('p', 'printed');
  // What is read is Arabic, whatever language the card speaks.
  printed.lang = 'ar';
  printed.append(isolated(content.printed));
  card.replaceChildren(header(content, frame), printed, element('p', 'subject', content.subject));
  if (content.lines.length > 0) card.append(lines(content));
  if (content.history !== null) {
    const history = element('p', 'history');
    history.append(element('span', 'subject', `${content.historyLabel} `), content.history);
    card.append(history);
  }
  if (content.notes.length > 0) {
    const list = element('ul', '');
    for (const note of content.notes) list.append(element('li', '', note));
    card.append(list);
  }
  if (content.source) card.append(source(content.source, frame));
  card.append(footer(frame));
}

function header(content: CardContent, { words, actions }: CardFrame): HTMLElement {
  const made = element('header', '');
  const close = button('close', '', actions.close);
  close.ariaLabel = words.close;
  close.append(drawShape(CLOSE_SHAPE, '', 2));
  made.append(categoryShape(content.category), element('p', 'verdict', content.verdict), close);
  return made;
}

function lines(content: CardContent): HTMLElement {
  const list = element('dl', '');
  for (const { label, value } of content.lines) {
    list.append(element('dt', '', label), element('dd', '', value));
  }
  return list;
}

function source({ parts, url }: NonNullable<CardContent['source']>, frame: CardFrame): HTMLElement {
  const made = element('p', 'source');
  const [title = '', ...others] = parts;
  made.append(
    url !== null && /^https?:\/\//u.test(url) ? linkTo(url, title, frame) : isolated(title),
  );
  // Below the title, for a long one breaks its line, and in text of the other direction would be torn apart.
  const details = element('span', '');
  details.append(...others.flatMap((part, place) => [place > 0 ? '\u00a0· ' : '', isolated(part)]));
  if (others.length > 0) made.append(details);
  return made;
}

function linkTo(url: string, title: string, frame: CardFrame): HTMLAnchorElement {
  const link = element('a', '');
  link.append(isolated(title));
  link.href = url;
  link.target = '_blank';
  link.rel = 'noreferrer';
  // Firefox counts a key on a link as one click of a pointer.
  let isKeyed = false;
  link.addEventListener('keydown', ({ isTrusted, key }) => {
    isKeyed = isTrusted && key === 'Enter';
  });
  link.addEventListener('click', (event) => {
    if (!isKeyed && !isMeant(event, frame)) event.preventDefault();
    isKeyed = false;
  });
  return link;
}

function footer(frame: CardFrame): HTMLElement {
  const { words, position, actions } = frame;
  const made = element('footer', '');
  const meant = (event: MouseEvent): boolean => isMeant(event, frame);
  if (words.openPanel !== null) made.append(button('', words.openPanel, actions.openPanel, meant));
  if (words.save !== null) made.append(saveButton(words.save, frame, meant));
  const where = words.position
    .replace('{index}', written(position.index + 1, words))
    .replace('{count}', written(position.count, words));
  const place = element('span', 'position');
  place.append(
    stepButton('previous', PREVIOUS_SHAPE, frame),
    where,
    stepButton('next', NEXT_SHAPE, frame),
  );
  made.append(place);
  if (words.openPanelHint !== null) made.append(element('p', 'hint', words.openPanelHint));
  return made;
}

/** A number in the reader's digits. */
function written(number: number, { digits }: CardFrame['words']): string {
  return String(number).replaceAll(/[0-9]/gu, (digit) => digits[Number(digit)] ?? digit);
}

function stepButton(
  direction: 'next' | 'previous',
  shape: string,
  { words, actions }: CardFrame,
): HTMLButtonElement {
  const label = words[direction];
  const made = button(`step ${direction}`, '', () => actions.step(direction));
  made.ariaLabel = label;
  made.title = label;
  made.append(drawShape(shape, '', 2));
  return made;
}

function saveButton(
  label: string,
  { words, actions }: CardFrame,
  meant: (event: MouseEvent) => boolean,
): HTMLButtonElement {
  let isSaved = false;
  const save = async (): Promise<void> => {
    isSaved ||= await actions.save();
    // A button that is disabled lets the focus fall, and the keyboard with it.
    made.ariaDisabled = String(isSaved);
    made.textContent = isSaved ? words.saved : words.saveFailed;
    actions.say(made.textContent);
  };
  const made = button('', label, save, meant);
  return made;
}
