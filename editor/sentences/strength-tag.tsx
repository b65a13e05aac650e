import type { Strength } from '../../engine/model/ruleset.ts'
import { Tag, type TagColour } from '../components/tag.tsx'

const COLOURS: Readonly<Record<Strength, TagColour>> = {
  must: 'blue',
  will: 'turquoise',
  should: 'yellow',
  may: 'grey'
}

/** How strongly the text says it, in the text's own word. */
export const StrengthTag = ({ strength }: Readonly<{ strength: Strength }>) => (
  <Tag colour={COLOURS[strength]}>{strength}</Tag>
)
