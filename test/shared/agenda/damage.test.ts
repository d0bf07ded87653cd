import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { writeAgendaFile } from '../../../shared/agenda/file.ts'
import {
	agendasOf,
	conditionsOf,
	listSavedAgendas,
	listSignals,
	listSteps,
	neighbourStep,
	planFrom,
	readNow,
	readNowJson,
	saveAgenda,
	signal,
	startStep,
	summon,
	tellNow,
} from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { damageSomewhere } from '../../helpers/damage.ts'
import { agendaRoom, asPhonesKnow, evening } from './agendaRoom.ts'

/** `DAMAGE_SEEDS=5000 npx vitest run --project shared test/shared/agenda/damage.test.ts` is the long run. */
const evenings = Number(process.env.DAMAGE_SEEDS ?? 400)
const stageMaps = ['steps', 'now', 'rounds', 'reports', 'people']

/** An evening in full swing, with something in everything the stage keeps. */
function eveningInSwing() {
	const { stage, first, second } = agendaRoom()
	startStep(stage, first, evening)
	startStep(stage, second, evening + 1)
	const { round } = readNow(stage)
	stage.getMap('reports').set(round?.id ?? '', { state: 'open', contributions: 3, people: 2, forOthers: 0 })
	signal(stage, { participant: 'p', name: 'Meral', organisation: 'Kita' }, { ready: evening + 1, hand: evening })
	summon(stage, { board: 'page:1', x: 0, y: 0, w: 10, h: 10 }, evening)
	return stage
}

function everythingIn(stage: Y.Doc) {
	const now = readNow(stage)
	return {
		now,
		steps: listSteps(stage),
		signals: listSignals(stage),
		conditions: conditionsOf(stage),
		next: neighbourStep(stage, 1),
		plan: planFrom(listSteps(stage), now, evening),
		file: writeAgendaFile(stage),
	}
}

it('[AGENDA10] whatever lies damaged in the stage, all devices read the same of it, and phones as well', () => {
	const whole = Y.encodeStateAsUpdate(eveningInSwing())
	for (let seed = 1; seed <= evenings; seed++) {
		const [stage, other] = [new Y.Doc(), new Y.Doc()]
		Y.applyUpdate(stage, whole)
		const random = seededRandom(seed)
		for (let i = 0; i < 1 + random() * 20; i++) damageSomewhere(stage, random, stageMaps)
		Y.applyUpdate(other, Y.encodeStateAsUpdate(stage))
		const seen = everythingIn(stage)
		expect(everythingIn(other), `seed ${seed}`).toEqual(seen)
		const told: unknown = JSON.parse(JSON.stringify(tellNow(stage)))
		expect(readNowJson(told), `seed ${seed}`).toEqual(asPhonesKnow(seen.now))
		startStep(stage, seen.next ?? '', evening + 2)
		expect(() => readNow(stage)).not.toThrow()
	}
})

it.each(stageMaps)('[AGENDA10] and with nothing in %s', (name) => {
	const stage = eveningInSwing()
	expect(stage.getMap(name).size).toBeGreaterThan(0)
	stage.getMap(name).clear()
	expect(() => everythingIn(stage)).not.toThrow()
})

it('[AGENDA10] what a phone is told is read as far as it makes sense', () => {
	for (const nonsense of [undefined, null, 7, 'x', [], [{}]]) expect(readNowJson(nonsense)).toBeUndefined()
	const quiet = { timer: { is: 'off' }, frozen: false, ready: 0, speakers: false }
	expect(
		readNowJson({ step: { title: 'ohne Namen' }, round: 5, summons: { board: 'x', x: null }, ready: '3' }),
	).toEqual(quiet)
})

it('[AGENDA10] saved agendas that are damaged are left out, or read as far as they make sense', () => {
	const desk = new Y.Doc()
	saveAgenda(desk, 'Jour fixe', [{ title: 'Blitzlicht', minutes: 5 }], evening)
	const whole = Y.encodeStateAsUpdate(desk)
	for (let seed = 1; seed <= evenings; seed++) {
		const doc = new Y.Doc()
		Y.applyUpdate(doc, whole)
		const random = seededRandom(seed)
		for (let i = 0; i < 1 + random() * 5; i++) damageSomewhere(doc, random, ['agendas'])
		expect(() => listSavedAgendas(doc), `seed ${seed}`).not.toThrow()
	}
	agendasOf(desk).set('strange', { v: 1, title: 9, saved: 5, steps: [null, 'x', { title: {}, minutes: 'viel' }] })
	expect(listSavedAgendas(desk).find(({ id }) => id === 'strange')).toMatchObject({
		title: '',
		steps: [{ title: '', minutes: 0 }],
	})
})
