import * as v from 'valibot';

/** The form of the word lists that officials are found by, one schema a file under assets/lexicon; words are written as printed. */
const Word = v.pipe(
  v.string(),
  v.regex(/^[\p{Script=Arabic}]+( [\p{Script=Arabic}]+)*$/u, 'words in Arabic'),
);
const Phrase = v.pipe(v.string(), v.minLength(2), v.maxLength(120));
const Words = v.pipe(v.array(Word), v.minLength(1), v.checkItems(isFirst, 'is there twice'));
const Phrases = v.pipe(v.array(Phrase), v.minLength(1), v.checkItems(isFirst, 'is there twice'));
/** What a list says of itself to those who add to it. */
const About = v.pipe(v.string(), v.minLength(1));
const Key = v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/u));
const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u));

function isFirst(word: string, place: number, words: string[]): boolean {
  return words.indexOf(word) === place;
}

export const lexiconSchemas = {
  /** Countries: names, nationality adjectives in the masculine without the article, and whether names there are Arabic. */
  'countries.json': v.array(
    v.strictObject({
      code: CountryCode,
      arabic: v.boolean(),
      names: Phrases,
      adjectives: v.array(Phrase),
      /** Where its government sits, printed for the country itself. */
      seats: v.optional(v.array(Phrase)),
    }),
  ),
  /** Organisations, departments and armed groups that offices belong to. */
  'bodies.json': v.array(v.strictObject({ id: Key, names: Phrases })),
  /** Roles that many countries have. `countries`: the title means the role there only; `place`: it names that country's unsaid. */
  'roles.json': v.array(
    v.strictObject({
      id: Key,
      titles: v.array(
        v.strictObject({
          title: Phrase,
          region: v.nullable(Key),
          countries: v.optional(v.array(CountryCode)),
          place: v.optional(CountryCode),
        }),
      ),
      /** Its holder commonly holds another office too. */
      joins: v.optional(v.boolean()),
      /** A country has several at once; alone it stands for nobody. */
      several: v.optional(v.boolean()),
    }),
  ),
  'cities.json': v.strictObject({ about: About, names: Phrases }),
  'office-heads.json': v.strictObject({
    about: About,
    /** Head nouns of offices, masculine, without article. */
    heads: Words,
    /** Heads only with another noun after them: «عضو مجلس النواب». */
    constructHeads: Words,
    /** Nouns that need another after them inside a title. */
    complements: Words,
    /** Plurals, which stand for nobody in particular. */
    collectives: Words,
    adjectives: Words,
    namedAfter: Words,
    /** Introduce persons who hold no office. */
    otherRoles: Words,
    /** What people are who hold no office; a name after one is not the official's of that name: «المزارع …»; with the article where it is a verb without. */
    professions: Words,
    /** A profession with its complement that says nothing against the official of that name: «رجل الأعمال …». */
    publicCallings: Words,
    /** After «الذي» behind a name: «… الذي يدير المرصد»; before the name: «برئاسة …». */
    leadingVerbs: Words,
    ledBy: Words,
    /** Between a profession and the name: «رجل اسمه …». */
    namedBy: Words,
    /** After «وهو» behind a name: «…، وهو أب لأربعة». */
    kin: Words,
    /** After «من» behind a name: «… من سكان المدينة»; `settlements` say less: «… من قرية …». */
    residents: Words,
    settlements: Words,
    ageWords: Words,
    /** Between two of a list: «… الإيراني … ولا الروسي …». */
    listWords: Words,
    /** Heads after which «عن» names whom they stand for: «النائب عن محافظة نينوى». */
    representatives: Words,
    counterparts: Words,
    /** Before the name by which somebody goes: «المعروف بـ…». */
    aliases: Words,
    /** After these an office is spoken of, not its holder: «منصب وزير الدفاع». */
    posts: Words,
    /** What a state calls itself before its name: «جمهورية العراق». */
    states: Words,
    /** Plurals and duals by the head that they are of, without article: «وزيرا الخارجية». */
    plurals: v.record(Word, Words),
    /** Duals and plurals inside a plural title, by the singular: «رئيسا الحكومتين». */
    dualComplements: v.record(Word, Words),
    /** Nouns of titles that mean the same. */
    synonyms: v.array(Words),
    prepositions: Words,
  }),
  'office-status.json': v.strictObject({
    about: About,
    former: Words,
    /** Words right after a name that say the same of its office. */
    afterNames: Words,
    outgoing: Words,
    designate: Words,
    acting: Words,
  }),
  'honorifics.json': v.strictObject({
    about: About,
    ranks: Words,
    nobility: Words,
    polite: Words,
    /** Offices that a name is addressed by behind another: «نائب وزير الخارجية السفير …». */
    callings: Words,
    /** What may follow a rank, of two words at most: «الركن», «قوات خاصة». */
    steps: Words,
  }),
  /** `ambiguous`: everyday words too; `beginOnly`: names only as the first word of a name. */
  'given-names.json': v.strictObject({
    about: About,
    arabic: Words,
    foreign: Words,
    ambiguous: Words,
    beginOnly: Words,
  }),
  'common-words.json': v.strictObject({ about: About, words: Words }),
  /** What names are made of besides given names, as two parts of one name or between two. */
  'name-parts.json': v.strictObject({
    about: About,
    particles: Words,
    opening: Words,
    patronymics: Words,
    fathers: v.tuple([Word, Word, Word]),
    joinsNext: Words,
    joinsPrevious: Words,
    links: Words,
    initials: Words,
    regnal: Words,
  }),
  'speech-verbs.json': v.strictObject({
    about: About,
    verbs: Words,
    /** Words before a foreign or rare short name that make a person likely: «والتقى بلينكن». */
    acts: Words,
    /** Of whom somebody follows, or of an end: «خليفة سليماني». */
    succession: Words,
    /** Phrases that end like a short name and name nobody: «عين الأسد». */
    noNames: Words,
    /** Nouns before a leader's short name: «نظام الأسد». */
    regimeNouns: Words,
  }),
} as const;
