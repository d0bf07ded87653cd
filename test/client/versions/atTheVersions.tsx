import { act, type ReactNode } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { nothingRuns, SessionStateContext } from '../../../client/agenda/now.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { BoardsApart } from '../../../client/sync/BoardsApart.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { ok } from '../../../shared/lib/result.ts'
import { plenumFormat } from '../../../shared/migrations/format.ts'
import type { RestoreRequest, VersionSummary } from '../../../shared/protocol/api.ts'
import { bundled } from '../../../shared/updates/bundle.ts'
import { boardMarks } from '../../../shared/versions/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

/** A Wednesday, five past two in the afternoon where the device is, in milliseconds since 1970. */
export const fivePastTwo = new Date(2026, 9, 21, 14, 5).getTime()
export const minute = 60_000
export const day = 24 * 60 * minute

/** The moderation of a future conference at its earlier versions, with a server that knows them. */
export function atTheVersions() {
	const doc = new Y.Doc()
	doc.getMap('meta').set('format', plenumFormat)
	const board = addBoard(doc, 'Zukunftskonferenz', Math.random, 'page:future')
	const desk = new Y.Doc()
	const server = fakeServer()
	const documents = new Map<string, Uint8Array>()
	const summaries: VersionSummary[] = []
	const restored: [string, RestoreRequest][] = []
	const went: Destination[] = []
	const arrived = createValue<Destination | undefined>(undefined)
	let now = fivePastTwo + 6 * minute
	const marks = new Map<string, ReadonlyMap<string, string>>()
	const apart = { docs: new Map<string, Y.Doc>(), knowsMarks: false }
	server.versions = async (_token, of) => {
		const marked = (summary: VersionSummary): VersionSummary =>
			of === undefined || !apart.knowsMarks ? summary : { ...summary, mark: marks.get(summary.id)?.get(of) ?? null }
		const room = of !== undefined && apart.docs.has(of) ? 'draft-1' : 'plenum'
		const versions = summaries.filter((summary) => summary.room === room).map(marked)
		return ok({ versions: versions.sort((a, b) => b.time - a.time) })
	}
	server.version = async (_token, id) => ok(documents.get(id) ?? new Uint8Array())
	server.keepVersion = async (_token, label) => ok(keep({ reason: 'byHand', time: now, ...(label && { label }) }))
	server.restore = async (_token, id, request) => {
		restored.push([id, request])
		keep({ id: `before ${id}`, reason: 'beforeRestore', time: now })
		return ok({ entries: 240, ...((request.board || request.missing) && { before: `before ${id}` }) })
	}

	/** Keeps what there is now as a version. */
	function keep(details: Partial<VersionSummary> = {}): VersionSummary {
		const summary: VersionSummary = {
			id: `version ${summaries.length + 1}`,
			room: 'plenum',
			time: fivePastTwo,
			reason: 'interval',
			people: [],
			present: 0,
			changes: 0,
			...details,
		}
		summaries.push(summary)
		const said = summary.room === 'plenum' ? doc : ([...apart.docs.values()][0] ?? doc)
		documents.set(summary.id, bundled([Y.encodeStateAsUpdate(said)]))
		marks.set(summary.id, boardMarks(said))
		return summary
	}

	let screen: Screen | undefined
	return {
		/** The server has found out in which versions boards differ. */
		findOut() {
			apart.knowsMarks = true
		},
		/** A board in a document of its own, that only the moderation sees. */
		setApart(name: string, id: string): Y.Doc {
			const own = new Y.Doc()
			own.getMap('meta').set('format', plenumFormat)
			addBoard(own, name, Math.random, id)
			apart.docs.set(id, own)
			return own
		},
		doc,
		desk,
		board,
		server,
		documents,
		restored,
		went,
		arrived,
		keep,
		/** Lays cards under a heading; gives the heading's id and theirs. */
		cards(heading: string, texts: readonly string[]) {
			const cluster = addCluster(doc, board, { kind: 'cluster', heading, x: 0, y: 0 })
			return {
				cluster,
				cards: addCardsInto(
					doc,
					cluster,
					texts.map((text) => ({ text })),
				),
			}
		},
		async enter(page: ReactNode, role: RoomView['role'] = 'moderator'): Promise<Screen> {
			const presence = createPresence(new Awareness(doc))
			const history = createHistory(doc, plenumMaps)
			const isModerator = role === 'moderator'
			const boardsApart = [...apart.docs].map(([board, own]) => ({
				board,
				room: { doc: own, saving: createValue({ kind: 'saved' as const }) },
				history,
			}))
			const stage = {
				doc: new Y.Doc(),
				mayModerate: isModerator,
				people: nobody,
				server,
				token: () => 'token',
				...(isModerator && { desk }),
			}
			screen = await render(
				<SessionStateContext value={{ now: createValue(nothingRuns), time: { now: () => now } }}>
					<StageContext value={stage}>
						<RoomContext value={{ doc, history, presence, role, mayWrite: role !== 'reader' }}>
							<NavigationContext value={{ go: (to) => went.push(to), arrived }}>
								<BoardsApart value={boardsApart}>{page}</BoardsApart>
							</NavigationContext>
						</RoomContext>
					</StageContext>
				</SessionStateContext>,
			)
			return screen
		},
		async open(id: string) {
			await act(async () => document.querySelector<HTMLElement>(`[data-version="${id}"]`)?.click())
			await screen?.shows('Jetzt, 14:11 Uhr')
		},
		turnClockTo(time: number) {
			now = time
		},
		leave: async () => screen?.leave(),
	}
}
