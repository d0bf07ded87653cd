import type { Action } from '../../shared/links/roles.ts'
import { pictureNameOf } from '../../shared/pictures/index.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import type { RoundSettings } from '../../shared/rounds/index.ts'
import { dots, hiddenCards } from './collecting.ts'
import { dataUrl, jpegFile } from './pictureFiles.ts'

/** What a request can speak of: all of it lies in one workshop, "here", at a step that collects something. */
interface Place {
	/** the round that runs */
	round: string
	/** a fresh id, as clients make them */
	id: string
	/** id of a participants' link that nobody came by */
	guests: string
	/** a version that was kept by hand */
	version: string
	/** the name of a picture that lies here */
	picture: string
	/** workshop files: one byte of the first is to come, the other is complete */
	coming: string
	sent: string
	/** a board that all read, a link to it for people who never join, and what they send */
	board: string
	pageLink: string
	page: { workshop: string; secret: string }
	/** what the body of a request with a link says */
	entry: { workshop: string; secret: string }
}

/** One HTTP route: what it takes to be served by it, and a request that is in order. */
export interface RouteRow {
	/** method and path as the app has them */
	readonly route: string
	/** tells apart several rows of one route */
	readonly when?: string
	/** `nothing`: everybody is served alike; `link`: whose link stands in the body */
	readonly needs: Action | 'nothing' | 'link'
	readonly ask: (place: Place) => { path: string; body?: unknown; headers?: Record<string, string> }
	/** whoever is served takes the workshop with them, or can be served once: others need another one */
	readonly ends?: true
	/** what people of another workshop are told who may do it there; 'ok': the route speaks of their own */
	readonly elsewhere?: RefusalId | 'ok'
	readonly collects?: RoundSettings
}

const contribute = { do: 'contribute' } as const
const moderate = { do: 'moderate' } as const
const invite = { do: 'invite' } as const

const card = { text: 'Mehr Zeit', attribution: 'anonymous' }
const ballot = { marks: { kind: 'dots', dots: { kita: 1 } }, attribution: 'anonymous' }
/** A picture nobody has handed in yet: a pixel wider for each. */
const freshPicture = (id: string) => jpegFile({ width: 100 + Number(id) })
const photo = { src: dataUrl('jpeg', jpegFile()), width: 9, height: 9 }

/** Every route of the app. A new one gets its row here, and all that `permissions.test.ts` and `slowBodies.test.ts` try with it. */
export const routeTable: readonly RouteRow[] = [
	{ route: 'GET /healthz', needs: 'nothing', ask: () => ({ path: '/healthz' }) },
	{ route: 'GET /metrics', needs: 'nothing', ask: () => ({ path: '/metrics' }) },
	{ route: 'GET /*', needs: 'nothing', ask: () => ({ path: '/' }) },
	{ route: 'GET /api/time', needs: 'nothing', ask: () => ({ path: '/api/time' }) },
	{ route: 'GET /api/texts/:name', needs: 'nothing', ask: () => ({ path: '/api/texts/impressum' }) },
	{ route: 'GET /api/founding', needs: 'nothing', ask: () => ({ path: '/api/founding' }) },
	{
		route: 'POST /api/workshops',
		needs: 'nothing',
		ask: () => ({ path: '/api/workshops', body: { title: 'Runder Tisch' } }),
	},
	{
		route: 'PUT /api/workshop',
		needs: moderate,
		ask: () => ({ path: '/api/workshop', body: { title: 'Netzwerk Mühlenrade' } }),
	},
	{
		route: 'DELETE /api/workshop',
		needs: { do: 'deleteWorkshop' },
		ends: true,
		ask: () => ({ path: '/api/workshop', body: { title: 'Netzwerk Mühlenrade' } }),
	},
	{ route: 'POST /api/invitation', needs: 'link', ask: ({ entry }) => ({ path: '/api/invitation', body: entry }) },
	{ route: 'POST /api/join', needs: 'link', ask: ({ entry }) => ({ path: '/api/join', body: entry }) },

	{ route: 'GET /api/links', needs: invite, ask: () => ({ path: '/api/links' }) },
	{ route: 'POST /api/links', needs: invite, ask: () => ({ path: '/api/links', body: { role: 'moderator' } }) },
	{
		route: 'DELETE /api/links/:id',
		needs: invite,
		ask: ({ guests }) => ({ path: `/api/links/${guests}` }),
		elsewhere: 'notFound',
	},
	{ route: 'GET /api/page-links', needs: invite, ask: () => ({ path: '/api/page-links' }) },
	{
		route: 'POST /api/page-links',
		needs: invite,
		ask: ({ board }) => ({ path: '/api/page-links', body: { board } }),
		elsewhere: 'notFound',
	},
	{
		route: 'DELETE /api/page-links/:id',
		needs: invite,
		ask: ({ pageLink }) => ({ path: `/api/page-links/${pageLink}` }),
		elsewhere: 'notFound',
	},
	{ route: 'POST /api/page', needs: 'nothing', ask: ({ page }) => ({ path: '/api/page', body: page }) },

	{ route: 'GET /api/door', needs: invite, ask: () => ({ path: '/api/door' }) },
	{ route: 'PUT /api/door', needs: invite, ask: () => ({ path: '/api/door' }) },
	{ route: 'DELETE /api/door', needs: invite, ask: () => ({ path: '/api/door' }) },

	{
		route: 'PUT /api/rounds/:round/cards/:card',
		needs: contribute,
		ask: ({ round, id }) => ({ path: `/api/rounds/${round}/cards/${id}`, body: card }),
		elsewhere: 'notFound',
	},
	{
		route: 'PUT /api/rounds/:round/cards/:card',
		when: 'for somebody',
		needs: moderate,
		ask: ({ round, id }) => ({ path: `/api/rounds/${round}/cards/${id}`, body: { ...card, for: 'Frieda' } }),
		elsewhere: 'notFound',
	},
	{
		route: 'DELETE /api/rounds/:round/cards/:card',
		needs: contribute,
		ask: ({ round, id }) => ({ path: `/api/rounds/${round}/cards/${id}` }),
	},
	{
		route: 'PUT /api/rounds/:round/ballot',
		needs: contribute,
		collects: dots,
		ask: ({ round }) => ({ path: `/api/rounds/${round}/ballot`, body: ballot }),
		elsewhere: 'notFound',
	},
	{
		route: 'PUT /api/rounds/:round/ballot',
		when: 'for somebody',
		needs: moderate,
		collects: dots,
		ask: ({ round, id }) => ({ path: `/api/rounds/${round}/ballot`, body: { ...ballot, for: id } }),
		elsewhere: 'notFound',
	},
	{
		route: 'GET /api/rounds/:round/mine',
		needs: contribute,
		ask: ({ round }) => ({ path: `/api/rounds/${round}/mine` }),
	},
	{
		route: 'POST /api/rounds/:round/reveal',
		needs: moderate,
		ask: ({ round }) => ({ path: `/api/rounds/${round}/reveal` }),
		elsewhere: 'notFound',
	},
	{ route: 'GET /api/versions', needs: moderate, ask: () => ({ path: '/api/versions' }) },
	{ route: 'POST /api/versions', needs: moderate, ask: () => ({ path: '/api/versions', body: {} }) },
	{
		route: 'GET /api/versions/:id',
		needs: moderate,
		ask: ({ version }) => ({ path: `/api/versions/${version}` }),
		elsewhere: 'notFound',
	},
	{
		route: 'POST /api/versions/:id/restore',
		needs: moderate,
		ask: ({ version }) => ({ path: `/api/versions/${version}/restore`, body: { missing: true } }),
		elsewhere: 'notFound',
	},
	{
		route: 'POST /api/versions/:id/restore',
		when: 'of everything',
		needs: moderate,
		ask: ({ version }) => ({ path: `/api/versions/${version}/restore`, body: {} }),
		elsewhere: 'notFound',
	},
	{
		route: 'POST /api/boards',
		needs: moderate,
		ask: ({ id }) => ({ path: '/api/boards', body: { board: `page:${id}`, access: 'moderation' } }),
	},
	{
		route: 'PUT /api/boards/:board',
		needs: moderate,
		ask: () => ({ path: '/api/boards/page:apart', body: { access: 'read' } }),
		elsewhere: 'notFound',
	},
	{
		route: 'DELETE /api/boards/:board',
		needs: moderate,
		ask: () => ({ path: '/api/boards/page:apart' }),
	},
	{
		route: 'POST /api/rooms/:room/late',
		when: 'of a board',
		needs: moderate,
		ask: () => ({ path: '/api/rooms/draft-1/late' }),
		elsewhere: 'notFound',
	},
	{
		route: 'POST /api/rooms/:room/late',
		when: 'of a small group',
		needs: contribute,
		ask: () => ({ path: '/api/rooms/group-1/late' }),
		elsewhere: 'notFound',
	},
	{
		route: 'POST /api/small-groups',
		needs: moderate,
		ask: ({ id }) => ({ path: '/api/small-groups', body: { id, groups: [{ name: 'Gruppe 1' }] } }),
	},
	{
		route: 'POST /api/small-groups/:room/material',
		needs: moderate,
		ask: () => ({ path: '/api/small-groups/group-1/material', body: { boards: ['page:page'] } }),
		elsewhere: 'notFound',
	},
	{
		route: 'POST /api/small-groups/back',
		needs: moderate,
		ask: () => ({ path: '/api/small-groups/back', body: { name: 'Ergebnisse' } }),
	},
	{
		route: 'PUT /api/small-groups/place',
		needs: contribute,
		ask: () => ({ path: '/api/small-groups/place', body: { room: 'group-1' } }),
		elsewhere: 'notFound',
	},
	{
		route: 'PUT /api/small-groups/help',
		needs: contribute,
		ask: () => ({ path: '/api/small-groups/help', body: { words: null } }),
	},
	{ route: 'GET /api/workshop-file', needs: moderate, ask: () => ({ path: '/api/workshop-file' }) },
	{
		route: 'POST /api/workshop-files',
		needs: 'nothing',
		ask: () => ({ path: '/api/workshop-files', body: { bytes: 1 } }),
	},
	{
		route: 'PUT /api/workshop-files/:id/:part',
		needs: 'nothing',
		ask: ({ coming }) => ({ path: `/api/workshop-files/${coming}/0`, body: Uint8Array.of(1) }),
	},
	{
		route: 'POST /api/workshop-files/:id',
		needs: 'nothing',
		ask: ({ sent }) => ({ path: `/api/workshop-files/${sent}` }),
	},
	{ route: 'GET /api/rehearsal', needs: moderate, ask: () => ({ path: '/api/rehearsal' }) },
	{ route: 'POST /api/rehearsal', needs: moderate, ends: true, ask: () => ({ path: '/api/rehearsal' }) },
	{ route: 'POST /api/rehearsal/entrance', needs: moderate, ask: () => ({ path: '/api/rehearsal/entrance' }) },
	{ route: 'DELETE /api/rehearsal', needs: { do: 'deleteWorkshop' }, ask: () => ({ path: '/api/rehearsal' }) },
	{ route: 'GET /api/foreign', needs: moderate, ask: () => ({ path: '/api/foreign' }) },
	{ route: 'DELETE /api/foreign', needs: moderate, ask: () => ({ path: '/api/foreign' }) },
	{
		route: 'GET /api/plays/:play/role-cards',
		needs: moderate,
		ask: () => ({ path: '/api/plays/wegZurArbeit/role-cards' }),
	},
	{
		route: 'PUT /api/plays/:play/role-cards/:part',
		needs: moderate,
		ask: () => ({ path: '/api/plays/wegZurArbeit/role-cards/mutter', body: { knows: 'Der Kurs beginnt um sieben.' } }),
	},
	{ route: 'GET /api/role-card', needs: contribute, ask: () => ({ path: '/api/role-card' }) },
	{
		route: 'PUT /api/playing/advice',
		needs: contribute,
		ask: () => ({ path: '/api/playing/advice', body: { asks: false } }),
	},
	{
		route: 'PUT /api/playing/observe',
		needs: contribute,
		ask: () => ({ path: '/api/playing/observe' }),
		elsewhere: 'notAllowed',
	},
	{ route: 'PUT /api/signals', needs: contribute, ask: () => ({ path: '/api/signals', body: { ready: null } }) },
	{
		route: 'PUT /api/parked/:id',
		needs: contribute,
		ask: ({ id }) => ({ path: `/api/parked/${id}`, body: { text: 'Wer zahlt?' } }),
	},
	{
		route: 'PUT /api/photos/:id',
		needs: contribute,
		ask: ({ id }) => ({ path: `/api/photos/${id}`, body: photo }),
	},
	{
		route: 'PUT /api/pictures/:name',
		needs: contribute,
		ask: ({ id }) => ({ path: `/api/pictures/${pictureNameOf(freshPicture(id))}`, body: freshPicture(id) }),
	},
	{
		route: 'GET /api/pictures/:name',
		needs: { do: 'read', room: 'plenum' },
		ask: ({ picture }) => ({ path: `/api/pictures/${picture}` }),
		elsewhere: 'notFound',
	},
	{
		route: 'GET /api/outline',
		needs: { do: 'read', room: 'plenum' },
		ask: () => ({ path: '/api/outline' }),
	},
]

export const nameOf = ({ route, when }: RouteRow): string => (when ? `${route} ${when}` : route)
export const methodOf = ({ route }: RouteRow): string => route.split(' ', 1)[0] ?? ''
/** What a round must collect for this row to be in order. */
export const collectedBy = ({ collects = hiddenCards }: RouteRow): RoundSettings => collects
