import type * as Y from 'yjs'
import {
	type DebriefGroup,
	hasBegun,
	type Play,
	peopleIn,
	playGroupIds,
	playGroups,
	readPlay,
	saidOf,
	sceneElement,
} from '../../blocks/scenes/index.ts'
import type { Finding } from '../../findings/index.ts'
import { findActor, isNamed, listActors, listTasks, type Task, type Term } from '../../registry/index.ts'
import { id as method } from './head.ts'
import type { rules } from './rules.ts'

type Said = Omit<Finding, 'rule'> & { readonly rule: keyof typeof rules }

/** Everything that can be found in a play, the weightiest first. */
export function analyse(doc: Y.Doc, id: string): Finding[] {
	const play = readPlay(doc, id)
	if (!play) return []
	return [...noTransfer(doc, play), ...absent(doc, play), ...sameGroups(play), ...silent(doc, play)]
}

function absent(doc: Y.Doc, { parts }: Play): Said[] {
	const active = listActors(doc).filter((actor) => isNamed(actor) && actor.involvement === 'active')
	const there = new Set(parts.flatMap(({ group, role }) => (group === 'observing' ? [] : (role ?? []))))
	if (![...there].some((role) => findActor(doc, role))) return []
	return active
		.filter(({ id }) => !there.has(id))
		.map(({ id, name }) => ({
			...{ key: `absent/${id}`, rule: 'absent', sign: 'missing', tone: 'care', elements: [] },
			title: { de: `Ohne Rolle im Spiel: ${name}`, en: `Without a part in the game: ${name}` },
			sentence: {
				de: `${name} ist aktiv, gehört aber weder zu den Fallbeteiligten noch zu den Beratenden: Diese Sicht fehlt im Spiel.`,
				en: `${name} is active but neither among the acting nor among the advising: this view is missing in the game.`,
			},
			task: { de: `Klären, wer für ${name} mitspielt oder berät`, en: `Settle who acts or advises for ${name}` },
		}))
}

function silent(doc: Y.Doc, { scenes, ended }: Play): Said[] {
	const said = saidOf(doc, scenes)
	const isSilent = (id: string) => (said.get(id)?.length ?? 0) === 0
	const lastBegun = scenes.findLastIndex((scene) => hasBegun(scene) || !isSilent(scene.id))
	return scenes.flatMap((scene, i): Said[] => {
		// Nobody observes what is not played.
		if (!hasBegun(scene) || !isSilent(scene.id) || (ended === undefined && i >= lastBegun)) return []
		const where = scene.lane === undefined ? undefined : findActor(doc, scene.lane)?.name.trim()
		const at: Term = where ? { de: `: ${where}`, en: `: ${where}` } : { de: '', en: '' }
		return [
			{
				...{ key: `silent/${scene.id}`, rule: 'silent', sign: 'open', tone: 'plain' },
				elements: [sceneElement(scene.id)],
				title: {
					de: `Szene ${i + 1} ohne Rückmeldung${at.de}`,
					en: `Scene ${i + 1} without feedback${at.en}`,
				},
				sentence: {
					de: `Zu Szene ${i + 1} haben die Beobachtenden nichts geschrieben: Fragen Sie in der Auswertung danach.`,
					en: `The observers wrote nothing on scene ${i + 1}: ask about it in the debriefing.`,
				},
			},
		]
	})
}

/** A group of the debriefing is a play group if all of these sit in it, and nobody else. */
function sameGroups({ debrief }: Play): Said[] {
	const all = (group: keyof DebriefGroup) => debrief.reduce((sum, each) => sum + each[group], 0)
	return debrief.flatMap((group, i) =>
		playGroupIds
			.filter((each) => group[each] > 0 && group[each] === peopleIn(group) && group[each] === all(each))
			.map((each): Said => {
				const name = playGroups[each]
				return {
					...{ key: `sameGroups/${i + 1}/${each}`, rule: 'sameGroups', sign: 'group', tone: 'care', elements: [] },
					title: {
						de: `Gruppe ${i + 1} der Auswertung ist die Spielgruppe „${name.de}“`,
						en: `Group ${i + 1} of the debriefing is the play group “${name.en}”`,
					},
					sentence: {
						de: `In Gruppe ${i + 1} sitzen genau die ${group[each]} Personen der Spielgruppe „${name.de}“: Sie sprechen noch einmal unter sich.`,
						en: `Exactly the ${group[each]} people of the play group “${name.en}” sit in group ${i + 1}: they talk among themselves once more.`,
					},
					task: {
						de: 'Die Gruppen der Auswertung neu losen, quer zu den Spielgruppen',
						en: 'Draw the groups of the debriefing anew, across the play groups',
					},
				}
			}),
	)
}

function noTransfer(doc: Y.Doc, { id, ended }: Play): Said[] {
	if (ended === undefined || listTasks(doc).some((task) => isAgreedIn(id, task))) return []
	return [
		{
			...{ key: 'noTransfer', rule: 'noTransfer', sign: 'gap', tone: 'bad', elements: [] },
			title: { de: 'Beendet ohne Maßnahme', en: 'Over without a task' },
			sentence: {
				de: 'Das Spiel ist zu Ende, und niemand hat vereinbart, was daraus in der Praxis folgt.',
				en: 'The game is over, and nobody has agreed what follows from it in the real work.',
			},
			task: {
				de: 'Vereinbaren, wer nach dem Planspiel was bis wann tut',
				en: 'Agree who does what by when after the simulation game',
			},
		},
	]
}

/** Whether a task may have come of this play: it was noted there, or says nothing of where it comes from and what it is for. */
function isAgreedIn(play: string, { origin, goals = [] }: Task): boolean {
	if (!origin) return goals.length === 0
	const { place, found } = origin
	return origin.method === method && found === undefined && (place === undefined || place.id === play)
}
