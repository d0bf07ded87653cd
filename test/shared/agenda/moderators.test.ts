import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addAgendaStep,
	announce,
	beginRound,
	changeAgendaStep,
	conditionsOf,
	endSteps,
	extendTimer,
	giveFloor,
	listSignals,
	listSteps,
	moveAgendaStep,
	neighbourStep,
	pauseTimer,
	readNow,
	removeAgendaStep,
	reportRound,
	resumeTimer,
	rewindSteps,
	setFrozen,
	setSpeakers,
	signal,
	startStep,
	summon,
} from '../../../shared/agenda/index.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { agendaRoom, dots, evening, hiddenCards, minutes } from './agendaRoom.ts'

const seeds = Array.from({ length: Number(process.env.AGENDA_SEEDS ?? 60) }, (_, i) => i + 1)

/** Lengths by whose rest after division by five each step's clock can be told, however often it is given five more. */
const drafts = [11, 22, 33, 44].map((length, i) => ({
	title: `Schritt ${i}`,
	minutes: length,
	...(i === 1 && { round: hiddenCards }),
	...(i === 3 && { round: dots }),
}))

type Deed = (stage: Y.Doc, now: number, random: Random) => void
const any = (stage: Y.Doc, random: Random) => {
	const steps = listSteps(stage)
	return steps[Math.floor(random() * steps.length)]?.id ?? 'none'
}

const deeds: readonly Deed[] = [
	(stage, now, random) => startStep(stage, any(stage, random), now, random),
	(stage, now, random) => startStep(stage, neighbourStep(stage, 1) ?? any(stage, random), now, random),
	(stage, now) => pauseTimer(stage, now),
	(stage, now) => resumeTimer(stage, now),
	(stage, now) => readNow(stage).step && extendTimer(stage, 5, now),
	(stage, now, random) => random() < 0.3 && endSteps(stage, now),
	(stage, now, random) => random() < 0.2 && rewindSteps(stage, now),
	(stage, _, random) => void beginRound(stage, any(stage, random), random),
	(stage, _, random) =>
		changeAgendaStep(stage, any(stage, random), { question: `Frage ${random()}`, round: dots }, random),
	(stage, _, random) => moveAgendaStep(stage, any(stage, random), any(stage, random)),
	(stage, _, random) => void (random() < 0.2 && removeAgendaStep(stage, any(stage, random))),
	(stage, _, random) => void (random() < 0.3 && addAgendaStep(stage, { ...drafts[1] }, { random })),
	(stage, _, random) => setFrozen(stage, random() < 0.5),
	(stage, _, random) => setSpeakers(stage, random() < 0.5),
	(stage, _, random) => announce(stage, random() < 0.5 ? 'Kaffee' : ''),
	(stage, now) => summon(stage, { board: 'page:1', x: 0, y: 0, w: 1, h: 1 }, now),
	(stage, now) => giveFloor(stage, 'p-meral', now),
]

/** What the server writes meanwhile, on its own copy. */
const serverDeeds: readonly Deed[] = [
	(stage, _, random) => {
		const { round } = readNow(stage)
		if (round) reportRound(stage, round.id, { contributions: round.contributions + 1, people: 1 + random() })
	},
	(stage) => {
		const { round } = readNow(stage)
		if (round) reportRound(stage, round.id, { state: 'revealed' })
	},
	(stage, now) => signal(stage, { participant: 'p-meral', name: 'Meral', organisation: '' }, { hand: now }),
	(stage) =>
		signal(stage, { participant: 'p-tom', name: 'Tom', organisation: '' }, { ready: readNow(stage).since ?? null }),
]

it.each(seeds)('[AGENDA9] two moderators and the server agree, whatever they do at once (evening %i)', (seed) => {
	const random = seededRandom(seed)
	const { anna, ben } = twoPeople()
	const server = new Y.Doc()
	server.clientID = 3
	agendaRoom(drafts, anna)
	for (const other of [ben, server]) bothHear(anna, other)
	let now = evening
	for (let i = 0; i < 120; i++) {
		// Often at the same moment.
		if (random() < 0.6) now += Math.floor(random() * minutes(3))
		const who = [anna, ben, server][Math.floor(random() * 3)] ?? anna
		const able = who === server ? serverDeeds : deeds
		able[Math.floor(random() * able.length)]?.(who, now, random)
		clockBelongsToStep(who)
		if (random() < 0.25) bothHear(who, server)
	}
	for (const each of [anna, ben, anna]) bothHear(each, server)
	const seen = [anna, ben, server].map((stage) => ({
		now: readNow(stage),
		steps: listSteps(stage),
		signals: listSignals(stage),
		conditions: conditionsOf(stage),
	}))
	expect(seen[1]).toEqual(seen[0])
	expect(seen[2]).toEqual(seen[0])
	for (const stage of [anna, ben, server]) clockBelongsToStep(stage)
})

it('[AGENDA9] a step started by one while the other gives more time runs with its own clock', () => {
	const { anna, ben } = twoPeople()
	const { first, second } = agendaRoom(undefined, anna)
	startStep(anna, first, evening)
	bothHear(anna, ben)
	startStep(anna, second, evening + minutes(9))
	extendTimer(ben, 5, evening + minutes(9))
	bothHear(anna, ben)
	expect(readNow(anna)).toEqual(readNow(ben))
	expect(readNow(anna)).toMatchObject({ step: { id: second }, timer: { ends: evening + minutes(29) } })
})

function clockBelongsToStep(stage: Y.Doc) {
	const { step, timer } = readNow(stage)
	if (step && timer.is !== 'off') expect((timer.total / minutes(1)) % 5).toBe(step.minutes % 5)
}
