import { isObject } from '../../lib/json.ts'
import { isNeedDetail, type NeedDetails, needDetails } from '../needs/need.ts'
import { addNeed, findNeed, listNeeds } from '../needs/needs.ts'
import { wordKey } from '../term.ts'
import { type Collection, givenOnce } from './collection.ts'

/** Needs by their labels: one the registry knows already is the same need. */
export const needsInFiles: Collection = {
	write(doc, id) {
		const need = findNeed(doc, id)
		if (!need) return undefined
		const { id: _, order: __, ...said } = need
		return { ...said }
	},
	reader(doc, { random }) {
		const known = givenOnce(
			listNeeds(doc).filter(({ label }) => label.trim()),
			({ label }) => wordKey(label),
		)
		return (data) => {
			if (!isObject(data) || typeof data.label !== 'string') return undefined
			const need = known(wordKey(data.label))
			if (need) return need.id
			const details: NeedDetails = {}
			for (const detail of needDetails) {
				if (isNeedDetail[detail](data[detail])) Object.assign(details, { [detail]: data[detail] })
			}
			const effect = typeof data.effect === 'string' ? data.effect : ''
			return addNeed(doc, { ...details, label: data.label, effect }, { random })
		}
	},
}
