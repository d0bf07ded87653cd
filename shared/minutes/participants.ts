import type * as Y from 'yjs'
import { listSignals, type Signals } from '../agenda/index.ts'
import type { PartDraft, ToldFrom } from '../blocks/document/index.ts'
import type { Term } from '../registry/index.ts'
import { heading, paragraph } from './words.ts'

const title: Term = { de: 'Anlage: Teilnehmende', en: 'Annex: participants' }
const note: Term = {
	de: 'Genannt sind nur Personen, die dem zugestimmt haben.',
	en: 'Only people who agreed to it are named.',
}

/** Those who agreed to be named in the minutes, by the alphabet. Nobody else's name is told. */
export const namedPeople = (stage: Y.Doc): Signals[] =>
	listSignals(stage)
		.filter(({ isNamed, name }) => isNamed && name.trim() !== '')
		.sort((a, b) => a.name.localeCompare(b.name, 'de') || (a.participant < b.participant ? -1 : 1))

/** Who took part, as far as they agreed to be named. */
export function namedParticipants({ stage, locale }: ToldFrom): PartDraft[] | undefined {
	if (!stage) return undefined
	const people = namedPeople(stage)
	if (people.length === 0) return []
	const rows = people.map(({ participant, name, organisation }) => ({
		key: participant,
		cells: { text: [name.trim(), organisation.trim()].filter(Boolean).join(', ') },
	}))
	return [heading('title', title[locale]), { key: 'people', kind: 'list', rows }, paragraph('note', note[locale])]
}
