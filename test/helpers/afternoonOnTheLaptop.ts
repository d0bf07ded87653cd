import type * as Y from 'yjs'
import { addAgendaStep, findAgendaStep, saveAgenda, startStep } from '../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../shared/board/cards/index.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { hiddenCards, idFor } from './collecting.ts'
import { type FullHouse, fullHouse } from './fullHouse.ts'
import { jpegFile } from './pictureFiles.ts'

/** A full afternoon on the laptop: the example with all methods, a draft, a board to be read, small groups, rounds, a board that was set back. */
export async function afternoonOnTheLaptop() {
	const house = await fullHouse()
	const founding = { title: 'Netzwerk Auenbrück', template: 'demo', locale: 'de' }
	const { id, links } = (await house.ask('POST', '/api/workshops', { body: founding })).body as Awaited<
		ReturnType<FullHouse['found']>
	>
	const [maren, anna] = [await house.join(links.moderator), await house.join(links.participant)]
	const { token } = maren
	const write = <Answer>(room: RoomName, work: (doc: Y.Doc) => Answer) =>
		house.settled(house.relay.write({ workshop: id, room }, work))
	const apart = async (name: string, access: 'moderation' | 'read') => {
		const board = await write('plenum', (plenum) => addBoard(plenum, name))
		await house.ask('PUT', `/api/boards/${board}`, { token, body: { access } })
	}
	await apart('Nur für uns', 'moderation')
	await apart('Zum Lesen', 'read')
	const version = async (label: string) =>
		((await house.ask('POST', '/api/versions', { token, body: { label } })).body as { id: string }).id
	const first = await version('Vor der Pause')
	await write('plenum', (plenum) => {
		const cluster = addCluster(plenum, boardsOf(plenum)[0]?.id ?? '', { kind: 'cluster', x: 0, y: 0, heading: 'Neu' })
		addCardsInto(plenum, cluster, [{ text: 'Mehr Kita-Plätze' }])
	})
	await version('Nach der Pause')
	await house.ask('POST', `/api/versions/${first}/restore`, { token, body: {} })
	await write('plenum', (plenum) => addBoard(plenum, 'Nach dem Zurücksetzen'))
	const round = async (title: string) => {
		const step = await write('stage', (stage) => {
			const step = addAgendaStep(stage, { title, question: 'Was erwarten Sie?', round: hiddenCards })
			startStep(stage, step, house.clock.now(), seededRandom(title.length))
			return step
		})
		const roundId = await house.settled(
			house.relay.read({ workshop: id, room: 'stage' }, (stage) => findAgendaStep(stage, step)?.roundId ?? ''),
		)
		const card = { text: `${title}: verbindliche Absprachen`, attribution: 'anonymous' }
		await house.ask('PUT', `/api/rounds/${roundId}/cards/${idFor(title)}`, { token: anna.token, body: card })
		return roundId
	}
	const revealed = await round('Erwartungen')
	await house.ask('POST', `/api/rounds/${revealed}/reveal`, { token })
	const open = await round('Verdecktes')
	const side = { knows: 'Der Bescheid liegt seit Tagen da.', wants: '', ifAsked: '' }
	await house.settled(house.roleCards.write({ workshop: id, play: 'wegZurArbeit', part: 'mutter' }, side))
	const groups = {
		id: 'Sitzung000000001',
		groups: [{ name: 'Gruppe 1' }, { name: 'Gruppe 2' }],
		seats: [{ participant: anna.participant, name: 'Anna', group: 0 }],
	}
	await house.ask('POST', '/api/small-groups', { token, body: groups })
	await write('desk', (desk) => {
		saveAgenda(desk, 'Unser Abend', [{ title: 'Ankommen' }], 1)
		desk.getText('notes').insert(0, 'Schlüssel für den Saal holen')
		desk.getMap('links').set('link', 'a sealed secret')
		desk.getMap('keys').set('key', 'a sealed key')
	})
	const pictures = [jpegFile(), jpegFile({ width: 4 })]
	for (const picture of pictures) await house.pictures.keep(id, picture)
	await house.pass(1_000)
	return { house, id, token, maren, anna, links, pictures, revealed, open, side }
}
