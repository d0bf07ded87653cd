import { describe, expect, test } from 'vitest'
import type { Now } from '../../../shared/agenda/index.ts'
import { readyAgendas } from '../../../shared/agenda/ready/index.ts'
import {
	isSimulated,
	mostSimulated,
	plansOf,
	type SimulatedPerson,
	simulatedPeople,
} from '../../../shared/rehearsal/index.ts'
import { thoughts, topics } from '../../../shared/rehearsal/topics.ts'
import { type CardsRound, type RoundSettings, readMarks, roundLimits } from '../../../shared/rounds/index.ts'

const organisations = ['Jobcenter Auenbrück', 'Jugendamt', 'Treff Anker']
const people = (count: number, seed = 1) => simulatedPeople({ count, organisations, locale: 'de', seed })

/** What a phone shows while a round runs. */
function asking(settings: RoundSettings, about: string, more: Partial<Now> = {}): Now {
	const step = {
		...({
			id: 'step',
			order: 'a0',
			title: 'Schritt',
			question: about,
			minutes: 5,
			writers: 'own',
			phone: 'contribute',
		} as const),
		...{ note: '', number: 2, of: 3 },
	}
	const counted = { contributions: 0, people: 0, forOthers: 0 }
	return {
		step,
		since: 1_000,
		timer: { is: 'off' },
		frozen: false,
		ready: 0,
		speakers: false,
		round: { id: 'round', step: 'step', about, settings, state: 'open', ...counted },
		...more,
	}
}
const cards: CardsRound = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }
const handedIn = (all: readonly SimulatedPerson[], now: Now) =>
	all.flatMap((person) => plansOf(person, now, 'de').flatMap(({ deed }) => (deed.do === 'card' ? [deed] : [])))

describe('the people of a rehearsal', () => {
	test('[CROWD1] nobody is called like another, everybody says that they are simulated, and they come from the organisations in turn', () => {
		for (const locale of ['de', 'en'] as const) {
			const all = simulatedPeople({ count: 100, organisations, locale, seed: 7 })
			expect(all).toHaveLength(mostSimulated)
			expect(new Set(all.map(({ name }) => name)).size).toBe(mostSimulated)
			expect(all.every(({ name }) => isSimulated(name))).toBe(true)
			for (const organisation of organisations) {
				expect(all.filter((person) => person.organisation === organisation)).toHaveLength(mostSimulated / 3)
			}
			expect(all.some(({ comes }) => comes >= 60_000)).toBe(true)
			expect(all[0]?.comes).toBeLessThan(60_000)
		}
		expect(simulatedPeople({ count: 2, organisations: [], locale: 'de', seed: 1 })[0]?.organisation).toBe('')
		expect(isSimulated('Anna Vogt')).toBe(false)
	})

	test('[CROWD2] the same seed gives the same people, who do the same; another one gives others', () => {
		const now = asking(cards, 'Was erwarten Sie von unserem Netzwerk?', { speakers: true })
		const all = (seed: number) => people(12, seed).map((person) => [person.name, plansOf(person, now, 'de')])
		expect(all(3)).toEqual(all(3))
		expect(all(3)).not.toEqual(all(4))
		expect(
			new Set(people(12).map((person) => JSON.stringify(handedIn([person], now).map(({ text }) => text)))).size,
		).toBe(12)
	})
})

describe('what they hand in', () => {
	test('[CROWD3] cards fit the question and the column, within their bounds, and nobody says twice the same', () => {
		const asked = 'Welche Unterstützung bietet Ihre Organisation der Zielgruppe?'
		const offers = topics.find(({ asks }) => asks.test(asked))?.cards.map(({ de }) => de) ?? []
		const given = handedIn(people(12), asking(cards, asked))
		expect(given).toHaveLength(12)
		expect(given.every(({ text }) => offers.some((words) => text.startsWith(words.slice(0, -1))))).toBe(true)

		const columns = [
			{ id: 'help', label: 'Hier findet sie Hilfe' },
			{ id: 'alone', label: 'Hier bleibt sie allein' },
		]
		const inColumns = handedIn(people(30), asking({ ...cards, columns }, 'Wo findet die Person Hilfe?'))
		expect(new Set(inColumns.map(({ column }) => column))).toEqual(new Set(['help', 'alone']))
		for (const { text, column } of inColumns) {
			expect(text.length).toBeLessThanOrEqual(roundLimits.cardText)
			const known = topics.find(({ asks }) => asks.test(columns.find(({ id }) => id === column)?.label ?? ''))?.cards
			expect(known?.some(({ de }) => text.startsWith(de.slice(0, -1)))).toBe(true)
		}
		for (const person of people(30)) {
			const own = handedIn([person], asking(cards, 'Worüber wollen wir noch reden?')).map(({ text }) => text)
			expect(own.length).toBeGreaterThan(0)
			expect(new Set(own).size).toBe(own.length)
		}
	})

	test('[CROWD3] every question of every ready agenda is answered in its language, and most of them to the point', () => {
		const found = { asked: 0, toThePoint: 0 }
		for (const { steps } of readyAgendas) {
			for (const { question, round } of steps) {
				if (round?.kind !== 'cards') continue
				const columns = (round.columns ?? []).map((label, i) => ({ id: String(i), label }))
				for (const locale of ['de', 'en'] as const) {
					const settings = { ...cards, columns: columns.map(({ id, label }) => ({ id, label: label[locale] })) }
					const now = asking(settings, question[locale])
					const words = people(6).flatMap((person) =>
						plansOf(person, now, locale).flatMap(({ deed }) => (deed.do === 'card' ? [deed.text] : [])),
					)
					expect(words.length).toBeGreaterThanOrEqual(6)
					const anyThought = thoughts.map((each) => each[locale])
					found.asked += 1
					if (words.every((text) => !anyThought.includes(text))) found.toThePoint += 1
				}
			}
		}
		expect(found.asked).toBeGreaterThan(20)
		expect(found.toThePoint / found.asked).toBeGreaterThan(0.7)
	})

	test('[CROWD4] ballots are in order for every kind of round, and together they have a shape', () => {
		const options = ['Wohnen', 'Kita', 'Lotsen', 'Sprache', 'Fahrdienst'].map((label) => ({ id: label, label }))
		const rounds: RoundSettings[] = [
			{ kind: 'dots', attribution: 'anonymous', options, dots: 4, perOption: 2 },
			{ kind: 'position', attribution: 'anonymous', from: 'gar nicht', to: 'sehr' },
			{ kind: 'ranking', attribution: 'anonymous', options },
			{ kind: 'consensus', attribution: 'organisation', options },
		]
		for (const settings of rounds) {
			if (settings.kind === 'cards') continue
			const ballots = people(30).flatMap((person) =>
				plansOf(person, asking(settings, 'Was zuerst?'), 'de').flatMap(({ deed }) =>
					deed.do === 'ballot' ? [deed] : [],
				),
			)
			expect(ballots).toHaveLength(30)
			for (const { marks, attribution } of ballots) {
				expect(readMarks(settings, marks)).toEqual(marks)
				expect(attribution).toBe(settings.attribution)
			}
			expect(new Set(ballots.map(({ marks }) => JSON.stringify(marks))).size).toBeGreaterThan(3)
			if (settings.kind !== 'dots') continue
			const sums = options.map(({ id }) =>
				ballots.reduce((sum, { marks }) => sum + (marks.kind === 'dots' ? (marks.dots[id] ?? 0) : 0), 0),
			)
			expect(sums.reduce((sum, each) => sum + each, 0)).toBe(4 * 30)
			expect(Math.max(...sums)).toBeGreaterThan(2 * Math.min(...sums))
		}
	})

	test('[CROWD5] nothing is handed in that the phone does not ask for', () => {
		const about = 'Was erwarten Sie?'
		const open = asking(cards, about)
		const { round: asked, ...nothing } = open
		const revealed = asked && { ...open, round: { ...asked, state: 'revealed' as const } }
		const elsewhere = open.step && { ...open, step: { ...open.step, phone: 'outline' as const } }
		for (const now of [nothing, revealed, elsewhere]) expect(now && handedIn(people(30), now)).toEqual([])
		expect(handedIn(people(30), open).length).toBeGreaterThan(30)
		const idle: Now = { timer: { is: 'off' }, frozen: false, ready: 0, speakers: true }
		expect(people(30).flatMap((person) => plansOf(person, idle, 'de'))).toEqual([])
	})
})

describe('in a Planspiel', () => {
	const scene = { id: 'scene', number: 1, of: 3, place: 'Jobcenter', text: '', players: [] }
	const playing = {
		play: 'play',
		title: 'Der Weg',
		clock: { is: 'off' },
		advice: [],
		canObserve: false,
		scene,
	} as const
	const own = { part: 'part', group: 'acting', as: 'Jobcenter', isPerson: false, isOn: true } as const
	const idle: Now = { timer: { is: 'off' }, frozen: false, ready: 0, speakers: false }
	const deedsIn = (told: NonNullable<Now['playing']>) =>
		people(40).flatMap((person) => plansOf(person, { ...idle, playing: told }, 'de').map(({ deed }) => deed.do))

	test('[CROWD8] whoever has no part watches if they may, some who play ask for advice, and those who advise come', () => {
		expect(deedsIn({ ...playing, phase: 'before', canObserve: true })).toEqual(Array(40).fill('observe'))
		expect(deedsIn({ ...playing, phase: 'before' })).toEqual([])
		const asking = deedsIn({ ...playing, phase: 'scene', own })
		expect(new Set(asking)).toEqual(new Set(['ask']))
		expect(asking.length).toBeLessThan(25)
		expect(deedsIn({ ...playing, phase: 'scene', own: { ...own, isOn: false } })).toEqual([])
		const call = { part: 'other', name: 'Anna', as: 'Jugendamt', at: 1, isComing: false }
		const adviser = { ...own, group: 'advising' } as const
		expect(new Set(deedsIn({ ...playing, phase: 'scene', own: adviser, advice: [call] }))).toEqual(new Set(['advise']))
		const isMet = { ...call, isComing: true }
		expect(deedsIn({ ...playing, phase: 'scene', own: adviser, advice: [isMet] })).toEqual([])
	})

	test('[CROWD8] observers say of a scene what they are asked', () => {
		const columns = ['Was war gut?', 'Was könnte besser sein?', 'Was fehlt?'].map((label) => ({ id: label, label }))
		const said = handedIn(people(12), asking({ ...cards, columns }, 'Szene 1: Jobcenter'))
		expect(new Set(said.map(({ column }) => column)).size).toBe(3)
		const anyThought = thoughts.map(({ de }) => de)
		expect(said.some(({ text }) => anyThought.includes(text))).toBe(false)
	})
})

describe('what else they do', () => {
	const now = asking(cards, 'Was erwarten Sie?', { speakers: true })
	const doing = (what: string, shown: Now) =>
		people(60).flatMap((person) => plansOf(person, shown, 'de').filter(({ deed }) => deed.do === what))

	test('[CROWD6] most are ready after their last card, some raise a hand, lose the network, or leave a thought for later', () => {
		for (const person of people(30)) {
			const plans = plansOf(person, now, 'de')
			const at = (what: string) => plans.filter(({ deed }) => deed.do === what).map(({ after }) => after)
			for (const ready of at('ready')) expect(ready).toBeGreaterThan(Math.max(...at('card')))
			expect(plans.map(({ after }) => after)).toEqual(plans.map(({ after }) => after).sort((a, b) => a - b))
		}
		expect(doing('ready', now).length).toBeGreaterThan(40)
		for (const what of ['hand', 'away', 'park']) {
			expect(doing(what, now).length, what).toBeGreaterThan(0)
			expect(doing(what, now).length, what).toBeLessThan(20)
		}
		expect(doing('hand', { ...now, speakers: false })).toEqual([])
		// Where nothing is asked of them nobody says that they are done.
		const { round: _asked, ...quiet } = now
		expect(doing('ready', quiet)).toEqual([])
	})

	test('[CROWD7] they choose a group that has places, and sit down in no other once they have one', () => {
		const groups = [
			{ room: 'group-1' as const, number: 1, name: '', people: 4, isPresented: false },
			{ room: 'group-2' as const, number: 2, name: '', people: 1, isPresented: false },
		]
		const sitting = { question: '', isClosed: true, groups, places: 4 }
		const places = doing('place', { ...now, sitting })
		expect(places).toHaveLength(60)
		expect(places.every(({ deed }) => deed.do === 'place' && deed.room === 'group-2')).toBe(true)
		expect(doing('place', { ...now, sitting: { ...sitting, own: 'group-1' } })).toEqual([])
		const { places: _chosen, ...seated } = sitting
		expect(doing('place', { ...now, sitting: seated })).toEqual([])
		expect(doing('help', { ...now, sitting: { ...sitting, own: 'group-1' } }).length).toBeGreaterThan(0)
	})
})
