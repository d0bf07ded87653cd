import { isObject } from '../../lib/json.ts'
import { type ActorDetails, type ActorProperty, actorProperties, fieldsOfActor, isDetail } from '../actors/actor.ts'
import { addActors, changeActor, findActor, isNamed, listActors } from '../actors/actors.ts'
import { addField, listFields, standardFields } from '../actors/fields.ts'
import { wordKey } from '../term.ts'
import { type Collection, givenOnce } from './collection.ts'

/**
 * Actors by their names: a name the registry knows already is the same actor, whose details stay as they are and are only
 * completed. Fields added in a workshop travel with their label and letters.
 */
export const actorsInFiles: Collection = {
	write(doc, id) {
		const actor = findActor(doc, id)
		if (!actor) return undefined
		const { id: _, field: __, moreFields: ___, ...rest } = actor
		const [first, ...others] = fieldsOfActor(actor).flatMap((id) => {
			const known = listFields(doc).find((each) => each.id === id)
			return known ? [known.added ? { label: known.label.de, letters: known.letters } : known.id] : []
		})
		return { ...rest, ...(first && { field: first }), ...(others.length > 0 && { moreFields: others }) }
	},
	reader(doc, { random }) {
		const known = givenOnce(listActors(doc).filter(isNamed), ({ name }) => wordKey(name))
		const fieldOf = (field: unknown): string | undefined => {
			if (isObject(field) && typeof field.label === 'string' && field.label.trim())
				return addField(doc, field.label, typeof field.letters === 'string' ? field.letters : undefined)
			return standardFields.find(({ id }) => id === field)?.id
		}
		const saidOf = (data: Readonly<Record<string, unknown>>, property: ActorProperty): unknown => {
			if (property === 'field') return fieldOf(data.field)
			const { moreFields } = data
			if (property === 'moreFields' && Array.isArray(moreFields))
				return moreFields.flatMap((each) => fieldOf(each) ?? [])
			return data[property]
		}
		return (data) => {
			if (!isObject(data) || typeof data.name !== 'string') return undefined
			const details: ActorDetails = {}
			for (const property of actorProperties) {
				const value = saidOf(data, property)
				if (value !== undefined && isDetail[property](value)) Object.assign(details, { [property]: value })
			}
			const actor = known(wordKey(data.name))
			if (!actor) return addActors(doc, [{ ...details, name: data.name }], random)[0]
			changeActor(doc, actor.id, { ...details, ...actor })
			return actor.id
		}
	},
}
