import type { Facts } from '../../blocks/chain/index.ts'
import type { Term } from '../../registry/index.ts'
import { inBoth } from './words.ts'

/** The facts as short phrases: "8 Stationen", "7 Wechsel der Einrichtung", "3 Brüche". */
export function factPhrases({ stations, changes, breaks }: Facts): Record<keyof Facts, Term> {
	const counted = (count: number, de: [one: string, many: string], en: [one: string, many: string]) =>
		inBoth((locale) => `${count} ${(locale === 'de' ? de : en)[count === 1 ? 0 : 1]}`)
	return {
		stations: counted(stations, ['Station', 'Stationen'], ['station', 'stations']),
		changes: counted(
			changes,
			['Wechsel der Einrichtung', 'Wechsel der Einrichtung'],
			['change of organisation', 'changes of organisation'],
		),
		breaks:
			breaks === 0 ? { de: 'kein Bruch', en: 'no break' } : counted(breaks, ['Bruch', 'Brüche'], ['break', 'breaks']),
	}
}
