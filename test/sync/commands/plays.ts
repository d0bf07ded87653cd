import {
	addPart,
	addScene,
	changePart,
	changePlay,
	changeScene,
	createPlay,
	keepDebriefGroups,
	listPlays,
	movePart,
	moveScene,
	partText,
	personRole,
	playGroupIds,
	readPlay,
	removePart,
	removeScene,
	sceneText,
} from '../../../shared/blocks/scenes/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { scenesToChain } from '../../../shared/playing/scenesToChain.ts'
import { listActors, listCases } from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { typed } from '../../helpers/writing.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const words = ['Sie fragt nach einem Platz', 'Rückruf', 'niemand da', 'Leitung']

/** A play, founded if there is none. */
function somePlay({ doc }: BoardPerson, random: Random): string {
	return pick(listPlays(doc), random)?.id ?? createPlay(doc, { method: 'simulation-game' }, random)
}

const someScene = (person: BoardPerson, play: string, random: Random) =>
	pick(readPlay(person.doc, play)?.scenes ?? [], random)?.id
const somePart = (person: BoardPerson, play: string, random: Random) =>
	pick(readPlay(person.doc, play)?.parts ?? [], random)?.id
const someActor = ({ doc }: BoardPerson, random: Random) => pick(listActors(doc), random)?.id

export const playCommands: readonly Command[] = [
	{
		name: 'insert a scene',
		weight: 3,
		run(person, random) {
			const play = somePlay(person, random)
			const lane = someActor(person, random)
			const said = { text: pick(words, random) ?? '', minutes: 10, ...(lane !== undefined && { lane }) }
			addScene(person.doc, play, said, { before: someScene(person, play, random), random })
		},
	},
	{
		name: 'write in a scene',
		weight: 4,
		run(person, random) {
			const play = somePlay(person, random)
			const text = sceneText(person.doc, play, someScene(person, play, random) ?? '')
			if (!text) return
			const at = Math.floor(random() * (text.length + 1))
			const before = text.toString()
			typed(
				person.doc,
				text,
				textFields.sceneText,
				`${before.slice(0, at)}${pick(words, random)}${before.slice(at)}`,
				at,
			)
		},
	},
	{
		name: 'say more of a scene',
		weight: 3,
		run(person, random) {
			const play = somePlay(person, random)
			const scene = someScene(person, play, random) ?? ''
			const patch = pick(
				[
					{ lane: someActor(person, random) },
					{ phase: pick(['access', 'planning', undefined], random) },
					{ minutes: Math.floor(random() * 20) },
					{ played: Math.floor(random() * 20) },
					{ round: pick(['one', 'two', undefined], random) },
				],
				random,
			)
			changeScene(person.doc, play, scene, patch ?? {})
		},
	},
	{
		name: 'move or remove a scene',
		weight: 2,
		run(person, random) {
			const play = somePlay(person, random)
			const scene = someScene(person, play, random) ?? ''
			if (random() < 0.4) removeScene(person.doc, play, scene, maybeTrashed(random))
			else moveScene(person.doc, play, scene, someScene(person, play, random))
		},
	},
	{
		name: 'add a part',
		weight: 2,
		run(person, random) {
			const play = somePlay(person, random)
			const role = random() < 0.2 ? personRole : someActor(person, random)
			const group = pick(playGroupIds, random) ?? 'acting'
			const said = { group, title: pick(words, random) ?? '', ...(role !== undefined && { role }) }
			addPart(person.doc, play, said, { before: somePart(person, play, random), random })
		},
	},
	{
		name: 'change, move or remove a part',
		weight: 3,
		run(person, random) {
			const play = somePlay(person, random)
			const part = somePart(person, play, random) ?? ''
			if (random() < 0.25) removePart(person.doc, play, part, maybeTrashed(random))
			else if (random() < 0.4) movePart(person.doc, play, part, somePart(person, play, random))
			else if (random() < 0.5) changePart(person.doc, play, part, { group: pick(playGroupIds, random) })
			else changePart(person.doc, play, part, { role: someActor(person, random) })
		},
	},
	{
		name: 'call a part something',
		weight: 1,
		run(person, random) {
			const play = somePlay(person, random)
			const text = partText(person.doc, play, somePart(person, play, random) ?? '')
			if (text) typed(person.doc, text, textFields.partTitle, `${pick(words, random)}${text.toString()}`, 0)
		},
	},
	{
		name: 'take the scenes over as a chain',
		weight: 1,
		run(person, random) {
			scenesToChain(person.doc, somePlay(person, random), { locale: 'de' }, random)
		},
	},
	{
		name: 'say what is played, and that it is over',
		weight: 2,
		run(person, random) {
			const play = somePlay(person, random)
			if (random() < 0.3) {
				const group = { acting: Math.floor(random() * 5), advising: 2, observing: 0, others: 0 }
				keepDebriefGroups(person.doc, play, [group])
			} else if (random() < 0.5) changePlay(person.doc, play, { case: pick(listCases(person.doc), random)?.id })
			else changePlay(person.doc, play, { ended: random() < 0.6 ? 1_800_000_000_000 : undefined })
		},
	},
]
