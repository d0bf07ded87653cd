import type * as Y from 'yjs'
import {
	addPart,
	addScene,
	changePlay,
	createPlay,
	keepDebriefGroups,
	personRole,
} from '../../../blocks/scenes/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import type { Term } from '../../../registry/index.ts'
import { enterSampleActors, enterSampleCases, sampleRounds } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { debrief, ended, parts, scenes } from './story.ts'

/**
 * Tells of a game that was played in the invented town, with what the observers said of its scenes. Not everything went as it
 * should: some were not invited, the last scene found no echo, and nobody has agreed what comes of it. Gives the play's id.
 */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const town = enterSampleActors(doc, locale, random)
	const [about] = enterSampleCases(doc, locale, random)
	const play = createPlay(doc, { method: id, ...(about !== undefined && { case: about }) }, random)
	for (const { group, role, title } of parts) {
		const played = role === undefined || role === personRole ? role : town[role]
		const said = { group, title: title?.[locale] ?? '', ...(played !== undefined && { role: played }) }
		addPart(doc, play, said, { random })
	}
	for (const [i, { lane, text, minutes, played, feedback }] of scenes.entries()) {
		const round = sampleRounds[i]
		const said = {
			...{ lane: town[lane], text: text[locale], minutes, played },
			feedback: feedback.map(([question, words]) => ({ question, text: words[locale] })),
			...(round !== undefined && { round }),
		}
		addScene(doc, play, said, { random })
	}
	changePlay(doc, play, { ended })
	keepDebriefGroups(doc, play, debrief)
	return play
})
