import { use, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { removeAgendaStep, removeSavedAgenda } from '../../shared/agenda/index.ts'
import { forgetSceneNotes, sceneNoteKeys } from '../../shared/blocks/scenes/index.ts'
import {
	actorsNamedAt,
	eraseFromTrash,
	layBack,
	type Restored,
	readAgendaTrash,
	readTrash,
	restoreAgendaSteps,
	restoreFromTrash,
	restoreManyFromTrash,
	restoreSavedAgenda,
	type TrashItem,
} from '../../shared/trash/index.ts'
import { useStage } from '../agenda/stage.ts'
import { type BoardInItsRoom, BoardsApart } from '../sync/BoardsApart.ts'
import { atOnce, derived, from, promptly } from '../sync/derived.ts'
import type { History } from '../sync/history.ts'
import { anyOf, perDocument } from '../sync/parts.ts'
import { useRoom, useValue } from '../sync/RoomContext.ts'
import { hasUnsavedChanges } from '../sync/saveState.ts'
import { until } from '../sync/until.ts'

/** The origin of what is deleted for good: undo does not bring it back. */
const forGood = { toString: () => 'for good' } as const

/** Others' changes are looked at at most once in so many milliseconds: everything is read each time. */
const pace = promptly(500)

const trashOf = perDocument((doc) => derived<readonly TrashItem[]>([anyOf(doc)], () => readTrash(doc), { pace }))

/** The trash of the workshop as the moderation sees it: what lies there, and what was fetched since the page was opened. */
export interface Trash {
	readonly items: readonly TrashItem[]
	isRestored(item: TrashItem): boolean
	/** Fetches all of these at once: in each document that is one transaction and one step of undo. */
	restore(...items: readonly TrashItem[]): void
	/** Lays what was fetched just now into the trash again, as it lay there. */
	layBack(...items: readonly TrashItem[]): void
	eraseAll(items: readonly TrashItem[]): void
}

/** A document with boards: the one of all, or that of a board apart. */
interface Source {
	readonly doc: Y.Doc
	readonly history: History
	readonly apart?: BoardInItsRoom
}

/** What was fetched, where it lay, and what came along from the registry. */
interface Fetched {
	readonly item: TrashItem
	readonly source: Source | undefined
	readonly restored: Restored
	readonly actors: Restored
}

export function useTrash(): Trash {
	const { doc, history } = useRoom()
	const { doc: stage, desk, server, token } = useStage()
	const boards = use(BoardsApart)
	const sources = useMemo(
		(): readonly Source[] => [
			{ doc, history },
			...boards.map((apart) => ({ doc: apart.room.doc, history: apart.history, apart })),
		],
		[doc, history, boards],
	)
	const here = useValue(useMemo(() => trashIn(sources), [sources]))
	const agendas = useValue(useMemo(() => agendaTrash(stage, desk), [stage, desk]))
	const [fetched, setFetched] = useState<ReadonlyMap<string, Fetched>>(new Map())

	const lying = [...[...here.values()].map(({ item }) => item), ...agendas]
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
		restore(...wanted) {
			const back = new Map(fetched)
			for (const source of sources) {
				const inSource = wanted.filter(({ id }) => here.get(id)?.source === source)
				if (inSource.length === 0) continue
				const paths = inSource.map((item) => item.paths)
				source.history.step(() => {
					const restored = restoreManyFromTrash(source.doc, paths)
					const named = paths.map((each) => (source.apart ? actorsNamedAt(source.doc, each) : []))
					const actors = named.flat().length > 0 ? restoreFromTrash(doc, named.flat()) : []
					const isNamed = (i: number) => (entry: Restored[number]) =>
						named[i]?.some((path) => path.join('/') === entry[0].join('/'))
					for (const [i, item] of inSource.entries())
						back.set(item.id, { item, source, restored: restored[i] ?? [], actors: actors.filter(isNamed(i)) })
				})
			}
			for (const item of wanted) {
				if (item.kind === 'agendaSteps') restoreAgendaSteps(stage, keysOf(item))
				else if (item.kind === 'agenda' && desk) for (const id of keysOf(item)) restoreSavedAgenda(desk, id)
				else continue
				back.set(item.id, { item, source: undefined, restored: [], actors: [] })
			}
			setFetched(back)
		},
		layBack(...going) {
			for (const source of sources) {
				const inSource = going.flatMap(({ id }) => fetched.get(id) ?? []).filter((each) => each.source === source)
				if (inSource.length === 0) continue
				source.history.step(() => {
					layBack(
						source.doc,
						inSource.flatMap(({ restored }) => restored),
					)
					const actors = inSource.flatMap((each) => each.actors)
					if (actors.length > 0) layBack(doc, actors)
				})
			}
			for (const item of going) {
				if (item.kind === 'agendaSteps') for (const id of keysOf(item)) removeAgendaStep(stage, id, item.trashed)
				if (item.kind === 'agenda' && desk) for (const id of keysOf(item)) removeSavedAgenda(desk, id, item.trashed)
			}
			forget(...going)
		},
		eraseAll(going) {
			forget(...going)
			for (const source of sources) {
				const inSource = going.filter(({ id }) => here.get(id)?.source === source)
				if (inSource.length === 0) continue
				const paths = inSource.flatMap((item) => item.paths)
				const noted = sceneNoteKeys(source.doc)
				source.doc.transact(() => eraseFromTrash(source.doc, paths), forGood)
				const left = sceneNoteKeys(source.doc)
				const gone = [...noted].filter((key) => !left.has(key))
				if (desk && gone.length > 0) forgetSceneNotes(desk, gone)
				const { apart } = source
				if (apart && inSource.some(({ kind }) => kind === 'board'))
					void giveUp(apart, () => server.removeBoardRoom(token(), apart.board))
			}
			for (const item of going) {
				if (item.kind === 'agendaSteps') for (const id of keysOf(item)) removeAgendaStep(stage, id)
				if (item.kind === 'agenda' && desk) for (const id of keysOf(item)) removeSavedAgenda(desk, id)
			}
		},
	}
}

/** What lies in the trash of these documents by its id, and in which of them it does. */
function trashIn(sources: readonly Source[]) {
	const idIn = ({ apart }: Source, id: string) => (apart ? `${apart.board}/${id}` : id)
	const read = () =>
		new Map(
			sources.flatMap((source) =>
				trashOf(source.doc)
					.get()
					.map((item) => ({ item: { ...item, id: idIn(source, item.id) }, source }))
					.map((lying): [string, typeof lying] => [lying.item.id, lying]),
			),
		)
	return derived<ReadonlyMap<string, { readonly item: TrashItem; readonly source: Source }>>(
		sources.map(({ doc }) => from(trashOf(doc))),
		read,
		{ pace: atOnce },
	)
}

/** The room of a board that was deleted for good goes once the server has heard that there is nothing in it any more. */
async function giveUp({ room }: BoardInItsRoom, remove: () => Promise<unknown>): Promise<void> {
	await until(room.saving, (state) => !hasUnsavedChanges(state) || undefined)
	await remove()
}

function agendaTrash(stage: Y.Doc, desk: Y.Doc | undefined) {
	const sources = [anyOf(stage), ...(desk ? [anyOf(desk)] : [])]
	return derived<readonly TrashItem[]>(sources, () => readAgendaTrash(stage, desk), { pace })
}

/** The keys in the one map that all of it lies in. */
const keysOf = ({ paths }: TrashItem): string[] => paths.map(([, key = '']) => key)
