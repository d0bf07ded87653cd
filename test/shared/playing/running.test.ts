import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	addSteps,
	endSteps,
	findRound,
	goesOn,
	readNow,
	readNowJson,
	reportRound,
	rewindSteps,
	startStep,
} from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	advisersFor,
	answerAdvice,
	askAdvice,
	audienceFor,
	beginPlay,
	castPerson,
	closeFeedback,
	endPlay,
	endScene,
	extendScene,
	isInAgenda,
	lastPlay,
	listCast,
	mayGive,
	notePrivateSide,
	openFeedback,
	partOf,
	pausePlay,
	playAtStep,
	playOf,
	readNowFor,
	restateCast,
	restateScene,
	resumePlay,
	sceneOf,
	tellNowFor,
	uncast,
} from '../../../shared/playing/index.ts'
import { beginSitting } from '../../../shared/smallGroups/index.ts'
import { begin, beginSceneOf, cast, parts, playId, scenes } from '../../helpers/play.ts'

const minute = 60_000
const start = Date.UTC(2026, 9, 1, 9)

/** Katrin plays Mareike, Henrike the job centre, Ines the day care; Petra advises, Olaf and Uta watch. */
function hall(): Y.Doc {
	const stage = new Y.Doc()
	cast(stage, parts.mareike, { participant: 'katrin', name: 'Katrin Bohlen' })
	cast(stage, parts.jobcenter, { participant: 'henrike', name: 'Henrike Voss', organisation: 'Jobcenter' })
	cast(stage, parts.kita, { participant: 'ines', name: 'Ines Vogtland', organisation: 'Kita-Verbund' })
	cast(stage, parts.advice, { participant: 'petra', name: 'Petra Niehus' })
	cast(stage, parts.watching, { participant: 'olaf', name: 'Olaf' })
	cast(stage, parts.watching, { participant: 'uta', name: 'Uta' })
	return stage
}

const told = (stage: Y.Doc, participant: string) =>
	readNowJson(JSON.parse(JSON.stringify(tellNowFor(stage, 12, audienceFor(stage, participant)))))

describe('who plays whom', () => {
	it('[CAST1] is one value per person: whatever two moderators do at once, nobody plays two parts', () => {
		const [one, other] = [hall(), new Y.Doc()]
		Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
		cast(one, parts.kita, { participant: 'olaf', name: 'Olaf' })
		cast(other, parts.advice, { participant: 'olaf', name: 'Olaf' })
		Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
		Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
		const of = (stage: Y.Doc) => listCast(stage, playId).filter(({ participant }) => participant === 'olaf')
		expect(of(one)).toHaveLength(1)
		expect(of(one)).toEqual(of(other))
	})

	it('[CAST1] is of no play but the one it was given for, and of none once it is taken back', () => {
		const stage = hall()
		expect(partOf(stage, 'katrin')).toBeUndefined()
		begin(stage, start)
		expect(partOf(stage, 'katrin')?.as).toBe('Mareike Sandvoss')
		uncast(stage, 'katrin')
		expect(partOf(stage, 'katrin')).toBeUndefined()
		expect(partOf(stage, 'henrike')?.as).toBe('Jobcenter')
	})

	it('[CAST1] follows what becomes of a part in the plenum', () => {
		const stage = hall()
		restateCast(stage, [{ ...parts.kita, as: 'Kita Uferwiese' }])
		expect(listCast(stage, playId).map(({ as }) => as)).toContain('Kita Uferwiese')
		expect(listCast(stage, playId).map(({ as }) => as)).not.toContain('Kita-Verbund')
	})

	it('[CAST2] keeps no names once the play is over, and who sat together by ids', () => {
		const stage = hall()
		begin(stage, start)
		endPlay(stage, start + 90 * minute)
		expect(JSON.stringify(stage.getMap('cast').toJSON())).not.toMatch(/Katrin|Vogtland/)
		const last = lastPlay(stage)
		expect(last?.play).toBe(playId)
		expect([...(last?.groups.get('acting') ?? [])].sort()).toEqual(['henrike', 'ines', 'katrin'])
		expect([...(last?.groups.get('observing') ?? [])].sort()).toEqual(['olaf', 'uta'])
		cast(stage, { ...parts.kita, play: 'naechstes' }, { participant: 'neu' })
		expect(lastPlay(stage)?.play).toBe(playId)
	})

	it('[CAST2] goes when another play begins', () => {
		const stage = hall()
		begin(stage, start)
		beginPlay(stage, { id: 'anderes', title: 'Tom', minutes: 0 }, start)
		expect(stage.getMap('cast').size).toBe(0)
		expect(playOf(stage)?.title).toBe('Tom')
	})

	it('[CAST1] reads what nobody could have written as nothing', () => {
		const stage = hall()
		begin(stage, start)
		stage.getMap('cast').set('mallory', { play: playId, part: 'x', group: 'directing' })
		stage.getMap('cast').set('eve', 7)
		expect(partOf(stage, 'mallory')).toBeUndefined()
		expect(listCast(stage)).toHaveLength(6)
		castPerson(stage, {
			...parts.kita,
			participant: 'long',
			name: 'x'.repeat(5_000),
			organisation: '',
			hasDevice: true,
		})
		expect(partOf(stage, 'long')?.name).toHaveLength(80)
	})
})

describe('a play', () => {
	it('[PLAYING1] shows each device its own part, the scene and who plays in it', () => {
		const stage = hall()
		begin(stage, start)
		beginSceneOf(stage, scenes.kita, start + minute)
		const ines = told(stage, 'ines')?.playing
		expect(ines?.own).toMatchObject({ group: 'acting', as: 'Kita-Verbund', isOn: true, isPerson: false })
		expect(ines?.scene).toMatchObject({ number: 2, of: 2, place: 'Kita-Verbund' })
		expect(ines?.scene?.players).toEqual([
			{ name: 'Katrin Bohlen', as: 'Mareike Sandvoss' },
			{ name: 'Ines Vogtland', as: 'Kita-Verbund' },
		])
		expect(told(stage, 'katrin')?.playing?.own).toMatchObject({ isPerson: true, isOn: true })
		expect(told(stage, 'henrike')?.playing?.own).toMatchObject({ as: 'Jobcenter', isOn: false })
		expect(told(stage, 'petra')?.playing?.own?.group).toBe('advising')
		expect(told(stage, 'late')?.playing).toMatchObject({ canObserve: true })
		expect(told(stage, 'late')?.playing?.own).toBeUndefined()
	})

	it('[PLAYING1] is the same on a phone as in the document', () => {
		const stage = hall()
		begin(stage, start)
		beginSceneOf(stage, scenes.jobcenter, start + minute)
		askAdvice(stage, 'henrike', start + 2 * minute)
		for (const who of ['katrin', 'henrike', 'petra', 'olaf', 'late']) {
			const { participants: _told, ...phone } = told(stage, who) ?? {}
			expect(phone).toMatchObject(
				JSON.parse(JSON.stringify(readNowFor(stage, who).playing ? { playing: readNowFor(stage, who).playing } : {})),
			)
		}
	})

	it('[PLAYING2] has a clock for all of it and one for the scene; both can rest', () => {
		const stage = hall()
		begin(stage, start)
		beginSceneOf(stage, scenes.jobcenter, start + minute)
		expect(told(stage, 'olaf')?.timer).toMatchObject({ is: 'running', ends: start + 11 * minute })
		expect(told(stage, 'olaf')?.playing?.clock).toMatchObject({ is: 'running', ends: start + 90 * minute })
		pausePlay(stage, start + 3 * minute)
		expect(sceneOf(stage)?.timer).toMatchObject({ is: 'paused', left: 8 * minute })
		resumePlay(stage, start + 5 * minute)
		expect(playOf(stage)?.timer).toMatchObject({ is: 'running', ends: start + 92 * minute })
		extendScene(stage, 2, start + 5 * minute)
		expect(sceneOf(stage)?.timer).toMatchObject({ ends: start + 15 * minute })
	})

	it('[PLAYING3] asks the observers, and nobody else, while a scene is played and after it', () => {
		const stage = hall()
		begin(stage, start)
		const round = beginSceneOf(stage, scenes.jobcenter, start, seededRandom(1))
		expect(told(stage, 'olaf')?.round).toMatchObject({ id: round, givers: { play: playId, group: 'observing' } })
		expect(told(stage, 'olaf')?.step).toMatchObject({ phone: 'contribute', question: 'Szene 1 · Jobcenter' })
		expect(findRound(stage, round)?.settings).toMatchObject({ hidden: true, attribution: 'anonymous' })
		for (const who of ['katrin', 'henrike', 'petra', 'late']) {
			expect(told(stage, who)?.round).toBeUndefined()
			expect(told(stage, who)?.step?.phone).toBe('question')
		}
		endScene(stage, start + 12 * minute)
		expect(told(stage, 'olaf')).toMatchObject({ playing: { phase: 'feedback' }, step: { phone: 'contribute' } })
		expect(told(stage, 'olaf')?.timer).toMatchObject({ ends: start + 14 * minute })
		closeFeedback(stage)
		expect(told(stage, 'olaf')).toMatchObject({ playing: { phase: 'between' }, step: { phone: 'question' } })
		openFeedback(stage, start + 15 * minute)
		expect(told(stage, 'olaf')).toMatchObject({ playing: { phase: 'feedback' } })
		reportRound(stage, round, { state: 'revealed', contributions: 3 })
		expect(told(stage, 'katrin')?.round?.state).toBe('revealed')
		expect(told(stage, 'olaf')?.step?.phone).toBe('question')
	})

	it('[PLAYING3] keeps a round per scene; played again, a scene goes on with its own', () => {
		const stage = hall()
		begin(stage, start)
		const first = beginSceneOf(stage, scenes.jobcenter, start, seededRandom(1))
		const second = beginSceneOf(stage, scenes.kita, start + minute, seededRandom(2))
		expect(second).not.toBe(first)
		expect(beginSceneOf(stage, { ...scenes.jobcenter, round: first }, start + 2 * minute)).toBe(first)
		expect(sceneOf(stage)?.round).toBe(first)
	})

	it('[PLAYING3] lets those give who watched last, also when the play is over', () => {
		const stage = hall()
		begin(stage, start)
		const givers = { play: playId, group: 'observing' } as const
		expect(['olaf', 'katrin', 'petra', 'late'].map((who) => mayGive(stage, givers, who))).toEqual([
			true,
			false,
			false,
			false,
		])
		endPlay(stage, start + 90 * minute)
		expect(mayGive(stage, givers, 'olaf')).toBe(true)
		expect(mayGive(stage, { play: '', group: 'observing' }, 'olaf')).toBe(false)
	})

	it('[PLAYING4] shows the advisers, and nobody else, who asks for advice; who plays nothing cannot ask', () => {
		const stage = hall()
		begin(stage, start)
		beginSceneOf(stage, scenes.kita, start)
		askAdvice(stage, 'ines', start + minute)
		expect(askAdvice(stage, 'olaf', start)).toBeUndefined()
		expect(askAdvice(stage, 'late', start)).toBeUndefined()
		expect(told(stage, 'petra')?.playing?.advice).toEqual([
			{ part: 'kita', name: 'Ines Vogtland', as: 'Kita-Verbund', at: start + minute, isComing: false },
		])
		expect(told(stage, 'ines')?.playing?.own?.advice).toBe('asked')
		for (const who of ['katrin', 'olaf', 'late']) expect(told(stage, who)?.playing?.advice).toEqual([])
		answerAdvice(stage, 'kita', 'petra')
		expect(told(stage, 'ines')?.playing?.own?.advice).toBe('coming')
	})

	it('[PLAYING4] says who comes, to who asked and to the advisers: the first one, as long as they advise', () => {
		const stage = hall()
		cast(stage, parts.advice, { participant: 'anke', name: 'Anke Reuter', organisation: 'Jugendamt' })
		begin(stage, start)
		beginSceneOf(stage, scenes.kita, start)
		askAdvice(stage, 'ines', start + minute)
		expect(advisersFor(stage, 'kita').map(({ participant }) => participant)).toEqual(['anke', 'petra'])
		answerAdvice(stage, 'kita', 'anke')
		answerAdvice(stage, 'kita', 'petra')
		const anke = { name: 'Anke Reuter', as: 'Jugendamt' }
		expect(told(stage, 'ines')?.playing?.own?.adviser).toEqual(anke)
		for (const who of ['petra', 'anke']) expect(told(stage, who)?.playing?.advice).toMatchObject([{ adviser: anke }])
		expect(told(stage, 'olaf')?.playing?.advice).toEqual([])
		cast(stage, parts.watching, { participant: 'anke', name: 'Anke Reuter' })
		expect(told(stage, 'ines')?.playing?.own).toMatchObject({ advice: 'coming' })
		expect(told(stage, 'ines')?.playing?.own?.adviser).toBeUndefined()
	})

	it('[PLAYING4] proposes first who advises for the organisation that asks, and last who is with somebody else', () => {
		const stage = hall()
		const kita = { ...parts.advice, part: 'kita-beraten', role: parts.kita.role, as: 'Kita-Verbund' }
		cast(stage, kita, { participant: 'zoe', name: 'Zoe' })
		cast(stage, parts.advice, { participant: 'anke', name: 'Anke' })
		begin(stage, start)
		beginSceneOf(stage, scenes.kita, start)
		askAdvice(stage, 'katrin', start)
		answerAdvice(stage, 'mareike', 'anke')
		askAdvice(stage, 'ines', start)
		expect(advisersFor(stage, 'kita').map(({ name }) => name)).toEqual(['Zoe', 'Petra Niehus', 'Anke'])
	})

	it('[PLAYING1] says of a role card only to who has the part that there is one', () => {
		const stage = hall()
		begin(stage, start)
		notePrivateSide(stage, parts.mareike, start)
		expect(told(stage, 'katrin')?.playing?.own?.card).toBe(start)
		expect(told(stage, 'ines')?.playing?.own?.card).toBeUndefined()
		endPlay(stage, start + 90 * minute)
		begin(stage, start + minute)
		cast(stage, parts.mareike, { participant: 'uta' })
		expect(told(stage, 'uta')?.playing?.own?.card).toBe(start)
	})

	it('[PLAYING1] gives way to small groups', () => {
		const stage = hall()
		begin(stage, start)
		const groups = [{ room: 'group-1', name: '', boards: ['page:1'] }] as const
		const seats = [{ participant: 'katrin', room: 'group-1', name: '', organisation: '', hasDevice: true }] as const
		beginSitting(stage, { id: 's1', question: 'Das Spiel', isClosed: true, groups, seats }, start)
		expect(audienceFor(stage, 'katrin')).toBe('group-1')
		expect(told(stage, 'katrin')?.playing).toBeUndefined()
		expect(told(stage, 'olaf')?.playing).toBeUndefined()
	})

	it('[PLAYING1] never mixes the scene of one play with another', () => {
		const stage = hall()
		begin(stage, start)
		beginSceneOf(stage, scenes.kita, start)
		const other = new Y.Doc()
		Y.applyUpdate(other, Y.encodeStateAsUpdate(stage))
		beginPlay(other, { id: 'anderes', title: 'Tom', minutes: 0 }, start)
		restateScene(stage, { text: 'Frei wird erst im August.' })
		Y.applyUpdate(other, Y.encodeStateAsUpdate(stage))
		Y.applyUpdate(stage, Y.encodeStateAsUpdate(other))
		for (const doc of [stage, other]) expect(sceneOf(doc)?.play ?? playOf(doc)?.id).toBe(playOf(doc)?.id)
	})
})

describe('a play and the agenda', () => {
	/** Reading the case, playing, a break. */
	function evening(stage: Y.Doc): string[] {
		const drafts = [{ title: 'Den Fall lesen' }, { title: 'Szenen spielen', conducts: 'play' as const, minutes: 75 }]
		return addSteps(stage, [...drafts, { title: 'Pause' }], { random: seededRandom(5) })
	}

	it('[PLAYING5] begins with the step in which it is played, stays with those before it, and ends with any behind it', () => {
		const stage = hall()
		const [reading = '', playing = '', pause = ''] = evening(stage)
		expect(isInAgenda(stage)).toBe(true)
		startStep(stage, reading, start)
		expect(playAtStep(stage)).toBe('stays')
		startStep(stage, playing, start)
		expect(playAtStep(stage)).toBe('begins')
		begin(stage, start)
		expect(playAtStep(stage)).toBe('stays')
		startStep(stage, reading, start)
		expect(playAtStep(stage)).toBe('stays')
		startStep(stage, pause, start)
		expect(playAtStep(stage)).toBe('ends')
		endSteps(stage, start)
		expect(playAtStep(stage)).toBe('ends')
		endPlay(stage, start)
		expect(playAtStep(stage)).toBe('stays')
	})

	it('[PLAYING5] an agenda that conducts no play leaves it as it is', () => {
		const stage = hall()
		const [step = ''] = addSteps(stage, [{ title: 'Ankommen' }])
		begin(stage, start)
		startStep(stage, step, start)
		expect([isInAgenda(stage), playAtStep(stage)]).toEqual([false, 'stays'])
	})

	it('[PLAYING2] in its step there is one clock: that of the step is that of the play, and both rest together', () => {
		const stage = hall()
		const [, playing = ''] = evening(stage)
		startStep(stage, playing, start)
		begin(stage, start)
		expect(playOf(stage)?.timer).toEqual(readNow(stage).timer)
		expect(readNowFor(stage, 'olaf').timer).toMatchObject({ is: 'running', ends: start + 75 * minute })
		beginSceneOf(stage, scenes.jobcenter, start + minute)
		expect(readNowFor(stage, 'olaf').timer).toMatchObject({ is: 'running', ends: start + 11 * minute })
		pausePlay(stage, start + 5 * minute)
		expect(readNow(stage).timer).toMatchObject({ is: 'paused', left: 70 * minute })
		expect(sceneOf(stage)?.timer.is).toBe('paused')
		resumePlay(stage, start + 7 * minute)
		expect(playOf(stage)?.timer).toMatchObject({ is: 'running', ends: start + 77 * minute })
	})

	it('[PLAYING6] whoever looks at a step before it comes back to the same scene, and its clocks have gone on', () => {
		const stage = hall()
		const [reading = '', playing = ''] = evening(stage)
		startStep(stage, playing, start)
		begin(stage, start)
		const round = beginSceneOf(stage, scenes.jobcenter, start + minute)
		startStep(stage, reading, start + 4 * minute)
		startStep(stage, playing, start + 6 * minute)
		expect(readNow(stage).timer).toMatchObject({ is: 'running', ends: start + 75 * minute })
		expect(sceneOf(stage)).toMatchObject({ id: 'szene1', round, timer: { ends: start + 11 * minute } })
		expect(playAtStep(stage)).toBe('stays')
		// Whoever begins the step that runs once more changes nothing either.
		startStep(stage, playing, start + 7 * minute)
		expect(readNow(stage).timer).toMatchObject({ ends: start + 75 * minute })
		pausePlay(stage, start + 10 * minute)
		startStep(stage, reading, start + 10 * minute)
		startStep(stage, playing, start + 20 * minute)
		expect(readNow(stage).timer).toMatchObject({ is: 'paused', left: 65 * minute })
	})

	it('[PLAYING6] whoever was behind it already goes on in the scene in which the play ended, with the time that was left', () => {
		const stage = hall()
		const [, playing = '', pause = ''] = evening(stage)
		startStep(stage, playing, start)
		begin(stage, start)
		const round = beginSceneOf(stage, scenes.kita, start + minute)
		startStep(stage, pause, start + 4 * minute)
		endPlay(stage, start + 4 * minute)
		expect(sceneOf(stage)).toBeUndefined()
		startStep(stage, playing, start + 24 * minute)
		expect([playAtStep(stage), goesOn(stage, playing)]).toEqual(['begins', true])
		const draft = { id: playId, title: 'Mareike Sandvoss', minutes: 90 }
		beginPlay(stage, { ...draft, goesOn: true }, start + 24 * minute)
		expect(readNow(stage).timer).toMatchObject({ is: 'running', ends: start + 95 * minute })
		expect(sceneOf(stage)).toMatchObject({ id: 'szene2', round, at: start + 21 * minute })
		expect(told(stage, 'olaf')).toMatchObject({ timer: { ends: start + 31 * minute }, playing: { phase: 'scene' } })
	})

	it('[PLAYING6] an agenda that was opened again, and another play, begin anew', () => {
		const stage = hall()
		const [, playing = '', pause = ''] = evening(stage)
		startStep(stage, playing, start)
		begin(stage, start)
		beginSceneOf(stage, scenes.kita, start)
		startStep(stage, pause, start + minute)
		endPlay(stage, start + minute)
		rewindSteps(stage, start + 2 * minute)
		startStep(stage, playing, start + 3 * minute)
		expect(goesOn(stage, playing)).toBe(false)
		expect(readNow(stage).timer).toMatchObject({ ends: start + 78 * minute })
		begin(stage, start + 3 * minute)
		expect(sceneOf(stage)).toBeUndefined()
		beginPlay(stage, { id: 'anderes', title: 'Tom', minutes: 0, goesOn: true }, start)
		expect(sceneOf(stage)).toBeUndefined()
	})
})
