import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readAgendaFile, writeAgendaFile } from '../../../shared/agenda/file.ts'
import {
	addSavedAgenda,
	addSteps,
	draftOf,
	listSavedAgendas,
	listSteps,
	readNow,
	removeSavedAgenda,
	reportRound,
	type StepDraft,
	saveAgenda,
	startStep,
	stepLimits,
} from '../../../shared/agenda/index.ts'
import { readyAgendas, readyDrafts } from '../../../shared/agenda/ready/index.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { attributions, roundKinds } from '../../../shared/rounds/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { agendaRoom, dots, evening, planned, titles } from './agendaRoom.ts'

/** An agenda in the middle of its evening. */
function onItsWay() {
	const room = agendaRoom([...planned, { title: 'Bild', board: 'page:map', note: 'Karin führt.' }])
	startStep(room.stage, room.second, evening)
	reportRound(room.stage, readNow(room.stage).round?.id ?? '', { state: 'revealed', contributions: 7 })
	startStep(room.stage, room.third, evening + 1)
	return room
}

const drafts = (stage: Y.Doc) => listSteps(stage).map(draftOf)

describe("an agenda of one's own", () => {
	it('[READY6] is what was planned, boards included, and nothing of what happened', () => {
		const { stage } = onItsWay()
		const desk = new Y.Doc()
		saveAgenda(desk, '  Jour fixe ', drafts(stage), evening)
		const [saved] = listSavedAgendas(desk)
		expect(saved).toMatchObject({ title: 'Jour fixe', saved: evening })
		expect(JSON.stringify(desk.toJSON())).not.toMatch(/roundId|done|"order"/)
		if (!saved) return
		const [next, same] = [new Y.Doc(), stage]
		addSavedAgenda(next, saved)
		addSavedAgenda(same, saved, { replace: true })
		for (const room of [next, same]) {
			expect(drafts(room)).toEqual(saved.steps)
			expect(listSteps(room).every(({ done, roundId }) => done === undefined && roundId === undefined)).toBe(true)
		}
		expect(drafts(next).at(-1)).toMatchObject({ title: 'Bild', board: 'page:map', note: 'Karin führt.' })
	})

	it('[READY6] replaces the one of the same title; the latest stands first', () => {
		const desk = new Y.Doc()
		saveAgenda(desk, 'Jour fixe', [{ title: 'alt' }], evening)
		saveAgenda(desk, 'Gründung', [{ title: 'x' }], evening + 1)
		saveAgenda(desk, ' Jour fixe', [{ title: 'neu' }], evening + 2)
		expect(listSavedAgendas(desk).map(({ title, steps }) => [title, steps[0]?.title])).toEqual([
			['Jour fixe', 'neu'],
			['Gründung', 'x'],
		])
		removeSavedAgenda(desk, listSavedAgendas(desk)[0]?.id ?? '')
		removeSavedAgenda(desk, 'gone')
		expect(listSavedAgendas(desk).map(({ title }) => title)).toEqual(['Gründung'])
	})

	it('[READY6] is kept by both moderators who save at the same moment', () => {
		const { anna, ben } = twoPeople()
		saveAgenda(anna, 'Annas Ablauf', [{ title: 'a' }], evening)
		saveAgenda(ben, 'Bens Ablauf', [{ title: 'b' }], evening)
		bothHear(anna, ben)
		expect(listSavedAgendas(ben)).toEqual(listSavedAgendas(anna))
		expect(listSavedAgendas(anna)).toHaveLength(2)
	})

	it('[READY6] is one value that later changes of the steps do not touch', () => {
		const { stage, first } = agendaRoom()
		const desk = new Y.Doc()
		saveAgenda(desk, 'Abend', drafts(stage), evening)
		const before = JSON.stringify(listSavedAgendas(desk))
		startStep(stage, first, evening)
		addSteps(stage, [], { replace: true })
		expect(JSON.stringify(listSavedAgendas(desk))).toBe(before)
	})
})

describe('an agenda as a file', () => {
	it.each(readyAgendas.map((agenda) => [agenda.name.de, agenda] as const))(
		'[READY7] %s is read as it was written, and written again it is the same file',
		(_, agenda) => {
			const stage = new Y.Doc()
			addSteps(stage, readyDrafts(agenda, 'de'))
			const file = writeAgendaFile(stage)
			const again = new Y.Doc()
			addSteps(again, opened(readAgendaFile(file)))
			expect(writeAgendaFile(again)).toBe(file)
			expect(drafts(again)).toEqual(drafts(stage))
		},
	)

	it('[READY7] random agendas, too, are the same when they come back', () => {
		for (let seed = 1; seed <= 100; seed++) {
			const random = seededRandom(seed)
			const stage = new Y.Doc()
			addSteps(
				stage,
				Array.from({ length: 1 + Math.floor(random() * 12) }, () => randomStep(random)),
				{ random },
			)
			const file = writeAgendaFile(stage)
			const again = new Y.Doc()
			addSteps(again, opened(readAgendaFile(file)), { random })
			expect(writeAgendaFile(again), `seed ${seed}`).toBe(file)
		}
	})

	it('[READY7] holds no ids, no boards, and nothing of what happened', () => {
		const { stage, ids } = onItsWay()
		const file = writeAgendaFile(stage)
		for (const trace of [...ids, 'page:map', 'shape:kita', 'roundId', 'done', 'order"', 'contributions']) {
			expect(file).not.toContain(trace)
		}
		const [, , punkten] = opened(readAgendaFile(file))
		expect(punkten?.round).toEqual({
			...dots,
			options: [
				{ id: '1', label: 'Randzeiten' },
				{ id: '2', label: 'Fahrtwege' },
			],
		})
	})

	it('[READY8] that cannot be read says why', () => {
		const step = JSON.parse(writeAgendaFile(agendaRoom([{ title: 'a' }]).stage)).agenda[0]
		const file = (agenda: unknown, netzwerkstatt: unknown = 1) => JSON.stringify({ netzwerkstatt, agenda })
		const faults: [string, string][] = [
			['', 'unreadable'],
			['{"netzwerkstatt":1', 'unreadable'],
			['null', 'unreadable'],
			['[]', 'unreadable'],
			[file('x'), 'unreadable'],
			[JSON.stringify({ netzwerkstatt: 1, method: 'network-map' }), 'unreadable'],
			[file([step], '1'), 'unreadable'],
			[file([step, null]), 'unreadable'],
			[file([{ ...step, title: 5 }]), 'unreadable'],
			[file([{ ...step, writers: 'toString' }]), 'unreadable'],
			[file([{ ...step, round: { kind: 'raffle' } }]), 'unreadable'],
			[file([{ ...step, round: { ...dots, options: [{}] } }]), 'unreadable'],
			[file([{ kind: 'of tomorrow' }], 2), 'newer'],
			[file([]), 'noSteps'],
			[file(Array(stepLimits.steps + 1).fill(step)), 'tooMany'],
			[file([{ ...step, note: 'x'.repeat(1_000_000) }]), 'tooLong'],
			['['.repeat(500_000), 'unreadable'],
		]
		for (const [text, failure] of faults)
			expect(readAgendaFile(text), text.slice(0, 80)).toEqual({ ok: false, failure })
	})

	it("[READY8] with more than fits is cut to what fits, and brings nothing that is not a step's", () => {
		const text = `{"netzwerkstatt":1,"__proto__":{"x":1},"agenda":[{"title":"${'t'.repeat(500)}","question":"\\ud83c","note":"",
			"minutes":1e99,"writers":"own","phone":"outline","id":"steps","roundId":"r","done":1,"order":"a0","board":"page:1",
			"__proto__":{"page":"tasks"},"round":{"kind":"dots","attribution":"named","dots":-3,"perOption":9,
			"options":${JSON.stringify(Array(200).fill('x'.repeat(900)))}}}]}`
		const [step] = opened(readAgendaFile(text))
		expect(Object.keys(step ?? {}).sort()).toEqual([
			'minutes',
			'note',
			'phone',
			'question',
			'round',
			'title',
			'writers',
		])
		expect(step).toMatchObject({ question: '\ufffd', minutes: stepLimits.minutes, round: { dots: 1, perOption: 1 } })
		expect(step?.title).toHaveLength(textFields.agendaTitle.limit)
		expect(step?.round?.kind === 'dots' && step.round.options.length).toBe(40)
		expect({}).not.toHaveProperty('page')
	})

	it('[READY8] the fullest agenda fits into a file that is read', () => {
		const label = 'ü'.repeat(200)
		const options = Array.from({ length: 40 }, (_, i) => ({ id: `${i}`, label }))
		const full: StepDraft = {
			title: label,
			question: label,
			note: label.repeat(3),
			minutes: 600,
			round: { ...dots, options },
		}
		const { stage } = agendaRoom(Array(stepLimits.steps).fill(full))
		const read = readAgendaFile(writeAgendaFile(stage))
		expect(read.ok && read.value).toHaveLength(stepLimits.steps)
	})

	it('[READY8] read, it changes nothing before it is added', () => {
		const { stage } = agendaRoom()
		const before = titles(stage)
		readAgendaFile(writeAgendaFile(stage))
		expect(titles(stage)).toEqual(before)
	})
})

function opened<Value>(result: Result<Value, unknown>): Value {
	if (!result.ok) throw new Error(`Not read: ${result.failure}`)
	return result.value
}

function randomStep(random: Random): StepDraft {
	const one = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
	const text = () => one(['', 'Wer fehlt?', ' „Zitat" \\ \n zweite Zeile', 'Ä🌳', '<b>x</b>', 'x'.repeat(900)])
	const options = () =>
		Array.from({ length: Math.floor(random() * 5) }, () => ({ id: `shape:${random()}`, label: text() }))
	const kind = one(Object.keys(roundKinds)) as keyof typeof roundKinds
	const attribution = one(Object.keys(attributions)) as keyof typeof attributions
	const rounds = {
		cards: { kind: 'cards', attribution, hidden: random() < 0.5, columns: options() },
		dots: { kind: 'dots', attribution, options: options(), dots: random() * 30, perOption: random() * 30 },
		position: { kind: 'position', attribution, from: text(), to: text() },
		ranking: { kind: 'ranking', attribution, options: options() },
		consensus: { kind: 'consensus', attribution, options: options() },
	} as const
	return {
		title: text(),
		question: text(),
		note: text(),
		minutes: random() * 700,
		writers: one(['everyone', 'own', 'moderation']),
		phone: one(['contribute', 'question', 'outline']),
		...(random() < 0.3 && { page: 'tasks' as const }),
		...(random() < 0.3 && { board: `page:${random()}` }),
		...(random() < 0.7 && { round: rounds[kind] }),
	}
}
