import type * as Y from 'yjs'
import type { Random } from '../../lib/random.ts'
import { areaNamed, needLevels } from '../needs/need.ts'
import { addNeeds, listNeeds, type NewNeed } from '../needs/needs.ts'
import { termNamed, wordKey } from '../term.ts'
import type { FileLine } from './check.ts'
import { listLines, type SoughtColumn } from './columnSearch.ts'

const columns = {
	label: {
		header: { de: 'Bedarf', en: 'Need' },
		also: ['Bedarfe', 'Was gebraucht wird', 'Thema', 'Text', 'Bezeichnung', 'Name', 'Needs'],
	},
	effect: {
		header: { de: 'Gewünschte Wirkung', en: 'Desired effect' },
		also: ['Wirkung', 'Was sich ändert', 'Ziel', 'Nutzen', 'Effect'],
	},
	area: { header: { de: 'Lebensbereich', en: 'Area of life' }, also: ['Bereich', 'Feld', 'Kategorie', 'Area'] },
	level: { header: { de: 'Ebene', en: 'Level' }, also: [] },
} as const satisfies Record<string, SoughtColumn>

/**
 * The lines of a file as needs. Areas that are none of ours become areas of the workshop; a level nobody knows and the words
 * of other columns go to the effect: nothing is left out. `apart` names such columns.
 */
export function needsInFile(file: { headings: readonly string[]; lines: readonly FileLine[] }): {
	needs: NewNeed[]
	apart: string[]
} {
	const { entries, apart } = listLines(file, columns, 'label')
	const needs = entries.map(({ words: { label = '', effect = '', area = '', level = '' }, others }): NewNeed => {
		const stands = termNamed(needLevels, level)
		const where = areaNamed(area)
		return {
			label: label || others.join('; '),
			effect: [effect, ...(level && !stands ? [level] : []), ...(label ? others : [])].filter(Boolean).join('\n'),
			...(where && { area: where }),
			...(stands && { level: stands }),
		}
	})
	return { needs, apart }
}

interface EnteredNeeds {
	readonly added: number
	readonly known: number
	/** of all of them */
	readonly ids: readonly string[]
}

/** Enters needs of a file, in their order; one that is called like one there is stays as it is. Run it as one step of undo. */
export function enterNeeds(doc: Y.Doc, needs: readonly NewNeed[], random: Random = Math.random): EnteredNeeds {
	const fresh = withoutKnown(doc, needs)
	addNeeds(doc, fresh, random)
	const named = new Set(needs.map(keyOf))
	const ids = listNeeds(doc).flatMap((need) => (named.has(keyOf(need)) ? [need.id] : []))
	return { added: fresh.length, known: needs.length - fresh.length, ids }
}

const keyOf = ({ label, effect = '' }: NewNeed) => `${wordKey(label)}\n${wordKey(effect)}`

/** Those that are not there yet, by all that is said of them. */
export function withoutKnown(doc: Y.Doc, needs: readonly NewNeed[]): readonly NewNeed[] {
	const present = new Set(listNeeds(doc).map(keyOf))
	return needs.filter((need) => !present.has(keyOf(need)))
}
