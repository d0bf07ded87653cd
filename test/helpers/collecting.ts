import type * as Y from 'yjs'
import { addAgendaStep, findAgendaStep, startStep } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { cardsOn, type LyingCard } from '../../shared/board/cards/index.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import type { Attribution, CardsRound, RoundSettings } from '../../shared/rounds/index.ts'
import { type Asked, runApp } from './runningApp.ts'

export const hiddenCards: CardsRound = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }
export const openCards: CardsRound = { ...hiddenCards, hidden: false }
export const dots: RoundSettings = {
	kind: 'dots',
	attribution: 'anonymous',
	options: [
		{ id: 'kita', label: 'Mehr Kita-Plätze' },
		{ id: 'lotse', label: 'Ein Lotse für Familien' },
	],
	dots: 3,
	perOption: 2,
}

/** A workshop at work: its first step runs and collects something. Requests go in without a port. */
export async function collecting(settings: RoundSettings, options: Parameters<typeof runApp>[0] = {}) {
	const app = runApp(options)
	const { id: workshop, links } = await app.found()
	const stage = app.docOf({ workshop, room: 'stage' })
	const plenum = app.docOf({ workshop, room: 'plenum' })
	const results = app.docOf({ workshop, room: 'results' })
	const step = addAgendaStep(stage, { title: 'Ankommen', question: 'Was erwarten Sie?', round: settings })
	startStep(stage, step, app.now(), seededRandom(1))
	const round = findAgendaStep(stage, step)?.roundId ?? ''
	const tokenOf = async (url: string, name: string) => (await app.joinBy(url, name)).token

	/** Asks, and lets the time pass that batches wait for. */
	async function ask(method: string, path: string, asked?: Asked) {
		const answer = app.ask(method, path, asked)
		let answered = false
		const over = () => {
			answered = true
		}
		answer.then(over, over)
		while (!answered) await app.settle(100)
		return answer
	}
	const path = `/api/rounds/${round}`

	return {
		...app,
		ask,
		workshop,
		links,
		stage,
		plenum,
		results,
		step,
		round,
		path,
		moderator: await tokenOf(links.moderator, 'Maren'),
		anna: await tokenOf(links.participant, 'Anna'),
		bernd: await tokenOf(links.participant, 'Bernd'),
		reader: await tokenOf(links.reader, 'Leinwand'),
		tokenOf,
		/** Hands a card in as the page does that shows the promise `attribution`. */
		putCard: (token: string, id: string, text: string, more: object = {}) =>
			ask('PUT', `${path}/cards/${id}`, { token, body: { text, attribution: settings.attribution, ...more } }),
		putBallot: (token: string, given: Record<string, number>, more: object = {}) =>
			ask('PUT', `${path}/ballot`, {
				token,
				body: { marks: { kind: 'dots', dots: given }, attribution: settings.attribution, ...more },
			}),
		reveal: (token: string) => ask('POST', `${path}/reveal`, { token }),
		mine: async (token: string) => (await ask('GET', `${path}/mine`, { token })).body,
		/** what lies on the first board */
		lying: (): LyingCard[] => {
			const [board] = boardsOf(plenum)
			return board ? cardsOn(plenum, board.id).flatMap(({ cards }) => cards) : []
		},
	}
}

/** An id as clients make them, that shows whose it is. */
export const idFor = (name: string): string =>
	name
		.replace(/[^0-9A-Za-z]/g, '')
		.padEnd(16, '0')
		.slice(0, 16)

export const under = (settings: RoundSettings, attribution: Attribution): RoundSettings => ({
	...settings,
	attribution,
})

/** All that stands in a document's maps, as text. */
export const saidIn = (doc: Y.Doc): string =>
	JSON.stringify([...doc.share.keys()].map((name) => doc.getMap(name).toJSON()))
