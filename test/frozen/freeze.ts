import { named } from '../../client/pictures/prepare.ts'
import { addAgendaStep, readNow, startStep } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { writeShape } from '../../shared/board/cards/index.ts'
import { writeNewRecord } from '../../shared/board/records.ts'
import { ownChange } from '../../shared/lib/change.ts'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import { type RoomName, roomNames } from '../../shared/links/rooms.ts'
import { pictureSrc } from '../../shared/pictures/index.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { addActors, addGroup, addRelation, addTask } from '../../shared/registry/index.ts'
import { hiddenCards, idFor } from '../helpers/collecting.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { jpegFile, pngFile } from '../helpers/pictureFiles.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { type FrozenWorkshop, freeze, said } from './folder.ts'

/**
 * Lets people fill a data folder of the product as built, and keeps it as the fixture of this name: the sample in both
 * languages, a board with photos and a pasted picture, a round before its reveal, and a workshop that was set back.
 */
export async function freezeToday(name: string): Promise<void> {
	const random = seededRandom(20_261_122)
	const server = await runServer()
	try {
		const filled: Record<string, Filled> = {
			sampleGerman: await sample(server, 'de'),
			sampleEnglish: await sample(server, 'en'),
			photos: await photos(server, random),
			round: await amidRound(server),
			setBack: await setBack(server),
			responsible: await responsible(server),
			groups: await groups(server),
		}
		await stopped(server)
		// What the server itself still had to write is there now.
		await server.start()
		const workshops: Record<string, FrozenWorkshop> = {}
		for (const [which, workshop] of Object.entries(filled)) {
			workshops[which] = { ...workshop, rooms: await roomsOf(server.origin, workshop.found) }
		}
		await stopped(server)
		freeze(name, server.data, workshops)
	} finally {
		await server.cleanUp()
	}
}

type Filled = Omit<FrozenWorkshop, 'rooms'>

async function stopped(server: RunningServer): Promise<void> {
	if ((await server.stop()) !== 0) throw new Error(`The server did not stop cleanly:\n${server.output()}`)
}

async function sample({ origin }: RunningServer, locale: 'de' | 'en'): Promise<Filled> {
	const answer = await asked<FoundAnswer>(origin, 'POST', '/api/workshops', undefined, {
		title: locale === 'de' ? 'Netzwerk Mühlenrade' : 'Muehlenrade network',
		template: 'demo',
		locale,
	})
	return { found: answer }
}

async function photos({ origin }: RunningServer, random: Random): Promise<Filled> {
	const workshop = await found(origin, 'Wand mit Fotos')
	const maren = await join(origin, workshop, 'moderator', 'Maren')
	const anna = await join(origin, workshop, 'participant', 'Anna')
	for (const [i, [width, height]] of [
		[800, 600],
		[600, 800],
		[1600, 900],
	].entries()) {
		const picture = await handIn(origin, anna, new Uint8Array(jpegFile({ width, height })))
		const photo = { picture, width, height, alt: `Wand ${i + 1}` }
		await asked(origin, 'PUT', `/api/photos/${idFor(`photo${i}`)}`, anna, photo)
	}
	const logo = await handIn(origin, maren, new Uint8Array(pngFile()))
	const device = openDevice(origin, maren)
	await until(() => device.ready.get())
	const { doc } = device
	const [board] = boardsOf(doc)
	if (!board) throw new Error('The workshop has no board')
	doc.transact(() => {
		const size = { w: 320, h: 240 }
		const src = pictureSrc(logo)
		const asset = { name: 'Logo', src, ...size, mimeType: 'image/png', isAnimated: false, fileSize: pngFile().length }
		writeNewRecord(doc, { id: 'asset:pasted', typeName: 'asset', type: 'image', props: asset, meta: {} })
		const look = { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: 'Logo' }
		const props = { ...size, ...look, assetId: 'asset:pasted' }
		writeShape(doc, 'image', board.id, 'a9', { x: -400, y: 0 }, props, random)
	}, ownChange)
	await until(() => device.saving.get().kind === 'saved')
	await device.close()
	return { found: workshop }
}

/** Hands a picture in and gives its name. */
async function handIn(origin: string, { token }: JoinAnswer, file: Uint8Array<ArrayBuffer>): Promise<string> {
	const picture = named(file)
	if (!picture) throw new Error('This is no picture')
	const answer = await fetch(`${origin}/api/pictures/${picture.name}`, {
		method: 'PUT',
		headers: { authorization: `Bearer ${token}` },
		body: picture.bytes,
	})
	if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}: ${await answer.text()}`)
	return picture.name
}

async function amidRound({ origin }: RunningServer): Promise<Filled> {
	const workshop = await found(origin, 'Gründungsabend')
	const maren = await join(origin, workshop, 'moderator', 'Maren')
	const stage = openDevice(origin, maren, 'stage')
	await until(() => stage.ready.get())
	startStep(
		stage.doc,
		addAgendaStep(stage.doc, { title: 'Ankommen', question: 'Was erwarten Sie?', round: hiddenCards }),
		1,
	)
	await until(() => stage.saving.get().kind === 'saved')
	const round = readNow(stage.doc).round?.id ?? ''
	await stage.close()
	const cards = ['Mehr Zeit', 'Ein Lotse für Familien', 'Weniger Wege']
	for (const [i, text] of cards.entries()) {
		const guest = await join(origin, workshop, 'participant', `Gast ${i + 1}`)
		const card = `/api/rounds/${round}/cards/${idFor(`card${i}`)}`
		await asked(origin, 'PUT', card, guest, { text, attribution: 'anonymous' })
	}
	return { found: workshop, open: { round, cards } }
}

async function setBack({ origin }: RunningServer): Promise<Filled> {
	const workshop = await found(origin, 'Steuerungsgruppe')
	const maren = await join(origin, workshop, 'moderator', 'Maren')
	const write = async (key: string, title: string) => {
		const device = openDevice(origin, maren)
		await until(() => device.ready.get())
		device.doc.transact(() => device.doc.getMap('meta').set(key, title), ownChange)
		await until(() => device.saving.get().kind === 'saved')
		await device.close()
	}
	await write('title', 'Steuerungsgruppe Mühlenrade')
	const { id } = await asked<{ id: string }>(origin, 'POST', '/api/versions', maren, {})
	await write('title', 'verschrieben')
	await asked(origin, 'POST', `/api/versions/${id}/restore`, maren, {})
	return { found: workshop }
}

/** Tasks whose responsible people were entered among the actors, as the plan proposed it then. */
async function responsible({ origin }: RunningServer): Promise<Filled> {
	const workshop = await found(origin, 'Lenkungskreis')
	const device = openDevice(origin, await join(origin, workshop, 'moderator', 'Maren'))
	await until(() => device.ready.get())
	const { doc } = device
	doc.transact(() => {
		const names = ['Frau Berger', 'Herr Duman', 'Frau und Beruf', 'Jobcenter']
		const [berger = '', duman = '', counselling = '', jobcentre = ''] = addActors(
			doc,
			names.map((name) => ({ name })),
			seededRandom(11),
		)
		addRelation(doc, {
			from: duman,
			to: jobcentre,
			tie: { kind: 'coordination', intensity: 2, direction: 'mutual' },
			states: ['actual'],
		})
		addTask(doc, { text: 'Träger einladen', who: [berger, jobcentre] })
		addTask(doc, { text: 'Raum suchen', who: [berger, duman, counselling], whoElse: ['Hausmeister'] })
	}, ownChange)
	await until(() => device.saving.get().kind === 'saved')
	await device.close()
	return { found: workshop }
}

/** What all rooms of a workshop say to its moderation. */
export async function roomsOf(origin: string, workshop: FoundAnswer): Promise<FrozenWorkshop['rooms']> {
	const maren = await join(origin, workshop, 'moderator', 'Maren')
	const rooms = await Promise.all(
		roomNames.map(async (room: RoomName) => {
			const device = openDevice(origin, maren, room)
			await until(() => device.ready.get())
			const content = said(device.doc, room)
			await device.close()
			return [room, content] as const
		}),
	)
	return Object.fromEntries(rooms)
}

async function asked<Answer>(
	origin: string,
	method: string,
	path: string,
	by: JoinAnswer | undefined,
	body: object,
): Promise<Answer> {
	const answer = await fetch(origin + path, {
		method,
		headers: { 'content-type': 'application/json', ...(by && { authorization: `Bearer ${by.token}` }) },
		body: JSON.stringify(body),
	})
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
	return (await answer.json()) as Answer
}

/** Actors in groups, one of them in two. */
async function groups({ origin }: RunningServer): Promise<Filled> {
	const workshop = await found(origin, 'Netzwerk mit Fachgruppen')
	const device = openDevice(origin, await join(origin, workshop, 'moderator', 'Maren'))
	await until(() => device.ready.get())
	const { doc } = device
	doc.transact(() => {
		addActors(doc, [
			{ name: 'Jobcenter', groups: ['steering', addGroup(doc, 'Fachgruppe Arbeit') ?? ''] },
			{ name: 'Jugendamt', groups: ['core'] },
			{ name: 'Kita-Verbund', groups: [addGroup(doc, 'Randzeiten') ?? ''] },
			{ name: 'Sparkasse' },
		])
	}, ownChange)
	await until(() => device.saving.get().kind === 'saved')
	await device.close()
	return { found: workshop }
}
