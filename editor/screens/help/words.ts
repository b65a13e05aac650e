/** What the words on these pages mean. */
export const GLOSSARY = [
  ['Procedure', 'A council’s written chapter on reviews, kept here as provisions.'],
  ['Provision', 'One thing that the text provides, with its paragraph. It may hold several rules.'],
  ['Version', 'A procedure as it holds from a day. It is never changed: a correction is a new version.'],
  ['Draft', 'A version that is being written. Nobody is bound by it.'],
  ['In force', 'Published, and its day has come.'],
  ['Reading', 'How a doubtful place in the text is taken, with the other way beside it.'],
  ['Worked example', 'A made-up case with the answers that must come out. Every change is held against them.'],
  ['Working day', 'A day that is not a Saturday, a Sunday or a bank holiday in England and Wales.'],
  ['Latest working day', 'The last working day on or before a due day. The due day itself is never moved.'],
  [
    'The law beside it',
    'The provision of the regulations or of national guidance that a council’s own provision stands on.'
  ],
  ['IRO', 'Independent reviewing officer, who chairs the review.'],
  ['As at', 'The day that a page is looked at as at: what was, or will be, in force on that day.']
] as const

export const KEYS = [
  ['Tab and Shift + Tab', 'To the next or the previous link, button or box'],
  ['Enter', 'Follows a link, presses a button, opens what is folded'],
  ['Space', 'Ticks a box, presses a button'],
  ['Arrow keys', 'Among tabs and among round buttons; scrolls a picture or a wide table that has the focus'],
  ['First Tab on a page', 'Offers to skip to the content']
] as const
