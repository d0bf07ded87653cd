import { isObject } from '../../lib/json.ts'
import { findActor } from '../actors/actors.ts'
import { listNeeds } from '../needs/needs.ts'
import { type ServiceFact, serviceFacts } from '../services/service.ts'
import { addService, findService, listServices } from '../services/services.ts'
import { wordKey } from '../term.ts'
import { type Collection, givenOnce } from './collection.ts'

/**
 * Services by their names and who offers them: one the registry knows already is the same service. Whose actor has left
 * the registry is offered by nobody elsewhere.
 */
export const servicesInFiles: Collection = {
	write(doc, id, nameOf) {
		const service = findService(doc, id)
		if (!service) return undefined
		const { name, actor, needs, effect, criterion } = service
		const inOrder = listNeeds(doc).filter((need) => needs.includes(need.id))
		return {
			name,
			...(actor !== undefined && findActor(doc, actor) && { actor: nameOf('actors', actor) }),
			needs: inOrder.map((need) => nameOf('needs', need.id)),
			effect,
			criterion,
			...Object.fromEntries(
				serviceFacts.flatMap((fact) => (service[fact] === undefined ? [] : [[fact, service[fact]]])),
			),
		}
	},
	reader(doc, { idOf, random }) {
		const keyOf = (name: string, actor: string | undefined) => JSON.stringify([wordKey(name), actor])
		const known = givenOnce(
			listServices(doc).filter(({ name }) => name.trim()),
			({ name, actor }) => keyOf(name, actor),
		)
		return (data) => {
			if (!isObject(data) || typeof data.name !== 'string') return undefined
			const { name } = data
			const actor = idOf('actors', data.actor)
			const service = known(keyOf(name, actor))
			if (service) return service.id
			const needs = Array.isArray(data.needs) ? data.needs.flatMap((need) => idOf('needs', need) ?? []) : []
			const words = (part: unknown) => (typeof part === 'string' ? part : '')
			const facts: Partial<Record<ServiceFact, string>> = {}
			for (const fact of serviceFacts) if (data[fact] !== undefined) facts[fact] = words(data[fact])
			const details = { ...facts, name, needs, effect: words(data.effect), criterion: words(data.criterion) }
			return addService(doc, { ...details, ...(actor !== undefined && { actor }) }, { random })
		}
	},
}
