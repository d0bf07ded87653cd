import { ordersBehind } from '../../lib/entries.ts'
import { addService, listServices, servicesMap } from '../../registry/index.ts'
import { textFields } from '../../text/fields.ts'
import { actorChoices } from '../choices.ts'
import { actorOf } from '../guesses.ts'
import type { TakingTarget } from '../target.ts'

export const serviceTarget: TakingTarget = {
	id: 'service',
	kind: 'service',
	label: { de: 'Leistung', en: 'Service' },
	hint: { de: 'was es dafür gibt, und von wem', en: 'What there is for it, and from whom' },
	field: textFields.serviceName,
	asks: [
		{
			id: 'actor',
			label: { de: 'Wer bietet sie an?', en: 'Who offers it?' },
			of: 'each',
			none: { de: 'noch offen', en: 'Still open' },
			choices: actorChoices,
			guess: actorOf,
		},
	],
	add(doc, entries, random) {
		const orders = ordersBehind(servicesMap(doc), listServices(doc), entries.length)
		return entries.map(({ text, id, answers: { actor } }, i) =>
			addService(doc, { name: text, ...(actor !== undefined && { actor }) }, { id, order: orders[i], random }),
		)
	},
}
