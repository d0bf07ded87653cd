import { mainRooms } from '../../shared/links/rooms.ts'
import type { Alarm } from '../../shared/protocol/api.ts'
import { boardOfMost, noteAlarm } from '../../shared/versions/index.ts'
import type { RaisedAlarm, Relay } from '../relay/index.ts'
import type { Versions } from './versions.ts'

/** Versions above this size are not opened only to say on which board most of it lay. */
const quicklyOpened = 512 * 1024

/** Lays an alarm before the moderation; resolves when it is on disk. Done again, it stands there once. */
export async function layAlarm(
	{ relay, versions }: { relay: Pick<Relay, 'write'>; versions: Versions },
	{ workshop, participant, name, what, count, removed, time, version }: RaisedAlarm,
): Promise<void> {
	const board = version && (await boardIn(versions, workshop, version, removed))
	const alarm: Alarm = {
		time,
		participant,
		name,
		what,
		count,
		...(board && { board }),
		...(version && { version }),
		state: 'braked',
	}
	await relay.write({ workshop, room: mainRooms.desk }, (desk) => noteAlarm(desk, `${participant}-${time}`, alarm))
}

async function boardIn(
	versions: Versions,
	workshop: string,
	version: string,
	removed: RaisedAlarm['removed'],
): Promise<string | undefined> {
	if (removed.length === 0 || !(await versions.isSmall(workshop, version, quicklyOpened))) return undefined
	return boardOfMost(await versions.read(workshop, version), removed)
}
