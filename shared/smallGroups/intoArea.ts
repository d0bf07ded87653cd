import type * as Y from 'yjs'
import {
	areaCalled,
	areaMeta,
	clusterPadding,
	clusterShapeType,
	estimatedSize,
	keysAbove,
	lyingIn,
	newClusterProps,
	readCard,
	readCluster,
	settleInto,
	tidyCluster,
	writeNewShape,
} from '../board/cards/index.ts'
import { type BoardRecord, isObject } from '../board/record.ts'
import { readRecord, readRecordsIn, recordsOf, removeRecord, writeChange } from '../board/records.ts'
import { richTextOf } from '../board/richText.ts'
import { isTitle } from '../collected/index.ts'
import type { GroupRoom } from '../links/rooms.ts'
import { isMaterialArea, isMaterialCard } from './cardMaterial.ts'
import type { SmallGroup } from './sitting.ts'

const ownCluster = (room: GroupRoom): string => `shape:group.${room}`
/** The area for a question with its cards, not for one of its columns: see `areaShape`. */
const isWholeQuestion = (shape: string): boolean => /^shape:area\.[^.]+$/u.test(shape)

/**
 * Lays what a group has written on cards into the area of the plenary it belongs in: what it collected and what lies loose below
 * its name, what it has sorted under the headings it gave. Gives the ids of what was laid there, and leaves the rest to others;
 * undefined if there is no such area any more. Done again it only lays what is new.
 *
 * @param brought what lies directly on the board the group wrote on
 * @param title what the group is called
 */
export function layIntoArea(
	plenum: Y.Doc,
	{ room, number, into }: Pick<SmallGroup, 'room' | 'number' | 'into'>,
	brought: readonly BoardRecord[],
	title: string,
): string[] | undefined {
	const area = into && areaCalled(plenum, into.board, into.area)
	const target = readCluster(area && readRecord(plenum, area.id))
	if (!area || !target) return undefined
	const own: BoardRecord[] = []
	const laid: string[] = []
	const collected: string[] = []
	for (const record of brought) {
		const inside = lyingIn(readRecordsIn(plenum, record.id), record.id)
		if (isMaterialArea(record)) {
			for (const each of inside) {
				if (isMaterialCard(each)) removeRecord(plenum, each.id)
				else own.push(each)
			}
			removeRecord(plenum, record.id)
		} else if (readCard(record)) {
			if (isTitle(record.id)) removeRecord(plenum, record.id)
			else own.push(record)
		} else if (readCluster(record)) {
			laid.push(...inside.filter((each) => readCluster(each)).map(({ id }) => id), record.id)
			if (isWholeQuestion(record.id)) collected.push(record.id)
		}
	}
	const known = lyingIn(readRecordsIn(plenum, area.id), area.id).find(
		({ id, meta }) => id === ownCluster(room) || (isWholeQuestion(id) && isObject(meta) && meta.group === number),
	)?.id
	const home = known ?? collected[0]
	const mine = home ?? ownCluster(room)
	if (home === undefined && own.length > 0) {
		const [index] = keysAbove(readRecordsIn(plenum, area.id), area.id, 1)
		const props = { ...newClusterProps({ kind: 'cluster', heading: title }) }
		const place = { x: 0, y: 0 }
		writeNewShape(plenum, { id: mine, type: clusterShapeType, parentId: area.id, index, place, props })
	}
	const clusters = [...(home === undefined && own.length > 0 ? [mine] : []), ...laid]
	const keys = keysAbove(readRecordsIn(plenum, area.id), area.id, laid.length)
	for (const [i, id] of laid.entries()) {
		const record = readRecord(plenum, id) ?? brought.find((each) => each.id === id)
		if (!record || !isObject(record.props)) continue
		const heading = collected.includes(id) ? { richText: richTextOf(title) } : {}
		const props = { ...record.props, kind: 'cluster', ...heading }
		const meta = { ...(isObject(record.meta) ? record.meta : {}), background: false }
		writeChange(plenum, record, { ...record, parentId: area.id, index: keys[i] ?? 'a1', isLocked: false, props, meta })
	}
	for (const record of own) moveInto(plenum, record, mine)
	const width = target.w - 4 * clusterPadding
	for (const id of clusters) tidyCluster(plenum, id, { width })
	const ids = own.map(({ id }) => id)
	if (known !== undefined) settleInto(plenum, known, ids, estimatedSize)
	settleInto(plenum, area.id, clusters, estimatedSize)
	noteHeard(plenum, area.id, room, number)
	return [...clusters, ...ids]
}

function moveInto(plenum: Y.Doc, record: BoardRecord, cluster: string): void {
	const [index = 'a1'] = keysAbove(readRecordsIn(plenum, cluster), cluster, 1)
	writeChange(plenum, record, { ...record, parentId: cluster, index })
}

/** Whether what a group has made was laid into an area of this document. */
export function isHeardIn(plenum: Y.Doc, { room, into }: Pick<SmallGroup, 'room' | 'into'>): boolean {
	if (!into) return false
	const heard = areaCalled(plenum, into.board, into.area)?.heard ?? {}
	return Object.hasOwn(heard, room)
}

/** The area remembers every group that was brought into it, also one that has nothing to say. */
function noteHeard(plenum: Y.Doc, area: string, room: GroupRoom, number: number): void {
	const record = recordsOf(plenum).has(area) ? readRecord(plenum, area) : undefined
	const meta = record && isObject(record.meta) ? record.meta : {}
	const heard = isObject(meta.heard) ? meta.heard : {}
	if (!record || heard[room] === number) return
	const marked = areaMeta(String(meta.area), { ...heard, [room]: number } as Record<string, number>)
	writeChange(plenum, record, { ...record, meta: { ...meta, ...marked } })
}
