import { expect } from 'vitest'
import type * as Y from 'yjs'
import { findAgendaStep, listSteps, type Step, startStep } from '../../shared/agenda/index.ts'
import { takeColumns } from '../../shared/collected/index.ts'
import type { TemplateId } from '../../shared/methods/templateTexts.ts'
import type { JoinAnswer } from '../../shared/protocol/api.ts'
import type { Marks } from '../../shared/rounds/index.ts'
import { matching, materialAt, proposals, type TakenPlace, take, takingTargets } from '../../shared/taking/index.ts'
import { until } from './runningServer.ts'
import { type WireClient, wireHouse } from './wireHouse.ts'

/** One organisation that is there, with the device of the person who came. */
export interface Comer {
	readonly organisation: string
	readonly joined: JoinAnswer
}

/**
 * A hall over the bare wire: a moderation whose documents are those of the server, and people who hand in as phones do. Steps are
 * started as the console starts them.
 */
export async function eventHall(template: TemplateId, organisations: readonly string[]) {
	const house = await wireHouse()
	const workshop = await house.found(template)
	const moderator = await house.join(workshop.links.moderator, { name: 'Mona Reiter' })
	const comers: Comer[] = []
	for (const organisation of organisations) {
		const joined = await house.join(workshop.links.participant, { name: `Person von ${organisation}`, organisation })
		comers.push({ organisation, joined })
	}
	const enter = async (room: 'plenum' | 'stage' | 'results') => {
		const client = await house.enter(moderator, room)
		if (room === 'plenum') await until(() => client.doc.getMap('meta').size > 0)
		return client
	}
	const [plenum, stage, results] = [await enter('plenum'), await enter('stage'), await enter('results')]
	let cards = 0

	const post = (path: string, body: unknown) => house.http('POST', path, { token: moderator.token, body })
	const stepCalled = (title: string): Step => {
		const step = listSteps(stage.doc).find((each) => each.title === title)
		if (!step) throw new Error(`There is no step called ${title}`)
		return step
	}
	return {
		house,
		comers,
		plenum,
		stage,
		results,
		post,
		stepCalled,
		/** The moderation starts a step; gives the round that begins with it, if one does. */
		start(title: string): string | undefined {
			const { id } = stepCalled(title)
			stage.edit((doc) => {
				takeColumns(doc, plenum.doc, id, Math.random)
				startStep(doc, id, Date.now())
			})
			return findAgendaStep(stage.doc, id)?.roundId
		},
		/** Somebody hands a card in; the server may hear of the round a moment later. */
		async card(round: string, { joined }: Comer, text: string, attribution: string, column?: string): Promise<void> {
			cards++
			const path = `/api/rounds/${round}/cards/${`Karte${String(cards).padStart(11, '0')}`}`
			const body = { text, attribution, ...(column !== undefined && { column }) }
			await handIn(() => house.http('PUT', path, { token: joined.token, body }))
		},
		async ballot(round: string, { joined }: Comer, marks: Marks): Promise<void> {
			const body = { marks, attribution: 'organisation' }
			await handIn(() => house.http('PUT', `/api/rounds/${round}/ballot`, { token: joined.token, body }))
		},
		async reveal(round: string): Promise<void> {
			expect((await post(`/api/rounds/${round}/reveal`, {})).status).toBe(200)
		},
		/** "Übernehmen als …", as the dialog proposes it, with nothing changed by hand. */
		takeAll(as: string, places: readonly TakenPlace[]): void {
			plenum.edit((doc) => {
				const target = takingTargets.find(({ id }) => id === as)
				if (!target) return
				const match = matching(doc, target)
				const takings = proposals(target, materialAt(doc, places), false)
					.filter(({ material }) => !material.isHeading)
					.map(({ material, line, said, text }) => {
						const answers = target.asks.flatMap(({ id, guess, standard }) => {
							const answer = guess?.(doc, material) ?? standard
							return answer === undefined ? [] : [[id, answer] as const]
						})
						const into = match(material.from, line, text)?.entry
						const whole = said === text ? undefined : said
						return { from: material.from, line, text, whole, answers: Object.fromEntries(answers), into }
					})
				take(doc, target.id, takings)
			})
		},
		cleanUp: () => house.cleanUp(),
	}
}

export type EventHall = Awaited<ReturnType<typeof eventHall>>

async function handIn(ask: () => Promise<{ status: number; raw: string }>): Promise<void> {
	let answer = await ask()
	for (let tries = 0; answer.status === 404 && tries < 100; tries++) answer = await ask()
	expect(answer.status, answer.raw).toBe(200)
}

/** Until the moderation's documents say so. */
export const seen = (client: WireClient, says: (doc: Y.Doc) => boolean) => until(() => says(client.doc), 20_000)
