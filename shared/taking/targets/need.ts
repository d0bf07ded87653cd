import { nameNeed } from '../../blocks/chain/index.ts'
import { ordersBehind } from '../../lib/entries.ts'
import {
	addNeed,
	areaNamed,
	areas,
	isTermOf,
	listNeeds,
	type NeedDetails,
	needLevels,
	needsMap,
} from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import { blockChoices, docOfBlock, termChoices } from '../choices.ts'
import type { Answers, TakingTarget } from '../target.ts'

export const needTarget: TakingTarget = {
	id: 'need',
	kind: 'need',
	label: { de: 'Bedarf', en: 'Need' },
	hint: { de: 'was der Zielgruppe fehlt', en: 'What the target group lacks' },
	field: textFields.needLabel,
	asks: [
		{
			id: 'chain',
			label: { de: 'Dienstleistungskette', en: 'Service chain' },
			of: 'all',
			isFirst: true,
			none: { de: 'keine', en: 'None' },
			choices: (doc) => blockChoices(doc, 'chain'),
		},
		{
			id: 'area',
			label: { de: 'Lebensbereich', en: 'Area of life' },
			of: 'each',
			none: { de: 'noch offen', en: 'Still open' },
			choices: () => termChoices(areas),
		},
		{
			id: 'level',
			label: { de: 'Ebene', en: 'Level' },
			of: 'each',
			none: { de: 'noch offen', en: 'Still open' },
			choices: () => termChoices(needLevels),
		},
	],
	add(doc, entries, random) {
		const orders = ordersBehind(needsMap(doc), listNeeds(doc), entries.length)
		const ids = entries.map(({ text, id, answers: { area = '', level } }, i) => {
			const known = isTermOf(areas, area) ? area : areaNamed(area)
			const details: NeedDetails = { ...(known && { area: known }), ...(isTermOf(needLevels, level) && { level }) }
			return addNeed(doc, { label: text, ...details }, { id, order: orders[i], random })
		})
		nameIn(doc, ids, entries[0]?.answers ?? {})
		return ids
	},
	join: (doc, entries) =>
		nameIn(
			doc,
			entries.map(({ id }) => id),
			entries[0]?.answers ?? {},
		),
}

/** What a chain is about is named there. */
function nameIn(doc: Parameters<TakingTarget['add']>[0], ids: readonly string[], { chain }: Answers): void {
	if (chain === undefined) return
	const home = docOfBlock(doc, 'chain', chain)
	for (const id of ids) nameNeed(home, chain, id, true)
}
