import { isObject } from '../../lib/json.ts'
import { type ActorDetails, actorProperties, isDetail } from '../actor.ts'
import { addActors, changeActor, findActor, isNamed, listActors } from '../actors.ts'
import { addField, listFields, standardFields } from '../fields.ts'
import { wordKey } from '../terms.ts'
import { type Collection, givenOnce } from './collection.ts'

/**
 * Actors by their names: a name the registry knows already is the same actor, whose details stay as they are and are only
 * completed. Fields added in a workshop travel with their label and letters.
 */
export const actorsInFiles: Collection = {
	write(doc, id) {
		const actor = findActor(doc, id)
		if (!actor) return undefined
		const { id: _, field: fieldId, ...rest } = actor
		const field = listFields(doc).find((each) => each.id === fieldId)
		if (!field) return rest
		return { ...rest, field: field.added ? { label: field.label.de, letters: field.letters } : field.id }
	},
	reader(doc, { random }) {
		const known = givenOnce(listActors(doc).filter(isNamed), ({ name }) => wordKey(name))
		const fieldOf = (field: unknown): string | undefined => {
			if (isObject(field) && typeof field.label === 'string' && field.label.trim())
				return addField(doc, field.label, typeof field.letters === 'string' ? field.letters : undefined)
			return standardFields.find(({ id }) => id === field)?.id
		}
		return (data) => {
			if (!isObject(data) || typeof data.name !== 'string') return undefined
			const details: ActorDetails = {}
			for (const property of actorProperties) {
				const value = property === 'field' ? fieldOf(data.field) : data[property]
				if (value !== undefined && isDetail[property](value)) Object.assign(details, { [property]: value })
			}
			const actor = known(wordKey(data.name))
			if (!actor) return addActors(doc, [{ ...details, name: data.name }], random)[0]
			changeActor(doc, actor.id, { ...details, ...actor })
			return actor.id
		}
	},
}
