import { isObject } from '../../lib/json.ts'
import { type ActorDetails, type ActorProperty, actorProperties, fieldsOfActor, isDetail } from '../actors/actor.ts'
import { addActors, changeActor, findActor, isNamed, listActors } from '../actors/actors.ts'
import { addField, listFields, standardFields } from '../actors/fields.ts'
import { isStandardGroup } from '../groups/group.ts'
import { addGroup, findGroup } from '../groups/groups.ts'
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
		const { id: _, field: __, moreFields: ___, groups: ____, authorities: _____, ...rest } = actor
		const groups = (actor.groups ?? []).flatMap((id) => {
			const group = findGroup(doc, id)
			return group ? [group.added ? { label: group.label.de } : id] : []
		})
		const [first, ...others] = fieldsOfActor(actor).flatMap((id) => {
			const known = listFields(doc).find((each) => each.id === id)
			return known ? [known.added ? { label: known.label.de, letters: known.letters } : known.id] : []
		})
		return {
			...rest,
			...(first && { field: first }),
			...(others.length > 0 && { moreFields: others }),
			...(groups.length > 0 && { groups }),
		}
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
		/** Files of before name one group, in the words of a circle. */
		const groupsIn = ({ groups, circle }: Readonly<Record<string, unknown>>): string[] =>
			[...(Array.isArray(groups) ? groups : []), typeof circle === 'string' ? circleNamed(circle) : circle].flatMap(
				(group) => {
					if (isStandardGroup(group)) return [group]
					return isObject(group) && typeof group.label === 'string' ? (addGroup(doc, group.label) ?? []) : []
				},
			)
		return (data) => {
			if (!isObject(data) || typeof data.name !== 'string') return undefined
			const details: ActorDetails = {}
			for (const property of actorProperties) {
				const value = saidOf(data, property)
				if (value !== undefined && isDetail[property](value)) Object.assign(details, { [property]: value })
			}
			const groups = groupsIn(data)
			if (groups.length > 0) details.groups = groups
			const actor = known(wordKey(data.name))
			if (!actor) return addActors(doc, [{ ...details, name: data.name }], random)[0]
			changeActor(doc, actor.id, { ...details, ...actor })
			return actor.id
		}
	},
}

/** What files of before said of the one group an actor was in: a standard one, or the name of another. */
const circleNamed = (circle: string): unknown =>
	circle.startsWith('group:') ? { label: circle.slice('group:'.length) } : circle
