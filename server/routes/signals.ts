import { z } from 'zod'
import { listSignals, readNow, signal } from '../../shared/agenda/index.ts'
import { bodyOf } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import { untilChanged } from './untilChanged.ts'

const signalsRequest = z.object({
	ready: z.number().nullable().optional(),
	hand: z.boolean().optional(),
	named: z.boolean().optional(),
})

/**
 * `PUT /api/signals`: "fertig" for the step that runs, a hand raised while there is a list of speakers, and whether one is to be named in
 * minutes. Without any of the others it answers what holds of the last.
 */
export function signals({ stage, clock }: Deps): Handler {
	const nowIn = untilChanged((stage) => readNow(stage))
	return async (c) => {
		const { ready, hand, named } = await bodyOf(c, signalsRequest)
		const { workshop, participant, name, organisation } = c.var.grant
		const person = { participant, name, organisation }
		const asked = clock.now()
		const told: Promise<void>[] = []
		if (ready !== undefined) {
			const tell = stage.tell(workshop, `ready/${participant}`, (doc) => {
				// Word from a phone that was away may be about a step that has passed.
				if (ready === null || ready === nowIn(doc).since) signal(doc, person, { ready })
			})
			told.push(tell)
		}
		if (hand !== undefined) {
			const tell = stage.tell(workshop, `hand/${participant}`, (doc) => {
				const before = listSignals(doc).find((each) => each.participant === participant)?.hand
				// Asked again, one keeps one's place in the line.
				if (!hand) signal(doc, person, { hand: null })
				else if (before === undefined && nowIn(doc).speakers) signal(doc, person, { hand: asked })
			})
			told.push(tell)
		}
		let isNamed: boolean | undefined
		if (named !== undefined || told.length === 0) {
			const tell = stage.tell(workshop, `named/${participant}`, (doc) => {
				if (named !== undefined) signal(doc, person, { isNamed: named || null })
				isNamed = listSignals(doc).some((each) => each.participant === participant && each.isNamed === true)
			})
			told.push(tell)
		}
		await Promise.all(told)
		return c.json({ ...(isNamed !== undefined && { named: isNamed }) })
	}
}
