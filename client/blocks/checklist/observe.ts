import { useContext, useMemo } from 'react'
import type * as Y from 'yjs'
import {
	askedIn,
	type Checklist,
	type ChecklistItem,
	type ChecklistMethod,
	type ChecklistState,
	checklistsOf,
	type Evidence,
	outlineOf,
	readChecklist,
	readItem,
	type ShownSection,
	statesOf,
} from '../../../shared/blocks/checklist/index.ts'
import type { FindMethod } from '../../../shared/blocks/index.ts'
import { registryOf } from '../../../shared/lib/sharedRegistry.ts'
import type { Term } from '../../../shared/registry/index.ts'
import { StageContext } from '../../agenda/stage.ts'
import { whatIsSaid } from '../../findings/watchFindings.ts'
import { calmly, derived } from '../../sync/derived.ts'
import { readEntries } from '../../sync/entries.ts'
import { anyOf, keysOf } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
import { useMethods } from '../MethodsContext.ts'

/** A checklist with the words of its method. */
export interface ReadList {
	/** what the method is called */
	readonly name: Term | undefined
	readonly checklist: Checklist | undefined
	readonly method: ChecklistMethod | undefined
	readonly sections: readonly ShownSection[]
	readonly states: readonly ChecklistState[]
}

export function readList(
	doc: Y.Doc,
	id: string,
	findMethod: FindMethod,
	readItems?: () => readonly ChecklistItem[],
): ReadList {
	const checklist = readChecklist(doc, id, readItems)
	const { name, checklist: method } = (checklist && findMethod(checklist.method)) ?? {}
	return { name, checklist, method, sections: checklist ? outlineOf(checklist, method) : [], states: statesOf(method) }
}

/** The questions as they stand. Equal ones stay the same objects, so that only what changed is drawn again. */
export function useList(id: string): ReadList {
	const { doc } = useRoom()
	const findMethod = useMethods()
	return useValue(
		useMemo(() => {
			const items = readEntries(checklistsOf(doc), readItem, [id, 'items'])
			return derived([items.source], () => readList(doc, id, findMethod, items.list))
		}, [doc, id, findMethod]),
	)
}

/** What the workshop says to questions by itself, by their ids. */
export type EvidenceBeside = Readonly<Record<string, Evidence>>

/** Milliseconds between a change and the next look. */
const pause = 150

/** What stands beside the answers, looked at anew some time after changes. */
export function useEvidence({ method, sections }: Pick<ReadList, 'method' | 'sections'>): EvidenceBeside {
	const { doc } = useRoom()
	const stage = useContext(StageContext)?.doc
	// By name: a letter in an answer is a new list, and asks nothing new.
	const names = JSON.stringify(askedIn(sections).map(({ id }) => id))
	return useValue(
		useMemo(() => {
			const asked: string[] = JSON.parse(names)
			const plenum = registryOf(doc)
			const sources = [...whatIsSaid(plenum), keysOf(plenum.getMap('records')), ...(stage ? [anyOf(stage)] : [])]
			const look = () =>
				Object.fromEntries(
					asked.flatMap((item) => {
						const found = method?.evidence?.(doc, item, stage)
						return found ? [[item, found] as const] : []
					}),
				)
			return derived<EvidenceBeside>(sources, look, { pace: calmly(pause) })
		}, [doc, stage, method, names]),
	)
}
