import { isObject } from '../../lib/json.ts'
import { type GroupPart, groupIdNamed, isGroupDetail, isStandardGroup } from '../groups/group.ts'
import { addGroup, changeGroup, editGroup, findGroup } from '../groups/groups.ts'
import type { Collection } from './collection.ts'

/** What a file says of a group is entered where nothing is said of it yet. */
const completed = ['purpose', 'rhythm'] as const satisfies readonly GroupPart[]

/** Groups by their names, standard ones by id. Who is in them and to whom they report says what shows them: the circles. */
export const groupsInFiles: Collection = {
	write(doc, id) {
		const group = findGroup(doc, id)
		if (!group) return undefined
		const { label, kind, purpose, rhythm, nextReport, added } = group
		return {
			...(added ? { label: label.de, kind } : { standard: id }),
			...(purpose && { purpose }),
			...(rhythm && { rhythm }),
			...(nextReport && { nextReport }),
		}
	},
	reader(doc) {
		return (data) => {
			if (!isObject(data)) return undefined
			const { standard, label, kind, nextReport } = data
			const named = typeof label === 'string' ? groupIdNamed(label) : undefined
			const isNew = named !== undefined && findGroup(doc, named) === undefined
			const id = isStandardGroup(standard) ? standard : typeof label === 'string' ? addGroup(doc, label) : undefined
			const group = id === undefined ? undefined : findGroup(doc, id)
			if (!group) return undefined
			for (const part of completed) {
				const words = data[part]
				if (typeof words === 'string' && words && !group[part].trim()) editGroup(doc, group.id, part, words)
			}
			changeGroup(doc, group.id, {
				...(isNew && isGroupDetail.kind(kind) && { kind: kind as 'working' }),
				...(group.nextReport === undefined &&
					isGroupDetail.nextReport(nextReport) && { nextReport: String(nextReport) }),
			})
			return group.id
		}
	},
}
