import { useMemo } from 'react'
import type * as Y from 'yjs'
import { refOfShape } from '../../shared/blocks/index.ts'
import type { JsonObject } from '../../shared/board/record.ts'
import { readRecord, recordsOf } from '../../shared/board/records.ts'
import { type RoadmapBoard, readRoadmap } from '../../shared/roadmap/index.ts'
import { observed } from '../sync/observed.ts'
import { useValue } from '../sync/RoomContext.ts'
import type { Value } from '../sync/value.ts'

/** The workshop's boards and what lies on each, read again only when a board or a block came, went or was renamed. */
export function useRoadmap(doc: Y.Doc): RoadmapBoard[] {
	return useValue(useMemo(() => watchRoadmap(doc), [doc]))
}

/** Reading it means reading every record: the cards people move and write all day must not ask for that. */
function watchRoadmap(doc: Y.Doc): Value<RoadmapBoard[]> {
	let shapes = new Set<string>()
	const read = () => {
		const roadmap = readRoadmap(doc)
		shapes = new Set(roadmap.flatMap(({ shape }) => shape ?? []))
		return roadmap
	}
	const isBoard = (id: unknown) => String(id).startsWith('page:')
	return observed(
		[recordsOf(doc)],
		({ path: [record], changes }) => {
			if (record !== undefined) return isBoard(record) || (shapes.has(String(record)) && changes.keys.has('parentId'))
			return [...changes.keys].some(
				([id, { action }]) => isBoard(id) || (action === 'delete' ? shapes.has(id) : isBlock(doc, id)),
			)
		},
		read,
	)
}

function isBlock(doc: Y.Doc, id: string): boolean {
	const record = readRecord(doc, id)
	return record !== undefined && refOfShape(record.type, (record.props ?? {}) as JsonObject) !== undefined
}
