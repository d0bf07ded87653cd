import type * as Y from 'yjs'
import { type CardGroup, readCluster } from '../board/cards/index.ts'
import { readRecord } from '../board/records.ts'

/** What a group is called where people have given it no name, in the workshop's language. */
export const groupTitle = (plenum: Y.Doc, number: number, name = ''): string =>
	name || `${plenum.getMap('meta').get('locale') === 'en' ? 'Group' : 'Gruppe'} ${number}`

/** What holds all that one small group has brought, below its name. */
const isOfOneGroup = (shape: string): boolean => /^shape:(?:group|area)\.[^.]+$/u.test(shape)

/** The number of the small group that a cluster or area comes from; undefined for others. */
export const groupOfCluster = (plenum: Y.Doc, { id }: Pick<CardGroup, 'id'>): number | undefined =>
	id === undefined ? undefined : readCluster(readRecord(plenum, id))?.group

/** What small groups are called whose cards lie here, by their numbers: as stands above their cards, else by the number. */
export function smallGroupNames(plenum: Y.Doc, groups: readonly CardGroup[]): (number: number) => string {
	const names = new Map(
		groups.flatMap(({ id, heading = '' }) => {
			const number = id !== undefined && isOfOneGroup(id) ? groupOfCluster(plenum, { id }) : undefined
			return number === undefined || heading.trim() === '' ? [] : [[number, heading.trim()] as const]
		}),
	)
	return (number) => names.get(number) ?? groupTitle(plenum, number)
}
