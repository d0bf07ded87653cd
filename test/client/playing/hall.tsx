import { act } from 'react'
import type { StepDraft } from '../../../shared/agenda/index.ts'
import { addPart, addScene, createPlay, personRole, readPlay } from '../../../shared/blocks/scenes/index.ts'
import { askAdvice, castPerson } from '../../../shared/playing/index.ts'
import { addActors, addCase } from '../../../shared/registry/index.ts'
import type { PlayGroup } from '../../../shared/rounds/playGroups.ts'
import { openPult } from '../console/pult.tsx'

const steps: readonly StepDraft[] = [
	{ title: 'Rollen verteilen', minutes: 10, conducts: 'cast' },
	{ title: 'Den Fall lesen', minutes: 5 },
	{ title: 'Szenen spielen', minutes: 75, conducts: 'play' },
	{ title: 'Pause', minutes: 15 },
]

/** A hall in which the way of Mareike Sandvoss is played, in two scenes, and the console of its moderation. */
export async function openHall(agenda: readonly StepDraft[] = steps) {
	const pult = await openPult(agenda)
	const { plenum, stage } = pult
	let play = ''
	let [jobcenter, kita, centre] = ['', '', '']
	let parts = { person: '', jobcenter: '', kita: '', centre: '', advice: '', watching: '' }
	await act(async () => {
		const names = ['Jobcenter Mitte', 'Kita Uferwiese', 'Familienzentrum']
		;[jobcenter = '', kita = '', centre = ''] = addActors(
			plenum,
			names.map((name) => ({ name })),
		)
		play = createPlay(plenum, { method: 'simulation-game', case: addCase(plenum, { person: 'Mareike Sandvoss' }) })
		const part = (group: PlayGroup, role?: string) => addPart(plenum, play, { group, ...(role && { role }) })
		parts = {
			person: part('acting', personRole),
			jobcenter: part('acting', jobcenter),
			kita: part('acting', kita),
			centre: part('advising', centre),
			advice: part('advising'),
			watching: part('observing'),
		}
		addScene(plenum, play, { lane: jobcenter, text: 'Sie gibt ihren Antrag ab.', minutes: 12 })
		addScene(plenum, play, { lane: kita, text: 'Sie fragt nach einem Platz für Lio.', minutes: 10 })
	})
	const roles: Partial<Record<string, string>> = {
		[parts.person]: personRole,
		[parts.jobcenter]: jobcenter,
		[parts.kita]: kita,
		[parts.centre]: centre,
	}
	return {
		...pult,
		play,
		parts,
		scenes: () => readPlay(plenum, play)?.scenes ?? [],
		/** Gives somebody a part, as it is called. */
		give: (name: string, to: keyof typeof parts, as = '', organisation = '') =>
			act(async () => {
				const stored = readPlay(plenum, play)?.parts.find(({ id }) => id === parts[to])
				castPerson(stage, {
					...{ play, part: parts[to], group: stored?.group ?? 'observing', role: roles[parts[to]] ?? '', as },
					...{ participant: name, name, organisation, hasDevice: true },
				})
			}),
		/** Somebody who plays asks for advice. */
		ask: (name: string) => act(async () => void askAdvice(stage, name, pult.clock.now())),
	}
}

export type Hall = Awaited<ReturnType<typeof openHall>>
