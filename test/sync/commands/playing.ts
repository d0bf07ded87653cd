import type * as Y from 'yjs'
import { personRole } from '../../../shared/blocks/scenes/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import * as playing from '../../../shared/playing/index.ts'
import { type DocumentCommand, pick } from './command.ts'

const people = ['p-meral', 'p-tom', 'p-anja', 'p-katrin']
const plays = ['play1', 'play2']
const parts: readonly Omit<playing.CastPart, 'play'>[] = [
	{ part: 'part1', group: 'acting', role: personRole, as: 'Mareike Sandvoss' },
	{ part: 'part2', group: 'acting', role: 'jobcenter', as: 'Jobcenter' },
	{ part: 'part3', group: 'advising', role: '', as: '' },
	{ part: 'part4', group: 'observing', role: '', as: '' },
]
const places = [
	{ actor: 'jobcenter', place: 'Jobcenter' },
	{ actor: 'kita', place: 'Kita-Verbund' },
]

const somePlay = (random: Random) => pick(plays, random) ?? ''
const somePart = (random: Random) =>
	({ play: somePlay(random), ...(pick(parts, random) ?? parts[0]) }) as playing.CastPart
const asking = (stage: Y.Doc, random: Random) => pick(playing.listAsking(stage), random)?.part ?? 'part2'

/** What the moderation does with a Planspiel. */
export const playingCommands: readonly DocumentCommand[] = [
	{
		name: 'give somebody a part',
		weight: 1.5,
		run: (stage, random) =>
			playing.castPerson(stage, {
				...somePart(random),
				participant: pick(people, random) ?? '',
				name: 'Meral',
				organisation: 'Jobcenter',
				hasDevice: random() < 0.8,
			}),
	},
	{
		name: 'take a part back',
		weight: 0.3,
		run: (stage, random) => playing.uncast(stage, pick(people, random) ?? ''),
	},
	{
		name: 'say anew what a part is called',
		weight: 0.2,
		run: (stage, random) => playing.restateCast(stage, [somePart(random)]),
	},
	{
		name: 'begin a play',
		weight: 0.6,
		run(stage, random, now) {
			const observers = random() < 0.5 ? { part: 'part4', as: '' } : undefined
			playing.beginPlay(stage, { id: somePlay(random), title: 'Mareike Sandvoss', minutes: 90, observers }, now)
		},
	},
	{
		name: 'begin a scene',
		weight: 1,
		run(stage, random, now) {
			const scene = { id: `scene${Math.floor(random() * 3)}`, number: 1, of: 3, text: 'Sie fragt.', minutes: 10 }
			playing.beginScene(stage, { ...scene, ...(pick(places, random) ?? { actor: '', place: '' }) }, 'de', now, random)
		},
	},
	{
		name: 'say what happens in a scene',
		weight: 0.3,
		run: (stage) => playing.restateScene(stage, { text: 'Frei wird erst im August.', of: 4 }),
	},
	{ name: 'end a scene', weight: 0.8, run: (stage, _, now) => playing.endScene(stage, now) },
	{ name: 'ask observers no more', weight: 0.4, run: (stage) => playing.closeFeedback(stage) },
	{ name: 'ask observers again', weight: 0.3, run: (stage, _, now) => playing.openFeedback(stage, now) },
	{ name: 'pause a play', weight: 0.2, run: (stage, _, now) => playing.pausePlay(stage, now) },
	{ name: 'let a play go on', weight: 0.2, run: (stage, _, now) => playing.resumePlay(stage, now) },
	{ name: 'give a scene more time', weight: 0.8, run: (stage, _, now) => playing.extendScene(stage, 2, now) },
	{ name: 'end a play', weight: 0.3, run: (stage, _, now) => playing.endPlay(stage, now) },
]

/** What the server writes about it. */
export const playingReports: readonly DocumentCommand[] = [
	{
		name: 'ask the advisers',
		weight: 0.5,
		run: (stage, random, now) => void playing.askAdvice(stage, pick(people, random) ?? '', now),
	},
	{
		name: 'go and advise',
		weight: 0.3,
		run: (stage, random) => playing.answerAdvice(stage, asking(stage, random), pick(people, random)),
	},
	{
		name: 'need no advice',
		weight: 0.3,
		run: (stage, random) => playing.endAdvice(stage, asking(stage, random)),
	},
	{
		name: 'note that a role card has a private side',
		weight: 0.3,
		run: (stage, random, now) => playing.notePrivateSide(stage, somePart(random), random() < 0.8 ? now + 1 : undefined),
	},
]
