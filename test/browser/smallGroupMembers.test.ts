import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import {
	answerHelp,
	beginGroupRound,
	callBack,
	listSmallGroups,
	presentGroup,
	sittingOf,
	takeSeat,
} from '../../shared/smallGroups/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { handInCard, joinOnPhone, openPhone, type PhoneGuest } from './roomStory.ts'
import { findOnBoard, joinAs, untilSaved, untilShown, writeNote } from './story.ts'

/** Small groups as members, phones and the wall see them; the moderation acts by the wire. */
let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let moderator: JoinAnswer
let stage: Y.Doc
let provider: WebsocketProvider
let aylin: Guest
let clara: PhoneGuest
let wall: Guest

const post = async (path: string, body: unknown, token?: string) => {
	const response = await fetch(`${server.origin}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
		body: JSON.stringify(body),
	})
	return response.json()
}
const joinedBy = (link: string) => {
	const { pathname, hash } = new URL(link)
	return post('/api/join', { workshop: pathname.split('/')[2], secret: hash.slice(1), name: 'Miriam Falkenrath' })
}

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = (await post('/api/workshops', { title: 'Netzwerk Auenbrück', template: 'empty' })) as FoundAnswer
	moderator = (await joinedBy(workshop.links.moderator)) as JoinAnswer
	stage = new Y.Doc()
	provider = new WebsocketProvider(
		`${server.origin.replace('http', 'ws')}/sync/${moderator.workshop}`,
		'stage',
		stage,
		{
			protocols: ['netzwerkstatt', moderator.token],
			WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
			disableBc: true,
		},
	)
	await until(() => provider.synced)
	aylin = await openGuest(browser, server.origin)
	wall = await openGuest(browser, server.origin, sizes.projector)
	clara = await openPhone(browser, server.origin)
	await joinAs(aylin.page, workshop.links.participant, 'Aylin Demirtas')
	await joinOnPhone(clara.page, workshop.links.participant, 'Clara Wessels')
	await wall.page.goto(workshop.links.reader.replace('#', '/beamer#'))
})
afterAll(async () => {
	provider.destroy()
	await browser.close()
	await server.cleanUp()
})

const question = 'Wo reißt der Weg für Mareike Sandvoss ab?'

describe('a member of a small group', () => {
	test('[MEMBER1] chooses a group on any device, is taken to its board, and is there again after a reload', async () => {
		await post(
			'/api/small-groups',
			{ id: 'Sitzung000000001', question, places: 3, groups: [{ name: '' }, { name: 'Früh am Morgen' }, {}] },
			moderator.token,
		)
		await aylin.page.getByRole('button', { name: 'In Gruppe 1 gehen' }).click()
		await clara.page.getByRole('button', { name: 'In Früh am Morgen gehen' }).click()
		await aylin.page.getByRole('region', { name: 'Ihre Kleingruppe' }).getByText('Gruppe 1', { exact: true }).waitFor()
		await until(() => listSmallGroups(stage).length === 3)
		await untilShown(aylin.page, question)
		await writeNote(aylin.page, 'Niemand sagt es weiter')
		await aylin.page.keyboard.press('Escape')
		await untilSaved(aylin.page)
		await aylin.page.reload()
		await findOnBoard(aylin.page, 'Niemand sagt es weiter')
		await untilShown(aylin.page, 'Nur Gruppe und Moderation')
		await keepScreenshot(aylin.page, 'group-member-laptop')
	})

	test('[MEMBER2] on a phone hands cards in for the group, and they lie on its board', async () => {
		const [, second] = listSmallGroups(stage)
		if (!second) throw new Error('there is no second group')
		beginGroupRound(stage, second.room, { kind: 'cards', hidden: false, columns: [], attribution: 'anonymous' })
		await handInCard(clara.page, 'Kita öffnet erst um 7:30 Uhr')
		await untilShown(clara.page, 'Früh am Morgen')
		await keepScreenshot(clara.page, 'group-member-phone')
		await untilShown(wall.page, 'Aylin Demirtas')
		await keepScreenshot(wall.page, 'group-wall-working')
	})

	test('[MEMBER3] calls the moderation, and sees that somebody is on the way', async () => {
		await clara.page.getByRole('button', { name: 'Hilfe rufen' }).click()
		await clara.page.getByLabel('Worum geht es?').fill('Zählt Warten auch als Bruch?')
		await clara.page.getByRole('button', { name: 'Rufen', exact: true }).click()
		await untilShown(clara.page, 'Die Moderation weiß, dass Ihre Gruppe Hilfe braucht.')
		// The phone knows from the server's answer; the moderation's own copy may come a moment later.
		const asking = () => listSmallGroups(stage).find((group) => group.help)
		await until(() => asking() !== undefined)
		const group = asking()
		if (group) answerHelp(stage, group.room)
		await untilShown(clara.page, 'Die Moderation kommt zu Ihnen.')
	})

	test('[MEMBER4] who is moved goes along with all devices, and sees nothing of the old group', async () => {
		const [, , third] = listSmallGroups(stage)
		const seated = Object.entries(stage.getMap('seats').toJSON()).find(([, seat]) => seat.name === 'Aylin Demirtas')
		if (!third || !seated) throw new Error('nobody sits there')
		const seat = { participant: seated[0], name: 'Aylin Demirtas', organisation: '', hasDevice: true }
		takeSeat(stage, { ...seat, room: third.room })
		await aylin.page.getByRole('region', { name: 'Ihre Kleingruppe' }).getByText('Gruppe 3', { exact: true }).waitFor()
		await aylin.page.getByText('Niemand sagt es weiter').waitFor({ state: 'detached' })
		const [first] = listSmallGroups(stage)
		if (first) takeSeat(stage, { ...seat, room: first.room })
		await findOnBoard(aylin.page, 'Niemand sagt es weiter')
	})

	test('[MEMBER5] is called back with a countdown, and reads what another group presents', async () => {
		callBack(stage, 60_000, Date.now())
		await aylin.page.getByText(/Zurück ins Plenum in 0:[0-5]\d/).waitFor()
		await clara.page.getByText(/Zurück ins Plenum in 0:[0-5]\d/).waitFor()
		const [, second] = listSmallGroups(stage)
		if (second) presentGroup(stage, second.room, Date.now())
		await until(() => sittingOf(stage)?.presenting !== undefined)
		await untilShown(aylin.page, 'Früh am Morgen stellt vor')
		await findOnBoard(aylin.page, 'Kita öffnet erst um 7:30 Uhr')
		await untilShown(clara.page, 'Ihre Gruppe stellt jetzt vor.')
		await untilShown(wall.page, 'Kita öffnet erst um 7:30 Uhr')
		await keepScreenshot(wall.page, 'group-wall-presenting')
		await keepScreenshot(aylin.page, 'group-laptop-presenting')
	})

	test('[MEMBER6] finds everything in the plenary afterwards, each card with the number of its group', async () => {
		const back = await post('/api/small-groups/back', { name: 'Ergebnisse der Gruppen' }, moderator.token)
		expect(back.board).toBeTruthy()
		await aylin.page.getByRole('button', { name: 'Ergebnisse der Gruppen' }).click()
		await findOnBoard(aylin.page, 'Niemand sagt es weiter')
		await findOnBoard(aylin.page, 'Kita öffnet erst um 7:30 Uhr')
		expect(await aylin.page.locator('.board-origin').allTextContents()).toEqual(expect.arrayContaining(['1', '2']))
		await keepScreenshot(aylin.page, 'group-results')
		await aylin.page.getByRole('region', { name: 'Ihre Kleingruppe' }).waitFor({ state: 'detached' })
		expect([...aylin.complaints, ...clara.complaints, ...wall.complaints]).toEqual([])
	})
})
