import { forgetDisplay, listSetApart, noteDisplay } from '../../../shared/access/index.ts'
import * as agenda from '../../../shared/agenda/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { readAgendaTrash, restoreAgendaSteps } from '../../../shared/trash/index.ts'
import { type DocumentCommand, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const titles = ['Ankommen', 'Wer fehlt?', 'Punkten', 'Verabreden', '👩‍👧 Pause']
const cards = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] } as const
const dots = {
	kind: 'dots',
	attribution: 'anonymous',
	dots: 3,
	perOption: 2,
	options: [
		{ id: 'shape:kita', label: 'Randzeiten' },
		{ id: 'shape:bus', label: 'Fahrtwege' },
	],
} as const
const people = ['p-meral', 'p-tom']

const someStep = (stage: Parameters<typeof agenda.listSteps>[0], random: Random) =>
	pick(agenda.listSteps(stage), random)?.id ?? 'none'

/** A step as somebody plans it; seldom one in which the others may not write. */
function draft(random: Random): agenda.StepDraft {
	return {
		title: pick(titles, random) ?? '',
		minutes: Math.floor(random() * 30),
		...(random() < 0.1 && { writers: 'moderation' }),
		...(random() < 0.5 && { round: pick([cards, dots], random) ?? cards }),
	}
}

/** What the moderation does in the room `stage`; `now` is the server's time. */
export const stageCommands: readonly DocumentCommand[] = [
	{
		name: 'plan a step',
		weight: 3,
		run: (stage, random) =>
			void agenda.addAgendaStep(stage, draft(random), {
				before: pick([someStep(stage, random), undefined], random),
				random,
			}),
	},
	{
		name: 'read a case aloud',
		weight: 0.5,
		run(stage, random, now) {
			if (random() < 0.3) agenda.endReading(stage)
			else agenda.readAloud(stage, { case: 'given-shifts', title: 'x', scene: Math.floor(random() * 9), at: now })
		},
	},
	{
		name: 'look at what lies in an area',
		weight: 0.3,
		run: (stage, random) =>
			agenda.lookAt(stage, {
				area: pick(['game', 'transfer'], random) ?? 'game',
				...(random() < 0.5 && { heading: 'x' }),
			}),
	},
	{
		name: 'take an agenda',
		weight: 0.5,
		run(stage, random) {
			const drafts = titles.map(() => draft(random))
			const trashed = maybeTrashed(random)
			agenda.addSteps(stage, drafts, { replace: random() < 0.5, random, ...(trashed && { trashed }) })
		},
	},
	{
		name: 'fetch steps from the trash',
		weight: 1,
		run(stage, random) {
			const item = pick(readAgendaTrash(stage, undefined), random)
			if (item)
				restoreAgendaSteps(
					stage,
					item.paths.map(([, id = '']) => id),
				)
		},
	},
	{
		name: 'plan a step otherwise',
		weight: 2,
		run: (stage, random) => agenda.changeAgendaStep(stage, someStep(stage, random), draft(random), random),
	},
	{
		name: 'move a step of the agenda',
		weight: 1,
		run: (stage, random) => agenda.moveAgendaStep(stage, someStep(stage, random), someStep(stage, random)),
	},
	{
		name: 'remove a step of the agenda',
		weight: 0.5,
		run: (stage, random) => agenda.removeAgendaStep(stage, someStep(stage, random), maybeTrashed(random)),
	},
	{
		name: 'start a step',
		weight: 4,
		run: (stage, random, now) => agenda.startStep(stage, someStep(stage, random), now, random),
	},
	{
		name: 'take back that a step began',
		weight: 0.7,
		run(stage, random, now) {
			const step = agenda.readNow(stage).step?.id ?? someStep(stage, random)
			const before = random() < 0.7 ? someStep(stage, random) : undefined
			agenda.takeBackStart(stage, { step, before, wasDone: random() < 0.3 }, now, random)
		},
	},
	{ name: 'end the agenda', weight: 0.5, run: (stage, _, now) => agenda.endSteps(stage, now) },
	{ name: 'begin the agenda anew', weight: 0.3, run: (stage, _, now) => agenda.rewindSteps(stage, now) },
	{ name: 'stop the clock', weight: 0.5, run: (stage) => agenda.stopTimer(stage) },
	{ name: 'halt the clock', weight: 0.7, run: (stage, _, now) => agenda.pauseTimer(stage, now) },
	{ name: 'let the clock go on', weight: 0.7, run: (stage, _, now) => agenda.resumeTimer(stage, now) },
	{ name: 'give more time', weight: 0.7, run: (stage, _, now) => agenda.extendTimer(stage, 5, now) },
	{
		name: 'set the clock',
		weight: 0.5,
		run: (stage, random, now) => agenda.setClock(stage, Math.floor(random() * 30), now),
	},
	{
		name: 'begin another round',
		weight: 1,
		run: (stage, random) => void agenda.beginRound(stage, someStep(stage, random), random),
	},
	{
		name: 'lock the boards or open them',
		weight: 0.5,
		run: (stage, random) => agenda.setFrozen(stage, random() < 0.3),
	},
	{ name: 'keep a list of speakers', weight: 0.5, run: (stage, random) => agenda.setSpeakers(stage, random() < 0.6) },
	{
		name: 'say what becomes of the results',
		weight: 0.4,
		run: (stage, random) => agenda.setMandate(stage, pick(['suggestion', 'order', 'open', undefined] as const, random)),
	},
	{
		name: 'announce something',
		weight: 0.7,
		run: (stage, random) => agenda.announce(stage, pick(['Kaffee', ''], random) ?? ''),
	},
	{
		name: 'call everybody here',
		weight: 0.3,
		run: (stage, random, now) =>
			agenda.summon(stage, { board: 'page:page', x: 0, y: 0, w: 1, h: 1 }, now, { isBinding: random() < 0.5 }),
	},
	{ name: 'let everybody go', weight: 0.3, run: (stage) => agenda.release(stage) },
	{
		name: 'invite to follow a view',
		weight: 0.5,
		run: (stage, random, now) =>
			agenda.beginLead(stage, { participant: pick(people, random) ?? '', shows: 'Kartenwand' }, now),
	},
	{ name: 'say what the view shows', weight: 0.5, run: (stage) => agenda.showInLead(stage, 'Netzwerkbild') },
	{ name: 'end the view', weight: 0.3, run: (stage) => agenda.endLead(stage) },
	{
		name: 'give somebody the word',
		weight: 0.7,
		run: (stage, random, now) => agenda.giveFloor(stage, pick(people, random) ?? '', now),
	},
	{ name: 'take the word back', weight: 0.3, run: (stage) => agenda.endFloor(stage) },
]

/** What the server writes there, on its own copy. */
export const stageReports: readonly DocumentCommand[] = [
	{
		name: 'signal something',
		weight: 3,
		run(stage, random, now) {
			const participant = pick(people, random) ?? ''
			const said =
				random() < 0.5 ? { hand: random() < 0.7 ? now : null } : { ready: agenda.readNow(stage).since ?? null }
			agenda.signal(stage, { participant, name: 'Meral', organisation: 'Jobcenter' }, said)
		},
	},
	{
		name: 'report how far a round is',
		weight: 2,
		run(stage, random) {
			const { round } = agenda.readNow(stage)
			const told = random() < 0.3 ? { state: 'revealed' as const } : { contributions: 1 + Math.floor(random() * 9) }
			if (round) agenda.reportRound(stage, round.id, told)
		},
	},
	{
		name: 'show the code, or no longer',
		weight: 0.5,
		run: (stage, random) => agenda.showCode(stage, random() < 0.5 ? '123456' : undefined),
	},
	{
		name: 'show a board that only the moderation writes',
		weight: 0.3,
		run: (stage, random) =>
			noteDisplay(stage, pick(['display-3', 'display-4'] as const, random) ?? 'display-3', 'page:page'),
	},
	{
		name: 'let all write a board again',
		weight: 0.3,
		run: (stage, random) => forgetDisplay(stage, pick(listSetApart(stage), random)?.room ?? 'display-3'),
	},
	{
		name: 'show another title',
		weight: 0.2,
		run: (stage, random) => agenda.showTitle(stage, pick(titles, random) ?? ''),
	},
]
