import { cut } from '../lib/characters.ts'
import { isObject } from '../lib/json.ts'
import { isAttribution, isStance, roundLimits as limits, type Option, type RoundResult } from './round.ts'

/** A result as it stands in a document or came over the wire; what cannot be read of it is left out, or counts nothing. */
export function readResult(value: unknown): RoundResult | undefined {
	if (!isObject(value)) return undefined
	const result = {
		id: words(value.id),
		about: words(value.about),
		// What cannot be read promises the most.
		attribution: isAttribution(value.attribution) ? value.attribution : 'anonymous',
		voters: count(value.voters),
		forOthers: count(value.forOthers),
		...(count(value.group) > 0 && { group: count(value.group) }),
	} as const
	switch (value.kind) {
		case 'dots': {
			const options = optionsIn(value.options, (option) => ({ dots: count(option.dots), heads: count(option.heads) }))
			return { ...result, kind: 'dots', options }
		}
		case 'position': {
			const stored: readonly unknown[] = Array.isArray(value.counts) ? value.counts : []
			const counts = Array.from({ length: limits.position + 1 }, (_, at) => count(stored[at]))
			return { ...result, kind: 'position', from: words(value.from), to: words(value.to), counts }
		}
		case 'ranking': {
			const options = optionsIn(value.options, (option) => ({
				points: count(option.points),
				firsts: count(option.firsts),
			}))
			return { ...result, kind: 'ranking', options }
		}
		case 'consensus': {
			const namesShown = result.attribution !== 'anonymous'
			const options = optionsIn(value.options, (option) => ({
				agree: count(option.agree),
				concern: count(option.concern),
				veto: count(option.veto),
				reasons: reasonsIn(option.reasons, namesShown),
				...organisationsIn(option.agreedBy, namesShown),
			}))
			return { ...result, kind: 'consensus', options }
		}
		default:
			return undefined
	}
}

type Stored = Readonly<Record<string, unknown>>

function optionsIn<Counted>(value: unknown, countedIn: (option: Stored) => Counted): (Option & Counted)[] {
	if (!Array.isArray(value)) return []
	const options = new Map<string, Option & Counted>()
	for (const option of value.slice(0, limits.options)) {
		if (!isObject(option) || typeof option.id !== 'string' || options.has(option.id)) continue
		options.set(option.id, { id: option.id, label: words(option.label), ...countedIn(option) })
	}
	return [...options.values()]
}

function reasonsIn(value: unknown, namesShown: boolean) {
	if (!Array.isArray(value)) return []
	return value.flatMap((reason: unknown) => {
		if (!isObject(reason) || !isStance(reason.stance) || typeof reason.text !== 'string') return []
		const by = namesShown ? words(reason.by) : ''
		return [{ stance: reason.stance, text: cut(reason.text, limits.reason), ...(by && { by }) }]
	})
}

/** Most organisations of one proposal that are read. */
const mostOrganisations = 500

function organisationsIn(value: unknown, namesShown: boolean): { agreedBy?: readonly string[] } {
	if (!namesShown || !Array.isArray(value)) return {}
	const names = value.slice(0, mostOrganisations).map(words).filter(Boolean)
	return names.length > 0 ? { agreedBy: [...new Set(names)].sort() } : {}
}

const words = (value: unknown): string => (typeof value === 'string' ? cut(value, limits.label) : '')
const count = (value: unknown): number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
