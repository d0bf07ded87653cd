import type * as Y from 'yjs'
import { changeAgendaStep, listSteps } from '../../../shared/agenda/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { GroupRoom } from '../../../shared/links/rooms.ts'
import * as smallGroups from '../../../shared/smallGroups/index.ts'
import { type Command, type DocumentCommand, pick } from './command.ts'

const people = ['p-meral', 'p-tom', 'p-anja']
const rooms: readonly GroupRoom[] = ['group-1', 'group-2', 'group-3']
const cards = { kind: 'cards', attribution: 'anonymous', hidden: false, columns: [] } as const

const someRoom = (stage: Y.Doc, random: Random): GroupRoom =>
	pick(smallGroups.listSmallGroups(stage), random)?.room ?? pick(rooms, random) ?? 'group-1'
const someSeat = (stage: Y.Doc, random: Random) => ({
	participant: pick(people, random) ?? '',
	room: someRoom(stage, random),
	name: 'Meral',
	organisation: 'Jobcenter',
	hasDevice: random() < 0.8,
})

/** What the moderation does with small groups. */
export const smallGroupCommands: readonly DocumentCommand[] = [
	{
		name: 'give somebody a place in a small group',
		weight: 1,
		run: (stage, random) => smallGroups.takeSeat(stage, someSeat(stage, random)),
	},
	{
		name: 'take a place in a small group back',
		weight: 0.3,
		run: (stage, random) => smallGroups.leaveSeat(stage, pick(people, random) ?? ''),
	},
	{
		name: 'call a small group otherwise',
		weight: 0.4,
		run: (stage, random) =>
			smallGroups.changeSmallGroup(stage, someRoom(stage, random), {
				name: pick(['Früh am Morgen', ''], random) ?? '',
				question: pick(['Wann öffnet was?', ''], random) ?? '',
			}),
	},
	{
		name: 'let a small group collect something',
		weight: 0.4,
		run: (stage, random) => void smallGroups.beginGroupRound(stage, someRoom(stage, random), cards, random),
	},
	{
		name: 'let a small group collect nothing more',
		weight: 0.2,
		run: (stage, random) => smallGroups.endGroupRound(stage, someRoom(stage, random)),
	},
	{
		name: 'take small groups on to a step',
		weight: 0.4,
		run(stage, random) {
			const step = pick(listSteps(stage), random)
			if (!step) return
			if (random() < 0.5) changeAgendaStep(stage, step.id, { inGroups: true, round: cards }, random)
			smallGroups.followStep(stage, step.id, random)
		},
	},
	{ name: 'call all back', weight: 0.3, run: (stage, _, now) => smallGroups.callBack(stage, 120_000, now) },
	{ name: 'call nobody back', weight: 0.2, run: (stage) => smallGroups.cancelCall(stage) },
	{
		name: 'let a small group present',
		weight: 0.3,
		run: (stage, random, now) => smallGroups.presentGroup(stage, someRoom(stage, random), now),
	},
	{ name: 'let nobody present', weight: 0.2, run: (stage) => smallGroups.stopPresenting(stage) },
	{
		name: 'answer a small group',
		weight: 0.3,
		run: (stage, random) => smallGroups.answerHelp(stage, someRoom(stage, random)),
	},
]

/** What the server writes there. */
export const smallGroupReports: readonly DocumentCommand[] = [
	{
		name: 'begin small groups',
		weight: 0.7,
		run(stage, random, now) {
			const id = pick(['sitting1', 'sitting2', 'sitting3', 'sitting4'], random) ?? ''
			const groups = rooms.map((room) => ({ room, name: '', boards: [`page:${room}`] }))
			smallGroups.beginSitting(stage, { id, question: 'Wo reißt der Weg ab?', isClosed: true, groups, seats: [] }, now)
		},
	},
	{
		name: 'give a small group another board',
		weight: 0.3,
		run: (stage, random) => smallGroups.addGroupBoards(stage, someRoom(stage, random), ['page:dazu']),
	},
	{
		name: 'end small groups',
		weight: 0.2,
		run: (stage, _, now) => smallGroups.endSitting(stage, now),
	},
	{
		name: 'ask for help in a small group',
		weight: 0.5,
		run: (stage, random, now) => void smallGroups.askForHelp(stage, pick(people, random) ?? '', now),
	},
	{
		name: 'need no help in a small group',
		weight: 0.2,
		run: (stage, random) => smallGroups.endHelp(stage, someRoom(stage, random)),
	},
]

/** What the server writes about them into the desk. */
export const smallGroupWords: readonly DocumentCommand[] = [
	{
		name: 'note what a small group asks',
		weight: 0.3,
		run: (desk, random) => smallGroups.noteHelp(desk, pick(rooms, random) ?? 'group-1', 'Zählt Warten auch als Bruch?'),
	},
]

/** What comes back from them onto the boards. */
export const broughtBackCommands: readonly Command[] = [
	{
		name: 'lay what a small group has brought back',
		weight: 0.3,
		run({ doc }, random) {
			const board = pick(boardsOf(doc).slice(1), random)
			if (!board) return
			const group = { room: 'group-1', sitting: 'sitting1', number: 1, name: '', boards: [board.id] } as const
			smallGroups.layBroughtBack(doc, group, 'Ergebnisse')
		},
	},
]
