import { cut } from '../lib/characters.ts'
import { isObject } from '../lib/json.ts'
import {
	type Attribution,
	isAttribution,
	isColumnSource,
	roundLimits as limits,
	type Option,
	type RoundSettings,
} from './round.ts'

/** Settings as they stand in a document or came over the wire, within their bounds; undefined if they are none. */
export function readSettings(value: unknown): RoundSettings | undefined {
	if (!isObject(value)) return undefined
	// What cannot be read promises the most.
	const attribution: Attribution = isAttribution(value.attribution) ? value.attribution : 'anonymous'
	const options = readOptions(value.options)
	switch (value.kind) {
		case 'cards':
			return {
				...{ kind: 'cards', attribution, hidden: value.hidden !== false, columns: readOptions(value.columns) },
				...(isColumnSource(value.columnsFrom) && { columnsFrom: value.columnsFrom }),
			}
		case 'dots': {
			const dots = whole(value.dots, 1, limits.dots, 3)
			return { kind: 'dots', attribution, options, dots, perOption: whole(value.perOption, 1, dots, dots) }
		}
		case 'position':
			return { kind: 'position', attribution, from: words(value.from), to: words(value.to) }
		case 'ranking':
		case 'consensus':
			return { kind: value.kind, attribution, options }
		default:
			return undefined
	}
}

function readOptions(value: unknown): Option[] {
	if (!Array.isArray(value)) return []
	const seen = new Set<string>()
	return value
		.flatMap((option: unknown): Option[] => {
			if (!isObject(option) || typeof option.id !== 'string' || option.id === '' || seen.has(option.id)) return []
			seen.add(option.id)
			return [{ id: cut(option.id, limits.label), label: words(option.label) }]
		})
		.slice(0, limits.options)
}

const words = (value: unknown): string => (typeof value === 'string' ? cut(value.trim(), limits.label) : '')

function whole(value: unknown, least: number, most: number, fallback: number): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) return Math.min(fallback, most)
	return Math.min(most, Math.max(least, Math.round(value)))
}
