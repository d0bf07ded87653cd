import { useMemo } from 'react'
import type * as Y from 'yjs'
import { refOfShape } from '../../shared/blocks/index.ts'
import type { JsonObject } from '../../shared/board/record.ts'
import { readRecord, recordsOf } from '../../shared/board/records.ts'
import { type RoadmapBoard, readRoadmap } from '../../shared/roadmap/index.ts'
import { atOnce, derived, from } from '../sync/derived.ts'
import { isComingOrGoing, partOf, perDocument } from '../sync/parts.ts'
import { useValue } from '../sync/RoomContext.ts'

const isBoard = (id: unknown) => String(id).startsWith('page:')

/** Reading it means reading every record: the cards people move and write all day must not ask for that. */
const roadmapIn = perDocument((doc) => {
	let shapes = new Set<string>()
	const read = (): readonly RoadmapBoard[] => {
		const roadmap = readRoadmap(doc)
		shapes = new Set(roadmap.flatMap(({ shape }) => shape ?? []))
		return roadmap
	}
	const concerned = partOf(recordsOf(doc), (event) => {
		const { path, changes } = event
		if (path.length > 0) {
			const id = String(path[0])
			if (isBoard(id)) return true
			return isComingOrGoing(event)
				? shapes.has(id) || isBlock(doc, id)
				: shapes.has(id) && changes.keys.has('parentId')
		}
		return [...changes.keys].some(
			([id, { action }]) => isBoard(id) || (action === 'delete' ? shapes.has(id) : isBlock(doc, id)),
		)
	})
	return derived([concerned], read)
})

/** The workshop's boards and what lies on each, read again only when a board or a block came, went or was renamed. */
export const useRoadmap = (doc: Y.Doc): readonly RoadmapBoard[] => useValue(roadmapIn(doc))

/** The boards of several documents, one after the other. `docs` must be the same list as long as it has the same documents. */
export const useRoadmaps = (docs: readonly Y.Doc[]): readonly (readonly RoadmapBoard[])[] =>
	useValue(
		useMemo(() => {
			const roadmaps = docs.map((doc) => roadmapIn(doc))
			return derived(roadmaps.map(from), () => roadmaps.map((roadmap) => roadmap.get()), { pace: atOnce })
		}, [docs]),
	)

function isBlock(doc: Y.Doc, id: string): boolean {
	const record = readRecord(doc, id)
	return record !== undefined && refOfShape(record.type, (record.props ?? {}) as JsonObject) !== undefined
}
