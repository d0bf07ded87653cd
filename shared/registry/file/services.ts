import { isObject } from '../../lib/json.ts'
import { listNeeds } from '../needs.ts'
import { addService, findService, listServices } from '../services.ts'
import { wordKey } from '../terms.ts'
import type { Collection } from './collection.ts'

/** Services by their names and who offers them: one the registry knows already is the same service. */
export const servicesInFiles: Collection = {
	write(doc, id, nameOf) {
		const service = findService(doc, id)
		if (!service) return undefined
		const { name, actor, needs, effect, criterion } = service
		const inOrder = listNeeds(doc).filter((need) => needs.includes(need.id))
		return {
			name,
			...(actor !== undefined && { actor: nameOf('actors', actor) }),
			needs: inOrder.map((need) => nameOf('needs', need.id)),
			effect,
			criterion,
		}
	},
	read(doc, data, { idOf, isTaken, random }) {
		if (!isObject(data) || typeof data.name !== 'string') return undefined
		const name = data.name
		const actor = idOf('actors', data.actor)
		const known = listServices(doc).find(
			(service) =>
				service.name.trim() &&
				wordKey(service.name) === wordKey(name) &&
				service.actor === actor &&
				!isTaken(service.id),
		)
		if (known) return known.id
		const needs = Array.isArray(data.needs) ? data.needs.flatMap((need) => idOf('needs', need) ?? []) : []
		const words = (part: unknown) => (typeof part === 'string' ? part : '')
		const details = { name, needs, effect: words(data.effect), criterion: words(data.criterion) }
		return addService(doc, { ...details, ...(actor !== undefined && { actor }) }, { random })
	},
}
