import { useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { removeAgendaStep, removeSavedAgenda } from '../../shared/agenda/index.ts'
import {
	eraseFromTrash,
	layBack,
	type Restored,
	readAgendaTrash,
	readTrash,
	restoreAgendaSteps,
	restoreFromTrash,
	restoreSavedAgenda,
	type TrashItem,
} from '../../shared/trash/index.ts'
import { useStage } from '../agenda/stage.ts'
import { derived, promptly } from '../sync/derived.ts'
import { anyOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'

/** The origin of what is deleted for good: undo does not bring it back. */
const forGood = { toString: () => 'for good' } as const

/** Others' changes are looked at at most once in so many milliseconds: everything is read each time. */
const pace = promptly(500)

const plenumTrash = perDocument((doc) => derived<readonly TrashItem[]>([anyOf(doc)], () => readTrash(doc), { pace }))

/** The trash of the workshop as the moderation sees it: what lies there, and what was fetched since the page was opened. */
export interface Trash {
	readonly items: readonly TrashItem[]
	isRestored(item: TrashItem): boolean
	restore(item: TrashItem): void
	/** Lays what was fetched just now into the trash again, as it lay there. */
	layBack(item: TrashItem): void
	eraseAll(items: readonly TrashItem[]): void
}

export function useTrash(): Trash {
	const { doc, history } = useRoom()
	const { doc: stage, desk } = useStage()
	const here = useValue(plenumTrash(doc))
	const agendas = useValue(useMemo(() => agendaTrash(stage, desk), [stage, desk]))
	const [fetched, setFetched] = useState<ReadonlyMap<string, { item: TrashItem; restored: Restored }>>(new Map())

	const lying = [...here, ...agendas]
	// What was deleted once more lies there again.
	const isRestored = ({ id }: TrashItem) => fetched.has(id) && !lying.some((item) => item.id === id)
	const items = [...lying, ...[...fetched.values()].map(({ item }) => item).filter(isRestored)].sort(
		(a, b) => b.trashed.at - a.trashed.at || (a.id < b.id ? -1 : 1),
	)
	const forget = (...gone: readonly TrashItem[]) =>
		setFetched(new Map([...fetched].filter(([id]) => !gone.some((item) => item.id === id))))
	return {
		items,
		isRestored,
		restore(item) {
			let restored: Restored = []
			if (item.kind === 'agendaSteps') restoreAgendaSteps(stage, keysOf(item))
			else if (item.kind !== 'agenda') restored = history.step(() => restoreFromTrash(doc, item.paths))
			else if (desk) for (const id of keysOf(item)) restoreSavedAgenda(desk, id)
			setFetched(new Map([...fetched, [item.id, { item, restored }]]))
		},
		layBack(item) {
			const { restored = [] } = fetched.get(item.id) ?? {}
			if (item.kind === 'agendaSteps') for (const id of keysOf(item)) removeAgendaStep(stage, id, item.trashed)
			else if (item.kind !== 'agenda') history.step(() => layBack(doc, restored))
			else if (desk) for (const id of keysOf(item)) removeSavedAgenda(desk, id, item.trashed)
			forget(item)
		},
		eraseAll(going) {
			forget(...going)
			const inPlenum = going.filter(({ kind }) => kind !== 'agenda' && kind !== 'agendaSteps')
			doc.transact(
				() =>
					eraseFromTrash(
						doc,
						inPlenum.flatMap(({ paths }) => paths),
					),
				forGood,
			)
			for (const item of going) {
				if (item.kind === 'agendaSteps') for (const id of keysOf(item)) removeAgendaStep(stage, id)
				if (item.kind === 'agenda' && desk) for (const id of keysOf(item)) removeSavedAgenda(desk, id)
			}
		},
	}
}

function agendaTrash(stage: Y.Doc, desk: Y.Doc | undefined) {
	const sources = [anyOf(stage), ...(desk ? [anyOf(desk)] : [])]
	return derived<readonly TrashItem[]>(sources, () => readAgendaTrash(stage, desk), { pace })
}

/** The keys in the one map that all of it lies in. */
const keysOf = ({ paths }: TrashItem): string[] => paths.map(([, key = '']) => key)
