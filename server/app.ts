import { type Context, Hono, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { mainRooms } from '../shared/links/rooms.ts'
import { limits } from '../shared/protocol/limits.ts'
import { Refusal } from '../shared/protocol/refusals.ts'
import { createEntry } from './links/entry.ts'
import { createJoinBrake } from './links/joinBrake.ts'
import { onError } from './onError.ts'
import { accessLog } from './routes/accessLog.ts'
import { mayDo } from './routes/bearer.ts'
import { addBoardRoom, bringLate, giveBoard, removeBoardRoom } from './routes/boards.ts'
import type { AppEnv, Deps } from './routes/deps.ts'
import { lockDoor, lookAtDoor, unlockDoor } from './routes/door.ts'
import { emptyForeign, listForeign } from './routes/foreign.ts'
import { foundingDoor } from './routes/founding.ts'
import { health } from './routes/health.ts'
import { invitation } from './routes/invitation.ts'
import { join } from './routes/join.ts'
import { issue, listLinks, revoke } from './routes/links.ts'
import { showMetrics } from './routes/metrics.ts'
import { operatorText } from './routes/operatorTexts.ts'
import { ownOrigin } from './routes/origin.ts'
import { outline } from './routes/outline.ts'
import { pace } from './routes/pace.ts'
import { issuePageLink, listPageLinks, readPage, revokePageLink } from './routes/pageLinks.ts'
import { parkForLater } from './routes/parked.ts'
import { putPhoto } from './routes/photos.ts'
import { putPicture, readPicture } from './routes/pictures.ts'
import { advise, listRoleCards, observe, ownRoleCard, writeRoleCard } from './routes/playing.ts'
import { beginRehearsal, endRehearsal, enterRehearsal, showRehearsal } from './routes/rehearsal.ts'
import { handInBallot, handInCard, mine, reveal, takeCardBack } from './routes/rounds.ts'
import { sandboxed, securityHeaders } from './routes/securityHeaders.ts'
import { signals } from './routes/signals.ts'
import { addGroupMaterial, beginSmallGroups, bringGroupsBack, callForHelp, choosePlace } from './routes/smallGroups.ts'
import { time } from './routes/time.ts'
import { renameWorkshop } from './routes/title.ts'
import { keepVersion, listVersions, readVersion, restoreVersion } from './routes/versions.ts'
import { openWorkshopFile, putFilePart, readWorkshopFile, sendWorkshopFile } from './routes/workshopFiles.ts'
import { deleteWorkshop, found, founding } from './routes/workshops.ts'

/** All HTTP routes. The sockets under `/sync` never come here: they are taken at the upgrade. */
export function createApp(deps: Deps): Hono<AppEnv> {
	const app = new Hono<AppEnv>()
	const entry = createEntry({ ...deps, refuseDeleted: (workshop) => deps.deletion.refuseDeleted(workshop) })
	const brake = createJoinBrake(deps.clock)
	const door = foundingDoor(deps)
	const moderation = mayDo(deps, { do: 'invite' })
	const reading = mayDo(deps, { do: 'read', room: mainRooms.boards })
	const contributing = mayDo(deps, { do: 'contribute' })
	const moderating = mayDo(deps, { do: 'moderate' })
	const deleting = mayDo(deps, { do: 'deleteWorkshop' })
	const asking = pace(deps, { limit: 300 })
	const handing = pace(deps, { limit: 150, moderation: 600 })
	const telling = pace(deps, { limit: 60 })
	const keeping = pace(deps, { limit: 30 })
	// Each opens a document, twice, which nobody else can do anything meanwhile.
	const restoring = pace(deps, { limit: 6 })
	// Each is a whole workshop.
	const taking = pace(deps, { limit: 12, windowMs: 3_600_000 })
	const looking = pace(deps, { limit: 2_000 })
	const showing = pace(deps, { limit: 30, moderation: 120, windowMs: 3_600_000 })
	// Each picture has a preview beside it.
	const hanging = pace(deps, { limit: 240, moderation: 600, windowMs: 3_600_000 })

	app.onError(onError(deps.log))
	app.use('/api/pictures/*', sandboxed())
	app.use(accessLog(deps), securityHeaders(), ownOrigin(deps.config))
	// Before anything reads a body: `mayDo` does.
	app.use(
		'/api/*',
		uncached,
		except(['/api/photos/*', '/api/pictures/*', '/api/workshop-files/*'], atMost(limits.body)),
	)
	app.use('/api/photos/*', atMost(limits.photoBody))
	app.use('/api/pictures/*', atMost(limits.picture))
	app.use('/api/workshop-files/*', atMost(limits.picture))

	app.get('/api/texts/:name', operatorText(deps))
	app.get('/api/founding', founding(deps))
	app.post('/api/workshops', found(deps, door))
	app.post('/api/workshop-files', sendWorkshopFile(deps, door))
	app.put('/api/workshop-files/:id/:part', putFilePart(deps))
	app.post('/api/workshop-files/:id', openWorkshopFile(deps))
	app.get('/api/workshop-file', moderating, taking, readWorkshopFile(deps))
	app.put('/api/workshop', moderating, keeping, renameWorkshop(deps))
	app.delete('/api/workshop', deleting, keeping, deleteWorkshop(deps))
	app.post('/api/invitation', invitation(deps, entry))
	app.post('/api/join', join(deps, entry, brake))

	app.get('/api/links', moderation, listLinks(deps, brake))
	app.post('/api/links', moderation, issue(deps))
	app.delete('/api/links/:id', moderation, revoke(deps))

	app.get('/api/page-links', moderation, asking, listPageLinks(deps))
	app.post('/api/page-links', moderation, keeping, issuePageLink(deps))
	app.delete('/api/page-links/:id', moderation, keeping, revokePageLink(deps))
	app.post('/api/page', readPage(deps))

	app.get('/api/door', moderation, lookAtDoor(deps))
	app.put('/api/door', moderation, unlockDoor(deps))
	app.delete('/api/door', moderation, lockDoor(deps))

	app.put('/api/rounds/:round/cards/:card', contributing, handing, handInCard(deps))
	app.delete('/api/rounds/:round/cards/:card', contributing, handing, takeCardBack(deps))
	app.put('/api/rounds/:round/ballot', contributing, handing, handInBallot(deps))
	app.get('/api/rounds/:round/mine', contributing, asking, mine(deps))
	app.post('/api/rounds/:round/reveal', moderating, reveal(deps))

	app.get('/api/versions', moderating, asking, listVersions(deps))
	app.post('/api/versions', moderating, keeping, keepVersion(deps))
	app.get('/api/versions/:id', moderating, asking, readVersion(deps))
	app.post('/api/versions/:id/restore', moderating, restoring, restoreVersion(deps))

	app.post('/api/boards', moderating, keeping, addBoardRoom(deps))
	app.put('/api/boards/:board', moderating, keeping, giveBoard(deps))
	app.delete('/api/boards/:board', moderating, keeping, removeBoardRoom(deps))
	app.post('/api/rooms/:room/late', contributing, keeping, bringLate(deps))

	app.post('/api/small-groups', moderating, keeping, beginSmallGroups(deps))
	app.post('/api/small-groups/:room/material', moderating, keeping, addGroupMaterial(deps))
	app.post('/api/small-groups/back', moderating, restoring, bringGroupsBack(deps))
	app.put('/api/small-groups/place', contributing, telling, choosePlace(deps))
	app.put('/api/small-groups/help', contributing, telling, callForHelp(deps))

	app.get('/api/plays/:play/role-cards', moderating, asking, listRoleCards(deps))
	app.put('/api/plays/:play/role-cards/:part', moderating, handing, writeRoleCard(deps))
	app.get('/api/role-card', contributing, asking, ownRoleCard(deps))
	app.put('/api/playing/advice', contributing, telling, advise(deps))
	app.put('/api/playing/observe', contributing, telling, observe(deps))
	app.get('/api/rehearsal', moderating, asking, showRehearsal(deps))
	app.post('/api/rehearsal', moderating, restoring, beginRehearsal(deps))
	app.post('/api/rehearsal/entrance', moderating, restoring, enterRehearsal(deps))
	app.delete('/api/rehearsal', deleting, keeping, endRehearsal(deps))

	app.put('/api/signals', contributing, telling, signals(deps))
	app.put('/api/parked/:id', contributing, telling, parkForLater(deps))
	app.put('/api/photos/:id', contributing, showing, putPhoto(deps))
	app.put('/api/pictures/:name', contributing, hanging, putPicture(deps))
	app.get('/api/pictures/:name', reading, looking, readPicture(deps))
	app.get('/api/outline', reading, asking, outline(deps))
	app.get('/api/foreign', moderating, asking, listForeign(deps))
	app.delete('/api/foreign', moderating, asking, emptyForeign(deps))
	app.get('/api/time', time(deps))

	app.get('/healthz', health(deps))
	app.get('/metrics', showMetrics(deps))

	app.all('/api/*', nothingHere)
	app.all('/sync/*', nothingHere)
	app.get('*', deps.client ?? nothingHere)
	app.all('*', nothingHere)
	return app
}

function nothingHere(): never {
	throw new Refusal('notFound')
}

/** Answers hold tokens and addresses: no cache between server and person may keep them, unless a route says how. */
async function uncached(c: Context, next: Next): Promise<void> {
	await next()
	if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

function atMost(bytes: number) {
	function tooLarge(): never {
		throw new Refusal('tooLarge', `a body has at most ${bytes} bytes`)
	}
	return bodyLimit({ maxSize: bytes, onError: tooLarge })
}
