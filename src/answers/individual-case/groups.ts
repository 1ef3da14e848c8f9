/** Who and what a phrase may be about, each in a few ways (see phrase.ts). */
export const GROUPS: Record<string, readonly string[]> = {
  /** Oneself, one's own, and who is named. */
  near: [
    '{I}',
    '(i|im|ive|we)',
    '{MY} *1 {PERSON|PEOPLE}',
    '(var|vart|vara|en av mina|en av vara) !(tredje|fjarde|femte|sjatte|tionde) *1 {PERSON|PEOPLE}',
    '(mamma|pappa|mormor|morfar|farmor|farfar|mum|mom|dad|grandma)',
    '{ONE} {PERSON} (of mine|till mig|till mej)',
    '{NAME}',
  ],
  other: ['{NAME}', '{MY} *1 {PERSON}', '(var|vart|vara|en av mina|en av vara) *1 {PERSON}'],
  /** The same, as the one it is done to. */
  me: [
    '{ME}',
    'me',
    '{MY} *1 {PERSON|PEOPLE}',
    '(var|vart|vara|en av mina|en av vara) *1 {PERSON|PEOPLE}',
    '(mamma|pappa|mormor|morfar|farmor|farfar)',
    '{NAME}',
  ],
  /** Someone who is not named: met with care only where it is told as having happened. */
  someone: [
    '{ONE} *1 {PERSON}',
    '{ONE}',
    '{THEPERSON}',
    '{THEY} *2',
    '{THEY} som *2',
    '{PEOPLE} <PLACE>',
    '(den|det) har {PERSON}',
  ],
  someoneElse: ['{ONE} *1 {PERSON}', '{ONE} (annan|tredje)', '{THEPERSON}', '{THEM}', 'hen'],
  mine: ['{ME}', 'me', '{MY} *1 {PERSON|PEOPLE}'],
  harm: [
    '*1 (rasism|diskriminering|trakasseri|trakasserier|mobbning|vald|hot|krankning|krankningar|hat|hatbrott|overgrepp|sexism|homofobi|ofredande|utfrysning|sarbehandling|nagot|nagonting)',
  ],
  hateful: [
    '(rasistisk|sexistisk|homofob|transfob|islamofob|antisemitisk|krankande|nedsattande|hatisk|sexuell|grov|racist|sexist|homophobic|transphobic|hateful|degrading)\\w*',
  ],
  harmed: [
    '{HARMED}',
    '(illa|daligt|hardhant|orattvist|annorlunda|samre|krankande|respektlost) (behandlad|behandlade)',
    '(behandlad|behandlade) (illa|daligt|hardhant|orattvist|annorlunda|samre|respektlost|som (?:luft|skrap|skit|dreck))',
    '(utsatt|utsatta) for @harm',
    '(utsatt|utsatta) $',
    '(tafsad|tafsade) pa',
    '(nekad|nekade) (tilltrade|plats)',
    '{CALLED} !(till|for att|upp|in) *',
    'treated (badly|unfairly|differently|worse|like)',
    'discriminated',
    'called (names|slurs|an?)',
    'beaten up',
  ],
  gets: ['har? {BECOMES}', '(ar|var|har varit)', '(kanner|kande) (mig|sig|oss)'],
  getsInEnglish: [
    '(is|was|were|am|im|gets|get|got|has been|have been|ive been|been|feel|feels|felt|keeps getting|keep getting|being|beeing) (being|beeing)?',
  ],
  because: [
    '(for att|for|eftersom|pa grund av|pga|nar|fast|trots att|trots|because|because of|due to|since)',
  ],
};
