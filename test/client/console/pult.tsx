import { act } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { StageContext } from '../../../client/agenda/stage.ts'
import { ConsolePage } from '../../../client/console/ConsolePage.tsx'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { OutboxContext } from '../../../client/rounds/OutboxContext.ts'
import { createOutbox } from '../../../client/rounds/outbox/outbox.ts'
import { type BoardInItsRoom, BoardsApart } from '../../../client/sync/BoardsApart.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence, type Person } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import {
	addAgendaStep,
	findRound,
	listSteps,
	readNow,
	reportRound,
	type StepDraft,
} from '../../../shared/agenda/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer } from '../fakeServer.ts'
import { render } from '../render.tsx'

/** The console of a moderation in Auenbrück, with its rooms, its server and its clock. */
export async function openPult(
	steps: readonly StepDraft[] = [],
	role: RoomView['role'] = 'moderator',
	{ stage, desk } = { stage: new Y.Doc(), desk: new Y.Doc() },
	apart: readonly BoardInItsRoom[] = [],
) {
	const plenum = auenbrueck()
	const random = seededRandom(7)
	const ids = steps.map((draft) => addAgendaStep(stage, draft, { random }))
	const clock = virtualClock()
	const server = fakeServer()
	const people = createValue<readonly Person[]>([])
	const awareness = new Awareness(plenum)
	const history = createHistory(plenum, plenumMaps)
	const went: Destination[] = []
	const arrived = createValue<Destination | undefined>(undefined)
	const room: RoomView = { doc: plenum, history, presence: createPresence(awareness), role, mayWrite: true }
	const mayModerate = role === 'moderator'
	const view = {
		doc: stage,
		...(mayModerate && { desk }),
		mayModerate,
		people,
		server,
		token: () => 'token',
	}
	const outbox = createOutbox({
		workshop: 'auenbrueck',
		participant: 'maren',
		token: view.token,
		server,
		clock,
		storage: null,
		random,
	})
	const screen = await render(
		<RoomContext value={room}>
			<NavigationContext value={{ go: (to) => went.push(to), arrived }}>
				<SessionStateContext value={{ now: sessionStateOf(stage, ''), time: clock }}>
					<StageContext value={view}>
						<OutboxContext value={outbox}>
							<BoardsApart value={apart}>
								<ConsolePage random={random} />
							</BoardsApart>
						</OutboxContext>
					</StageContext>
				</SessionStateContext>
			</NavigationContext>
		</RoomContext>,
	)
	return {
		plenum,
		history,
		stage,
		desk,
		clock,
		server,
		screen,
		went,
		ids,
		now: () => readNow(stage),
		titles: () => listSteps(stage).map(({ title }) => title),
		/** The person comes here by one of the ways, from wherever they are. */
		come: () => act(async () => arrived.set({ to: 'agenda' })),
		/** What the server says of the round that runs. */
		report: (report: Parameters<typeof reportRound>[2]) =>
			act(async () => {
				const { round } = readNow(stage)
				if (!round || !findRound(stage, round.id)) throw new Error('no round runs')
				reportRound(stage, round.id, report)
			}),
		arrive: (...names: readonly string[]) =>
			act(async () =>
				people.set(
					names.map((name, i) => ({
						participant: name,
						name,
						organisation: 'Jugendamt',
						role: 'participant',
						colour: i + 1,
						client: i,
						self: false,
						whereabouts: {},
					})),
				),
			),
		async leave() {
			await screen.leave()
			outbox.close()
			awareness.destroy()
		},
	}
}

export type Pult = Awaited<ReturnType<typeof openPult>>
