import type { PartDraft, ToldFrom } from '../blocks/document/index.ts'
import { listParked } from '../parkingLot/index.ts'
import type { Term } from '../registry/index.ts'
import { heading } from './words.ts'

const title: Term = { de: 'Themenspeicher', en: 'Parked topics' }

/** What came up and was not for now, with whose it is as far as that was promised to be shown. */
export function parkedTopics({ doc, locale }: ToldFrom): PartDraft[] {
	const open = listParked(doc).filter(({ done, text }) => !done && text.trim() !== '')
	if (open.length === 0) return []
	const rows = open.map(({ id, text, by }) => ({
		key: id,
		cells: { text: by ? `${text.trim()} (${by})` : text.trim() },
	}))
	return [heading('title', title[locale]), { key: 'topics', kind: 'list', rows }]
}
