import type * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import { findActor, findCase, isNamed, listActors, wordKey } from '../../registry/index.ts'
import type { PlayGroup } from '../../rounds/playGroups.ts'
import { mostKept } from './feedback.ts'
import { playGroupIds } from './part.ts'
import { addPart } from './partCommands.ts'
import { mostDebriefGroups, readPlay, usualMinutes } from './play.ts'
import { changePlay, createPlay, keepDebriefGroups } from './playCommands.ts'
import { saidOf } from './said.ts'
import { addScene } from './sceneCommands.ts'
import { personRole } from './stored.ts'

const count = z.number().int().min(0)
const debriefGroup = z.object({ acting: count, advising: count, observing: count, others: count })

/**
 * A play in a data file: its case, its parts and scenes in their order, and what observers said of each. Who is active comes along, since
 * it is asked who is missing. Phases and chains do not travel: they are those of another block. Nor does
 * what the moderation noted, not even out of a file of before: a file is given to everybody.
 */
const playData = z.object({
	case: z.string().optional(),
	minutes: z.number(),
	ended: z.number().optional(),
	debrief: z.array(debriefGroup).max(mostDebriefGroups).optional(),
	actors: z.array(z.string()).max(2000),
	parts: z
		.array(
			z.object({
				group: z.enum(playGroupIds as [PlayGroup, ...PlayGroup[]]),
				/** `person`, or what the file calls an actor */
				role: z.string().optional(),
				title: z.string(),
			}),
		)
		.max(500),
	scenes: z
		.array(
			z.object({
				lane: z.string().optional(),
				text: z.string(),
				minutes: z.number(),
				played: z.number().optional(),
				/** whether observers were asked */
				asked: z.literal(true).optional(),
				feedback: z
					.array(z.object({ question: z.string().optional(), text: z.string() }))
					.max(mostKept)
					.optional(),
			}),
		)
		.max(250),
})

export function writePlay(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const play = readPlay(doc, id)
	if (!play) return {}
	const known = (actor: string | undefined) => (actor !== undefined && findActor(doc, actor) ? actor : undefined)
	const active = listActors(doc)
		.filter((actor) => isNamed(actor) && actor.involvement === 'active')
		.sort((a, b) => (wordKey(a.name) < wordKey(b.name) ? -1 : 1))
	const said = saidOf(doc, play.scenes)
	return {
		...(play.case !== undefined && findCase(doc, play.case) && { case: nameOf('cases', play.case) }),
		minutes: play.minutes,
		...(play.ended !== undefined && { ended: play.ended }),
		...(play.debrief.length > 0 && { debrief: play.debrief.map((group) => ({ ...group })) }),
		parts: play.parts.map(({ group, role, title }) => {
			const actor = known(role)
			return {
				group,
				...(role === personRole ? { role } : actor !== undefined && { role: nameOf('actors', actor) }),
				title,
			}
		}),
		scenes: play.scenes.map(({ id: scene, lane, text, minutes, played, round }) => {
			const actor = known(lane)
			const feedback = (said.get(scene) ?? []).slice(0, mostKept)
			return {
				...(actor !== undefined && { lane: nameOf('actors', actor) }),
				...{ text, minutes },
				...(played !== undefined && { played }),
				...(round !== undefined && { asked: true }),
				...(feedback.length > 0 && {
					feedback: feedback.map(({ question, text: words }) => ({ ...(question && { question }), text: words })),
				}),
			}
		}),
		actors: active.map((actor) => nameOf('actors', actor.id)),
	}
}

export function readPlayData(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = playData.safeParse(data)
	if (!checked.success) return undefined
	const { case: about, minutes, ended, debrief = [], actors, parts, scenes } = checked.data
	return (doc, method, { idOf, random }) => {
		for (const name of actors) idOf('actors', name)
		const known = idOf('cases', about)
		const play = createPlay(doc, { method, ...(known !== undefined && { case: known }) }, random)
		changePlay(doc, play, { ...(minutes !== usualMinutes && { minutes }), ...(ended !== undefined && { ended }) })
		keepDebriefGroups(doc, play, debrief)
		for (const { group, role, title } of parts) {
			const actor = role === personRole ? role : idOf('actors', role)
			addPart(doc, play, { group, title, ...(actor !== undefined && { role: actor }) }, { random })
		}
		for (const { lane, feedback = [], played, asked, ...scene } of scenes) {
			const actor = idOf('actors', lane)
			const said = {
				...scene,
				...(actor !== undefined && { lane: actor }),
				...(played !== undefined && { played }),
				feedback,
				// A round of its own: cards that lie here already were not laid for this scene.
				...(asked && { round: newId(random) }),
			}
			addScene(doc, play, said, { random })
		}
		return play
	}
}
