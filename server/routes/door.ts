import type { DoorAnswer } from '../../shared/protocol/api.ts'
import type { Door } from '../links/directory.ts'
import { doorOf, openDoor } from '../links/door.ts'
import type { Deps, Handler } from './deps.ts'

/** `GET /api/door`: is it open, and with which code? */
export function lookAtDoor({ clock, directory }: Deps): Handler {
	return async (c) => c.json(answerFor(await doorOf(directory, c.var.grant.workshop, clock.now())))
}

/** `PUT /api/door`: opens it; an open one stays as it is. */
export function unlockDoor({ clock, directory, random }: Deps): Handler {
	return async (c) => c.json(answerFor(await openDoor(directory, c.var.grant.workshop, clock.now(), random)))
}

/** `DELETE /api/door`: the code is void; who is in stays in. */
export function lockDoor({ directory }: Deps): Handler {
	return async (c) => {
		await directory.closeDoor(c.var.grant.workshop)
		return c.json(answerFor(undefined))
	}
}

const answerFor = (door: Door | undefined): DoorAnswer => (door ? { open: true, code: door.code } : { open: false })
