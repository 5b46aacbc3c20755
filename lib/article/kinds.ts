import furniture from '../../assets/lexicon/page-furniture.json' with { type: 'json' };
import { attribute, hasLayout, localName } from './dom.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that do not end the line that they stand in. */
const INLINE = names(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s small span strike strong sub sup ' +
    'time tt u var wbr slot',
);

/** Elements without text of the story. */
const SILENT = names(
  'script style noscript template svg math canvas video audio object embed select option datalist button input textarea ' +
    'meter progress head title iframe frame applet rp rt',
);

/** Boxes that are no story unless most of the page's text is in them. */
const APART = names('nav footer aside menu form dialog address');
const APART_ROLES = names(
  'navigation banner complementary contentinfo search dialog alertdialog menu menubar tooltip toolbar tablist alert',
);

const NAMES = new RegExp(furniture.names.join('|'), 'i');
const NAME_WORDS = new RegExp(
  `(?:^|[\\s_-])(?:${furniture.nameWords.join('|')})(?:$|[\\s_-])`,
  'i',
);

/** Whether an element of a name goes on with the line that it stands in. */
export function isInline(name: string): boolean {
  return INLINE.has(name);
}

/** Whether what an element of a name holds is never read: scripts, styles, fields. */
export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

/** What its tag, role and names say: `true` where a box is likely not to hold the story. */
export function isApart(element: Element, name: string): boolean {
  if (APART.has(name)) return true;
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false;
  const role = attribute(element, 'role');
  if (role !== null && APART_ROLES.has(role)) return true;
  // Authors name their own elements as they name classes: <amp-ad>, <site-footer>.
  const own = name.includes('-') ? name : '';
  return isApartName(
    `${own} ${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`,
  );
}

const MAXIMUM_KNOWN = 4000;
const known = new Map<string, boolean>();

/** Names repeat all over a page, so each is looked at once. */
function isApartName(names: string): boolean {
  if (names.length <= 2) return false;
  const before = known.get(names);
  if (before !== undefined) return before;
  if (known.size >= MAXIMUM_KNOWN) known.clear();
  const begin = names.slice(0, 500);
  const found = NAMES.test(begin.replace(/[-_]/g, '')) || NAME_WORDS.test(begin);
  known.set(names, found);
  return found;
}

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const HIDDEN_CLASS = /(?:^|\s)(?:d-none|hidden|hide|invisible)(?:\s|$)/;
const SHOWN_AGAIN = /(?:^|\s)(?:d-[a-z0-9]+-[a-z0-9]+|[a-z0-9]+:[a-z0-9]+)(?:\s|$)/i;

/** Hidden by its attributes, as far as they tell without layout. */
export function isHiddenByMarkup(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  const style = attribute(element, 'style');
  if (style !== null && HIDDEN_STYLE.test(style)) return true;
  if (hasLayout) return false;
  const names = attribute(element, 'class');
  return names !== null && HIDDEN_CLASS.test(names) && !SHOWN_AGAIN.test(names);
}

const BODY_PROPERTY = /articleBody/i;
const BODY_NAME =
  /(?:article|story|post|entry|news)[-_]?(?:body|content|text|details)|LongDesc|(?:^|[\s_-])(?:article|story|post)(?:$|[\s_-])/i;

/** How strongly an element says that it holds the story: 2 in so many words, 1 by its tag or name, 0 not at all. */
export function storyHint(element: Element, name: string): 0 | 1 | 2 {
  const property = attribute(element, 'itemprop') ?? attribute(element, 'property');
  if (property !== null && BODY_PROPERTY.test(property)) return 2;
  if (name === 'article' || name === 'main' || attribute(element, 'role') === 'main') return 1;
  return BODY_NAME.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
    ? 1
    : 0;
}

/** 1 to 6 for a heading, 0 for any other element. */
export function headingLevel(element: Element): number {
  const name = localName(element);
  if (name.length === 2 && name[0] === 'h' && name >= 'h1' && name <= 'h6') return Number(name[1]);
  return 0;
}
